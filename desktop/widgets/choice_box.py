"""ChoiceBox: a combo box whose options have marks, shown plainly or as the chip of a meeting."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop.shell.theme import appearance, mark_icon, paint_icon, theme
from desktop.widgets.chip import chip_size, paint_chip, paint_state, state_size
from desktop.widgets.field import INSET
from desktop.widgets.option import Option

_CHEVRON = 20
_MARK_GAPS = 16
"""Before and after the mark of a word in the list."""


class ChoiceBox(QComboBox):
    """Opens by click, Space, Up and Down; turning the wheel over it changes nothing."""

    def __init__(self, *, chip: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip
        self._options: list[Option] = []
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.currentIndexChanged.connect(self.updateGeometry)
        self.currentIndexChanged.connect(self._tell_whole)
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
        plain = self.fontMetrics().horizontalAdvance(text) + 1  # parts of a px are cut off
        width = plain if self._state() is None else state_size(text).width()
        return QSize(width + 2 * INSET + _CHEVRON, theme().px(28))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a mark and a few letters."""
        return QSize(min(self.sizeHint().width(), theme().px(72)), self.sizeHint().height())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        """End words that have no room in an ellipsis; the tooltip has them whole."""
        super().initStyleOption(option)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, self._room()
        )

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Let the list be as wide as its longest word needs."""
        has_marks = any(each.state is not None for each in self._options)
        mark = self.iconSize().width() + theme().px(_MARK_GAPS) if has_marks else 0
        # Not the view's own hint: in a style sheet it does not know how long the words are.
        words = self.view().fontMetrics().horizontalAdvance
        longest = max((words(each.text) for each in self._options), default=0)
        edges = self.view().verticalScrollBar().sizeHint().width() + 2 * theme().px(12)
        self.view().setMinimumWidth(longest + mark + edges)
        super().showPopup()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the state with its mark, alone or in its chip, or the plain words."""
        state = self._state()
        painter = QStylePainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if state is not None and self._is_chip():
            look = theme().meeting(state[1])
            paint_chip(painter, self.rect(), look, self.currentText(), mirrored=mirrored)
            x = 6 if mirrored else self.width() - 18
            spot = QRect(x, (self.height() - 12) // 2, 12, 12)
            paint_icon(painter, spot, "chevron-down", look.text)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        ends = (_CHEVRON, 0, -INSET, 0) if mirrored else (INSET, 0, -_CHEVRON, 0)
        room = self.rect().adjusted(*ends)
        ink = theme().color("text" if self.isEnabled() else "disabled")
        if state is not None:
            look_of = theme().state(*state)
            paint_state(painter, room, look_of, self.currentText(), ink=ink, mirrored=mirrored)
            return
        if self.currentIndex() < 0 and self.isEnabled():
            ink = theme().color("placeholder")
        painter.setPen(ink)
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        words = self.currentText() or self.placeholderText()
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self._room())
        painter.drawText(room, int(where), shown)

    def _room(self) -> int:
        """The width that the words have, as ``sizeHint`` allows for it."""
        return self.width() - 2 * INSET - _CHEVRON

    def _tell_whole(self) -> None:
        """Have the tooltip say words that are cut."""
        text = self.currentText()
        is_cut = self.fontMetrics().horizontalAdvance(text) > self._room()
        self.setToolTip(text if is_cut and self._state() is None else "")

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
