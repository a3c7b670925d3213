"""YearView: twelve small months with the meetings of each day, painted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop.calendar.day_canvas import DayCanvas
from desktop.calendar.day_layout import Chip
from desktop.calendar.day_reading import DayReading
from desktop.calendar.sight import Sight
from desktop.calendar.weeks import first_weekday
from desktop.calendar.year_layout import YearLayout, block_height
from desktop.calendar.year_painter import YearPainter
from desktop.shell.theme import theme


class YearView(DayCanvas):
    """A day with a meeting has a square round it; a click on the name of a month opens it."""

    month_wanted = Signal(object)
    """The month of that day is to be seen by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = self.today.replace(month=1, day=1)
        self._layout = YearLayout(self.first, (), 1, 1, 0)

    def show_days(self, first: date, reading: DayReading) -> None:
        """Show the twelve months from a day on as they were read; where the person is stays."""
        self.first, self.reading = first, reading
        self.arrange()

    @property
    def layout_(self) -> YearLayout:
        return self._layout

    def lay_out(self) -> None:
        self._layout = YearLayout(
            self.first,
            self.lines,
            self.width(),
            self.height(),
            first_weekday(),
            mirrored=self.is_mirrored(),
        )
        self.setMinimumHeight(self._layout.least_height)

    def paint(self, painter: QPainter, sight: Sight) -> None:
        self._painter(painter, sight).paint()

    def paint_ghost(self, painter: QPainter, chip: Chip, by: QPoint) -> None:
        self._painter(painter, self.sight()).ghost(chip, by)

    def tip_at(self, point: QPoint) -> str:
        cell = self.layout_.cell_at(point)
        notes = self.reading.notes.get(cell.day, ()) if cell is not None else ()
        told = super().tip_at(point)
        return "\n".join([*([told] if told else []), *(note.tip for note in notes)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        head = self.layout_.head_at(event.position().toPoint())
        if head is not None and event.button() == Qt.MouseButton.LeftButton:
            self.month_wanted.emit(head.month)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons() and self.layout_.head_at(event.position().toPoint()) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        side = theme().px(theme().measure("year-day"))
        return QSize(4 * 8 * side, 3 * block_height(side))

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * theme().px(theme().measure("year-day")), self.minimumHeight())

    def _painter(self, painter: QPainter, sight: Sight) -> YearPainter:
        return YearPainter(
            painter, self.layout_, sight, self.reading.notes, mirrored=self.is_mirrored()
        )
