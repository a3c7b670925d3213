"""What one operation did: every record it touched, and each field before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from db.language import later, tr
from db.models import ChangeAction, OperationState
from db.queries.history import MOST_CHANGES, OperationRow, RecordChange, changes_of
from desktop.history.record_block import Touched, wrapped
from desktop.history.record_list import RecordList
from desktop.shell.bound_buttons import bind
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_MOST_SHOWN: Final = 60
"""Records whose fields are shown; an import of thousands is summed up beyond."""
_WAYS: Final = {
    OperationState.DONE: ("history.undo_to", later("Undo back to before this")),
    OperationState.UNDONE: ("history.redo_to", later("Redo up to here")),
}
"""By the state of an operation: the action that takes the library to it, and what it is called."""


class OperationDetails(QFrame):
    """The details pane of history; one of the records is in hand for the actions of the page."""

    shown = Signal()
    """Other records are shown, or none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._operation: OperationRow | None = None
        self._records: list[Touched] = []
        self._list: RecordList | None = None
        self._last: str | None = None
        self._head = PaneHeader(tr("Operation"), hides_pane=True)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._head)
        self._body: QWidget | None = None
        self._put(_nothing_selected())

    @property
    def in_hand(self) -> Touched | None:
        """The record that the person is at, or was at last; else the first."""
        focus = QApplication.focusWidget()
        for block in self._list.blocks if self._list is not None else ():
            if focus is not None and block.isAncestorOf(focus):
                self._last = block.record.change.uuid
        at_last = (each for each in self._records if each.change.uuid == self._last)
        return next(at_last, next(iter(self._records), None))

    def show_operation(self, row: OperationRow | None) -> None:
        """Ask what an operation changed, and show it."""
        if row is None or self._operation is None or row.uuid != self._operation.uuid:
            self._last = None
        self._operation = row
        if row is None:
            self._records, self._list = [], None
            self._put(_nothing_selected())
            self.shown.emit()
        else:
            self._desk.ask(
                lambda session: changes_of(session, row.uuid),
                self._show,
                owner=self,
                key="changes",
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._list is not None:
            self._list.look()

    def refuse(self, sentence: str) -> None:
        """Say why a record could not be put back."""
        bar = MessageBar("warning", sentence, None, self)
        bar.closed.connect(bar.deleteLater)
        self._whole.insertWidget(1, bar)

    def _show(self, changes: list[RecordChange]) -> None:
        row = self._operation
        if row is None:
            return
        column = ScrollColumn()
        title = QLabel(row.label)
        title.setProperty("look", "subtitle")
        title.setWordWrap(True)
        column.add(title)
        if row.state in _WAYS:
            action, words = _WAYS[row.state]
            button = QPushButton(tr(words))
            bind(button, action)
            column.add(button, Qt.AlignmentFlag.AlignLeading, above=12)
        self._records = [_touched(row, change) for change in changes[:_MOST_SHOWN]]
        self._list = RecordList(self._records, column.verticalScrollBar())
        self._list.taken.connect(self._take)
        column.add(self._list)
        if row.changes > len(self._records):
            rest = _rest(row, len(self._records))
            column.add(rest, above=16)
            rest.setVisible(self._list.is_whole)
            self._list.ended.connect(rest.show)
        self._put(column)
        self.shown.emit()

    def _take(self, uuid: str) -> None:
        self._last = uuid

    def _put(self, body: QWidget) -> None:
        if self._body is not None:
            self._whole.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._whole.addWidget(body, 1)


def _rest(row: OperationRow, shown: int) -> QWidget:
    """Sum up the records that are not shown."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    more = tr("And {count} more records.").format(count=row.changes - shown)
    column.addWidget(wrapped(more, "muted"))
    if row.changes > MOST_CHANGES:
        column.addWidget(wrapped(tr("Exporting the library shows all of them."), "muted"))
    return whole


def _touched(row: OperationRow, change: RecordChange) -> Touched:
    stands = change.exists == (change.action is not ChangeAction.DELETE)
    return Touched(change, stands and row.state is OperationState.DONE)


def _nothing_selected() -> EmptyState:
    sentence = tr("Select an operation to see what it changed, and to take it back.")
    return EmptyState("history", tr("Nothing selected"), sentence)
