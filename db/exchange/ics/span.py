"""From when to when an event lasts, as iCalendar says it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

ONE_DAY: Final = timedelta(days=1)


class Spanned(Protocol):
    """What has the days and hours of a meeting."""

    @property
    def day(self) -> date:
        """The first day."""
        ...

    @property
    def end_day(self) -> date | None:
        """The last day, if it is another."""
        ...

    @property
    def starts_at(self) -> time | None:
        """Local wall time."""
        ...

    @property
    def ends_at(self) -> time | None:
        """Local wall time."""
        ...

    @property
    def time_zone(self) -> str:
        """Name of the zone."""
        ...


def span(meeting: Spanned) -> tuple[date, date | None]:
    """Give the beginning and the end, which is the first moment after the meeting.

    Without times they are days; the end is None where it is not known.
    """
    last = max(meeting.end_day or meeting.day, meeting.day)
    if meeting.starts_at is None or (meeting.ends_at is None and last > meeting.day):
        return meeting.day, last + ONE_DAY if last < date.max else last
    zone = zone_named(meeting.time_zone)
    begins = datetime.combine(meeting.day, meeting.starts_at, zone)
    if meeting.ends_at is None:
        return begins, None
    ends = datetime.combine(last, meeting.ends_at, zone)
    return begins, ends if ends > begins or last == date.max else ends + ONE_DAY


def zone_named(name: str) -> ZoneInfo | None:
    """Give a time zone; where there is none of that name, times float (RFC 5545, 3.3.5)."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # as ZoneInfo says of a bad name, a folder, an unknown
        return None
