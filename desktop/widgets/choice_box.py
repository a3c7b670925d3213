"""ChoiceBox: a combo box whose options have marks, shown plainly or as the chip of a meeting."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.shell.theme import appearance, mark_icon, paint_icon, theme
from desktop.widgets.chip import chip_size, paint_chip
from desktop.widgets.option import Option

_CHEVRON = 20


class ChoiceBox(QComboBox):
    """Opens by click, Space, Up and Down; turning the wheel over it changes nothing."""

    def __init__(self, *, chip: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip
        self._options: list[Option] = []
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(16)
        self.setIconSize(QSize(12, 12))
        self.currentIndexChanged.connect(self.updateGeometry)
        appearance().changed.connect(self._mark)

    def offer(self, options: list[Option]) -> None:
        """Offer other options; none of them is chosen."""
        self._options = options
        self.clear()
        for option in options:
            self.addItem(option.text, option.value)
        self._mark()
        self.setCurrentIndex(-1)

    def sizeHint(self) -> QSize:
        """As wide as what it says now."""
        if self._is_chip():
            size = chip_size(self.currentText())
            return QSize(size.width() + _CHEVRON, size.height())
        text = self.currentText() or self.placeholderText()
        mark = 0 if self._state() is None else 20
        width = self.fontMetrics().horizontalAdvance(text) + mark + 2 * 9 + _CHEVRON + 4
        return QSize(width, theme().px(28))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a mark and a few letters."""
        return QSize(min(self.sizeHint().width(), theme().px(72)), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the options instead of changing the value unseen."""
        opens = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in opens:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip of the meeting's state, or what Qt draws."""
        state = self._state()
        if state is None or not self._is_chip():
            super().paintEvent(event)
            return
        now, mirrored = theme(), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        look = now.meeting(state[1])
        painter = QPainter(self)
        paint_chip(painter, self.rect(), look, self.currentText(), mirrored=mirrored)
        x = 6 if mirrored else self.width() - 18
        spot = QRect(x, (self.height() - 12) // 2, 12, 12)
        paint_icon(painter, spot, "chevron-down", look.text)

    def _is_chip(self) -> bool:
        return self._chip and self._state() is not None

    def _state(self) -> tuple[str, str] | None:
        index = self.currentIndex()
        return self._options[index].state if 0 <= index < len(self._options) else None

    def _mark(self) -> None:
        for index, option in enumerate(self._options):
            if option.state is not None:
                look = theme().state(*option.state)
                self.setItemIcon(index, mark_icon(look.mark, look.color))
        self.updateGeometry()
