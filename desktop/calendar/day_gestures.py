"""What the pressed mouse does among painted days: moves meetings, resizes one, or draws a range."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from db.language import tr, trn
from desktop.calendar.day_layout import Chip, DayLayout
from desktop.calendar.scope import Move, Span
from desktop.wording import days

EDGE: Final = 5
"""Within so many px of its end a chip is taken hold of by that end."""

Days = tuple[date, date]
"""The first and the last."""


@dataclass(slots=True)
class Gesture(ABC):
    """Begins once the pointer has gone far enough from where it was pressed."""

    start: QPoint
    at: QPoint = field(init=False)
    begun: bool = field(init=False, default=False)

    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.ClosedHandCursor

    def __post_init__(self) -> None:
        self.at = self.start

    def go(self, at: QPoint) -> bool:
        """Follow the pointer; tells whether it is a drag by now."""
        far = (at - self.start).manhattanLength() >= QApplication.startDragDistance()
        self.begun, self.at = self.begun or far, at
        return self.begun

    def under(self, layout: DayLayout) -> date | None:
        """Give the day under the pointer, once it is a drag."""
        cell = layout.cell_at(self.at) if self.begun else None
        return cell.day if cell is not None else None

    @abstractmethod
    def span(self, layout: DayLayout) -> Days | None:
        """Give the days that letting go would lead to; None outside the days shown."""

    @abstractmethod
    def told(self, layout: DayLayout) -> str:
        """Say what letting go would do; "" where it would do nothing."""


@dataclass(slots=True)
class MoveGesture(Gesture):
    """Meetings that are carried to other days."""

    chip: Chip
    grabbed: date
    """The day of the meeting on which it was taken hold of."""
    uuids: tuple[str, ...]
    """All that go along, that of ``chip`` last."""
    was_chosen: bool = False
    """Whether it was selected before it was pressed."""
    copies: bool = False

    def days(self, layout: DayLayout) -> int | None:
        """Give how many days later they would be."""
        day = self.under(layout)
        return (day - self.grabbed).days if day is not None else None

    def span(self, layout: DayLayout) -> Days | None:
        line, later = self.chip.line, self.days(layout)
        if later is None or line.day is None:
            return None
        by = timedelta(days=later)
        return line.day + by, (line.last_day or line.day) + by

    def move(self, layout: DayLayout) -> Move | None:
        """Give the move that letting go would be; None where nothing would be moved."""
        later = self.days(layout)
        if later is None or (later == 0 and not self.copies):
            return None
        return Move(self.uuids, later, copies=self.copies)

    def told(self, layout: DayLayout) -> str:
        span, wanted = self.span(layout), self.move(layout)
        if span is None or wanted is None:
            return ""
        count = len(self.uuids)
        if count > 1:
            sentence = (
                trn("Copy {count} meeting to {day}", "Copy {count} meetings to {day}", count)
                if self.copies
                else trn("Move {count} meeting to {day}", "Move {count} meetings to {day}", count)
            )
            return sentence.format(count=count, day=days.weekday_and_day(span[0]))
        if span[0] != span[1]:
            sentence = tr("Copy to {days}") if self.copies else tr("Move to {days}")
            return sentence.format(days=days.day_range(*span))
        sentence = tr("Copy to {day}") if self.copies else tr("Move to {day}")
        return sentence.format(day=days.weekday_and_day(span[0]))


@dataclass(slots=True)
class ResizeGesture(Gesture):
    """A meeting whose first or last day is drawn to another."""

    chip: Chip
    at_end: bool
    """Whether it is the last day, not the first."""

    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.SizeHorCursor

    def span(self, layout: DayLayout) -> Days | None:
        line, day = self.chip.line, self.under(layout)
        if day is None or line.day is None or line.last_day is None:
            return None
        if self.at_end:
            return line.day, max(day, line.day)
        return min(day, line.last_day), line.last_day

    def told(self, layout: DayLayout) -> str:
        span = self.span(layout)
        if span is None or span == (self.chip.line.day, self.chip.line.last_day):
            return ""
        count = (span[1] - span[0]).days + 1
        sentence = trn("{days}, {count} day", "{days}, {count} days", count)
        return sentence.format(days=days.day_range(*span), count=count)

    def wanted(self, layout: DayLayout) -> Span | None:
        """Give the days that the meeting would have; None where they stay as they are."""
        span = self.span(layout)
        return Span(*span) if span is not None and self.told(layout) else None


@dataclass(slots=True)
class RangeGesture(Gesture):
    """Days that are drawn over, for a meeting that is to take them."""

    day: date

    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.CrossCursor

    def span(self, layout: DayLayout) -> Days | None:
        day = self.under(layout)
        return (min(day, self.day), max(day, self.day)) if day is not None else None

    def told(self, layout: DayLayout) -> str:
        span = self.span(layout)
        if span is None or span[0] == span[1]:
            return ""
        return tr("New meeting, {days}").format(days=days.day_range(*span))

    def wanted(self, layout: DayLayout) -> Span | None:
        """Give the days of the new meeting; None while it would have one alone."""
        span = self.span(layout)
        return Span(*span) if span is not None and span[0] != span[1] else None


def end_at(chip: Chip, at: QPoint, *, mirrored: bool) -> bool | None:
    """Tell which end of a meeting is under the pointer: True its last day, None neither."""
    left, right = at.x() - chip.rect.left() < EDGE, chip.rect.right() - at.x() < EDGE
    first, last = (right, left) if mirrored else (left, right)
    if last and chip.ends:
        return True
    return False if first and chip.begins else None
