"""HoursLayout: where days, hours and meetings of a week or a day stand, before all painting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect

from desktop.calendar.hours_rows import (
    DAY,
    MINUTES,
    HourMark,
    HoursShown,
    TimeSpan,
    span_of,
)
from desktop.calendar.scope import Span
from desktop.calendar.side_by_side import side_by_side
from desktop.calendar.stacked import stack

if TYPE_CHECKING:
    from db.queries.calendar_hours import PlacedMeeting
    from desktop.calendar.day_notes import Note

_SIDE: Final = 2  # between the lines of a day and what stands in it
_GAP: Final = 4  # between rows above the hours: the ring of a selected one needs 3
_LANE_GAP: Final = 2
_HOURS: Final = 24
_WIDE: Final = 16
"""So many rows high a day is wide, for which one line above its hours is enough."""
_LINES: Final = {1: 3, 2: 2}
"""How many lines rows have above the hours of narrow days, where there are so few rows."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in px."""

    hour: int
    gutter: int
    """The width of the column, or both columns, of hours."""
    head: int
    """The height of weekdays and numbers."""
    row: int
    """The height of a meeting or a note above the hours, of one line."""
    line: int
    """The height of each further line."""
    rows: int
    """How many of them stand below one another at most."""
    least: int
    """How low a meeting becomes, however short it is."""
    second: int = 0
    """The width of the column of the second zone, a part of ``gutter``."""


@dataclass(frozen=True, slots=True)
class DayColumn:
    """A day, from ``left`` on."""

    day: date
    left: int
    width: int

    @property
    def right(self) -> int:
        """The first px behind it."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Block:
    """A meeting, or the part of it that is on one day, below midnight at 0."""

    placed: PlacedMeeting
    day: date
    rect: QRect
    begins_here: bool = True
    ends_here: bool = True


@dataclass(frozen=True, slots=True)
class Bar:
    """A meeting of whole days above the hours, as far as it is in sight."""

    placed: PlacedMeeting
    rect: QRect
    begins_here: bool = True
    ends_here: bool = True


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note above the hours."""

    note: Note
    rect: QRect


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A moment across its day, ``rect`` of no height."""

    mark: HourMark
    rect: QRect


@dataclass(frozen=True, slots=True)
class MoreRow:
    """What of a day has no room above the hours."""

    day: date
    rect: QRect
    count: int


@dataclass(frozen=True, slots=True)
class HourPlace:
    """A day and a minute of it; None is above the hours."""

    day: date
    minute: int | None

    @property
    def moment(self) -> datetime:
        """The same as a moment of the clock."""
        return datetime.combine(self.day, time.min) + timedelta(minutes=self.minute or 0)

    @property
    def span(self) -> Span:
        """What a new meeting takes here, whose end is not known yet."""
        return Span(self.day, self.day, None if self.minute is None else self.moment.time())


class HoursLayout:
    """Days side by side: heads and rows above, hours below, which scroll.

    Rows above have their place in the view. What stands between the hours has it on the whole day,
    midnight at 0: ``seen`` and ``place_at`` know how far it is scrolled.
    """

    def __init__(
        self, shown: HoursShown, width: int, height: int, sizes: Measures, *, mirrored: bool = False
    ) -> None:
        self.shown, self.sizes, self.mirrored = shown, sizes, mirrored
        self._width = width
        days = shown.days
        self.columns = [self._column(place, days) for place in range(len(days))]
        self.notes: list[NoteRow] = []
        self.bars: list[Bar] = []
        self.more: list[MoreRow] = []
        self.row = sizes.row
        """The height of a row above the hours."""
        rows = self._place_above()
        self.top = sizes.head + _GAP + max(1, rows) * (self.row + _GAP)
        """Where the hours begin."""
        self.hour = max(sizes.hour, (height - self.top) // _HOURS)
        self.blocks = [block for column in self.columns for block in self._place_blocks(column)]
        self.marks = list(self._place_marks())

    @property
    def height(self) -> int:
        """Of all hours."""
        return self.hour * _HOURS

    def column(self, day: date) -> DayColumn | None:
        """The column of a day, where it is shown."""
        return next((column for column in self.columns if column.day == day), None)

    def y(self, minute: float) -> int:
        """How far below midnight a minute is."""
        return round(minute * self.hour / 60)

    def seen(self, rect: QRect, scrolled: int) -> QRect:
        """Where something between the hours is in the view."""
        return rect.translated(0, self.top - scrolled)

    def slot(self, place: HourPlace, minutes: int = 60) -> QRect:
        """Some minutes of a day between the hours, or all room of the day above them."""
        column = self.column(place.day)
        if column is None:
            return QRect()
        if place.minute is None:
            top = self.sizes.head
            return QRect(column.left, top, column.width, self.top - top)
        top = self.y(place.minute)
        bottom = self.y(min(MINUTES, place.minute + minutes))
        return QRect(column.left, top, column.width, bottom - top)

    def rects_of(self, span: TimeSpan, scrolled: int) -> list[QRect]:
        """Where in the view a span would stand by itself."""
        here = [each for each in self.columns if span.first <= each.day <= span.last]
        if not here:
            return []
        if span.stands_above:
            return [self._row_rect(here[0].day, here[-1].day, 0)]
        rects = []
        for column in here:
            top, bottom = self._between(span, column.day)
            rect = QRect(column.left + _SIDE, top, column.width - 2 * _SIDE, bottom - top)
            rects.append(self.seen(rect, scrolled))
        return rects

    def place_at(self, point: QPoint, scrolled: int, step: int) -> HourPlace | None:
        """The day and the minute under a point, in whole steps; None beside the days."""
        column = next((each for each in self.columns if each.left <= point.x() < each.right), None)
        return self._place_in(column, point, scrolled, step) if column is not None else None

    def place_near(
        self, point: QPoint, scrolled: int, step: int, *, rounds: bool = False
    ) -> HourPlace:
        """The same, of the day next to the point where it is beside them.

        Where it ``rounds``, the nearest step counts, else the last one above the point.
        """
        nearest = min(
            self.columns, key=lambda each: max(each.left - point.x(), point.x() - each.right + 1, 0)
        )
        lower = QPoint(0, self.y(step / 2)) if rounds and point.y() >= self.top else QPoint()
        return self._place_in(nearest, point + lower, scrolled, step)

    def meeting_at(self, point: QPoint, scrolled: int) -> Block | Bar | None:
        """The meeting under a point."""
        if point.y() < self.top:
            return next((bar for bar in self.bars if bar.rect.contains(point)), None)
        inside = point + QPoint(0, scrolled - self.top)
        return next((block for block in self.blocks if block.rect.contains(inside)), None)

    def note_at(self, point: QPoint, scrolled: int, reach: int) -> Note | HourMark | None:
        """The note under a point, or the mark within reach of it."""
        if point.y() < self.top:
            return next((row.note for row in self.notes if row.rect.contains(point)), None)
        inside = point + QPoint(0, scrolled - self.top)
        near = (line for line in self.marks if _reached(line.rect, inside, reach))
        return next((line.mark for line in near), None)

    def more_at(self, point: QPoint) -> MoreRow | None:
        """The count of what has no room, under a point."""
        return next((more for more in self.more if more.rect.contains(point)), None)

    def parts_of(self, uuid: str) -> list[Block | Bar]:
        """Where a meeting stands: several times where it goes over midnight."""
        parts: list[Block | Bar] = [*self.bars, *self.blocks]
        return [part for part in parts if part.placed.meeting.uuid == uuid]

    # -- placing -------------------------------------------------------------------------------

    def _column(self, place: int, days: Sequence[date]) -> DayColumn:
        room = max(0, self._width - self.sizes.gutter)
        left = self.sizes.gutter + place * room // len(days)
        right = self.sizes.gutter + (place + 1) * room // len(days)
        if self.mirrored:
            left, right = self._width - right, self._width - left
        return DayColumn(days[place], left, right - left)

    def _place_in(self, column: DayColumn, point: QPoint, scrolled: int, step: int) -> HourPlace:
        if point.y() < self.top:
            return HourPlace(column.day, None)
        minute = int((point.y() - self.top + scrolled) * 60 / self.hour)
        return HourPlace(column.day, max(0, min(minute // step * step, MINUTES)))

    def _place_above(self) -> int:
        """Place notes and bars in rows; give how many rows there are."""
        first, last = self.columns[0].day, self.columns[-1].day
        above = [(each, span_of(each)) for each in self.shown.meetings]
        bars = [(each, span) for each, span in above if span.stands_above]
        bars.sort(key=lambda each: (each[1].first, each[1].first - each[1].last))
        here = [(each, span) for each, span in bars if span.first <= last and span.last >= first]
        notes = [each for each in self.shown.notes if first <= each.day <= last]
        ranges = [(each.day, each.day) for each in notes]
        ranges += [(max(first, span.first), min(last, span.last)) for _, span in here]
        places = [((begin - first).days, (end - first).days) for begin, end in ranges]
        stacked = stack(places, len(self.columns), self.sizes.rows)
        narrow = self.columns[0].width < _WIDE * self.sizes.row
        lines = _LINES.get(stacked.height, 1) if narrow else 1
        self.row = self.sizes.row + (lines - 1) * self.sizes.line
        rects = [
            self._row_rect(*days, row) if row is not None else None
            for days, row in zip(ranges, stacked.rows, strict=True)
        ]
        self.notes = [
            NoteRow(note, rect)
            for note, rect in zip(notes, rects, strict=False)
            if rect is not None
        ]
        self.bars = [
            Bar(each, rect, span.first >= first, span.last <= last)
            for (each, span), rect in zip(here, rects[len(notes) :], strict=True)
            if rect is not None
        ]
        self.more = [
            MoreRow(column.day, self._row_rect(column.day, column.day, stacked.height - 1), count)
            for column, count in zip(self.columns, stacked.hidden, strict=True)
            if count
        ]
        return stacked.height

    def _row_rect(self, first: date, last: date, row: int) -> QRect:
        ends = [self.column(first), self.column(last)]
        left = min(column.left for column in ends if column is not None)
        right = max(column.right for column in ends if column is not None)
        top = self.sizes.head + _GAP + row * (self.row + _GAP)
        return QRect(left + _SIDE, top, right - left - 2 * _SIDE, self.row)

    def _place_blocks(self, column: DayColumn) -> Iterator[Block]:
        here = []
        for placed in self.shown.meetings:
            span = span_of(placed)
            if not span.stands_above and span.first <= column.day <= span.last:
                here.append((placed, span, *self._between(span, column.day)))
        shares = side_by_side([(top, bottom) for _, _, top, bottom in here])
        room = column.width - 2 * _SIDE
        for (placed, span, top, bottom), share in zip(here, shares, strict=True):
            left = share.lane * room // share.lanes
            right = (share.lane + share.width) * room // share.lanes
            if share.lane + share.width < share.lanes:
                right -= _LANE_GAP
            if self.mirrored:
                left, right = room - right, room - left
            rect = QRect(column.left + _SIDE + left, top + 1, right - left, bottom - top - 1)
            opens, closes = span.first == column.day, span.last == column.day
            yield Block(placed, column.day, rect, opens, closes)

    def _between(self, span: TimeSpan, day: date) -> tuple[int, int]:
        """Where the part of a span that is on a day begins and ends below midnight."""
        midnight, minute = datetime.combine(day, time.min), timedelta(minutes=1)
        starts = max(0.0, (span.begins - midnight) / minute)
        ends = min(float(MINUTES), (span.ends - midnight) / minute)
        top = min(self.y(starts), self.height - self.sizes.least)
        return top, max(self.y(ends), top + self.sizes.least)

    def _place_marks(self) -> Iterator[MarkLine]:
        for mark in self.shown.marks:
            column = self.column(mark.at.date())
            if column is not None:
                y = self.y((mark.at - datetime.combine(column.day, time.min)) / DAY * MINUTES)
                yield MarkLine(mark, QRect(column.left, y, column.width, 0))


def _reached(line: QRect, point: QPoint, reach: int) -> bool:
    beside = line.left() <= point.x() < line.left() + line.width()
    return beside and abs(point.y() - line.top()) <= reach
