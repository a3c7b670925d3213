"""From the clock that is shown back to that of each meeting: what the page is to write."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from db.dates.zones import in_zone
from desktop.calendar.scope import Move, Span

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting
    from desktop.calendar.hours_rows import TimeSpan


def move_to(
    meeting: CalendarMeeting, span: TimeSpan, zone: str, along: Iterable[str], *, copies: bool
) -> Move:
    """Give the move that brings a meeting to a span of ``zone``, and others along with it."""
    uuids = (*(uuid for uuid in along if uuid != meeting.uuid), meeting.uuid)
    day = meeting.day or span.first
    if span.whole_days or (meeting.starts_at is None and span.stands_above):
        days = (span.first - day).days
        return Move(uuids, days, sets_hour=meeting.starts_at is not None, copies=copies)
    there = in_zone(span.first, span.begins.time(), zone, meeting.time_zone)
    days, sets_hour = (there.day - day).days, there.at != meeting.starts_at
    return Move(uuids, days, sets_hour, there.at if sets_hour else None, copies)


def stretch_to(meeting: CalendarMeeting, span: TimeSpan, zone: str) -> Span:
    """Give the days and hours, in its own zone, of a meeting that is to end with ``span``."""
    if span.whole_days or meeting.starts_at is None or meeting.day is None:
        return Span(span.first, span.last)
    there = in_zone(span.ends.date(), span.ends.time(), zone, meeting.time_zone)
    return Span(meeting.day, there.day, meeting.starts_at, there.at)
