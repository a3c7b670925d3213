"""Where days, meetings and notes stand in a view that is painted, before anything is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting
    from desktop.calendar.day_notes import Note


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day."""

    day: date
    rect: QRect
    in_month: bool = True


@dataclass(frozen=True, slots=True)
class Chip:
    """A meeting where it stands: on one day, or as the bar of one week."""

    line: CalendarMeeting
    first: date
    last: date
    rect: QRect
    is_bar: bool = False

    @property
    def begins(self) -> bool:
        """Whether the meeting begins here, and not in a week before."""
        return self.first == self.line.day

    @property
    def ends(self) -> bool:
        """Whether the meeting ends here, and not in a week to come."""
        return self.last == self.line.last_day


@dataclass(frozen=True, slots=True)
class More:
    """Meetings of a day for which there is no room."""

    day: date
    rect: QRect
    count: int


@dataclass(frozen=True, slots=True)
class NotePlace:
    """A note where it stands, and the lines of it that have room."""

    note: Note
    rect: QRect
    lines: tuple[str, ...]


class DayLayout(Protocol):
    """What the painter, the mouse and the keys ask of any such view."""

    @property
    def cells(self) -> Sequence[DayCell]:
        """The days that are shown, in order."""

    @property
    def chips(self) -> Sequence[Chip]:
        """The meetings that have room."""

    @property
    def more(self) -> Sequence[More]:
        """Where others have none."""

    def cell(self, day: date) -> DayCell | None:
        """Give the cell of a day; None where the day is not shown."""

    def cell_at(self, point: QPoint) -> DayCell | None:
        """Give the day under a point."""

    def chip_at(self, point: QPoint) -> Chip | None:
        """Give the meeting under a point, that in front where several stand there."""

    def more_at(self, point: QPoint) -> More | None:
        """Give the count of further meetings under a point."""

    def chips_of(self, uuid: str) -> list[Chip]:
        """Give where a meeting stands; a bar that goes over weeks stands several times."""

    def chips_of_day(self, day: date) -> list[Chip]:
        """Give the meetings that can be seen on a day, in order."""

    def row_of(self, day: date) -> tuple[date, date]:
        """Give the days that Home and End lead to."""
