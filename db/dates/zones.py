"""Local hours in their time zone, and the same moment in another; daylight saving told apart.

What a wall clock shows can be missing (a gap, in spring) or come twice (a fold, in autumn). As RFC
5545, 3.3.5, says, a missing one is read with the offset before the gap, a double one is the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Oddity = Literal["gap", "fold"]
"""An hour that the clock leaves out, or shows twice."""

USUAL_LENGTH: Final = timedelta(hours=3)
"""How long a meeting is taken to last that says no end: conference services plan by three hours."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LocalHour:
    """A moment on the wall clock of a zone."""

    day: date
    at: time
    day_shift: int
    """Days after the day it was asked for: 1 in Tokyo for an evening in New York, -1 before."""
    offset: timedelta
    """Ahead of UTC then."""
    oddity: Oddity | None
    """Of the hour that was asked for: it does not exist, or exists twice."""


def known_zone(name: str) -> ZoneInfo | None:
    """Give the zone of an IANA name; None where there is none of that name."""
    try:
        return _zone(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def in_zone(day: date, at: time, zone: str, other: str) -> LocalHour:
    """Give what the clock of another zone shows when it is ``at`` on a day in ``zone``.

    Zones of unknown name count as UTC. At the two ends of the calendar, where there is no day
    before or after, the hour is given as it is.
    """
    moment = datetime.combine(day, at.replace(tzinfo=None, fold=0), _or_utc(zone))
    try:
        there = moment.astimezone(UTC).astimezone(_or_utc(other))
    except OverflowError:
        there = moment
    offset = there.utcoffset() or timedelta()
    shift = (there.date() - day).days
    return LocalHour(
        there.date(), there.time().replace(fold=0), shift, offset, oddity(day, at, zone)
    )


def oddity(day: date, at: time, zone: str) -> Oddity | None:
    """Tell whether the clocks of a zone leave an hour out, or show it twice, on a day."""
    moment = datetime.combine(day, at.replace(tzinfo=None, fold=0), _or_utc(zone))
    first, second = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    if first is None or second is None or first == second:
        return None
    return "fold" if first > second else "gap"


def moment_of(day: date, at: time, zone: str) -> datetime:
    """Give the moment in UTC, without a zone of its own, so that moments compare."""
    try:
        moment = datetime.combine(day, at.replace(tzinfo=None, fold=0), _or_utc(zone))
        return moment.astimezone(UTC).replace(tzinfo=None)
    except OverflowError:
        return datetime.combine(day, at)


def span_of(
    day: date, end_day: date | None, starts: time | None, ends: time | None, zone: str
) -> tuple[datetime, datetime]:
    """Give the moments in UTC at which a meeting begins and ends.

    Without a beginning it takes its whole days. Without an end, USUAL_LENGTH.
    """
    last = end_day or day
    if starts is None:
        after = last + _DAY if last < date.max else last
        return moment_of(day, time.min, zone), moment_of(after, time.min, zone)
    first = moment_of(day, starts, zone)
    if ends is not None:
        return first, max(first, moment_of(last, ends, zone))
    if end_day is not None and end_day > day:
        return first, moment_of(end_day, time.max, zone)
    return first, first + USUAL_LENGTH if datetime.max - first > USUAL_LENGTH else first


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _or_utc(name: str) -> ZoneInfo:
    return known_zone(name) or _zone("UTC")
