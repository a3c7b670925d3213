"""StatementDetails: the details pane; everything of one statement, edited in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from db.editing.recommendations import create_statement
from db.errors import UserError
from db.language import spoken, tr
from db.queries.recommendation_details import (
    NewStatementPlace,
    StatementFacts,
    statement_facts,
)
from desktop.recommendations.addressees_part import AddresseesPart
from desktop.recommendations.follow_up_part import FollowUpPart
from desktop.recommendations.linked_part import LinkedPart
from desktop.recommendations.new_statement import explained, label
from desktop.recommendations.paragraph_numbers import ParagraphNumbers
from desktop.recommendations.statement_form import StatementForm
from desktop.recommendations.statement_writer import StatementWriter
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.field import fields_in
from desktop.widgets.icon_button import IconButton
from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import ScrollColumn
from desktop.wording.statement_terms import STATEMENT_KINDS

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class StatementDetails(QFrame):
    """Shows a statement by its UUID and writes what is changed in it, or makes a new one."""

    menu_wanted = Signal(QPoint)
    create_wanted = Signal()
    shown = Signal()
    """Another statement, or none, is shown."""
    gone = Signal(str)
    """The statement of that UUID is not there any more."""
    created = Signal(str)

    def __init__(self, desk: Desk, numbers: ParagraphNumbers) -> None:
        super().__init__()
        self._desk, self._numbers, self._writer = desk, numbers, StatementWriter(desk)
        self.uuid: str | None = None
        self.facts: StatementFacts | None = None
        self.new: NewStatementPlace | None = None
        self._is_making = self._goes_on = False
        self._jump = IconButton("jump", tr("Show its paragraph in the report"))
        self._more = IconButton("more", tr("More to do with this statement"))
        self._head = PaneHeader(tr("Statement"), (self._jump, self._more), hides_pane=True)
        self.form = StatementForm(desk)
        self.explanation = QLabel()
        self.explanation.setProperty("look", "muted")
        self.explanation.setWordWrap(True)
        self.addressees = AddresseesPart(desk)
        self.follow_up = FollowUpPart(desk)
        self.linked = LinkedPart(desk)
        self._parts = (self.addressees, self.follow_up, self.linked)
        self._column = ScrollColumn()
        self._column.add(self.form)
        self._column.add(self.explanation, above=8)
        for part in self._parts:
            self._column.add(part)
        self._nothing = EmptyState(
            "recommendations",
            tr("No statement selected"),
            tr("Its words, addressees, answers and follow-up stand here, and are changed here."),
            link=tr("New statement"),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._column, 1)
        whole.addWidget(self._nothing, 1)
        self._connect()
        self._show(None)

    def show_statement(self, uuid: str | None) -> None:
        """Show a statement, or that none is selected; what was typed for the last one is told."""
        if uuid == self.uuid and self.new is None:
            return
        self.settle()
        self.new = None
        self.uuid = uuid
        self._column.show_top()
        if uuid is None:
            self._show(None)
        self.renew()

    def begin(self, new: NewStatementPlace) -> None:
        """Let the person write a new statement; it is made once it has words."""
        self.settle()
        self.uuid, self.facts, self.new = None, None, new
        self._head.set_text(tr("New statement"))
        self.explanation.setText(explained(new))
        self._column.show_top()
        self._arrange()
        self.form.begin()
        self.shown.emit()

    def renew(self) -> None:
        """Ask again for the statement shown."""
        uuid = self.uuid
        if uuid is not None:
            self._desk.ask(
                lambda session: statement_facts(session, uuid),
                partial(self._answer, uuid),
                owner=self,
                key="statement",
            )

    def settle(self) -> None:
        """Write at once what fields hold back."""
        for field in fields_in(self):
            field.settle()

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Have Tab wait for a statement that it ends: the next fields come with it."""
        if ahead and self.new is not None and self.form.text.control.hasFocus():
            self.form.text.settle()
            if self._is_making:
                self._goes_on = True
                return True
        return super().focusNextPrevChild(ahead)

    def focus_first(self) -> None:
        """Put the keyboard into the words of the statement."""
        if self.facts is not None:
            self.form.text.setFocus()

    def has_implementation(self, state: str) -> bool:
        """Whether what was asked is so far done."""
        return self.facts is not None and self.facts.implementation == state

    def set_implementation(self, state: str) -> None:
        """Say how far what was asked is done."""
        self._write("implementation", state)

    def has_kind(self, kind: str) -> bool:
        """Whether the statement is of a kind."""
        return self.facts is not None and self.facts.kind == kind

    def set_kind(self, kind: str) -> None:
        """Say what kind of statement it is."""
        self._write("kind", kind)

    def show_paragraph(self) -> None:
        """Go to the paragraph that states it."""
        if self.facts is not None and self.facts.paragraph_uuid is not None:
            self._desk.go(Address("report", "paragraphs", self.facts.paragraph_uuid))

    def show_meeting(self) -> None:
        """Go to the meeting that its paragraph tells of."""
        if self.facts is not None and self.facts.meeting is not None:
            self._desk.go(Address("calendar", "meetings", self.facts.meeting.uuid))

    # -- what happens behind the scenes --------------------------------------------------------

    def _connect(self) -> None:
        bind(self._jump, "recommendations.paragraph")
        self._more.clicked.connect(
            lambda: self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        self._nothing.linked.connect(self.create_wanted)
        self.form.edited.connect(self._write)
        self.linked.edited.connect(self._write)
        self._numbers.arrived.connect(self._show_place)

    def _answer(self, uuid: str, facts: StatementFacts | None) -> None:
        if uuid != self.uuid:
            return
        self._show(facts)
        if facts is None:
            self.gone.emit(uuid)

    def _show(self, facts: StatementFacts | None) -> None:
        self.facts = facts
        self._arrange()
        if facts is not None:
            self._head.set_text(
                tr("{kind} {reference}").format(
                    kind=tr(STATEMENT_KINDS[facts.kind]), reference=facts.reference
                )
            )
            self._show_place()
            for part in self._parts:
                part.show_statement(facts)
            self._jump.setEnabled(facts.paragraph_uuid is not None)
        elif self.new is None:
            self._head.set_text(tr("Statement"))
        self.shown.emit()

    def _show_place(self) -> None:
        facts = self.facts
        if facts is not None:
            self.form.show_statement(facts, self._numbers.place(facts.report_id, facts.id))

    def _arrange(self) -> None:
        """Show the parts that there is something for."""
        known, beginning = self.facts is not None, self.new is not None
        self._column.setVisible(known or beginning)
        self._nothing.setVisible(not known and not beginning)
        self.explanation.setVisible(beginning)
        for part in (*self._parts, self._jump, self._more):
            part.setVisible(known)

    def _write(self, name: str, value: Any) -> None:
        facts = self.facts
        if self.new is not None:
            if name == "text":
                self._make(self.new, value)
        elif facts is not None:
            wanted = str(value) if name == "paragraph" and value is not None else value
            failed = partial(self._refused, facts.uuid, name)
            self._writer.set_value(facts, name, wanted, failed)

    def _make(self, new: NewStatementPlace, text: str) -> None:
        if self._is_making or not text:
            return
        self._is_making = True

        def make(session: Any) -> StatementFacts | None:
            uuid = create_statement(
                session,
                new.period_uuid,
                text,
                meeting_uuid=new.meeting_uuid,
                language=spoken({"fr"}),
            )
            session.flush()
            return statement_facts(session, uuid)

        def failed(error: UserError) -> None:
            self._is_making = self._goes_on = False
            self.form.show_error("text", str(error))

        self._desk.write(label(new), make, partial(self._adopt, new, text), failed)

    def _adopt(self, new: NewStatementPlace, text: str, facts: StatementFacts | None) -> None:
        """Go on with the statement that was made; the cursor stays in its words."""
        goes_on, self._is_making, self._goes_on = self._goes_on, False, False
        if facts is None:
            return
        if self.new is new:
            self.new, self.uuid = None, facts.uuid
            self.form.adopt(facts)
            self._show(facts)
            self.created.emit(facts.uuid)
            if self.form.text.value() not in ("", text):
                self._write("text", self.form.text.value())
            if goes_on and self.form.text.control.hasFocus():
                self.focusNextPrevChild(True)

    def _refused(self, uuid: str, name: str, error: UserError) -> None:
        if uuid != self.uuid:
            self._desk.tell(str(error), "danger")
        elif name == "supersedes":
            self.linked.earlier.show_error(str(error))
        else:
            self.form.show_error(name, str(error))
