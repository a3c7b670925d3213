"""What a style sheet cannot draw: tick boxes, arrows, and no dotted line round the focus."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QWidget,
)

from desktop.shell.access_keys import AccessKeys
from desktop.shell.access_letters import keep_letters
from desktop.shell.appearance import theme
from desktop.shell.compositing import is_composed
from desktop.shell.frames import FRAMED, INDENT, WRITTEN, paint_control
from desktop.shell.icons import paint_icon, paint_mark
from desktop.shell.menu_items import menu_item_size, paint_menu_item

_Part = QStyle.PrimitiveElement
_State = QStyle.StateFlag
_ARROWS: Final = {
    _Part.PE_IndicatorArrowUp: "chevron-up",
    _Part.PE_IndicatorArrowDown: "chevron-down",
    _Part.PE_IndicatorArrowLeft: "chevron-left",
    _Part.PE_IndicatorArrowRight: "chevron-right",
    _Part.PE_IndicatorMenuCheckMark: "check",
}
_TICK_BOXES: Final = (_Part.PE_IndicatorCheckBox, _Part.PE_IndicatorItemViewItemCheck)
_ARROW_SIDE: Final = 12
_BOX_SIDE: Final = 16
_SIGN_SIDE: Final = 12
_DOT_SIDE: Final = 6
_BOX_RADIUS: Final = 4.0
_UNDERLINED: Final = Qt.TextFlag.TextShowMnemonic.value


class DeskStyle(QProxyStyle):
    """Fusion with our own tick boxes and arrows; the focus is shown by ``FocusRing``."""

    def __init__(self, keys: AccessKeys | None = None) -> None:
        super().__init__("Fusion")
        self._keys = keys

    def drawItemText(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        rect: QRect,
        flags: int,
        colors: QPalette | Qt.GlobalColor | QColor,
        enabled: bool,
        text: str,
        /,
        textRole: QPalette.ColorRole = QPalette.ColorRole.NoRole,  # noqa: N803 - Qt's name
    ) -> None:
        """Underline access keys only while ``AccessKeys`` shows them.

        The style hint for it is none of ours: Qt asks hints while it makes a widget, whose address
        Python may still know as that of another one that is gone.
        """
        if flags & _UNDERLINED and self._keys is not None and not self._keys.shown:
            flags |= Qt.TextFlag.TextHideMnemonic.value
        super().drawItemText(painter, rect, flags, colors, enabled, text, textRole)

    def polish(self, polished: Any, /) -> None:  # whatever Qt polishes: widget, palette ...
        """Prepare menus for their corners and letters, and labels for words of any script."""
        if isinstance(polished, QMenu):
            _let_through(polished)
            keep_letters(polished)
        elif type(polished) is QLabel:  # others paint their words by themselves
            _begin_at_the_leading_edge(polished)
        super().polish(polished)

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
        elif element is _Part.PE_IndicatorBranch:
            _paint_branch(painter, QRectF(option.rect), option)
        elif element is not _Part.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        /,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the items of menus, and have Fusion draw the others."""
        if isinstance(option, QStyleOptionMenuItem) and isinstance(widget, QMenu):
            painter.save()
            paint_menu_item(painter, option)
            painter.restore()
        else:
            super().drawControl(element, option, painter, widget)

    def sizeFromContents(  # noqa: N802 - Qt's name
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        /,
        widget: QWidget | None = None,
    ) -> QSize:
        """Give the items of menus their room."""
        if kind is QStyle.ContentsType.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
            return menu_item_size(option, size)
        return self.baseStyle().sizeFromContents(kind, option, size, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        /,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the frames that are ours, and have Fusion draw the others."""
        if control in FRAMED:
            paint_control(self, control, option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        sub_control: QStyle.SubControl,
        /,
        widget: QWidget | None = None,
    ) -> QRect:
        """Begin what stands in our frames where it begins in a line edit."""
        rect = self.baseStyle().subControlRect(control, option, sub_control, widget)
        if (control, sub_control) in WRITTEN:
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            rect.adjust(0 if mirrored else INDENT, 0, -INDENT if mirrored else 0, 0)
        return rect


def _let_through(menu: QMenu) -> None:
    """Let what is behind a menu be seen at its corners, or make them square."""
    clear = Qt.WidgetAttribute.WA_TranslucentBackground
    if not is_composed():
        menu.setProperty("look", "square")
    elif not menu.testAttribute(clear):
        menu.setAttribute(clear)
        # The shadow of the system would have square corners.
        menu.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        menu.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)


def _begin_at_the_leading_edge(label: QLabel) -> None:
    """Keep to the direction of the window, where Qt would take that of the words."""
    align, absolute = label.alignment(), Qt.AlignmentFlag.AlignAbsolute
    if align & Qt.AlignmentFlag.AlignLeft and not align & absolute:
        side = QStyle.visualAlignment(label.layoutDirection(), align)
        label.setAlignment(side | absolute)


def paint_tick_box(painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
    """Draw a tick box in the middle of ``rect``: on, partly on (``State_NoChange``) or off."""
    box = _middle(rect, theme().px(_BOX_SIDE))
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
        paint_mark(painter, _middle(rect, theme().px(_SIGN_SIDE)), mark, sign, fill)


def _paint_radio_button(painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
    filled = bool(state & _State.State_On)
    line, fill, sign = _colors(state, filled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(fill)
    painter.drawEllipse(_middle(rect, theme().px(_BOX_SIDE)).adjusted(0.5, 0.5, -0.5, -0.5))
    if filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(sign)
        painter.drawEllipse(_middle(rect, theme().px(_DOT_SIDE)))
    painter.restore()


def _paint_arrow(painter: QPainter, rect: QRectF, name: str, state: QStyle.StateFlag) -> None:
    role = "text-muted" if state & _State.State_Enabled else "disabled"
    side = min(theme().px(_ARROW_SIDE), rect.width(), rect.height())
    paint_icon(painter, _middle(rect, side), name, theme().color(role, selected=_chosen(state)))


def _paint_branch(painter: QPainter, rect: QRectF, option: QStyleOption) -> None:
    """The chevron of a row with rows below it; rows have no lines between them."""
    if not option.state & _State.State_Children:
        return
    mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    closed = "chevron-left" if mirrored else "chevron-right"
    name = "chevron-down" if option.state & _State.State_Open else closed
    _paint_arrow(painter, rect, name, option.state)


def _colors(state: QStyle.StateFlag, filled: bool) -> tuple[QColor, QColor, QColor]:
    """The line, the ground and the sign of a box in that state."""
    now = theme()
    selected = _chosen(state)
    if not state & _State.State_Enabled:
        ground = "border" if filled else "window"
        return now.color("border"), now.color(ground), now.color("disabled")
    if filled:
        ink = now.color("accent", selected=selected)
        sign = "selection" if selected and now.name == "high-contrast" else "accent-text"
        return ink, ink, now.color(sign)
    line = "text-muted" if state & _State.State_MouseOver else "border-strong"
    return now.color(line, selected=selected), now.color("surface"), now.color("text")


def _chosen(state: QStyle.StateFlag) -> bool:
    """Whether it stands in a selection that has the focus."""
    return bool(state & _State.State_Selected and state & _State.State_Active)


def _middle(rect: QRectF, side: float) -> QRectF:
    """A square of that side in the middle of ``rect``, on whole pixels where the sides are."""
    left = rect.x() + (rect.width() - side) // 2
    return QRectF(left, rect.y() + (rect.height() - side) // 2, side, side)
