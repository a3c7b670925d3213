"""The items of menus: a column of icons and ticks, the words, and their keys in muted ink."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionMenuItem

from desktop.shell.appearance import theme
from desktop.shell.icons import paint_icon

_Kind = QStyleOptionMenuItem.MenuItemType
_State = QStyle.StateFlag
_HEIGHT: Final = 28
_LETTERED: Final = Qt.TextFlag.TextShowMnemonic.value
_SIDE: Final = 8
_ICON: Final = 16
_CHEVRON: Final = 12
_BEFORE_KEYS: Final = 32
_SEPARATOR: Final = 9


def menu_item_size(option: QStyleOptionMenuItem, words: QSize) -> QSize:
    """The room of an item whose words without their keys need so much; Qt adds the keys'."""
    if option.menuItemType is _Kind.Separator:
        named = QSize(words.width() + 2 * _SIDE, theme().px(_HEIGHT))
        return named if option.text else QSize(words.width(), _SEPARATOR)
    between = _BEFORE_KEYS if option.reservedShortcutWidth else _SIDE + _CHEVRON
    width = _words_begin(option) + words.width() + between + _SIDE
    return QSize(width, theme().px(_HEIGHT))


def paint_menu_item(painter: QPainter, option: QStyleOptionMenuItem) -> None:
    """Draw an item in its state, from the edge where reading begins; its letter always chooses."""
    now, rect = theme(), option.rect
    if option.menuItemType is _Kind.Separator:
        _paint_separator(painter, option)
        return
    enabled = bool(option.state & _State.State_Enabled)
    chosen = enabled and bool(option.state & _State.State_Selected)
    if chosen:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("selection"))
        painter.drawRoundedRect(rect, now.radius("chip"), now.radius("chip"))
    ink = now.color("selection-text" if chosen else "text") if enabled else now.color("disabled")
    muted = now.color("text-muted", selected=chosen) if enabled else ink
    begin, end = _words_begin(option), rect.width() - _SIDE
    words, _, keys = option.text.partition("\t")

    def place(left: int, width: int) -> QRect:
        there = QRect(rect.left() + left, rect.top(), width, rect.height())
        return QStyle.visualRect(option.direction, rect, there)

    flags = int(_leading(option))
    painter.setFont(option.font)
    painter.setPen(ink)
    painter.drawText(place(begin, end - begin), flags | _LETTERED, words)
    icon_side = now.px(_ICON)
    spot = place(_SIDE, icon_side)
    if option.checked:
        paint_icon(painter, spot, "check", ink)
    elif not option.icon.isNull():
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        mode = mode if enabled else QIcon.Mode.Disabled
        middle = QRect(0, 0, icon_side, icon_side)
        middle.moveCenter(spot.center())
        option.icon.paint(painter, middle, Qt.AlignmentFlag.AlignCenter, mode)
    if keys:
        painter.setPen(muted)
        width = QFontMetrics(option.font).horizontalAdvance(keys)
        painter.drawText(place(end - width, width), flags, left_to_right(keys))
    if option.menuItemType is _Kind.SubMenu:
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        name = "chevron-left" if mirrored else "chevron-right"
        paint_icon(painter, place(end - _CHEVRON, _CHEVRON), name, muted)


def left_to_right(keys: str) -> str:
    """Give keys so that "Ctrl++" stays so in a window that is read from right to left."""
    return f"\u2066{keys}\u2069"


def _paint_separator(painter: QPainter, option: QStyleOptionMenuItem) -> None:
    """A line, or the name of the items below."""
    now, room = theme(), option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
    if option.text:
        painter.setFont(now.font("caption"))
        painter.setPen(now.color("text-muted"))
        painter.drawText(room, int(_leading(option)), option.text)
        return
    painter.setPen(QPen(now.color("border"), now.stroke("hairline")))
    painter.drawLine(room.left(), room.center().y(), room.right(), room.center().y())


def _leading(option: QStyleOptionMenuItem) -> Qt.AlignmentFlag:
    side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    return side | Qt.AlignmentFlag.AlignVCenter


def _words_begin(option: QStyleOptionMenuItem) -> int:
    """Where words begin: after the icons, where any item of the menu has one or can be ticked."""
    column = option.maxIconWidth > 0 or option.menuHasCheckableItems
    return _SIDE + (theme().px(_ICON) + _SIDE if column else 0)
