"""Notes of a meeting, taken by keyboard and made paragraphs of the report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop.meeting.note_list import NoteItem, NoteRow
from desktop.meeting.notes_part import NotesPart
from tests.desktop.calendar.driving import Calendar
from tests.desktop.driving import LEFT, Key

MAY = date(2016, 5, 27)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def may(calendar: Calendar) -> Calendar:
    """The calendar with the meeting of May selected, and its notes unfolded."""
    calendar.choose(MAY)
    calendar.details.parts.go_to("notes")
    calendar.settle()
    while part(calendar).list.rows:  # the example has notes of its own
        part(calendar).delete()
        calendar.settle()
    return calendar


def part(calendar: Calendar) -> NotesPart:
    return calendar.details.parts.notes


def items(calendar: Calendar) -> list[NoteItem]:
    return [row.item for row in part(calendar).list.rows if isinstance(row.item, NoteItem)]


def test_notes_name_their_paragraphs_as_soon_as_they_unfold(calendar: Calendar) -> None:
    calendar.choose(MAY)
    calendar.details.parts.go_to("notes")
    calendar.settle()
    assert [item.paragraph for item in items(calendar)] == ["¶15", "¶16", "¶17", "¶18", "¶19"]


def say(calendar: Calendar, line: str) -> None:
    entry = part(calendar).entry
    entry.begin()
    calendar.qtbot.keyClicks(entry.line, line)
    calendar.key(Key.Key_Return, widget=entry.line)


def test_a_line_is_a_note_and_its_prefix_says_who_spoke(may: Calendar) -> None:
    may.undoes(lambda: say(may, "kab: spoke of the peace fund"), "Take a note of the meeting of")
    may.choose(MAY)
    say(may, "asked for predictable means")
    say(may, "several: supported that")
    assert [(item.title.split()[-1], item.text) for item in items(may)] == [
        ("Kaberuka", "spoke of the peace fund"),
        ("Kaberuka", "asked for predictable means"),
        ("members", "supported that"),
    ]
    assert part(may).entry.line.text() == ""
    assert may.details.parts.sections["notes"].head.summary == "3"


def test_who_is_understood_to_speak_is_shown_while_one_types(may: Calendar) -> None:
    entry = part(may).entry
    entry.begin()
    may.qtbot.keyClicks(entry.line, "some: ")
    assert entry.speaker.text() == "Some members"
    may.qtbot.keyClick(entry.line, Key.Key_Escape)
    assert entry.line.text() == ""
    assert entry.speaker.text() == "No speaker named"


def test_a_speaker_chosen_from_the_menu_becomes_the_prefix(may: Calendar) -> None:
    entry = part(may).entry
    entry.begin()
    may.qtbot.keyClicks(entry.line, "asked about training")
    menu = entry.speaker.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    next(
        each for each in menu.actions() if each.text().replace("&", "") == "Most members"
    ).trigger()
    assert entry.line.text() == "most: asked about training"
    assert entry.speaker.text() == "Most members"


def test_enter_on_a_note_writes_it_again(may: Calendar) -> None:
    say(may, "some: asked about rotation")
    row = part(may).list.rows[0]
    part(may).list.set_current(row.item.uuid)
    row.setFocus()
    may.key(Key.Key_Return, widget=row)
    entry = part(may).entry
    assert entry.line.text() == "some: asked about rotation"

    def again() -> None:
        entry.line.setText("")
        say(may, "several: asked about rotation")

    may.undoes(again, "Change a note of the meeting of 27 May 2016")
    assert [item.title for item in items(may)] == ["Several members"]


def test_a_note_without_words_is_refused_and_stays_in_the_line(may: Calendar) -> None:
    say(may, "some: asked about rotation")
    part(may).list.set_current(items(may)[0].uuid)
    part(may).change()
    entry = part(may).entry
    entry.line.setText("some:")
    before = may.export()
    may.key(Key.Key_Return, widget=entry.line)
    assert entry.line.text() == "some:"
    assert entry.changes is not None
    assert may.export() == before


def test_notes_are_put_in_order_and_deleted(may: Calendar) -> None:
    say(may, "c: opened")
    say(may, "wane: answered")
    row = part(may).list.rows[1]
    part(may).list.set_current(row.item.uuid)
    row.setFocus()
    may.undoes(lambda: may.qtbot.keyClick(row, Key.Key_Up, ALT), "Put the notes of")
    assert [item.text for item in items(may)] == ["answered", "opened"]
    row = part(may).list.rows[0]
    part(may).list.set_current(row.item.uuid)
    row.setFocus()
    may.undoes(lambda: may.key(Key.Key_Delete), "Delete a note")
    assert [item.text for item in items(may)] == ["opened"]


def test_notes_become_paragraphs_and_each_leads_to_its_own(may: Calendar) -> None:
    say(may, "c: opened the meeting")
    say(may, "several: asked about rotation")
    assert part(may).tell_button.isEnabled()
    keys = QKeySequence("Ctrl+Shift+G")
    may.undoes(lambda: QTest.keySequence(may.window, keys), "Make paragraphs of the notes of")
    may.details.parts.go_to("notes")
    may.settle()
    numbers = [item.paragraph for item in items(may)]
    assert all(number.startswith("¶") and len(number) > 1 for number in numbers)
    assert len(set(numbers)) == 2
    assert not part(may).has_untold()
    row = part(may).list.rows[0]
    assert isinstance(row, NoteRow)
    assert row.link is not None
    may.details.parts.ensureWidgetVisible(row)
    may.qtbot.mouseClick(row.link, LEFT)
    may.settle()
    assert (may.window.desk.here.page, may.window.desk.here.family) == ("report", "paragraphs")


def test_notes_of_a_meeting_not_held_say_what_to_do(may: Calendar) -> None:
    say(may, "c: opened the meeting")
    may.pick("State", "Confirmed")
    before = may.export()
    may.press(part(may).tell_button)
    may.qtbot.waitUntil(lambda: bool(part(may).refusal()))
    said = "The report tells of meetings that were held. Mark this one as held first."
    assert part(may).refusal() == said
    assert may.export() == before


def test_a_note_taken_during_the_meeting_has_its_time(
    calendar: Calendar, planned: Callable[..., str]
) -> None:
    day = timedelta(days=1)
    planned(date.today() - day, date.today() + day)
    QTest.keySequence(calendar.window, QKeySequence("Ctrl+Shift+K"))
    calendar.settle()
    assert part(calendar).entry.line.hasFocus()
    calendar.qtbot.keyClicks(part(calendar).entry.line, "c: opened")
    calendar.key(Key.Key_Return, widget=part(calendar).entry.line)
    assert len(items(calendar)[0].at) == 5
