"""AddresseesPart: to whom a statement is addressed, added and removed in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

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
    menu_opens = Signal(object)
    """The ``QMenu`` that wants to be filled with what can be done with the addressee in hand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._writer = desk, StatementWriter(desk)
        self._facts: StatementFacts | None = None
        self.header = SectionHeader(
            tr("Addressees"), action_text=tr("Add"), does="recommendations.addressee"
        )
        self.list = RowList[AddresseeFacts, AddresseeRow](self._make, self._show_row)
        self.finder = RecordField(
            self._find, tr("Find an organization"), new_text=tr("New organization “{text}”")
        )
        self.finder.set_name(tr("New addressee"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.list, self.finder):
            column.addWidget(part)
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

    # -- what can be done with the one in hand -------------------------------------------------

    @property
    def in_hand(self) -> AddresseeFacts | None:
        """The addressee that the person is at, or was at last; else the one that leads."""
        known = self._facts.addressees if self._facts else ()
        return next((each for each in known if each.uuid == self.list.in_hand), None)

    def can_lead(self) -> bool:
        """Whether another addressee than the one in hand leads."""
        leads = self._facts.addressees[0] if self._facts and self._facts.addressees else None
        return self.in_hand is not None and self.in_hand != leads

    def lead(self) -> None:
        """Let the addressee in hand lead."""
        here = self.in_hand
        if self._facts is not None and here is not None:
            failed = partial(self._refused, here.uuid, "")
            self._writer.lead_addressee(self._facts, here.uuid, failed)

    def is_named(self) -> bool:
        """Whether the statement names the addressee in hand."""
        return self.in_hand is not None and self.in_hand.explicit

    def toggle_named(self) -> None:
        """Say that the statement names the addressee in hand, or only means it."""
        if (here := self.in_hand) is not None:
            self._set(here.uuid, "explicit", not here.explicit)

    def has_acceptance(self, answer: str) -> bool:
        """Whether the addressee in hand answered so."""
        return self.in_hand is not None and self.in_hand.acceptance == answer

    def set_acceptance(self, answer: str) -> None:
        """Say what the addressee in hand answered."""
        if (here := self.in_hand) is not None:
            self._set(here.uuid, "acceptance", answer)

    def begin_reply(self) -> None:
        """Let the person write what the addressee in hand replied."""
        if (here := self.in_hand) is not None:
            self.list.rows[here.uuid].begin_reply()

    def choose_day(self) -> None:
        """Let the person say when the addressee in hand replied."""
        if (here := self.in_hand) is not None:
            self.list.rows[here.uuid].choose_day()

    def remove(self) -> None:
        """Take the addressee in hand off the statement."""
        here = self.in_hand
        if self._facts is not None and here is not None:
            failed = partial(self._refused, here.uuid, "")
            self._writer.remove_addressee(self._facts, here.uuid, failed)

    # -- what happens behind the scenes --------------------------------------------------------

    def _open_menu(self, uuid: str, menu: QMenu) -> None:
        self.list.take_in_hand(uuid)
        self.menu_opens.emit(menu)

    def _make(self, facts: AddresseeFacts) -> AddresseeRow:
        row = AddresseeRow()
        row.edited.connect(partial(self._set, facts.uuid))
        row.menu_opens.connect(partial(self._open_menu, facts.uuid))
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

    def _refused(self, uuid: str, name: str, error: UserError) -> None:
        row = self.list.rows.get(uuid)
        if row is not None and name in row.fields:
            row.fields[name].show_error(str(error))
        else:
            self._desk.tell(str(error), "danger")

    def _refuse_new(self, error: UserError) -> None:
        self.finder.show_error(str(error))
