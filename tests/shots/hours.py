"""Weeks and days as they are pictured: meetings that overlap, in every state, and deadlines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.deadlines import add_deadline
from db.editing.meetings import create_meeting
from db.models import DeadlineKind, Meeting, MeetingStatus
from db.queries.calendar_layers import Layer
from desktop.calendar.calendar_page import CalendarPage
from desktop.pictures import settle
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow

_FRIDAY: Final = date(2016, 6, 24)
_STATUS: Final = MeetingStatus
_PLANNED: Final = (
    (-3, time(10), time(13), _STATUS.CONFIRMED),
    (-3, time(15), time(15, 30), _STATUS.PLANNED),
    (-2, time(10), time(12), _STATUS.CANCELLED),
    (-2, time(11), time(13), _STATUS.POSTPONED),
    (-1, time(11), None, _STATUS.PLANNED),
    (0, time(10), time(11, 30), _STATUS.PLANNED),
    (0, time(16), time(17), _STATUS.CARRIED_OVER),
)
"""Days after Friday, hours, and the state."""


def hours(view: str, zone: str) -> Callable[[MainWindow], None]:
    """Bring a week or a day to the front, with a second zone beside it or ""."""

    def stage(window: MainWindow) -> None:
        window.go(Address("calendar"))
        settle(window)
        page = window.stack.current
        assert isinstance(page, CalendarPage)
        page.desk.write("Plan", _plan)
        settle(window)
        page.show_view(view)
        page.show_zone(zone)
        assert page.scope is not None
        page.scope = replace(page.scope, layers=frozenset(Layer))
        page.go_to(_FRIDAY, ())
        settle(window)

    return stage


def _plan(session: Session) -> None:
    on_friday = Meeting.day == _FRIDAY, Meeting.status == _STATUS.HELD
    held = session.scalars(select(Meeting).where(*on_friday)).one()
    if held.starts_at is not None:
        return  # planned for the picture before
    held.starts_at, held.ends_at, held.room = time(15), time(18), "Conference Room 7"
    themes = [theme for theme in held.body.themes if theme is not held.theme]
    for number, (later, begins, ends, status) in enumerate(_PLANNED):
        day = _FRIDAY + timedelta(days=later)
        uuid = create_meeting(session, held.body_id, day, starts_at=begins, ends_at=ends)
        session.flush()
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.status, meeting.theme = status, themes[number % len(themes)]
    create_meeting(
        session,
        held.body_id,
        _FRIDAY - timedelta(days=4),
        end_day=_FRIDAY - timedelta(days=3),
    )
    for kind, later, at in (
        (DeadlineKind.SILENCE, -2, time(17)),
        (DeadlineKind.MANDATE_RENEWAL, 0, None),
    ):
        add_deadline(session, kind, "Draft letter", _FRIDAY + timedelta(days=later), at=at)
