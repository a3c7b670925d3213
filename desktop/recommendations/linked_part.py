"""LinkedPart: which earlier statement one carries on, and what carries it on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.language import tr
from db.queries.recommendation_details import LinkedStatement, StatementFacts
from db.queries.statement_choices import earlier_statements_called
from desktop.recommendations.offered import offered
from desktop.shell.address import Address
from desktop.widgets.form import Form
from desktop.widgets.found import Found
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.record_field import Give, RecordField
from desktop.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class LinkedPart(QWidget):
    """Every link leads to the other statement; the earlier one is chosen here."""

    hangs: ClassVar[bool] = True
    edited = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts: StatementFacts | None = None
        self.earlier = RecordField(self._find, tr("Find an earlier statement"))
        self._form = Form()
        self._form.add(tr("Carries on"), self.earlier)
        self._later = QWidget()
        self._links = QVBoxLayout(self._later)
        self._links.setContentsMargins(0, 0, 0, 0)
        self._links.setSpacing(0)
        self._later_row = self._form.add(tr("Taken up by"), self._later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeader(tr("Linked")))
        column.addWidget(self._form)
        self.earlier.edited.connect(
            lambda uuid: self.edited.emit("supersedes", str(uuid) if uuid else None)
        )
        self.earlier.opened.connect(lambda uuid: self._go(str(uuid)))

    def show_statement(self, facts: StatementFacts) -> None:
        """Show what a statement is linked to."""
        another = self._facts is None or self._facts.uuid != facts.uuid
        had = self._facts.superseded_by if self._facts else ()
        self._facts = facts
        before = facts.supersedes
        value = Found(UUID(before.uuid), _called(before)) if before else None
        self.earlier.reset(value) if another else self.earlier.set_value(value)
        if had != facts.superseded_by:
            self._show_later(facts.superseded_by)
        self._later_row.setVisible(bool(facts.superseded_by))

    def _show_later(self, statements: tuple[LinkedStatement, ...]) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in statements:
            link = LinkLabel(_called(each))
            link.clicked.connect(partial(self._go, each.uuid))
            self._links.addWidget(link)

    def _go(self, uuid: str, _checked: bool = False) -> None:
        self._desk.go(Address("recommendations", "recommendations", uuid))

    def _find(self, text: str, give: Give) -> None:
        facts = self._facts
        if facts is not None:
            self._desk.ask(
                lambda session: earlier_statements_called(session, facts.uuid, text),
                lambda found: give(offered(found)),
                owner=self,
                key="find",
            )


def _called(statement: LinkedStatement) -> str:
    text = " ".join(statement.text.split())
    return tr("{reference} {text}").format(reference=statement.reference, text=text)
