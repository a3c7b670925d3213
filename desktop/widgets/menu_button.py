"""MenuButton: a bordered button that opens a menu, which its chevron tells."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from desktop.shell.theme import paint_icon, theme
from desktop.widgets.leading_edge import leading_edge

_SIDE: Final = 9  # px from the edge to what stands inside, the border included
_GAP: Final = 8
_CHEVRON: Final = 12
_ICON: Final = 16


class MenuButton(QToolButton):
    """Says what is chosen, or shows its icon alone; words without room end in an ellipsis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def sizeHint(self) -> QSize:
        """Room for the whole of the words and the chevron."""
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.text())
        content = theme().px(_ICON) if self._shows_icon() else words
        return QSize(content + 2 * _SIDE + _GAP + _chevron() + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters and the chevron."""
        few = self.fontMetrics().averageCharWidth() * 4
        least = few + 2 * _SIDE + _GAP + _chevron()
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Have the style draw the frame, and draw what stands in it from the leading edge."""
        painter, option = QStylePainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        option.features = QStyleOptionToolButton.ToolButtonFeature.None_
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        ink = theme().color("text" if self.isEnabled() else "disabled")
        room = self.rect().adjusted(_SIDE, 0, -_SIDE - _chevron() - _GAP, 0)
        if self._shows_icon():
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            side = theme().px(_ICON)
            spot = QRect(room.x(), (self.height() - side) // 2, side, side)
            self.icon().paint(painter, self._mirrored(spot), Qt.AlignmentFlag.AlignCenter, mode)
        else:
            metrics, ellipsis = self.fontMetrics(), Qt.TextElideMode.ElideRight
            words = metrics.elidedText(self.text(), ellipsis, room.width())
            edge = leading_edge(self) | Qt.AlignmentFlag.AlignVCenter
            painter.setPen(ink)
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
            painter.drawText(self._mirrored(room), int(edge), words)
        end = self.width() - _SIDE - _chevron()
        chevron = QRect(end, (self.height() - _chevron()) // 2, _chevron(), _chevron())
        paint_icon(painter, self._mirrored(chevron), "chevron-down", ink)

    def _shows_icon(self) -> bool:
        only = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        return only and not self.icon().isNull()

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)


def _chevron() -> int:
    """The side of the chevron, in px."""
    return theme().px(_CHEVRON)
