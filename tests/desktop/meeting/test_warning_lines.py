"""What there is to look at again in a meeting stands at its top, and leads to where to do it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtWidgets import QLineEdit
from sqlalchemy import select

from db.models import Meeting
from desktop.meeting.warning_lines import WarningLines
from tests.desktop.calendar.driving import JUNE, Calendar


def warnings(calendar: Calendar) -> WarningLines:
    return calendar.details.parts.warnings


def change(calendar: Calendar, uuid: str, **values: object) -> None:
    store = calendar.window.desk.store
    assert store is not None
    with store.write("Change") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        for name, value in values.items():
            setattr(meeting, name, value)
    calendar.settle()


def test_all_is_quiet_where_all_is_well(calendar: Calendar, planned: Callable[..., str]) -> None:
    planned(date(2016, 7, 8))
    assert warnings(calendar).isHidden()


def test_a_room_booked_twice_is_said_and_leads_to_the_room(
    calendar: Calendar, planned: Callable[..., str]
) -> None:
    for _ in range(2):
        uuid = planned(date(2016, 7, 8))
        change(calendar, uuid, room="CR 7", starts_at=time(10), ends_at=time(13))
    assert any("CR 7 is booked for two meetings" in each for each in warnings(calendar).sentences())
    link = next(each for each in warnings(calendar).links if each.text() == "Change the room")
    before = calendar.export()
    calendar.press(link)
    focused = calendar.window.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleName() == "Room"
    assert calendar.export() == before


def test_a_meeting_held_without_attendance_leads_to_the_members(
    calendar: Calendar, planned: Callable[..., str]
) -> None:
    planned(date(2016, 7, 8))
    calendar.page.set_status("held")
    calendar.settle()
    (link,) = (each for each in warnings(calendar).links if each.text() == "Note who was there")
    calendar.press(link)
    members = calendar.details.parts.attendance
    calendar.qtbot.waitUntil(members.isVisible)
    members.all_present()
    calendar.settle()
    assert not any(each.text() == "Note who was there" for each in warnings(calendar).links)


def test_a_symbol_without_its_document_is_called_not_issued(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    note = calendar.details.note
    assert note.shows_unissued()
    calendar.write("Issued", "6 December 2016")
    assert not note.shows_unissued()
