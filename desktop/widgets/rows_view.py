"""RowsView: what a table is on the screen, apart from what its records are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QTimer
from PySide6.QtGui import QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.shell.theme import appearance, theme
from desktop.widgets.column import Column
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.query_model import Ask, QueryModel
from desktop.widgets.table_delegate import TableDelegate
from desktop.widgets.table_header import TableHeader
from desktop.widgets.table_look import TableLook


class RowsView(QTableView):
    """Rows with hairlines, one at a time selected, and what stands in their place if none is."""

    def __init__(
        self, columns: Sequence[Column[Any]], ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows = QueryModel(columns, ask, self)
        self.titles = TableHeader(columns, self)
        self.hovered = -1
        """The row under the pointer."""
        self._two_lines = any(column.has_two_lines for column in columns)
        self.look = TableLook(theme(), two_lines=self._two_lines)
        self._sized: list[int] = []
        self._is_filtered = False
        self._is_answered = False
        self._empty: QWidget | None = None
        self._no_match: QWidget | None = None
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._look)
        self._set_up()
        appearance().changed.connect(self._dress)
        self.rows.rowsInserted.connect(self._look_soon)
        self.rows.rowsRemoved.connect(self._look_soon)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)

    def set_states(self, empty: QWidget, no_match: QWidget | None = None) -> None:
        """Set what stands in place of rows where there are none, and where none matches."""
        self._empty, self._no_match = empty, no_match
        for widget in (empty, no_match):
            if widget is not None:
                widget.setParent(self)
                widget.hide()
        self._place_states()

    def answer(self, *, filtered: bool) -> None:
        """Take note that the query has answered, and whether a filter stands before it."""
        self._is_answered, self._is_filtered = True, filtered
        self._size_rows()
        self._place_states()
        self._look_soon()

    def stop(self) -> QWidget | None:
        """What the keyboard should be on: the rows, or what is offered where there are none.

        None: it is not known yet which of them.
        """
        if not self._is_answered:
            return None
        states = (self._empty, self._no_match)
        shown = next((each for each in states if each is not None and not each.isHidden()), None)
        return shown.action or self if isinstance(shown, EmptyState) else self

    def index_of(self, row: int) -> QModelIndex:
        """The cell of a row, in the column that is current or else the first one shown."""
        column = self.currentIndex().column()
        return self.rows.index(row, column if column >= 0 else self.titles.logicalIndexAt(0))

    def visible_rows(self) -> tuple[int, int]:
        """The first and the last row on the screen, or those that would be."""
        first = max(self.rowAt(0), 0)
        height = max(self.viewport().height(), self.look.row_height)
        last = self.rowAt(height - 1)
        return first, last if last >= first else first + height // self.look.group_height

    # -- Qt ------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row is under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the row under the pointer when the pointer leaves."""
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Read the rows that came into sight."""
        super().resizeEvent(event)
        self.titles.fit()
        self._place_states()
        self._look_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the rows that came into sight."""
        super().showEvent(event)
        self.titles.fit()
        self._look_soon()

    # -- what happens behind the scenes --------------------------------------------------------

    def _set_up(self) -> None:
        self.setModel(self.rows)
        self.setHorizontalHeader(self.titles)
        self.setItemDelegate(TableDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._dress()

    def _look_soon(self) -> None:
        self._looking.start()

    def _look(self) -> None:
        if self.isVisible():
            self.rows.want(*self.visible_rows())

    def _size_rows(self) -> None:
        """Give group rows their height; all others have the usual one."""
        vertical = self.verticalHeader()
        vertical.setUpdatesEnabled(False)
        count = vertical.count()
        for row in self._sized:
            if row < count:
                vertical.resizeSection(row, self.look.row_height)
        self._sized = list(self.rows.layout.group_rows)
        for row in self._sized:
            vertical.resizeSection(row, self.look.group_height)
        vertical.setUpdatesEnabled(True)
        self.updateGeometries()

    def _hover(self, row: int) -> None:
        if row == self.hovered:
            return
        for each in (self.hovered, row):
            if each >= 0:
                top, height = self.rowViewportPosition(each), self.rowHeight(each)
                self.viewport().update(0, top, self.viewport().width(), height)
        self.hovered = row

    def _place_states(self) -> None:
        none = self._is_answered and not self.rows.layout.rows
        wanted = self._no_match if self._is_filtered and self._no_match else self._empty
        for widget in (self._empty, self._no_match):
            if widget is not None:
                widget.setGeometry(self.viewport().geometry())
                widget.setVisible(none and widget is wanted)

    def _dress(self) -> None:
        self.look = TableLook(theme(), two_lines=self._two_lines)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.look.row_height)
        self._size_rows()
        self.viewport().update()
