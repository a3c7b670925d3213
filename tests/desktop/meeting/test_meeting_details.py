"""Everything of a meeting, changed in the pane beside the calendar as a person does it."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTextEdit, QWidget
from sqlalchemy import select

from db.models import Meeting
from desktop.shell.address import Address
from desktop.widgets.toggle_field import ToggleField
from desktop.widgets.typed_field import TypedField
from tests.desktop.calendar.driving import JUNE, Calendar

Key = Qt.Key


@pytest.fixture
def june(calendar: Calendar) -> Calendar:
    """The calendar with the meeting of June selected."""
    calendar.choose(JUNE)
    return calendar


def test_the_pane_shows_the_meeting_selected(june: Calendar) -> None:
    assert june.details.isVisible()
    assert june.field("Date").value() == JUNE
    assert june.field("Symbol").value() == "S/2016/1018"
    assert june.facts().theme.full_title.startswith("Potential for complementarity")


def is_typed_and_undone(june: Calendar, name: str, text: str, fact: str, value: object) -> None:
    june.undoes(lambda: june.write(name, text))
    june.choose(value if fact == "day" and isinstance(value, date) else JUNE)
    assert getattr(june.facts(), fact) == value
    june.window.desk.undo()
    june.settle()


def test_what_is_typed_is_written_and_undone(june: Calendar, subtests: pytest.Subtests) -> None:
    for name, text, fact, value in [
        ("Room", "Conference Room 7", "room", "Conference Room 7"),
        ("Begins at", "3pm", "starts_at", time(15)),
        ("Ends at", "18:00", "ends_at", time(18)),
        ("Until", "25 June", "end_day", date(2016, 6, 25)),
        ("Date", "17 June 2016", "day", date(2016, 6, 17)),
        ("Note", "Ask for a second room.", "note", "Ask for a second room."),
    ]:
        with subtests.test(name=name):
            is_typed_and_undone(june, name, text, fact, value)


def is_chosen_and_undone(june: Calendar, name: str, word: str, fact: str, value: str) -> None:
    june.undoes(lambda: june.pick(name, word))
    june.choose(JUNE)
    assert getattr(june.facts(), fact) == value
    june.window.desk.undo()
    june.settle()


def test_what_is_chosen_is_written_and_undone(june: Calendar, subtests: pytest.Subtests) -> None:
    for name, word, fact, value in [
        ("State", "Postponed", "status", "postponed"),
        ("Kind", "Briefing", "kind", "briefing"),
        ("In print", "met to discuss", "verb", "met_to_discuss"),
        ("Interpreters", "Requested", "interpretation", "requested"),
        ("Time zone", "Geneva", "time_zone", "Europe/Zurich"),
    ]:
        with subtests.test(name=name):
            is_chosen_and_undone(june, name, word, fact, value)


def test_what_is_ticked_is_written_and_undone(june: Calendar) -> None:
    part = june.field("Open to")
    assert isinstance(part, ToggleField)
    assert isinstance(part.control, QAbstractButton)
    june.undoes(part.control.click)
    june.choose(JUNE)
    assert june.facts().open_to_contributors is True


@pytest.mark.parametrize(
    ("word", "requested", "announced"), [("Requested", True, False), ("Announced", True, True)]
)
def test_the_notice_in_the_journal_is_one_state(
    june: Calendar, word: str, requested: bool, announced: bool
) -> None:
    june.undoes(lambda: june.pick("Journal", word))
    june.choose(JUNE)
    facts = june.facts()
    assert (facts.journal_requested, facts.journal_announced) == (requested, announced)
    june.pick("Journal", "Not requested")
    assert (june.facts().journal_requested, june.facts().journal_announced) == (False, False)


def test_each_step_has_a_name(june: Calendar) -> None:
    june.write("Room", "Conference Room 7")
    assert june.window.desk.undo_label == "Change the room of the meeting of 24 June 2016"


def test_the_theme_and_its_short_title_are_changed_in_place(june: Calendar) -> None:
    june.undoes(lambda: june.write("Short title", "Counter-terrorism"))
    june.undoes(lambda: june.write("Theme", "Countering terrorism"))
    assert [line.title for line in june.lines()] == ["Counter-terrorism"]


def test_a_refusal_stands_beside_its_field_and_loses_nothing(june: Calendar) -> None:
    before = june.export()
    june.write("Until", "20 June 2016")
    until = june.field("Until")
    assert until.error() == "The last day cannot stand before the first."
    assert isinstance(until, TypedField)
    assert until.text.text() == "20 June 2016"
    assert june.export() == before


def test_what_is_typed_is_written_when_another_meeting_is_selected(june: Calendar) -> None:
    part = june.field("Room")
    assert isinstance(part, TypedField)
    part.text.setFocus()
    june.qtbot.keyClicks(part.text, "Room 3")
    june.choose(date(2016, 7, 27))
    assert june.facts().room is None
    june.choose(JUNE)
    assert june.facts().room == "Room 3"


def test_another_theme_is_found_as_one_types(june: Calendar) -> None:
    june.page.choose_theme()
    line = next(
        each
        for each in june.details.findChildren(QLineEdit)
        if each.accessibleName() == "Other theme" and each.isVisible()
    )
    june.qtbot.keyClicks(line, "robust")
    june.qtbot.wait(150)
    june.settle()
    june.key(Key.Key_Return, widget=line)
    assert june.facts().theme.full_title.startswith("Robust mandates")
    assert june.facts().theme.meetings == 1


def test_the_symbol_and_the_days_of_the_concept_note_are_changed(june: Calendar) -> None:
    june.undoes(lambda: june.write("Symbol", "S/2016/1020"))
    june.undoes(lambda: june.write("Circulated", "15 June 2016"))
    june.undoes(lambda: june.write("Issued", "2 December 2016"))
    june.choose(JUNE)
    note = june.facts().concept_note
    assert note.citation == "S/2016/1020"
    assert (note.circulated_on, note.issued_on) == (date(2016, 6, 15), date(2016, 12, 2))
    june.write("Symbol", "no symbol")
    assert "is no document symbol" in june.field("Symbol").error()


def test_a_file_is_attached_opened_and_taken_away(
    june: Calendar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "note.pdf"
    paper.write_bytes(b"%PDF-1.7 note")
    opened: list[tuple[str, bytes]] = []

    def show(address: QUrl) -> bool:
        copy = Path(address.toLocalFile())
        opened.append((copy.name, copy.read_bytes()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    june.undoes(lambda: june.details.note.attach([paper]))
    june.choose(JUNE)
    june.press("Open note.pdf")
    assert opened == [("note.pdf", b"%PDF-1.7 note")]
    june.undoes(lambda: june.press("Take note.pdf away"))
    june.details.note.attach([tmp_path / "missing.pdf"])
    june.settle()
    assert not june.facts().concept_note.files


def test_the_report_link_leads_to_the_section(june: Calendar) -> None:
    link = next(
        each
        for each in june.details.findChildren(QAbstractButton)
        if each.text().startswith("Section C, ¶")
    )
    link.click()
    place = june.details.form.place
    assert place is not None
    assert june.window.desk.here == Address("report", "sections", place.section_uuid)


def test_every_part_that_takes_the_focus_has_a_name(june: Calendar) -> None:
    nameless = []
    for part in [june.page, june.details]:
        for widget in part.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if not takes or not widget.isVisible() or isinstance(widget, QTextEdit | QLineEdit):
                continue
            found = QAccessible.queryAccessibleInterface(widget)
            if not found.text(QAccessible.Text.Name):
                nameless.append(widget)
    for text in [*june.details.findChildren(QLineEdit), *june.details.findChildren(QTextEdit)]:
        if text.isVisible() and not text.accessibleName():
            nameless.append(text)
    assert not nameless


def test_a_theme_that_is_not_found_is_made(june: Calendar) -> None:
    june.undoes(lambda: june.details.form._theme.new_wanted.emit("Night operations"))  # noqa: SLF001
    june.choose(JUNE)
    assert june.facts().theme.full_title == "Night operations"


def test_the_pane_hides_itself_and_a_way_into_it_brings_it_back(june: Calendar) -> None:
    june.press("Hide details")
    assert not june.details.isVisible()
    june.page.choose_theme()
    assert june.details.isVisible()


def test_a_time_zone_of_another_place_is_shown_by_its_city(june: Calendar) -> None:
    store = june.window.desk.store
    assert store is not None
    with store.write("Another place") as session:
        query = select(Meeting).where(Meeting.uuid == june.page.uuid)
        session.scalars(query).one().time_zone = "Asia/Tokyo"
    june.settle()
    june.choose(JUNE)
    zone = june.field("Time zone")
    assert isinstance(zone.control, QComboBox)
    assert zone.control.currentText() == "Tokyo"
