"""What a style sheet cannot draw: tick boxes, arrows, and no dotted line round the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from desktop.shell.appearance import theme
from desktop.shell.icons import paint_icon, paint_mark

_Part = QStyle.PrimitiveElement
_State = QStyle.StateFlag
_ARROWS: Final = {
    _Part.PE_IndicatorArrowUp: "chevron-up",
    _Part.PE_IndicatorArrowDown: "chevron-down",
    _Part.PE_IndicatorArrowLeft: "chevron-left",
    _Part.PE_IndicatorArrowRight: "chevron-right",
}
_TICK_BOXES: Final = (_Part.PE_IndicatorCheckBox, _Part.PE_IndicatorItemViewItemCheck)
_ARROW_SIDE: Final = 12.0
_BOX_SIDE: Final = 16.0
_BOX_RADIUS: Final = 4.0


class DeskStyle(QProxyStyle):
    """Fusion with our own tick boxes and arrows; the focus is shown by ``FocusRing``."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        /,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the parts that are ours, and have Fusion draw the others."""
        if element in _TICK_BOXES:
            paint_tick_box(painter, QRectF(option.rect), option.state)
        elif element is _Part.PE_IndicatorRadioButton:
            _paint_radio_button(painter, QRectF(option.rect), option.state)
        elif element in _ARROWS:
            _paint_arrow(painter, QRectF(option.rect), _ARROWS[element], option.state)
        elif element is not _Part.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)


def paint_tick_box(painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
    """Draw a tick box in the middle of ``rect``: on, partly on (``State_NoChange``) or off."""
    box = _middle(rect, _BOX_SIDE)
    filled = bool(state & (_State.State_On | _State.State_NoChange))
    line, fill, sign = _colors(state, filled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _BOX_RADIUS, _BOX_RADIUS)
    painter.restore()
    if filled:
        mark = "tick" if state & _State.State_On else "dash"
        paint_mark(painter, _middle(rect, 12.0), mark, sign, fill)


def _paint_radio_button(painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
    filled = bool(state & _State.State_On)
    line, fill, sign = _colors(state, filled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(fill)
    painter.drawEllipse(_middle(rect, _BOX_SIDE - 1))
    if filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(sign)
        painter.drawEllipse(_middle(rect, 6.0))
    painter.restore()


def _paint_arrow(painter: QPainter, rect: QRectF, name: str, state: QStyle.StateFlag) -> None:
    role = "text-muted" if state & _State.State_Enabled else "disabled"
    side = min(_ARROW_SIDE, rect.width(), rect.height())
    paint_icon(painter, _middle(rect, side), name, theme().color(role))


def _colors(state: QStyle.StateFlag, filled: bool) -> tuple[QColor, QColor, QColor]:
    """The line, the ground and the sign of a box in that state."""
    now = theme()
    selected = bool(state & _State.State_Selected)
    if not state & _State.State_Enabled:
        ground = "border" if filled else "window"
        return now.color("border"), now.color(ground), now.color("disabled")
    if filled:
        ink = now.color("accent", selected=selected)
        sign = "selection" if selected and now.name == "high-contrast" else "accent-text"
        return ink, ink, now.color(sign)
    line = "text-muted" if state & _State.State_MouseOver else "border-strong"
    return now.color(line, selected=selected), now.color("surface"), now.color("text")


def _middle(rect: QRectF, side: float) -> QRectF:
    """A square of that side in the middle of ``rect``, on whole pixels where the sides are."""
    left = rect.x() + (rect.width() - side) // 2
    return QRectF(left, rect.y() + (rect.height() - side) // 2, side, side)
