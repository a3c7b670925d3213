"""The frames of choices and stepped fields, which a style sheet leaves without an arrow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QStyle, QStyleOptionComplex, QWidget

from desktop.shell.appearance import theme
from desktop.shell.icons import paint_icon

_Control = QStyle.ComplexControl
_Sub = QStyle.SubControl
_State = QStyle.StateFlag
FRAMED: Final = (_Control.CC_ComboBox, _Control.CC_SpinBox)
"""The controls that ``paint_control`` draws."""
WRITTEN: Final = (
    (_Control.CC_ComboBox, _Sub.SC_ComboBoxEditField),
    (_Control.CC_SpinBox, _Sub.SC_SpinBoxEditField),
)
"""The places in them that hold the text."""
INDENT: Final = 4
"""By how much the text begins further in than Fusion would have it."""
_ARROW_SIDE: Final = 12
_ARROWS: Final = {
    _Control.CC_ComboBox: {_Sub.SC_ComboBoxArrow: "chevron-down"},
    _Control.CC_SpinBox: {_Sub.SC_SpinBoxUp: "chevron-up", _Sub.SC_SpinBoxDown: "chevron-down"},
}


def paint_control(
    style: QStyle,
    control: QStyle.ComplexControl,
    option: QStyleOptionComplex,
    painter: QPainter,
    widget: QWidget | None,
) -> None:
    """Draw the frame of a choice or a stepped field, and its arrows."""
    resting = _paint_frame(painter, QRectF(option.rect), option.state, widget)
    if resting or _has_no_steps(widget):
        return
    color = theme().color("text-muted" if option.state & _State.State_Enabled else "disabled")
    for sub, name in _ARROWS[control].items():
        room = QRectF(style.subControlRect(control, option, sub, widget))
        side = min(theme().px(_ARROW_SIDE), room.width(), room.height())
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(room.center())
        paint_icon(painter, spot, name, color)


def _has_no_steps(widget: QWidget | None) -> bool:
    none = QAbstractSpinBox.ButtonSymbols.NoButtons
    return isinstance(widget, QAbstractSpinBox) and widget.buttonSymbols() is none


def _paint_frame(
    painter: QPainter, rect: QRectF, state: QStyle.StateFlag, widget: QWidget | None
) -> bool:
    """Draw the frame in that state; whether it is a field at rest, which shows none."""
    now = theme()
    line, ground = _colors(state, widget)
    if line is None:
        return True
    radius = now.radius("control")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, now.stroke("hairline")))
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()
    return False


def _colors(state: QStyle.StateFlag, widget: QWidget | None) -> tuple[QColor | None, QColor | None]:
    """The line of the frame and the ground in it, where there are any."""
    now = theme()
    field = widget is not None and widget.property("look") == "field"
    ground = None if field else now.color("surface")
    if not state & _State.State_Enabled:
        return (None if field else now.color("border")), None
    if widget is not None and widget.property("invalid"):
        return now.color("danger"), ground
    if state & _State.State_HasFocus:
        return now.color("focus"), now.color("surface")
    if field and not state & _State.State_MouseOver:
        return None, None
    return now.color("border-strong"), ground
