"""TableDelegate: draws the cells and group rows of a table, and tells what is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop.widgets.row_painter import RowPainter

if TYPE_CHECKING:
    from desktop.widgets.rows_view import RowsView

_Index = QModelIndex | QPersistentModelIndex


class TableDelegate(QStyledItemDelegate):
    """Draws what a column says of a record; the ground, bar and hairline of its row with it."""

    def __init__(self, table: RowsView) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell; a group row is drawn across the table, each cell showing its part."""
        table, row, column = self._table, index.row(), index.column()
        role = self._role(row, bool(option.state & QStyle.StateFlag.State_Selected))
        look, rect, direction = table.look, option.rect, table.layoutDirection()
        group = table.rows.layout.group_at(row)
        ground = look.ground("group" if group is not None and role == "surface" else role)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        cell = RowPainter(painter, look, ground, rect, direction)
        cell.fill()
        if ground.selected and table.titles.sectionPosition(column) == 0:
            cell.bar()
        if group is not None:
            whole = RowPainter(painter, look, ground, self._across(rect), direction)
            whole.group(group, folded=group.key in table.rows.folded)
        elif (record := table.rows.record(row)) is not None:
            before, after = self._paddings(column)
            cell.record(rect.adjusted(before, 0, -after, -1), table.columns[column], record)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The width that the whole text would take, and the height of the row."""
        table, column = self._table, self._table.columns[index.column()]
        record = table.rows.record(index.row())
        if record is None:
            return QSize(0, table.look.row_height)
        face = table.look.face(strong=column.strong, tabular=column.tabular)
        width = face.width(column.text(record))
        if column.mark is not None and column.mark(record) is not None:
            width += table.look.mark + table.look.gap
        if column.second is not None:
            width = max(width, table.look.caption.width(column.second(record) or ""))
        return QSize(width + sum(self._paddings(index.column())), table.look.row_height)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Show the whole text of a cell that is cut."""
        record = self._table.rows.record(index.row()) if index.isValid() else None
        if event.type() is not QEvent.Type.ToolTip or record is None:
            return super().helpEvent(event, view, option, index)
        if self.sizeHint(option, index).width() > option.rect.width():
            whole = self._table.columns[index.column()].whole(record)
            QToolTip.showText(event.globalPos(), whole, view.viewport(), option.rect)
        else:
            QToolTip.hideText()
        return True

    def _role(self, row: int, selected: bool) -> str:
        if selected:
            return "selection" if self._table.hasFocus() else "selection-inactive"
        return "hover" if row == self._table.hovered else "surface"

    def _paddings(self, column: int) -> tuple[int, int]:
        """The room before and after what stands in a cell."""
        look, titles = self._table.look, self._table.titles
        start = titles.sectionPosition(column)
        end = start + titles.sectionSize(column)
        return (
            look.padding if start else look.margin,
            look.padding if end < titles.length() else look.margin,
        )

    def _across(self, cell: QRect) -> QRect:
        """The whole row of a cell, scrolled away in part or not."""
        titles = self._table.titles
        row = QRect(-titles.offset(), cell.top(), titles.length(), cell.height())
        return QStyle.visualRect(self._table.layoutDirection(), self._table.viewport().rect(), row)
