"""QueryTable: a table over a query of the library, however long it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QToolButton, QWidget

from db.language import tr
from desktop.shell.page import page_of
from desktop.widgets.column import Column, Sort
from desktop.widgets.icon_button import IconButton
from desktop.widgets.page_menu import PageMenu
from desktop.widgets.rows_view import RowsView
from desktop.widgets.table_actions import COLUMNS, GROUPS, of_columns, of_groups
from desktop.widgets.table_choices import TableChoices
from desktop.widgets.table_layout import Place
from desktop.widgets.table_query import Anchor, TableQuery
from desktop.widgets.type_ahead import TypeAhead, begins_with

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_Key = Qt.Key
_Move = QAbstractItemView.CursorAction
_Index = QModelIndex | QPersistentModelIndex
_Why = Qt.FocusReason
_BY_KEY = (_Why.TabFocusReason, _Why.BacktabFocusReason, _Why.ShortcutFocusReason)


class QueryTable(RowsView):
    """Rows of records, in groups or not, read in the desk's reading thread as they are looked at.

    ``name`` is the view's in the settings ("briefers/table"); order, widths, what is shown, sorting
    and folding are kept under it.
    """

    selected = Signal(object)
    """The UUID of the record that is now selected; None where the one selected is gone."""
    activated_row = Signal(str)
    """The UUID of a record that was opened: Enter or double click."""
    menu_wanted = Signal(str, QPoint)
    """The UUID of a record whose context menu is wanted, and where, in global coordinates."""
    sort_wanted = Signal(object)
    """The person chose a ``Sort``; the table asks its query again by itself."""
    counted = Signal(int)
    """How many records there are."""
    loading_changed = Signal(bool)
    missed = Signal(str)
    """The UUID that ``select`` was given is in none of the rows."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        columns: Sequence[Column[Any]],
        *,
        label: str,
        sort: Sort | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns, partial(desk.ask, owner=self), parent)
        self.setAccessibleName(label)
        self._desk, self._name, self._first_sort = desk, name, sort
        self._filtered = False
        self._anchor = Anchor()
        self._sought: str | None = None
        self._told: str | None = None
        self._shown_height: int | None = None
        self._is_renewing = False
        self._typed = TypeAhead()
        self.columns_menu = PageMenu(COLUMNS, self, partial(of_columns, self.page))
        """Shows, hides and sorts columns."""
        self.choices = TableChoices(self)
        """What the actions of the page do with the table."""
        self._connect(desk)
        self._recall()

    # -- for pages -----------------------------------------------------------------------------

    @property
    def page(self) -> str:
        """The page that the table is the table of, as its actions name it."""
        return self._name.partition("/")[0]

    @property
    def total(self) -> int:
        """How many records there are."""
        return self.rows.layout.outline.total

    @property
    def current_uuid(self) -> str | None:
        """The record that is selected; None for a group row, and while it is being read."""
        record = self.rows.record(self.currentIndex().row()) if self._has_current else None
        return record.uuid if record is not None else None

    def show_query(self, query: TableQuery, *, filtered: bool = False) -> None:
        """Show what a query gives; ``filtered``: none would mean that nothing matches."""
        self._filtered = filtered
        self.rows.show(query)
        self.refresh()

    def refresh(self) -> None:
        """Ask again; what is selected, its height on the screen and what is folded stay."""
        anchor = Anchor(self._sought, None, sought=True) if self._sought else self._anchor
        row = self.currentIndex().row()
        visible = self.visible_rows()
        self.rows.renew(anchor, *visible, was=-1 if self._sought else row)

    def stop(self) -> QWidget | None:
        """As every table, once what was to be selected is found."""
        return None if self._sought else super().stop()

    def select(self, uuid: str | None) -> None:
        """Select a record and show it, wherever it is; None selects nothing."""
        self._sought = None
        if uuid is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            return
        place = self._anchor.place
        row = self.rows.row_of(uuid, place.group if place is not None else None)
        if row is not None:
            self._go(row)
        else:
            self._sought = uuid
            self.refresh()

    def sort_by(self, order: Sort | None) -> None:
        """Sort by another column, or the other way round."""
        self.rows.sort_order = order
        self.titles.show_sort(order)
        self._keep()
        self.sort_wanted.emit(order)
        self.refresh()

    def columns_button(self) -> QToolButton:
        """Make the button that opens the menu of the columns."""
        button = IconButton("columns", tr("Choose columns"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.columns_menu)
        return button

    def arrange_as_at_first(self) -> None:
        """Give the columns the order and widths that they were declared with."""
        self.titles.arrange({})
        self.sort_by(self._first_sort)

    def set_folded(self, key: str, folded: bool) -> None:
        """Fold the records of a group away, or show them; what was selected there, gives way."""
        anchor = self._anchor.place
        if folded and anchor is not None and anchor.group == key and anchor.offset is not None:
            self._go(self.rows.layout.row(Place(key, None)) or 0)
        self.rows.fold(key, folded)
        self._desk.settings.keep(f"{self._name}/folded", sorted(self.rows.folded))

    def fold_all(self, folded: bool) -> None:
        """Fold all groups, or none."""
        for group in self.rows.layout.outline.groups:
            self.set_folded(group.key, folded)

    # -- Qt ------------------------------------------------------------------------------------

    def moveCursor(
        self,
        action: _Move,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Have Home and End lead to the first and the last row."""
        row = self.currentIndex().row()
        if action in (_Move.MoveHome, _Move.MoveEnd) and self.rows.layout.rows:
            last = action is _Move.MoveEnd
            return self.index_of(self.rows.layout.rows - 1 if last else 0)
        if row < 0 and self.rows.layout.rows:
            return self.index_of(0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; fold and unfold with the arrows, Enter and the space bar."""
        row, plain = (
            self.currentIndex().row(),
            event.modifiers()
            in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            ),
        )
        group = self.rows.layout.group_at(row) if row >= 0 else None
        key = _Key(event.key())
        enter = key in (_Key.Key_Return, _Key.Key_Enter)
        if not plain or row < 0:
            super().keyPressEvent(event)
        elif group is not None and self._fold_by(key, group.key):
            event.accept()
        elif enter and (uuid := self.current_uuid) is not None:
            self.activated_row.emit(uuid)
        elif group is None and self._leads_to_group(key):
            self._go(self.rows.layout.row(Place(self.rows.layout.place(row).group, None)) or 0)
        elif not enter:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Go to the next record that begins as typed, read or not."""
        goes_on = self._typed.is_under_way
        typed = self._typed.add(search)
        if typed:
            row = self.currentIndex().row()
            fits = begins_with(self._named(), typed)
            self.rows.seek(row - 1 if goes_on and row >= 0 else row, fits, self._go)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a record, and show that of the groups."""
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if mouse else self.currentIndex()
        if not index.isValid():
            return
        where = event.globalPos()
        if not mouse:
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if self.rows.layout.group_at(index.row()) is not None:
            page_of(self).menu(of_groups(self.page), title=GROUPS).popup(where)
        elif (record := self.rows.record(index.row())) is not None:
            self.menu_wanted.emit(record.uuid, where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the first record for who comes by keyboard, so that the focus is seen."""
        super().focusInEvent(event)
        selected = self.selectionModel().hasSelection()
        if event.reason() in _BY_KEY and not selected and self.rows.layout.rows:
            row = max(self.currentIndex().row(), 0)
            group = self.rows.layout.group_at(row)
            opens = group is not None and group.key not in self.rows.folded
            self._go(row + 1 if opens else row)

    # -- what happens behind the scenes --------------------------------------------------------

    def _connect(self, desk: Desk) -> None:
        self.titles.arranged.connect(self._keep)
        self.titles.sort_clicked.connect(self._sort_by_title)
        self.titles.customContextMenuRequested.connect(
            lambda at: self.columns_menu.popup(self.titles.mapToGlobal(at))
        )
        self.rows.sort_wanted.connect(self.sort_by)
        self.rows.loading_changed.connect(self.loading_changed)
        self.rows.renewing.connect(self._before_renewal)
        self.rows.renewed.connect(self._after_renewal)
        self.rows.failed.connect(lambda error: desk.tell(str(error), "danger"))
        self.rows.dataChanged.connect(self._arrived)
        self.selectionModel().currentChanged.connect(self._arrived)
        self.selectionModel().selectionChanged.connect(self._selection_moved)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._opened)

    def _recall(self) -> None:
        """Bring back what was kept: columns, sorting, folding."""
        kept = self._desk.settings.value(f"{self._name}/columns", {})
        self.titles.arrange(kept)
        known = {column.sort for column in self.columns}
        key, descending = kept.get("sort") or (None, False)
        order = Sort(key, bool(descending)) if key in known and key else self._first_sort
        self.rows.sort_order = order
        self.titles.show_sort(order)
        self.rows.fold_at_first(self._desk.settings.value(f"{self._name}/folded", []))

    def _keep(self) -> None:
        order = self.rows.sort_order
        kept = {
            **self.titles.arrangement(),
            "sort": [order.key, order.descending] if order else None,
        }
        self._desk.settings.keep(f"{self._name}/columns", kept)

    @property
    def _has_current(self) -> bool:
        """Whether a row is selected; the row that keys start from is not always."""
        current = self.currentIndex()
        return current.isValid() and self.selectionModel().isSelected(current)

    def _go(self, row: int) -> None:
        index = self.index_of(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _named(self) -> Column[Any]:
        """The column that says which record it is."""
        named = (column for column in self.columns if column.strong or column.stretch)
        return next(named, self.columns[0])

    def _before_renewal(self) -> None:
        self._is_renewing = True
        rect = self.visualRect(self.currentIndex())
        visible = self._has_current and self.viewport().rect().intersects(rect)
        self._shown_height = rect.top() if visible else None

    def _after_renewal(self, anchor: Anchor, place: Place | None) -> None:
        self._is_renewing = False
        self.answer(filtered=self._filtered)
        row = self.rows.layout.row(place) if place is not None else None
        if anchor.sought and anchor.uuid == self._sought:
            self._sought = None
            if row is not None:
                self._anchor = Anchor(anchor.uuid, place)
                self._shown_height = (self.viewport().height() - self.look.row_height) // 2
            else:
                self.missed.emit(anchor.uuid)
        if anchor.uuid != self._anchor.uuid or (anchor.uuid is None and anchor != self._anchor):
            # the person stayed where they were, or went on while this was read
            if self._anchor.uuid is not None and self._row_of_anchor() is None:
                self.refresh()
                return
            row = self._row_of_anchor()
        if row is not None:
            self._restore(row)
        else:
            self._anchor = Anchor()
            self._tell(None)
        self.counted.emit(self.total)

    def _row_of_anchor(self) -> int | None:
        """Where the selected record is among those that are read, or the row that is being read."""
        uuid, place = self._anchor.uuid, self._anchor.place
        if uuid is not None:
            return self.rows.row_of(uuid, place.group if place is not None else None)
        return self.rows.layout.row(place) if place is not None else None

    def _restore(self, row: int) -> None:
        bar = self.verticalScrollBar()
        value = bar.value()
        index = self.index_of(row)
        self.setCurrentIndex(index)
        bar.setValue(value)
        if self._shown_height is not None:
            bar.setValue(value + self.visualRect(index).top() - self._shown_height)

    def _arrived(self) -> None:
        if self._has_current and not self._is_renewing:
            self._announce(self.currentIndex().row())

    def _selection_moved(self) -> None:
        """Tell which record is selected now: keys select a row first, clicks go there first."""
        self._arrived()
        if not self._is_renewing and not self.selectionModel().hasSelection():
            self._anchor = Anchor()
            self._tell(None)

    def _announce(self, row: int) -> None:
        """Remember where the person is and tell it, once the record is read."""
        record = self.rows.record(row)
        self._anchor = Anchor(record.uuid if record else None, self.rows.layout.place(row))
        if record is not None:
            self._tell(record.uuid)

    def _tell(self, uuid: str | None) -> None:
        if uuid != self._told:
            self._told = uuid
            self.selected.emit(uuid)

    def _fold_by(self, key: Qt.Key, group: str) -> bool:
        folded = group in self.rows.folded
        back, on = _Key.Key_Left, _Key.Key_Right
        if self.isRightToLeft():
            back, on = on, back
        turning = key in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space)
        if turning or key == (on if folded else back):
            self.set_folded(group, not folded)
            return True
        return key in (back, on)

    def _leads_to_group(self, key: Qt.Key) -> bool:
        """Whether a key leads from the first cell of a record to its group row."""
        back = _Key.Key_Right if self.isRightToLeft() else _Key.Key_Left
        first = self.titles.sectionPosition(self.currentIndex().column()) == 0
        return key == back and first and bool(self.rows.layout.outline.groups)

    def _clicked(self, index: QModelIndex) -> None:
        group = self.rows.layout.group_at(index.row())
        if group is not None:
            self.set_folded(group.key, group.key not in self.rows.folded)

    def _opened(self, index: QModelIndex) -> None:
        record = self.rows.record(index.row())
        if record is not None:
            self.activated_row.emit(record.uuid)

    def _sort_by_title(self, at: int) -> None:
        column, order = self.columns[at], self.rows.sort_order
        if column.sort is not None:
            again = order is not None and order.key == column.sort
            descending = not order.descending if order and again else column.descends
            self.sort_by(Sort(column.sort, descending))
