"""One meeting on a page of its own: opened, read, edited, and left again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from db.search import Hit, search
from desktop.meeting.meeting_page import MeetingPage
from desktop.shell.address import Address
from desktop.shell.command_palette import CommandPalette
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.driving import CONTROL, Key


@pytest.fixture
def wide(calendar: Calendar) -> MeetingPage:
    """The meeting of June, opened by Enter in the month."""
    calendar.choose(JUNE)
    calendar.key(Key.Key_Return)
    return page(calendar)


def page(calendar: Calendar) -> MeetingPage:
    current = calendar.window.stack.current
    assert isinstance(current, MeetingPage)
    return current


def test_enter_opens_the_meeting_and_escape_leads_back_to_it(
    calendar: Calendar, wide: MeetingPage
) -> None:
    assert calendar.window.desk.here.page == "meeting"
    assert wide.meeting.facts is not None
    assert wide.meeting.facts.day == JUNE
    assert not calendar.window.workspace.details_shown
    calendar.key(Key.Key_Escape)
    assert calendar.window.stack.name == "calendar"
    assert calendar.selected() == wide.uuid


def test_back_and_forward_lead_through_it(calendar: Calendar, wide: MeetingPage) -> None:
    window = calendar.window
    window.step(window.trail.back())
    calendar.settle()
    assert window.stack.name == "calendar"
    window.step(window.trail.forward())
    calendar.settle()
    assert window.stack.current is wide
    way = window.navigation.stop()
    assert isinstance(way, QAbstractButton)
    assert (way.text(), way.isChecked()) == ("Calendar", True)


def test_ctrl_enter_and_the_button_of_the_pane_open_it(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    QTest.keySequence(calendar.window, QKeySequence("Ctrl+Return"))
    calendar.qtbot.waitUntil(lambda: calendar.window.stack.name == "meeting")
    calendar.settle()
    calendar.press("Back to the calendar")
    assert calendar.window.stack.name == "calendar"
    calendar.press("Open this meeting on a page of its own")
    assert calendar.window.stack.name == "meeting"


def test_what_is_edited_there_is_undone_there(calendar: Calendar, wide: MeetingPage) -> None:
    calendar.details = wide.meeting
    calendar.undoes(lambda: calendar.write("Room", "Conference Room 7"), "Change the room")
    assert calendar.window.stack.current is wide
    calendar.undoes(lambda: wide.set_status("cancelled"))
    assert calendar.window.stack.current is wide


def test_all_sections_are_open_and_the_contents_lead_to_them(
    calendar: Calendar, wide: MeetingPage
) -> None:
    sections = wide.meeting.parts.sections
    assert not any(section.folded for section in sections.values())
    for name in ("attendance", "after", "plan"):
        calendar.press(wide.contents.ways[name])
        calendar.qtbot.waitUntil(wide.contents.ways[name].isChecked)
        assert [way for way in wide.contents.ways.values() if way.isChecked()] == [
            wide.contents.ways[name]
        ]
    assert wide.contents.ways["prepare"].accessibleName().startswith("Prepare: ")


def test_the_column_is_no_wider_than_can_be_read(calendar: Calendar, wide: MeetingPage) -> None:
    calendar.window.resize(1920, 1200)
    calendar.settle()
    form = wide.meeting.form
    assert form.width() <= 720 + 16
    assert wide.contents.isVisible()
    calendar.window.resize(900, 700)
    calendar.settle()
    assert not wide.contents.isVisible()


def test_deleting_the_meeting_leads_back_to_the_calendar(
    calendar: Calendar, wide: MeetingPage
) -> None:
    wide.delete_meeting()
    calendar.settle()
    assert calendar.window.stack.name == "calendar"


def test_a_meeting_that_is_gone_leads_to_the_calendar(calendar: Calendar) -> None:
    calendar.window.go(Address("meeting", "meetings", "00000000-0000-4000-8000-000000000000"))
    calendar.settle()
    assert calendar.window.stack.name == "calendar"


def test_its_single_actions_have_keys(calendar: Calendar, wide: MeetingPage) -> None:
    QTest.keySequence(calendar.window, QKeySequence("Ctrl+Shift+L, A"))
    calendar.settle()
    assert wide.meeting.parts.prepare.checklist.field.line.hasFocus()
    QTest.keySequence(calendar.window, QKeySequence("Ctrl+Shift+D, D"))
    calendar.settle()
    assert wide.meeting.parts.attendance.grid.cells[0].hasFocus()
    wide.meeting.parts.attendance.grid.cells[0].clearFocus()
    wide.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keySequence(calendar.window, QKeySequence("Ctrl+Shift+D, L"))
    calendar.settle()
    assert not wide.meeting.parts.attendance.has_unnoted()


def note(calendar: Calendar, words: str) -> Hit:
    store = calendar.window.desk.store
    assert store is not None
    with store.read() as session:
        (hit,) = search(session, words, families=["meeting_notes"])
    return hit


def test_a_note_found_by_the_palette_is_gone_to(calendar: Calendar) -> None:
    found = note(calendar, "village elders")
    QTest.keyClick(calendar.window, Key.Key_K, CONTROL)
    (palette,) = calendar.window.findChildren(CommandPalette)
    field = palette.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "village elders")
    calendar.qtbot.waitUntil(lambda: palette.asked == "village elders")
    calendar.settle()
    texts = [line.text for line in palette.lines]
    row = texts.index("Notes") + 1
    assert texts[row] == found.title
    assert palette.lines[row].detail.startswith("3 November 2016 · Thierry Lion · ")
    leading = [line for line in palette.lines[:row] if not line.is_heading]
    for _ in leading:
        QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    calendar.settle()
    parts = page(calendar).meeting.parts
    noted = parts.notes.list.current_row()
    assert noted is not None
    calendar.qtbot.waitUntil(noted.hasFocus)
    assert str(noted.item.uuid) == found.uuid
    seen = parts.viewport().rect()
    calendar.qtbot.waitUntil(
        lambda: seen.contains(noted.mapTo(parts.viewport(), noted.rect().center()))
    )


def test_another_note_of_the_meeting_that_is_open_is_gone_to_as_well(calendar: Calendar) -> None:
    for words in ("village elders", "rare skills"):
        found = note(calendar, words)
        calendar.window.go(Address("meeting", "meeting_notes", found.uuid))
        calendar.settle()
        parts = page(calendar).meeting.parts
        assert str(parts.notes.list.current()) == found.uuid


def test_a_note_that_is_gone_leads_to_the_calendar(calendar: Calendar) -> None:
    calendar.window.go(Address("meeting", "meeting_notes", "00000000-0000-4000-8000-000000000000"))
    calendar.settle()
    assert calendar.window.stack.name == "calendar"
