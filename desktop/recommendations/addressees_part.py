"""AddresseesPart: to whom a statement is addressed, added and removed in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import UserError
from db.language import tr
from db.queries.recommendation_details import AddresseeFacts, StatementFacts
from db.queries.statement_choices import organisations_called
from desktop.recommendations.addressee_row import AddresseeRow
from desktop.recommendations.offered import offered
from desktop.recommendations.row_list import RowList
from desktop.recommendations.statement_writer import StatementWriter
from desktop.widgets.record_field import Give, RecordField
from desktop.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class AddresseesPart(QWidget):
    """The first addressee leads, the others support."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._writer = desk, StatementWriter(desk)
        self._facts: StatementFacts | None = None
        self.header = SectionHeader(tr("Addressees"), action_text=tr("Add"))
        self.list = RowList[AddresseeFacts, AddresseeRow](self._make, self._show_row)
        self.finder = RecordField(
            self._find, tr("Find an organisation"), new_text=tr("New organisation “{text}”")
        )
        self.finder.set_name(tr("New addressee"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.list, self.finder):
            column.addWidget(part)
        self.header.acted.connect(self.begin)
        self.finder.edited.connect(self._add)
        self.finder.new_wanted.connect(self._add_new)

    def show_statement(self, facts: StatementFacts) -> None:
        """Show the addressees of a statement."""
        another = self._facts is None or self._facts.uuid != facts.uuid
        self._facts = facts
        self.list.show_records(facts.addressees)
        self.header.set_count(len(facts.addressees) or None)
        if another:
            self.finder.reset(None)
            self.finder.setVisible(not facts.addressees)

    def begin(self) -> None:
        """Let the person find an organisation."""
        self.finder.show()
        self.finder.begin()

    def _make(self, facts: AddresseeFacts) -> AddresseeRow:
        row = AddresseeRow()
        row.edited.connect(partial(self._set, facts.uuid))
        row.lead_wanted.connect(partial(self._lead, facts.uuid))
        row.removed.connect(partial(self._remove, facts.uuid))
        return row

    def _show_row(self, row: AddresseeRow, addressee: AddresseeFacts, new: bool) -> None:
        all_of_them = self._facts.addressees if self._facts else ()
        first = bool(all_of_them) and all_of_them[0].uuid == addressee.uuid
        row.show_addressee(addressee, leads=first if len(all_of_them) > 1 else None, anew=new)

    def _find(self, text: str, give: Give) -> None:
        self._desk.ask(
            lambda session: organisations_called(session, text),
            lambda found: give(offered(found)),
            owner=self,
            key="find",
        )

    def _add(self, organisation: UUID | None) -> None:
        if self._facts is not None and organisation is not None:
            self._writer.add_addressee(self._facts, str(organisation), self._refuse_new)
        self.finder.set_value(None)

    def _add_new(self, name: str) -> None:
        if self._facts is not None:
            self._writer.add_new_addressee(self._facts, name, self._refuse_new)

    def _set(self, uuid: str, name: str, value: Any) -> None:
        if self._facts is not None:
            failed = partial(self._refused, uuid, name)
            self._writer.set_addressee_value(self._facts, uuid, name, value, failed)

    def _lead(self, uuid: str) -> None:
        if self._facts is not None:
            self._writer.lead_addressee(self._facts, uuid, partial(self._refused, uuid, ""))

    def _remove(self, uuid: str) -> None:
        if self._facts is not None:
            self._writer.remove_addressee(self._facts, uuid, partial(self._refused, uuid, ""))

    def _refused(self, uuid: str, name: str, error: UserError) -> None:
        row = self.list.rows.get(uuid)
        if row is not None and name in row.fields:
            row.fields[name].show_error(str(error))
        else:
            self._desk.tell(str(error), "danger")

    def _refuse_new(self, error: UserError) -> None:
        self.finder.show_error(str(error))
