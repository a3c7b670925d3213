"""MeetingDrag: a meeting that is being dragged through a month, and where it would come to lie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from db.language import tr
from desktop.calendar.month_layout import Chip, MonthLayout
from desktop.wording import days


@dataclass(slots=True)
class MeetingDrag:
    """Begins once the pointer has gone far enough from where it was pressed."""

    chip: Chip
    start: QPoint
    grabbed: date
    """The day of the meeting on which it was taken hold of."""
    at: QPoint
    begun: bool = False

    def go(self, at: QPoint) -> bool:
        """Follow the pointer; tells whether it is a drag by now."""
        far = (at - self.start).manhattanLength() >= QApplication.startDragDistance()
        self.begun, self.at = self.begun or far, at
        return self.begun

    def span(self, layout: MonthLayout) -> tuple[date, date] | None:
        """Give the first and last day that the meeting would have; None outside the month."""
        cell = layout.cell_at(self.at) if self.begun else None
        line = self.chip.line
        if cell is None or line.day is None:
            return None
        first = line.day + (cell.day - self.grabbed)
        return first, first + ((line.end_day or line.day) - line.day)

    def told(self, layout: MonthLayout) -> str:
        """Say where dropping would move the meeting; "" where it would not."""
        span = self.span(layout)
        if span is None or span[0] == self.chip.line.day:
            return ""
        first, last = span
        if first != last:
            return tr("Move to {days}").format(days=days.day_range(first, last))
        return tr("Move to {day}").format(day=days.weekday_and_day(first))
