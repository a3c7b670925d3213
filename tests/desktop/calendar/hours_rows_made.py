"""Rows for views of hours, made by hand."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import count

from db.models import MeetingKind, MeetingStatus
from db.queries.calendar_hours import PlacedMeeting, place
from db.queries.calendar_year import CalendarMeeting
from desktop.calendar.hours_rows import City

NEW_YORK = "America/New_York"
HOME = City(NEW_YORK, "New York")
_numbers = count(1)


def meeting(
    day: date,
    starts: time | None = None,
    ends: time | None = None,
    *,
    end_day: date | None = None,
    zone: str = NEW_YORK,
    shown: str = NEW_YORK,
    title: str = "Night operations",
    status: MeetingStatus = MeetingStatus.CONFIRMED,
    room: str | None = None,
    body_id: int = 1,
) -> PlacedMeeting:
    """Make a meeting, placed by the clock of ``shown``."""
    number = next(_numbers)
    row = CalendarMeeting(
        number, f"meeting-{number}", body_id, day, end_day, starts, ends, zone,
        MeetingKind.THEMATIC, status, title, room, None, 0, None, None, None,
    )  # fmt: skip
    return place(row, shown)


def between(begins: datetime, minutes: int) -> PlacedMeeting:
    """Make a meeting of so many minutes."""
    ends = begins + timedelta(minutes=minutes)
    return meeting(begins.date(), begins.time(), ends.time(), end_day=ends.date())
