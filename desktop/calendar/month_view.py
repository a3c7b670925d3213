"""MonthView: the weeks of a month with their meetings, painted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from db.queries.calendar_year import CalendarMeeting
from desktop.calendar.day_canvas import DayCanvas
from desktop.calendar.day_layout import Chip
from desktop.calendar.day_reading import DayReading
from desktop.calendar.month_layout import MonthLayout
from desktop.calendar.month_painter import MonthPainter, least_height
from desktop.calendar.sight import Sight
from desktop.calendar.weeks import Weeks, first_weekday


class MonthView(DayCanvas):
    """Bars go across the days of a meeting; what has no room on a day is counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weeks = Weeks(self.today, first_weekday())
        self._layout = MonthLayout(self.weeks, (), 1, 1)

    def show_month(self, month: date, lines: Sequence[CalendarMeeting]) -> None:
        """Show the weeks of a month with these meetings; where the person is stays."""
        self.show_days(month, DayReading(lines))

    def show_days(self, month: date, reading: DayReading) -> None:
        """Show the weeks of a month as they were read; where the person is stays."""
        self.weeks, self.reading = Weeks(month, first_weekday()), reading
        self.updateGeometry()
        self.arrange()

    @property
    def layout_(self) -> MonthLayout:
        return self._layout

    def lay_out(self) -> None:
        self.setMinimumHeight(least_height(self.weeks.count))
        self._layout = MonthLayout(
            self.weeks,
            self.lines,
            self.width(),
            self.height(),
            notes=self.reading.notes,
            others=self.others,
            mirrored=self.is_mirrored(),
        )

    def paint(self, painter: QPainter, sight: Sight) -> None:
        MonthPainter(painter, self.layout_, sight, mirrored=self.is_mirrored()).paint()

    def paint_ghost(self, painter: QPainter, chip: Chip, by: QPoint) -> None:
        ghost = MonthPainter(painter, self.layout_, self.sight(), mirrored=self.is_mirrored())
        ghost.ghost(chip, chip.rect.topLeft() + by)

    def tip_at(self, point: QPoint) -> str:
        note = self.layout_.note_at(point)
        return note.note.tip if note is not None else super().tip_at(point)

    def sizeHint(self) -> QSize:
        return QSize(7 * 104, self.weeks.count * 88)

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * 40, least_height(self.weeks.count))
