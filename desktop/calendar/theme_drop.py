"""ThemeDrop: lets a theme be dropped on a day of a canvas."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from desktop.calendar.scope import Span
from desktop.calendar.theme_drag import dropped_theme

if TYPE_CHECKING:
    from desktop.calendar.day_canvas import DayCanvas


class ThemeDrop(QObject):
    """Watches what is dragged over the canvas, and marks the day under it."""

    def __init__(self, canvas: DayCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.target: tuple[date, date] | None = None
        """The day that a theme would be dropped on, as first and last."""
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent | QDragEnterEvent | QDragMoveEvent):
            self._follow(event)
            return True
        if isinstance(event, QDragLeaveEvent):
            self._mark(None)
            return True
        return False

    def _follow(self, event: QDropEvent) -> None:
        """Go along with a theme; QDragEnterEvent and QDragMoveEvent are drop events, too."""
        uuid = dropped_theme(event.mimeData())
        cell = self._canvas.layout_.cell_at(event.position().toPoint())
        day = cell.day if cell is not None and uuid is not None else None
        event.setAccepted(day is not None)
        if event.type() is QEvent.Type.Drop:
            self._mark(None)
            if day is not None and uuid is not None:
                self._canvas.theme_dropped.emit(uuid, Span(day, day))
        else:
            self._mark(day)
            if uuid is not None and event.type() is QEvent.Type.DragEnter:
                event.accept()  # over no day yet, but on its way to one

    def _mark(self, day: date | None) -> None:
        self.target = (day, day) if day is not None else None
        self._canvas.update()
