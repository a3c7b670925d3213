"""DayDelegate: how a day of the small calendar is drawn."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.shell.theme import theme


class DayDelegate(QStyledItemDelegate):
    """The day chosen is filled, today is ringed, days of other months are muted."""

    def __init__(self) -> None:
        super().__init__()
        self.month = date.today()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the number of the day on its ground."""
        now = theme()
        day: date = index.data(Qt.ItemDataRole.UserRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        cell = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or under:
            painter.setBrush(now.color("accent" if chosen else "hover"))
            painter.drawRoundedRect(cell, now.radius("chip"), now.radius("chip"))
        if day == date.today() and not chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.color("accent"), 1))
            ring = cell.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ring, now.radius("chip"), now.radius("chip"))
        inside = (day.year, day.month) == (self.month.year, self.month.month)
        role = "accent-text" if chosen else "text" if inside else "text-muted"
        painter.setPen(now.color(role))
        painter.setFont(now.font(tabular=True, strong=chosen))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))
        painter.restore()
