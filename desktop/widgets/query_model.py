"""QueryModel: the records of a query as Qt's views want them, read while they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.errors import UserError
from db.language import tr, trn
from desktop.widgets.column import Column, Row, Sort
from desktop.widgets.loaded_pages import LoadedPages
from desktop.widgets.table_layout import GroupRow, Layout, Outline, PageKey, Place
from desktop.widgets.table_query import Anchor, Pages, Reading, Renewal, TableQuery

AHEAD: Final = 100
"""Rows above and below the screen that are read before they are looked at."""
_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Ask(Protocol):
    """``Desk.ask`` in the name of one owner: another thread answers, this one is told."""

    def __call__(
        self,
        question: Callable[[Any], Any],
        answer: Callable[[Any], None],
        *,
        key: str,
        failed: Callable[[UserError], None],
    ) -> None:
        """Put a question; a later one of the same key takes its place."""
        ...


class QueryModel(QAbstractTableModel):
    """Has a row for every record from the start and reads the records that are looked at.

    The outline tells how many rows there are, so the scroll bar is right and nothing jumps when
    records arrive: their rows were there before. Sorting and grouping are the query's job.
    """

    sort_wanted = Signal(object)
    """A ``Sort``."""
    loading_changed = Signal(bool)
    renewing = Signal()
    """The rows are about to be others."""
    renewed = Signal(object, object)
    """The ``Anchor`` that was to be found again, and its ``Place`` or None."""
    failed = Signal(object)
    """A ``UserError``: what was asked could not be read."""

    def __init__(
        self, columns: Sequence[Column[Any]], ask: Ask, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.layout = Layout(Outline(0))
        self.sort_order: Sort | None = None
        self._ask = ask
        self._query: TableQuery | None = None
        self._folded: frozenset[str] = frozenset()
        self._pages = LoadedPages()
        self._ticket: object | None = None
        self._sight = (0, 0)

    @property
    def is_loading(self) -> bool:
        """Whether rows are on their way."""
        return self._ticket is not None

    @property
    def folded(self) -> frozenset[str]:
        """The keys of the groups whose records are folded away."""
        return self._folded

    def fold_at_first(self, keys: Iterable[str]) -> None:
        """Fold these groups before anything is read."""
        self._folded = frozenset(keys)

    def show(self, query: TableQuery) -> None:
        """Put another query behind the table; ``renew`` asks it."""
        self._query = query

    def renew(self, anchor: Anchor, first: int, last: int, was: int = -1) -> None:
        """Ask everything again; ``first`` to ``last`` are on the screen, the anchor in ``was``."""
        if self._query is None:
            return
        query, order, folded = self._query, self.sort_order, self._folded
        self._put(
            lambda session: Reading(query, session, order).renew(folded, anchor, first, last, was),
            self._take_renewal,
        )

    def want(self, first: int, last: int) -> None:
        """Have the rows that are looked at read, and those near them."""
        self._sight = (first, last)
        for key in self.layout.pages(first, last):
            self._pages.keep_longest(key)
        if not self.is_loading:
            self._read_on()

    def take(self, pages: Pages) -> None:
        """Hold records that were read, and say which rows they are."""
        self._pages.add(pages)
        for key, rows in pages.items():
            first = self.layout.row(key.first)
            if rows and first is not None:
                self._tell_rows(first, min(first + len(rows), self.layout.rows) - 1)

    def seek(self, after: int, fits: Callable[[Row], bool], found: Callable[[int], None]) -> None:
        """Tell ``found`` the next row after one whose record fits, going round at the end."""
        if self._query is None:
            return
        query, order, layout = self._query, self.sort_order, self.layout

        def answer(place: Place | None) -> None:
            row = self.layout.row(place) if place is not None else None
            if row is not None:
                found(row)

        self._ask(
            lambda session: Reading(query, session, order).seek(layout, after, fits),
            answer,
            key="seek",
            failed=self.failed.emit,
        )

    def record(self, row: int) -> Row | None:
        """The record of a row; None for a group row and where it is not read yet."""
        return self._pages.at(self.layout.place(row))

    def row_of(self, uuid: str, group: str | None = None) -> int | None:
        """The row of a record that is read already, best in that group."""
        place = self._pages.find(uuid, group)
        return self.layout.row(place) if place is not None else None

    def fold(self, key: str, folded: bool) -> None:
        """Fold the records of a group away, or show them."""
        row = self.layout.row(Place(key, None))
        group = self.layout.group_at(row) if row is not None else None
        if row is None or group is None or folded == (key in self._folded):
            return
        self._folded = self._folded | {key} if folded else self._folded - {key}
        layout = Layout(self.layout.outline, self._folded)
        if not group.count:
            self.layout = layout
        elif folded:
            self.beginRemoveRows(_ROOT, row + 1, row + group.count)
            self.layout = layout
            self.endRemoveRows()
        else:
            self.beginInsertRows(_ROOT, row + 1, row + group.count)
            self.layout = layout
            self.endInsertRows()
        self._tell_rows(row, row)

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """All rows there are, read or not."""
        return 0 if parent.isValid() else self.layout.rows

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns declared, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; it is drawn by ``TableDelegate`` from the record itself."""
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        if not index.isValid() or not (spoken or role == Qt.ItemDataRole.DisplayRole):
            return None
        if (group := self.layout.group_at(index.row())) is not None:
            return self._group_text(group) if index.column() == 0 else ""
        record = self.record(index.row())
        if record is None:
            return tr("Loading") if spoken else ""
        column = self.columns[index.column()]
        return column.whole(record).replace("\n", ", ") if spoken else column.text(record)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The titles of the columns, and for screen readers the order of the records."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and self._is_sorted_by(column):
            descending = self.sort_order is not None and self.sort_order.descending
            return tr("Sorted, last first") if descending else tr("Sorted, first first")
        titled = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return column.title if role in titled else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Say that another order of the records is wanted."""
        if 0 <= column < len(self.columns) and (key := self.columns[column].sort) is not None:
            self.sort_wanted.emit(Sort(key, order is Qt.SortOrder.DescendingOrder))

    # -- what happens behind the scenes --------------------------------------------------------

    def _is_sorted_by(self, column: Column[Any]) -> bool:
        return self.sort_order is not None and self.sort_order.key == column.sort

    def _group_text(self, group: GroupRow) -> str:
        folded = group.key in self._folded
        sentence = (
            trn("{title}, {count} record, folded", "{title}, {count} records, folded", group.count)
            if folded
            else trn("{title}, {count} record", "{title}, {count} records", group.count)
        )
        said = sentence.format(title=group.title, count=group.count)
        return ". ".join(part for part in (said, group.summary) if part)

    def _put(self, question: Callable[[Any], Any], answer: Callable[[Any], None]) -> None:
        """Ask for rows; only the answer to the newest question counts."""
        was_loading, ticket = self.is_loading, object()
        self._ticket = ticket
        if not was_loading:
            self.loading_changed.emit(True)

        def take(result: Any) -> None:
            if self._ticket is ticket:
                self._ticket = None
                answer(result)
                if not self.is_loading:
                    self.loading_changed.emit(False)

        def give_up(error: UserError) -> None:
            if self._ticket is ticket:
                self._ticket = None
                self.loading_changed.emit(False)
                self.failed.emit(error)

        self._ask(question, take, key="rows", failed=give_up)

    def _read_on(self) -> None:
        first, last = self._sight
        missing = self._missing(first, last) or self._missing(first - AHEAD, last + AHEAD)
        if missing and self._query is not None:
            query, order = self._query, self.sort_order
            self._put(
                lambda session: Reading(query, session, order).pages(missing), self._take_pages
            )

    def _missing(self, first: int, last: int) -> list[PageKey]:
        return [key for key in self.layout.pages(first, last) if key not in self._pages]

    def _take_pages(self, pages: Pages) -> None:
        self.take(pages)
        self._read_on()

    def _take_renewal(self, renewal: Renewal) -> None:
        place = renewal.place
        if renewal.anchor.sought and place is not None and place.group is not None:
            self._folded -= {place.group}
        layout = Layout(renewal.outline, self._folded)
        self.renewing.emit()
        same = layout.has_shape_of(self.layout)
        if not same:
            self.beginResetModel()
        self.layout = layout
        self._pages.clear()
        self._pages.add(renewal.pages)
        if not same:
            self.endResetModel()
        elif layout.rows:
            self._tell_rows(0, layout.rows - 1)
        self.renewed.emit(renewal.anchor, place)

    def _tell_rows(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
