"""Meetings as the views of the calendar are given them, without a library."""

from __future__ import annotations

from datetime import date, time

from db.models import MeetingKind, MeetingStatus
from db.queries.calendar_year import CalendarMeeting


def meeting(
    day: date | None,
    end_day: date | None = None,
    *,
    number: int = 1,
    title: str | None = "Technology",
    status: MeetingStatus = MeetingStatus.HELD,
    kind: MeetingKind = MeetingKind.THEMATIC,
    starts_at: time | None = None,
    ends_at: time | None = None,
    moved_to: date | None = None,
    carried_to: str | None = None,
    body_id: int = 1,
) -> CalendarMeeting:
    """Make a meeting, whose UUID tells its day and number."""
    return CalendarMeeting(
        id=number,
        uuid=f"{day}-{number}",
        body_id=body_id,
        day=day,
        end_day=end_day,
        starts_at=starts_at,
        ends_at=ends_at,
        time_zone="America/New_York",
        kind=kind,
        status=status,
        title=title,
        room=None,
        number=None,
        briefers=0,
        moved_to=moved_to,
        moved_to_uuid=None,
        carried_to=carried_to,
    )
