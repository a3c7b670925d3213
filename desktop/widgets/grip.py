"""Grip: the handle by which a row is dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.shell.theme import appearance, paint_icon, theme

_ICON, _WIDTH = 16, 24


class Grip(QWidget):
    """Six dots; the keyboard has another way, so it never takes the focus."""

    begun = Signal()
    dragged = Signal(QPoint)
    """Where the mouse is on the screen while it holds the grip."""
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedWidth(_WIDTH)
        self.setMinimumHeight(_WIDTH)
        appearance().changed.connect(self.update)

    def let_go(self) -> None:
        """End the drag without a drop."""
        self._held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.begun.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the mouse goes."""
        if self._held:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._held:
            self.let_go()
            self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots beside the first line of the row."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _ICON if mirrored else 0
        spot = self.rect()
        spot.setRect(left, (theme().line() - _ICON) // 2, _ICON, _ICON)
        paint_icon(QPainter(self), spot, "grip", theme().color("text-muted"))
