"""OverviewList: lines of records in a column, as high as all of them together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
)

from desktop.shell.theme import appearance

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
"""The role that a row itself is asked by."""


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows as they were read; ``said`` is what a screen reader says of one."""

    def __init__(self, said: Callable[[Row], str], tip: Callable[[Row], str]) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self._said, self._tip = said, tip

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows; tells whether they are others."""
        if tuple(rows) == self.rows:
            return False
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(row)
        return self._tip(row) if role == Qt.ItemDataRole.ToolTipRole else None


class OverviewList(QListView, Generic[Row]):
    """Does not scroll: the column that holds it does."""

    bleeds: ClassVar[bool] = True

    def __init__(self, model: RowsModel[Row], delegate: QStyledItemDelegate, label: str) -> None:
        super().__init__()
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(label)
        self.setProperty("look", "lines")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self._fit)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        if self.rows.show_rows(rows):
            self._fit()
        self.setVisible(bool(rows))

    def row(self) -> Row | None:
        """Give the row that the person is at."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def rect_of_row(self) -> QRect:
        """Give where the row is that the person is at."""
        return self.visualRect(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rows:
            self.setCurrentIndex(self.rows.index(0))

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    def _height(self) -> int:
        last = self.rows.index(self.rows.rowCount() - 1)
        return self.visualRect(last).bottom() + 1 - self.visualRect(self.rows.index(0)).top()

    def _fit(self) -> None:
        self.doItemsLayout()
        self.setFixedHeight(max(self._height(), 0))
