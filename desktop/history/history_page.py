"""HistoryPage: what was done, newest first; undoing back to a step, putting one record back."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.editing.restoring import restore_record
from db.language import tr, trn
from db.models import OperationState
from db.queries.history import (
    OperationRow,
    count_done_since,
    count_operations,
    count_undone_until,
    operation,
    operations,
)
from desktop.history.change_words import name_of
from desktop.history.history_actions import HISTORY_ACTIONS, TITLES
from desktop.history.operation_details import OperationDetails
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.widgets.column import Column
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.page_header import PageHeader
from desktop.widgets.query_table import QueryTable
from desktop.widgets.table_layout import Outline
from desktop.widgets.table_query import Portion, TableQuery
from desktop.wording.days import hour, short_day
from desktop.wording.numbers import number

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.store import Notice, Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job


class HistoryPage(Page):
    """Every operation as a line; its details say what it changed, field by field."""

    ACTIONS: ClassVar = HISTORY_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.details = self._pane = OperationDetails(desk)
        self._total = 0
        self._chosen: OperationRow | None = None
        self._header = PageHeader(tr("History"))
        self.table = QueryTable(
            desk,
            "history/table",
            (
                Column[OperationRow](
                    "label", tr(TITLES["label"]), lambda row: row.label, 176, stretch=True
                ),
                Column[OperationRow](
                    "state", tr(TITLES["state"]), _state, 120, muted=True, yields=3
                ),
                Column[OperationRow](
                    "changes",
                    tr(TITLES["changes"]),
                    lambda row: number(row.changes),
                    96,
                    "end",
                    tabular=True,
                    yields=1,
                ),
                Column[OperationRow](
                    "at", tr(TITLES["at"]), _when, 168, "end", tabular=True, yields=2
                ),
            ),
            label=tr("Operations"),
        )
        nothing = tr("Every change stands here, the newest first, and can be taken back.")
        self.table.set_states(EmptyState("history", tr("Nothing done yet"), nothing))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(self.table, 1)
        self.table.selected.connect(self._select)
        self.table.counted.connect(self._counted)
        self._pane.shown.connect(self.actions_changed)
        self.table.show_query(TableQuery(_outline, _rows))

    def refresh(self, notice: Notice | None) -> None:
        self.table.refresh()
        if self._chosen is not None:
            self._select(self._chosen.uuid)

    def show_address(self, address: Address) -> None:
        self.table.select(address.uuid)

    def status(self) -> str:
        return trn("{count} operation", "{count} operations", self._total).format(count=self._total)

    def main_widget(self) -> QWidget | None:
        return self.table.stop()

    # -- what can be done ----------------------------------------------------------------------

    def can_undo_to_here(self) -> bool:
        """Whether the operation selected still holds."""
        return self._chosen is not None and self._chosen.state is OperationState.DONE

    def can_redo_to_here(self) -> bool:
        """Whether the operation selected is undone and can be done again."""
        return self._chosen is not None and self._chosen.state is OperationState.UNDONE

    def can_restore(self) -> bool:
        """Whether what was done to the record in hand can be taken back by itself."""
        record = self._pane.in_hand
        return record is not None and record.restorable

    def can_show(self) -> bool:
        """Whether a page shows the record in hand."""
        record = self._pane.in_hand
        return record is not None and record.address is not None

    def undo_to_here(self) -> None:
        """Take back the operation selected and all that came after it."""
        if (chosen := self._chosen) is not None and self.can_undo_to_here():

            def work(store: Store, job: Job) -> int:
                with store.read() as session:
                    steps = count_done_since(session, chosen.id)
                for step in range(steps):
                    job(step, steps, store.undo_label() or "")
                    store.undo()
                return steps

            def tell(steps: int) -> None:
                said = trn("{count} operation undone", "{count} operations undone", steps)
                self.desk.tell(said.format(count=steps), "status")

            self.desk.run(tr("Undo"), work, tell)

    def redo_to_here(self) -> None:
        """Do again what was undone, up to the operation selected."""
        if (chosen := self._chosen) is not None and self.can_redo_to_here():

            def work(store: Store, job: Job) -> int:
                with store.read() as session:
                    steps = count_undone_until(session, chosen.id)
                for step in range(steps):
                    job(step, steps, store.redo_label() or "")
                    store.redo()
                return steps

            def tell(steps: int) -> None:
                said = trn("{count} operation done again", "{count} operations done again", steps)
                self.desk.tell(said.format(count=steps), "status")

            self.desk.run(tr("Redo"), work, tell)

    def restore_record(self) -> None:
        """Take back what the operation selected did to the record in hand."""
        operation, record = self._chosen, self._pane.in_hand
        if operation is None or record is None or not record.restorable:
            return
        change = record.change
        self.desk.write(
            tr("Take back what was done to {record}").format(record=name_of(change)),
            lambda session: restore_record(session, operation.uuid, change.uuid),
            failed=lambda error: self._pane.refuse(str(error)),
        )

    def show_record(self) -> None:
        """Go to the record in hand."""
        record = self._pane.in_hand
        if record is not None and record.address is not None:
            self.desk.go(record.address)

    # -- what happens behind the scenes --------------------------------------------------------

    def _select(self, uuid: str | None) -> None:
        self._chosen = None
        self.actions_changed.emit()
        if uuid is None:
            self._pane.show_operation(None)
            return
        self.selected.emit(Address("history", "operations", uuid))
        self.desk.ask(
            lambda session: operation(session, uuid), self._show, owner=self, key="chosen"
        )

    def _show(self, row: OperationRow | None) -> None:
        self._chosen = row
        self._pane.show_operation(row)
        self.actions_changed.emit()

    def _counted(self, total: int) -> None:
        self._total = total
        self._header.show_count(total)
        self.status_changed.emit()


def _outline(session: Session) -> Outline:
    return Outline(count_operations(session))


def _rows(session: Session, portion: Portion) -> list[OperationRow]:
    return operations(session, portion.offset, portion.limit)


def _state(row: OperationRow) -> str:
    if row.state is OperationState.DONE:
        return ""
    return tr("Undone") if row.state is OperationState.UNDONE else tr("Undone for good")


def _when(row: OperationRow) -> str:
    local = row.at.replace(tzinfo=UTC).astimezone()
    return tr("{day}, {hour}").format(day=short_day(local), hour=hour(local.time()))
