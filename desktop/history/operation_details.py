"""What one operation did: every record it touched, and each field before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from db.errors import UserError
from db.exchange.contradictions import shown
from db.exchange.field_terms import field_term
from db.language import later, tr
from db.models import ChangeAction, Choice, OperationState
from db.queries.history import MOST_CHANGES, OperationRow, RecordChange, changes_of
from desktop.shell.address import Address
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.section_header import SectionHeader
from desktop.wording.choices import word_for
from desktop.wording.terms import RECORDS

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_MOST_SHOWN = 60
"""Records whose fields are shown at once; an import of thousands is summed up beyond."""
_LONGEST = 240
_DONE = {
    ChangeAction.INSERT: later("{record}: added"),
    ChangeAction.UPDATE: later("{record}: changed"),
    ChangeAction.DELETE: later("{record}: deleted"),
}


class OperationDetails(QFrame):
    """The details pane of history."""

    undo_to_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._operation: OperationRow | None = None
        self._head = PaneHeader(tr("Operation"))
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._head)
        self._body: QWidget | None = None
        self._put(_nothing_selected())

    def show_operation(self, row: OperationRow | None) -> None:
        """Ask what an operation changed, and show it."""
        self._operation = row
        if row is None:
            self._put(_nothing_selected())
        else:
            self.renew()

    def renew(self) -> None:
        """Ask again: records may have come or gone."""
        row = self._operation
        if row is not None:
            self._desk.ask(
                lambda session: changes_of(session, row.uuid),
                self._show,
                owner=self,
                key="changes",
            )

    def _show(self, changes: list[RecordChange]) -> None:
        row = self._operation
        if row is None:
            return
        column = ScrollColumn()
        title = QLabel(row.label)
        title.setProperty("look", "subtitle")
        title.setWordWrap(True)
        column.add(title)
        if row.state is OperationState.DONE:
            button = QPushButton(tr("Undo back to before this"))
            button.clicked.connect(self.undo_to_wanted)
            column.add(button, Qt.AlignmentFlag.AlignLeading, above=8)
        for change in changes[:_MOST_SHOWN]:
            self._add(column, change)
        rest = row.changes - min(len(changes), _MOST_SHOWN)
        if rest > 0:
            column.add(_muted(tr("And {count} more records.").format(count=rest)), above=16)
        if row.changes > MOST_CHANGES:
            column.add(_muted(tr("Exporting the library shows all of them.")))
        self._put(column)

    def _add(self, column: ScrollColumn, change: RecordChange) -> None:
        header = SectionHeader(
            _name(change),
            action_text=tr("Take back") if self._can_restore(change) else None,
            icon_name="undo",
        )
        header.acted.connect(lambda: self._restore(change))
        column.add(header)
        said = tr(_DONE[change.action]).format(record=tr(RECORDS[change.family]))
        column.add(_muted(said))
        address = Address.of_record(change.family, change.uuid)
        if address is not None and change.exists:
            link = QPushButton(tr("Show the record"))
            link.setProperty("look", "link")
            link.clicked.connect(lambda: self._desk.go(address))
            column.add(link, Qt.AlignmentFlag.AlignLeading)
        for field in change.fields:
            column.add(_field(field.name, field.before, field.after, change.action), above=4)

    def _can_restore(self, change: RecordChange) -> bool:
        if self._operation is None or self._operation.state is not OperationState.DONE:
            return False
        return change.exists == (change.action is not ChangeAction.DELETE)

    def _restore(self, change: RecordChange) -> None:
        from db.editing.restoring import restore_record

        operation = self._operation
        if operation is None:
            return

        def refused(error: UserError) -> None:
            bar = MessageBar("warning", str(error), None, self)
            bar.closed.connect(bar.deleteLater)
            self._whole.insertWidget(1, bar)

        self._desk.write(
            tr("Take back what was done to {record}").format(record=_name(change)),
            lambda session: restore_record(session, operation.uuid, change.uuid),
            failed=refused,
        )

    def _put(self, body: QWidget) -> None:
        if self._body is not None:
            self._whole.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._whole.addWidget(body, 1)


def _name(change: RecordChange) -> str:
    known_by = change.known_by
    return known_by if isinstance(known_by, str) else shown(known_by)


def _nothing_selected() -> EmptyState:
    sentence = tr("Select an operation to see what it changed, and to take it back.")
    return EmptyState("history", tr("Nothing selected"), sentence)


def _field(name: str, before: Any, after: Any, action: ChangeAction) -> QLabel:
    term = _term(name)
    if action is ChangeAction.UPDATE:
        text = tr("{field}: {before} → {after}").format(
            field=term, before=_short(before), after=_short(after)
        )
    else:
        value = after if action is ChangeAction.INSERT else before
        text = tr("{field}: {value}").format(field=term, value=_short(value))
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _term(name: str) -> str:
    try:
        return field_term(name)
    except KeyError:
        return name.replace("_", " ")


def _short(value: Any) -> str:
    text = word_for(value) if isinstance(value, Choice) else shown(value)
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "muted")
    label.setWordWrap(True)
    return label
