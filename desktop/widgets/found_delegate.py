"""FoundDelegate: how a record is drawn in the list of those found."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.shell.theme import paint_icon, theme
from desktop.widgets.leading_edge import edge_of

NOTE = Qt.ItemDataRole.UserRole + 1
"""What tells the record from others of the same name."""
ICON = Qt.ItemDataRole.UserRole + 2
"""The name of an icon before the text."""
_SIDE, _PADDING = 8, 4


class FoundDelegate(QStyledItemDelegate):
    """Two lines, the name and muted what tells it from others; one where there is no note."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its lines."""
        lines = theme().line() + (theme().line("caption") if index.data(NOTE) else 0)
        return QSize(0, lines + 2 * _PADDING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the name, its note, and the ground of the row that is chosen."""
        now = theme()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or under:
            painter.setBrush(now.color("selection" if chosen else "hover"))
            painter.drawRoundedRect(option.rect, now.radius("chip"), now.radius("chip"))
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        room = option.rect.adjusted(_SIDE, _PADDING, -_SIDE, -_PADDING)
        if name := index.data(ICON):
            side = now.px(16)
            x = room.right() - side + 1 if mirrored else room.left()
            spot = QRect(x, room.top() + (now.line() - side) // 2, side, side)
            paint_icon(painter, spot, name, now.color("text-muted", selected=chosen))
            gap = side + _SIDE
            room = room.adjusted(0, 0, -gap, 0) if mirrored else room.adjusted(gap, 0, 0, 0)
        title = QRect(room.left(), room.top(), room.width(), now.line())
        note = QRect(room.left(), title.bottom() + 1, room.width(), now.line("caption"))
        ink = now.color("selection-text" if chosen else "text")
        muted = now.color("text-muted", selected=chosen)
        edge = edge_of(option.direction) | Qt.AlignmentFlag.AlignVCenter
        for rect, size, color, text in (
            (title, "body", ink, index.data(Qt.ItemDataRole.DisplayRole)),
            (note, "caption", muted, index.data(NOTE) or ""),
        ):
            font = now.font(size)
            cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(rect, int(edge), cut)
        painter.restore()
