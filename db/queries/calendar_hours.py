"""Meetings of a week or a day, placed by the clock of the zone that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy.orm import Session

from db.dates.zones import USUAL_LENGTH, Oddity, in_zone, oddity
from db.queries.calendar_year import EVERYTHING, CalendarMeeting, Shown, meetings_of_days

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlacedMeeting:
    """A meeting where a view of hours draws it; moments are wall time of the zone shown."""

    meeting: CalendarMeeting
    begins: datetime
    ends: datetime
    """Never before ``begins``."""
    whole_days: bool
    """Without hours: ``begins`` and ``ends`` are midnights of its own days, in any zone."""
    end_assumed: bool
    """It says no end, and is drawn for as long as meetings last."""
    oddity: Oddity | None
    """Its hour falls into the change of clocks."""


def meetings_by_hours(
    session: Session, first: date, last: date, zone: str, shown: Shown = EVERYTHING
) -> list[PlacedMeeting]:
    """Give what touches the days from ``first`` to ``last`` of a zone, in order of beginning.

    A meeting of New York's evening is on the next day in Tokyo, and is found there.
    """
    around = first - _DAY if first > date.min else first, last + _DAY if last < date.max else last
    begin, end = datetime.combine(first, time.min), datetime.combine(last, time.max)
    placed = [place(each, zone) for each in meetings_of_days(session, *around, shown) if each.day]
    return sorted(
        (each for each in placed if _within(each, begin, end)),
        key=lambda each: (each.begins, not each.whole_days, each.ends, each.meeting.id),
    )


def place(meeting: CalendarMeeting, zone: str) -> PlacedMeeting:
    """Place a meeting that has a day by the clock of a zone.

    Raises ValueError for one that has none.
    """
    day, last = meeting.day, meeting.last_day
    if day is None or last is None:
        raise ValueError("a meeting without a day has no place")
    if meeting.starts_at is None:
        after = last + _DAY if last < date.max else last
        midnights = datetime.combine(day, time.min), datetime.combine(after, time.min)
        return PlacedMeeting(meeting, *midnights, True, False, None)
    begins = _clock(day, meeting.starts_at, meeting.time_zone, zone)
    assumed = meeting.ends_at is None
    if meeting.ends_at is not None:
        ends = _clock(last, meeting.ends_at, meeting.time_zone, zone)
    elif last > day:
        ends = _clock(last, time(23, 59), meeting.time_zone, zone)
    else:
        ends = begins + USUAL_LENGTH if datetime.max - begins > USUAL_LENGTH else begins
    odd = oddity(day, meeting.starts_at, meeting.time_zone)
    return PlacedMeeting(meeting, begins, max(begins, ends), False, assumed, odd)


def _clock(day: date, at: time, zone: str, other: str) -> datetime:
    there = in_zone(day, at, zone, other)
    return datetime.combine(there.day, there.at)


def _within(each: PlacedMeeting, begin: datetime, end: datetime) -> bool:
    """Whether it touches a span; what ends at midnight does not reach the day that begins then."""
    return each.begins <= end and (each.ends > begin or each.begins >= begin)
