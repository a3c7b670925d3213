"""ElidedLabel: a line of text that is cut where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget


class ElidedLabel(QLabel):
    """Shows as much as fits; the whole text is in the tooltip and in what a screen reader says."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if look:
            self.setProperty("look", look)

    @property
    def is_cut(self) -> bool:
        """Whether some of the text is not to be seen."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        self.ensurePolished()
        hint = super().sizeHint()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(max(width, hint.width()), hint.height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        few = self.fontMetrics().averageCharWidth() * 6
        return QSize(min(few, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text with an ellipsis where it is cut."""
        self.setToolTip(self.text() if self.is_cut else "")
        painter, option, room = QPainter(self), QStyleOption(), self.contentsRect()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        option.initFrom(self)
        ellipsis = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), ellipsis, room.width())
        edge = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        role = self.foregroundRole()
        style = self.style()
        style.drawItemText(painter, room, int(edge), option.palette, self.isEnabled(), shown, role)
