"""FilterChip: a filter in force, and the way to take it off."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from db.language import tr
from desktop.shell.theme import paint_icon, theme

_PADDING, _GAP, _CROSS = 9, 6, 16


class FilterChip(QPushButton):
    """Says what is filtered for, with a cross at its end; pressing it anywhere takes it off."""

    removed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self.removed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Say another filter."""
        self.setText(text)
        name = tr("Remove the filter {filter}").format(filter=text)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The words and the cross."""
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + _GAP + _cross() + 2 * _PADDING - 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few letters and the cross."""
        return QSize(min(self.sizeHint().width(), theme().px(72)), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter off by Enter, Delete and Backspace as well."""
        removing = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in removing:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of a button, the words, and behind them the cross."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        now, mirrored = theme(), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ink = now.color("text" if self.isEnabled() else "disabled")
        taken = _PADDING - 2 + _cross() + _GAP
        ends = (taken, 0, -_PADDING, 0) if mirrored else (_PADDING, 0, -taken, 0)
        room = self.rect().adjusted(*ends)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(ink)
        edge = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, edge, shown)
        x = _PADDING - 2 if mirrored else self.width() - _PADDING + 2 - _cross()
        spot = QRect(x, (self.height() - _cross()) // 2, _cross(), _cross())
        paint_icon(painter, spot, "close", ink)


def _cross() -> int:
    """The side of the cross, in px."""
    return theme().px(_CROSS)
