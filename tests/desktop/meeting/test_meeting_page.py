"""One meeting on a page of its own: opened, read, edited, and left again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.meeting.meeting_page import MeetingPage
from desktop.shell.address import Address
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.driving import Key


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
