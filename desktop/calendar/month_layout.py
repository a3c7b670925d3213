"""MonthLayout: where every day and every meeting of a month stands, before anything is painted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect

from desktop.calendar.day_layout import Chip, DayCell, More, NotePlace
from desktop.calendar.day_notes import Note
from desktop.calendar.meeting_words import title_of
from desktop.calendar.weeks import WEEK, Weeks
from desktop.shell.theme import theme
from desktop.widgets.meeting_chip import LINES, broken, meeting_height

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting

_SIDE: Final = 4  # between the lines of a day and what stands in it
_EDGE: Final = 1  # the line itself, a part of the day before it
_GAP: Final = 4  # between chips: the ring of a selected one needs 3
_NUMBER: Final = 22
_MORE: Final = 16
_NOTE_LINES: Final = 3
_LEAST_WITH_BODY: Final = 3
"""Of fewer lines none is spared for the name of another body."""
_BESIDE: Final = 16  # the mark of a note, and what parts it from the words


class MonthLayout:
    """The days of a month as rectangles of an area, and its meetings in them.

    Chips of a day have up to four lines; where they do not fit they get fewer, and what has no room
    even then is counted.
    """

    def __init__(
        self,
        weeks: Weeks,
        lines: Sequence[CalendarMeeting],
        width: int,
        height: int,
        *,
        notes: Mapping[date, Sequence[Note]] | None = None,
        others: Collection[int] = (),
        mirrored: bool = False,
    ) -> None:
        self.weeks, self._notes_of, self._others = weeks, notes or {}, others
        self._width, self._height, self._mirrored = width, height, mirrored
        self.cells = [self._cell(place) for place in range(weeks.count * WEEK)]
        self.chips: list[Chip] = []
        self.more: list[More] = []
        self.notes: list[NotePlace] = []
        dated = [line for line in lines if line.day is not None]
        for week in range(weeks.count):
            self._place_week(week, dated)

    def cell(self, day: date) -> DayCell | None:
        """The cell of a day; None where the day is not in the month's weeks."""
        return self.cells[self.weeks.place(day)] if day in self.weeks else None

    def cell_at(self, point: QPoint) -> DayCell | None:
        """The day under a point."""
        return next((cell for cell in self.cells if cell.rect.contains(point)), None)

    def chip_at(self, point: QPoint) -> Chip | None:
        """The meeting under a point."""
        return next((chip for chip in self.chips if chip.rect.contains(point)), None)

    def more_at(self, point: QPoint) -> More | None:
        """The count of further meetings under a point."""
        return next((more for more in self.more if more.rect.contains(point)), None)

    def chips_of(self, uuid: str) -> list[Chip]:
        """Where a meeting stands; a bar that goes over weeks stands several times."""
        return [chip for chip in self.chips if chip.line.uuid == uuid]

    def chips_of_day(self, day: date) -> list[Chip]:
        """The meetings that can be seen on a day, from the top."""
        here = [chip for chip in self.chips if chip.first <= day <= chip.last]
        return sorted(here, key=lambda chip: chip.rect.top())

    def row_of(self, day: date) -> tuple[date, date]:
        """The first and the last day of the week of a day."""
        first = day - timedelta(days=self.weeks.place(day) % WEEK)
        return first, first + timedelta(days=WEEK - 1)

    def note_at(self, point: QPoint) -> NotePlace | None:
        """The note under a point."""
        return next((place for place in self.notes if place.rect.contains(point)), None)

    def _cell(self, place: int) -> DayCell:
        day = self.weeks.first + timedelta(days=place)
        week, column = divmod(place, WEEK)
        left, right = self._edge(column), self._edge(column + 1)
        if self._mirrored:
            left, right = self._width - right, self._width - left
        top = week * self._height // self.weeks.count
        bottom = (week + 1) * self._height // self.weeks.count
        in_month = (day.year, day.month) == (self.weeks.month.year, self.weeks.month.month)
        return DayCell(day, QRect(left, top, right - left, bottom - top), in_month)

    def _edge(self, column: int) -> int:
        return column * self._width // WEEK

    def _place_week(self, week: int, lines: Sequence[CalendarMeeting]) -> None:
        cells = self.cells[week * WEEK : (week + 1) * WEEK]
        first, last = cells[0].day, cells[-1].day
        here = [line for line in lines if _days(line)[0] <= last and _days(line)[1] >= first]
        bars = [line for line in here if _days(line)[1] > _days(line)[0]]
        lanes = list(self._lanes(bars, first, last))
        height = theme().px(theme().measure("chip-line")) + 4
        room = cells[0].rect.height() - theme().px(_NUMBER) - _SIDE
        most = max(1, (room - theme().px(_MORE)) // (height + _GAP))
        hidden = [0] * WEEK
        used = [0] * WEEK
        for lane, line in lanes:
            starts, ends = (max(first, _days(line)[0]), min(last, _days(line)[1]))
            days = range((starts - first).days, (ends - first).days + 1)
            for column in days:
                if lane < most:
                    used[column] = max(used[column], lane + 1)
                else:
                    hidden[column] += 1
            if lane < most:
                span = cells[days[0]].rect.united(cells[days[-1]].rect)
                top = span.top() + theme().px(_NUMBER) + lane * (height + _GAP)
                rect = QRect(span.left() + _SIDE, top, span.width() - 2 * _SIDE - _EDGE, height)
                self.chips.append(Chip(line, starts, ends, rect, is_bar=True))
        for column, cell in enumerate(cells):
            single = [line for line in here if _days(line) == (cell.day, cell.day)]
            taken = used[column] * (height + _GAP)
            alone = not single and not hidden[column]
            taken += self._place_notes(cell, taken, alone=alone)
            self._place_day(cell, single, taken, hidden[column])

    def _lanes(
        self, bars: Sequence[CalendarMeeting], first: date, last: date
    ) -> Iterator[tuple[int, CalendarMeeting]]:
        """Put bars below one another, each as high as it can stand."""
        ends: list[date] = []
        for line in sorted(bars, key=lambda each: (_days(each)[0], -(_length(each)))):
            starts = max(first, _days(line)[0])
            lane = next((at for at, end in enumerate(ends) if end < starts), len(ends))
            ends[lane : lane + 1] = [min(last, _days(line)[1])]
            yield lane, line

    def _place_notes(self, cell: DayCell, taken: int, *, alone: bool) -> int:
        """Put the notes of a day below its bars, and give how high they are together.

        Where a meeting is to stand below, each has one line, else as many as there is room for.
        """
        line = theme().px(_MORE)
        left, width = cell.rect.left() + 2 * _SIDE, cell.rect.width() - 3 * _SIDE
        top = first = cell.rect.top() + theme().px(_NUMBER) + taken
        for note in self._notes_of.get(cell.day, ()):
            beside = theme().px(_BESIDE) if note.mark is not None else 0
            free = (cell.rect.bottom() - (0 if alone else line) - top) // line
            lines = broken(note.words, width - beside, min(free, _NOTE_LINES if alone else 1))
            if not lines:
                break
            rect = QRect(left, top, width, len(lines) * line)
            self.notes.append(NotePlace(note, rect, lines))
            top = rect.bottom() + 1
        return top - first + (_SIDE // 2 if top > first else 0)

    def _place_day(
        self, cell: DayCell, lines: Sequence[CalendarMeeting], taken: int, hidden: int
    ) -> None:
        if not lines and not hidden:
            return
        top = cell.rect.top() + theme().px(_NUMBER) + taken
        room = cell.rect.bottom() + 1 - _SIDE - top
        left, width = cell.rect.left() + _SIDE, cell.rect.width() - 2 * _SIDE - _EDGE
        titles = [(title_of(line), line.body_id in self._others) for line in lines]
        heights = _heights(titles, width, room, more=hidden > 0)
        for line, height in zip(lines, heights, strict=False):
            rect = QRect(left, top, width, height)
            self.chips.append(Chip(line, cell.day, cell.day, rect))
            top += height + _GAP
        if rest := len(lines) - len(heights) + hidden:
            more = QRect(left, min(top - 2, cell.rect.bottom() - theme().px(_MORE)), width, 0)
            more.setHeight(theme().px(_MORE))
            self.more.append(More(cell.day, more, rest))


def _days(line: CalendarMeeting) -> tuple[date, date]:
    first = line.day or date.min
    return first, line.last_day or first


def _length(line: CalendarMeeting) -> int:
    first, last = _days(line)
    return (last - first).days


def _heights(titles: Sequence[tuple[str, bool]], width: int, room: int, *, more: bool) -> list[int]:
    """How high the chips of a day are; those that have no room are left out.

    With each title stands whether the name of another body is to follow it.
    """
    if more:
        room -= theme().px(_MORE)
    for lines in range(LINES, 0, -1):
        heights = [_height(title, width, lines) for title in titles]
        if sum(heights) + _GAP * (len(heights) - 1) <= room and (lines > 1 or len(titles) == 1):
            return heights
    if not more:
        room -= theme().px(_MORE)
    for lines in (2, 1):
        height = meeting_height(" ", width, lines)
        count = (room + _GAP) // (height + _GAP)
        if count > 0:
            return [_height(title, width, lines) for title in titles[:count]]
    return []


def _height(title: tuple[str, bool], width: int, lines: int) -> int:
    words, named = title
    if not named or lines < _LEAST_WITH_BODY:
        return meeting_height(words, width, lines)
    line = theme().px(theme().measure("chip-line"))
    return meeting_height(words, width, lines - 1) + line
