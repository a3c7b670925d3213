"""FollowUpPart: the dated entries on what became of a statement."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from db.errors import UserError
from db.language import tr
from db.queries.recommendation_details import FollowUpFacts, StatementFacts
from db.queries.statement_choices import documents_called
from desktop.recommendations.follow_up_row import FollowUpRow
from desktop.recommendations.offered import offered
from desktop.recommendations.row_list import RowList
from desktop.recommendations.statement_writer import StatementWriter
from desktop.shell.address import Address
from desktop.widgets.record_field import Give
from desktop.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class FollowUpPart(QWidget):
    """The newest entry stands first; a new one is written once it has words."""

    hangs: ClassVar[bool] = True
    menu_opens = Signal(object)
    """The ``QMenu`` that wants to be filled with what can be done with the entry in hand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._writer = desk, StatementWriter(desk)
        self._facts: StatementFacts | None = None
        self.header = SectionHeader(
            tr("Follow-up"), action_text=tr("Add"), does="recommendations.follow_up"
        )
        self.list = RowList[FollowUpFacts, FollowUpRow](self._make, self._show_row)
        self.new: FollowUpRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.list)

    def show_statement(self, facts: StatementFacts) -> None:
        """Show the entries of a statement."""
        if self._facts is None or self._facts.uuid != facts.uuid:
            self._drop_new()
        self._facts = facts
        self.list.show_records(facts.follow_ups)
        self.header.set_count(len(facts.follow_ups) or None)

    def begin(self) -> None:
        """Let the person write an entry of today."""
        if self.new is None:
            self.new = FollowUpRow(self._find)
            self.new.edited.connect(self._add)
            self._column.insertWidget(1, self.new)
        self.new.show()
        self.new.begin(date.today())

    # -- what can be done with the one in hand -------------------------------------------------

    @property
    def in_hand(self) -> FollowUpFacts | None:
        """The entry that the person is at, or was at last; else the newest."""
        known = self._facts.follow_ups if self._facts else ()
        return next((each for each in known if each.uuid == self.list.in_hand), None)

    def can_link(self) -> bool:
        """Whether there is an entry in hand that points to no document."""
        return self.in_hand is not None and self.in_hand.document_uuid is None

    def choose_day(self) -> None:
        """Let the person say when it happened."""
        if (here := self.in_hand) is not None:
            self.list.rows[here.uuid].choose_day()

    def link(self) -> None:
        """Let the person find the document that says so."""
        if (here := self.in_hand) is not None:
            self.list.rows[here.uuid].link()

    def delete(self) -> None:
        """Delete the entry in hand."""
        here = self.in_hand
        if self._facts is not None and here is not None:
            self._writer.delete_entry(self._facts, here.uuid, self._refused)

    # -- what happens behind the scenes --------------------------------------------------------

    def _open_menu(self, uuid: str, menu: QMenu) -> None:
        self.list.take_in_hand(uuid)
        self.menu_opens.emit(menu)

    def _make(self, facts: FollowUpFacts) -> FollowUpRow:
        row = FollowUpRow(self._find)
        self._connect(row, facts.uuid)
        return row

    def _connect(self, row: FollowUpRow, uuid: str) -> None:
        row.edited.connect(partial(self._set, uuid))
        row.menu_opens.connect(partial(self._open_menu, uuid))
        row.opened.connect(self._open)

    def _show_row(self, row: FollowUpRow, entry: FollowUpFacts, new: bool) -> None:
        row.show_entry(entry, anew=new)

    def _add(self, _name: str, _value: Any) -> None:
        row, facts = self.new, self._facts
        if row is None or facts is None or row.is_sent:
            return
        day, text = row.written()
        if not text:
            return
        row.is_sent = True
        self._writer.add_entry(
            facts, day or date.today(), text, partial(self._adopt, row, text), self._refused
        )

    def _adopt(self, row: FollowUpRow, text: str, uuid: str) -> None:
        """Go on with the row of the new entry as with all others; the cursor stays in it."""
        if row is not self.new:
            return
        self.new = None
        row.edited.disconnect()
        self._connect(row, uuid)
        row.more.show()
        self.list.adopt(uuid, row)
        if row.written()[1] not in ("", text):
            self._set(uuid, "text", row.written()[1])

    def _drop_new(self) -> None:
        row, self.new = self.new, None
        if row is not None:
            row.edited.disconnect()
            row.hide()
            row.deleteLater()

    def _set(self, uuid: str, name: str, value: Any) -> None:
        if self._facts is not None:
            wanted = str(value) if isinstance(value, UUID) else value
            failed = partial(self._refuse, uuid, name)
            self._writer.set_entry_value(self._facts, uuid, name, wanted, failed)

    def _refuse(self, uuid: str, name: str, error: UserError) -> None:
        row = self.list.rows.get(uuid)
        if row is not None:
            row.fields[name].show_error(str(error))
        else:
            self._refused(error)

    def _refused(self, error: UserError) -> None:
        self._desk.tell(str(error), "danger")

    def _open(self, uuid: UUID) -> None:
        self._desk.go(Address("documents", "documents", str(uuid)))

    def _find(self, text: str, give: Give) -> None:
        self._desk.ask(
            lambda session: documents_called(session, text),
            lambda found: give(offered(found)),
            owner=self,
            key="find",
        )
