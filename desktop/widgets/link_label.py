"""LinkLabel: a text that leads somewhere, by mouse and by key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.shell.theme import appearance, theme
from desktop.widgets.leading_edge import leading_edge


class LinkLabel(QPushButton):
    """A button that looks like a link; what does not fit is cut, and whole in the tooltip.

    ``clicked`` tells that the person follows it.
    """

    def __init__(self, text: str = "", *, size: str = "body", parent: QWidget | None = None):
        super().__init__(text, parent)
        self.setProperty("look", "link")
        self._size = size
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        height = 28 if self._size == "body" else 24  # never smaller than can be hit
        return QSize(width, theme().px(height))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a few letters."""
        return QSize(min(self.sizeHint().width(), theme().px(48)), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link on Enter, as well as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text in the colour of links, underlined below the mouse."""
        font, shown = self.font(), self._shown()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(theme().color("accent" if self.isEnabled() else "disabled"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        edge = leading_edge(self) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), edge, shown)
        self.setToolTip("" if shown == self.text() else self.text())

    def _shown(self) -> str:
        ellipsis = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), ellipsis, self.width())

    def _dress(self) -> None:
        self.setFont(theme().font(self._size))
        self.updateGeometry()
        self.update()
