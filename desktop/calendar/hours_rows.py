"""What a view of hours shows: plain rows, placed by the clock of one zone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from db.dates.clock_changes import ClockChange
    from db.queries.calendar_hours import PlacedMeeting
    from desktop.calendar.day_notes import Note

DAY: Final = timedelta(days=1)
MINUTES: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From when to when, on the clock that is shown; ``whole_days``: from midnight to midnight."""

    begins: datetime
    ends: datetime
    whole_days: bool = False

    @property
    def first(self) -> date:
        """The first of its days."""
        return self.begins.date()

    @property
    def last(self) -> date:
        """The last of its days; midnight belongs to the day that ends with it."""
        last = max(self.begins, self.ends - timedelta.resolution)
        return last.date()

    @property
    def stands_above(self) -> bool:
        """Whether it belongs above the hours: it takes whole days, or longer than one."""
        return self.whole_days or self.ends - self.begins >= DAY

    def shifted(self, days: int, minutes: int = 0) -> TimeSpan:
        """The same so much later, or before; whole days know no minutes.

        Raises OverflowError beyond the end of the calendar.
        """
        by = timedelta(days=days, minutes=0 if self.whole_days else minutes)
        return replace(self, begins=self.begins + by, ends=self.ends + by)


def span_of(placed: PlacedMeeting) -> TimeSpan:
    """Give the time that a meeting takes."""
    return TimeSpan(placed.begins, placed.ends, placed.whole_days)


def of_days(first: date, last: date) -> TimeSpan:
    """Give the whole of the days from one to another."""
    after = last + DAY if last < date.max else last
    midnights = datetime.combine(first, time.min), datetime.combine(after, time.min)
    return TimeSpan(*midnights, whole_days=True)


@dataclass(frozen=True, slots=True)
class City:
    """A time zone, by the city that names it."""

    zone: str
    name: str


@dataclass(frozen=True, slots=True)
class HourMark:
    """A moment of a layer: a deadline with its hour."""

    at: datetime
    text: str
    short: str
    """The same where there is little room."""
    tip: str
    """The same in whole words, with the hour in its own zone."""
    uuid: str
    mark: str
    role: str
    """Its mark, and the role of its colour."""


@dataclass(frozen=True, slots=True)
class HoursShown:
    """The days that are shown, and what is on them."""

    first: date
    count: int
    city: City
    """Whose clock it is."""
    second: City | None = None
    """Whose hours stand beside."""
    meetings: tuple[PlacedMeeting, ...] = ()
    notes: tuple[Note, ...] = ()
    """Of whole days."""
    marks: tuple[HourMark, ...] = ()
    holidays: frozenset[date] = frozenset()
    changes: tuple[ClockChange, ...] = ()
    """Of the clocks that are shown."""

    @property
    def days(self) -> list[date]:
        """The days, in order; fewer at the end of the calendar."""
        left = (date.max - self.first).days + 1
        return [self.first + number * DAY for number in range(min(self.count, left))]

    def meeting(self, uuid: str | None) -> PlacedMeeting | None:
        """The meeting of that UUID, where it is shown."""
        return next((each for each in self.meetings if each.meeting.uuid == uuid), None)

    def moved(self, spans: Mapping[str, TimeSpan]) -> HoursShown:
        """The same with some meetings already where the library is only about to have them."""
        return replace(
            self,
            meetings=tuple(
                each if (span := spans.get(each.meeting.uuid)) is None else _put(each, span)
                for each in self.meetings
            ),
        )


def _put(placed: PlacedMeeting, span: TimeSpan) -> PlacedMeeting:
    assumed = placed.end_assumed and span.ends - span.begins == placed.ends - placed.begins
    return replace(
        placed,
        begins=span.begins,
        ends=span.ends,
        whole_days=span.whole_days,
        end_assumed=assumed,
        oddity=None,
    )
