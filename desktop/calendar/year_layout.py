"""YearLayout: where every day and every meeting of twelve months stands, before it is painted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect

from db.models import MeetingStatus
from desktop.calendar.day_layout import Chip, DayCell, More
from desktop.calendar.weeks import WEEK, Weeks, months_later
from desktop.shell.theme import theme

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting

MONTHS: Final = 12
_WEEKS: Final = 6
_SIDE: Final = 12  # left of the first month and right of the last
_GAP: Final = 8  # between months, at least
_TOP: Final = 14  # over the name of a month
_NAME: Final = 24
_LETTERS: Final = 18
_LEAST: Final = 22
_TIGHT: Final = 20  # of a year that scrolls, so that one month more stands beside the others
_MOST: Final = 40  # a day is no larger: its number would be lost in it
_COLUMNS: Final = (4, 3, 6, 2, 1)  # of the same size of days, the first


@dataclass(frozen=True, slots=True)
class MonthHead:
    """The name of a month, with how many of its meetings were held, and the weekdays below."""

    month: date
    rect: QRect
    """Of the name and the count."""
    letters: tuple[QRect, ...]
    held: int
    standing: int
    """Meetings planned or confirmed."""


class YearLayout:
    """Twelve small months; a day is a square, and a meeting has the square of its day.

    Meetings of one day stand in the same square; one of several days has a bar in each week.
    """

    def __init__(
        self,
        first: date,
        lines: Sequence[CalendarMeeting],
        width: int,
        height: int,
        first_weekday: int,
        *,
        mirrored: bool = False,
    ) -> None:
        self._first_weekday, self._width, self._mirrored = first_weekday, width, mirrored
        self.first = first.replace(day=1)
        self.last = months_later(self.first, MONTHS) - timedelta(days=1)
        self.columns, self.side = _grid(width, height)
        self._across = (width - 2 * _SIDE + _GAP) // self.columns
        self._down = max(height // self._rows, block_height(self.side))
        self.cells: list[DayCell] = []
        self.heads: list[MonthHead] = []
        self.more: tuple[More, ...] = ()
        dated = [line for line in lines if line.day is not None]
        self._counts = Counter((_month_of(line), line.status) for line in dated)
        for place in range(MONTHS):
            self._place_month(place)
        chips = [chip for line in dated for chip in self._chips(line)]
        self.chips = sorted(chips, key=lambda chip: chip.is_bar)
        """Meetings of one day first: they stand in front of the bars."""
        self.by_day: defaultdict[date, list[Chip]] = defaultdict(list)
        for chip in self.chips:
            self.by_day[chip.first].append(chip)
            for at in range(1, (chip.last - chip.first).days + 1 if chip.is_bar else 0):
                self.by_day[chip.first + timedelta(days=at)].append(chip)

    @property
    def least_height(self) -> int:
        """How low the year may become before it scrolls."""
        return self._rows * block_height(min(self.side, theme().px(_LEAST)))

    def cell(self, day: date) -> DayCell | None:
        """The cell of a day; None where the day is not in the year."""
        return self.cells[(day - self.first).days] if self.first <= day <= self.last else None

    def cell_at(self, point: QPoint) -> DayCell | None:
        """The day under a point."""
        return next((cell for cell in self.cells if cell.rect.contains(point)), None)

    def chip_at(self, point: QPoint) -> Chip | None:
        """The meeting under a point; of several on a day the first."""
        return next((chip for chip in self.chips if chip.rect.contains(point)), None)

    def more_at(self, point: QPoint) -> More | None:
        """Nothing: every meeting has its mark on the square of its day."""
        return None

    def head_at(self, point: QPoint) -> MonthHead | None:
        """The head of a month under a point."""
        return next((head for head in self.heads if head.rect.contains(point)), None)

    def chips_of(self, uuid: str) -> list[Chip]:
        """Where a meeting stands; a bar that goes over weeks stands several times."""
        return [chip for chip in self.chips if chip.line.uuid == uuid]

    def chips_of_day(self, day: date) -> list[Chip]:
        """The meetings of a day, those of several days last."""
        return list(self.by_day.get(day, ()))

    def row_of(self, day: date) -> tuple[date, date]:
        """The first and the last day of the month of a day."""
        first = day.replace(day=1)
        return first, months_later(first, 1) - timedelta(days=1)

    @property
    def weekdays(self) -> list[date]:
        """Days that have the weekdays of a week, in order."""
        first = Weeks(self.first, self._first_weekday).first
        return [first + timedelta(days=place) for place in range(WEEK)]

    @property
    def _rows(self) -> int:
        return -(-MONTHS // self.columns)

    def _place_month(self, place: int) -> None:
        now, side = theme(), self.side
        month = months_later(self.first, place)
        row, column = divmod(place, self.columns)
        left, top = _SIDE + column * self._across, row * self._down + now.px(_TOP)
        name = self._turned(QRect(left, top, WEEK * side, now.px(_NAME)))
        letters_top = top + now.px(_NAME)
        days_top = letters_top + now.px(_LETTERS)
        weeks = Weeks(month, self._first_weekday)
        for at in range(weeks.place(month), weeks.place(self.row_of(month)[1]) + 1):
            week, weekday = divmod(at, WEEK)
            square = QRect(left + weekday * side, days_top + week * side, side, side)
            day = weeks.first + timedelta(days=at)
            self.cells.append(DayCell(day, self._turned(square)))
        letters = (
            self._turned(QRect(left + weekday * side, letters_top, side, now.px(_LETTERS)))
            for weekday in range(WEEK)
        )
        counts, key = self._counts, (month.year, month.month)
        held = counts[key, MeetingStatus.HELD]
        standing = counts[key, MeetingStatus.PLANNED] + counts[key, MeetingStatus.CONFIRMED]
        self.heads.append(MonthHead(month, name, tuple(letters), held, standing))

    def _chips(self, line: CalendarMeeting) -> Iterator[Chip]:
        """Give the square of a meeting or, of one of several days, a bar for each week."""
        if line.day is None or line.last_day is None:
            return
        if line.end_day is None:
            if (cell := self.cell(line.day)) is not None:
                yield Chip(line, line.day, line.day, cell.rect)
            return
        day, last = max(line.day, self.first), min(line.last_day, self.last)
        while day <= last:
            to_end = (self._first_weekday - day.weekday() - 1) % WEEK
            end = min(day + timedelta(days=to_end), last, self.row_of(day)[1])
            first_cell, last_cell = self.cell(day), self.cell(end)
            if first_cell is not None and last_cell is not None:
                rect = first_cell.rect.united(last_cell.rect)
                yield Chip(line, day, end, rect, is_bar=True)
            day = end + timedelta(days=1)

    def _turned(self, rect: QRect) -> QRect:
        """Put a part to the other side, where one reads from right to left."""
        if self._mirrored:
            rect.moveLeft(self._width - rect.left() - rect.width())
        return rect


def _month_of(line: CalendarMeeting) -> tuple[int, int]:
    day = line.day or date.min
    return day.year, day.month


def block_height(side: int) -> int:
    """How high a month of six weeks is, whose days have that side."""
    return theme().px(_TOP + _NAME + _LETTERS) + _WEEKS * side


def _grid(width: int, height: int) -> tuple[int, int]:
    """Give how many months stand side by side, and the side of a day: as large as it fits."""
    best: tuple[int, int] | None = None
    for columns in _COLUMNS:
        across = ((width - 2 * _SIDE + _GAP) // columns - _GAP) // WEEK
        down = (height // -(-MONTHS // columns) - block_height(0)) // _WEEKS
        side = min(across, down, theme().px(_MOST))
        if side >= theme().px(_LEAST) and (best is None or side > best[1]):
            best = columns, side
    if best is not None:
        return best
    usual = theme().px(theme().measure("year-day"))
    for columns in sorted(_COLUMNS, reverse=True):
        across = ((width - 2 * _SIDE + _GAP) // columns - _GAP) // WEEK
        if across >= theme().px(_TIGHT):
            return columns, min(across, usual)
    return 1, usual
