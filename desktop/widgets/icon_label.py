"""IconLabel: an icon or a mark that stands beside a text and cannot be pressed."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.shell.theme import appearance, paint_icon, theme


class IconLabel(QWidget):
    """Draws the icon of that name in the colour of a role; ``side`` is in px at scale 1."""

    def __init__(
        self, name: str, role: str = "text", side: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name, self._role = name, role
        self._side = side
        appearance().changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the theme of the moment."""
        paint_icon(QPainter(self), self.rect(), self.name, theme().color(self._role))

    def _dress(self) -> None:
        side = theme().px(self._side)
        self.setFixedSize(QSize(side, side))
        self.update()
