"""The menu of a table's columns: which are shown, and what the records are sorted by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from db.language import tr
from desktop.widgets.column import Sort

if TYPE_CHECKING:
    from desktop.widgets.query_table import QueryTable


class ColumnMenu(QMenu):
    """Filled anew whenever it opens, with the state of the table at that moment."""

    def __init__(self, table: QueryTable) -> None:
        super().__init__(tr("Columns"), table)
        self._table = table
        self._sorting = QMenu(tr("Sort by"), self)
        self.aboutToShow.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self.clear()
        titles = self._table.titles
        for visual in range(titles.count()):
            index = titles.logicalIndex(visual)
            action = self.addAction(self._table.columns[index].title)
            action.setCheckable(True)
            action.setChecked(not titles.isSectionHidden(index))
            action.triggered.connect(lambda shown, at=index: titles.show_column(at, shown))
        self.addSeparator()
        self._fill_sorting()
        self.addMenu(self._sorting)
        self.addSeparator()
        self.addAction(tr("Arrange as at first")).triggered.connect(self._table.arrange_as_at_first)

    def _fill_sorting(self) -> None:
        self._sorting.clear()
        order = self._table.rows.sort_order
        columns, directions = QActionGroup(self._sorting), QActionGroup(self._sorting)
        for column in self._table.columns:
            if column.sort is None:
                continue
            wanted = Sort(column.sort, column.descends)
            chosen = order is not None and order.key == column.sort
            self._offer(columns, column.title, wanted, chosen)
        if order is not None:
            self._sorting.addSeparator()
            upward, downward = Sort(order.key), Sort(order.key, descending=True)
            self._offer(directions, tr("First first"), upward, not order.descending)
            self._offer(directions, tr("Last first"), downward, order.descending)

    def _offer(self, group: QActionGroup, text: str, wanted: Sort, chosen: bool) -> None:
        action: QAction = self._sorting.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setActionGroup(group)
        action.triggered.connect(lambda: self._table.sort_by(wanted))
