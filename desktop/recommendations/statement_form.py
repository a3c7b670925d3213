"""StatementForm: the facts of a statement itself, from its words to its evidence."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.language import tr
from db.queries.recommendation_details import StatementFacts, StatementPlace, document_named
from db.queries.statement_choices import paragraphs_called
from desktop.recommendations.offered import offered
from desktop.recommendations.overdue_line import OverdueLine
from desktop.recommendations.statement_columns import said_place
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.field import INSET, Field
from desktop.widgets.form import Form
from desktop.widgets.found import Found
from desktop.widgets.icon_button import IconButton
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.option import Option
from desktop.widgets.record_field import Give, RecordField
from desktop.widgets.text_field import TextField
from desktop.wording.days import day
from desktop.wording.statement_terms import IMPLEMENTATION_MEANS, STATEMENT_KINDS
from desktop.wording.terms import IMPLEMENTATION

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class StatementForm(QWidget):
    """Fields of a statement; it tells by ``edited`` what the person changed."""

    hangs: ClassVar[bool] = True
    edited = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts: StatementFacts | None = None
        self._document: str | None = None
        self.text = LongTextField(
            tr("Write the statement"),
            paragraphs=True,
            required=tr("A statement needs its words. What was there before was kept."),
        )
        self.text.set_name(tr("Statement"))
        states = [
            Option(value, tr(word), ("implementation", value))
            for value, word in IMPLEMENTATION.items()
        ]
        self._state = ChoiceField(states, look="box")
        self._state.set_name(tr("Implementation"))
        self.meaning = QLabel()
        self.meaning.setProperty("look", "caption")
        self.meaning.setWordWrap(True)
        self.meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.meaning.setContentsMargins(INSET, 4, INSET, 8)
        self._form = Form()
        self.fields: dict[str, Field] = {"text": self.text, "implementation": self._state}
        self._rest = QWidget()
        self._lay_out()
        for name, field in self.fields.items():
            field.edited.connect(partial(self.edited.emit, name))
        self._state.edited.connect(self._say_meaning)

    def show_statement(self, facts: StatementFacts, place: StatementPlace | None) -> None:
        """Show the facts of a statement; what is being typed for the same one stays."""
        another = self._facts is None or facts.uuid != self._facts.uuid
        self._facts = facts
        values = self._values(facts, place)
        for name, field in self.fields.items():
            field.reset(values[name]) if another else field.set_value(values[name])
        self._rest.show()
        self._say_meaning(facts.implementation)
        late = self._overdue.show_day(facts.due_on, facts.implementation)
        self._overdue_row.setVisible(late)
        meeting = facts.meeting
        self._meeting_row.setVisible(meeting is not None)
        if meeting is not None:
            date = day(meeting.day) if meeting.day else tr("No date yet")
            both = tr("{day}, {theme}").format(day=date, theme=meeting.theme)
            self._meeting.setText(both if meeting.theme else date)
            self._meeting.setAccessibleName(
                tr("Meeting: {meeting}").format(meeting=self._meeting.text())
            )
        self._ask_document(facts)

    def begin(self) -> None:
        """Be empty, for a statement that is still to be written."""
        self._facts = None
        self._rest.hide()
        self.text.reset("")
        self.text.setFocus()

    def adopt(self, facts: StatementFacts) -> None:
        """Take the words that stand in the form for those of a statement that was just made."""
        for name, field in self.fields.items():
            if name != "text":
                field.reset(self._values(facts, None)[name])
        self._facts = facts

    def show_error(self, name: str, sentence: str) -> None:
        """Say beside a field why its value was refused."""
        self.fields[name].show_error(sentence)

    # -- how it is put together ----------------------------------------------------------------

    def _lay_out(self) -> None:
        kinds = [Option(value, tr(word)) for value, word in STATEMENT_KINDS.items()]
        source = RecordField(self._find_paragraph, tr("Find its paragraph"))
        source.opened.connect(
            lambda uuid: self._desk.go(Address("report", "paragraphs", str(uuid)))
        )
        self._row(tr("Source"), source, "paragraph")
        self._meeting = LinkLabel()
        self._meeting.clicked.connect(self._go_to_meeting)
        self._meeting_row = self._form.add(tr("Meeting"), self._meeting)
        self._form.add(tr("Basis"), self._basis())
        self._row(tr("Kind"), ChoiceField(kinds), "kind")
        self._row(tr("Wording"), TextField(tr("Add the wording")), "modality")
        self._row(tr("Next check"), DateField(tr("Add a day")), "due_on")
        self._overdue = OverdueLine()
        self._overdue_row = self._form.add("", self._overdue)
        self._row(tr("Owner"), TextField(tr("Add an owner")), "owner")
        evidence = LongTextField(tr("Add evidence"), paragraphs=True)
        self._row(tr("Evidence"), evidence, "evidence")
        context = LongTextField(tr("Add the sentence before"), paragraphs=True)
        self._row(tr("Context"), context, "context")
        state = QHBoxLayout()
        state.setContentsMargins(INSET, 8, INSET, 0)
        state.addWidget(self._state)
        state.addStretch(1)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(0)
        rest.addLayout(state)
        rest.addWidget(self.meaning)
        rest.addWidget(self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text)
        column.addWidget(self._rest)

    def _row(self, label: str, field: Field, name: str) -> None:
        self._form.add(label, field)
        self.fields[name] = field

    def _basis(self) -> QWidget:
        both = _Both()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        field = self.fields["basis"] = TextField(tr("Add a symbol"))
        field.set_name(tr("Basis"))
        self._jump = IconButton("jump", tr("Show the document"))
        bind(self._jump, "recommendations.document")
        line.addWidget(field, 1)
        line.addWidget(self._jump, 0, Qt.AlignmentFlag.AlignTop)
        return both

    def _values(self, facts: StatementFacts, place: StatementPlace | None) -> dict[str, Any]:
        source = None
        if facts.paragraph_uuid is not None:
            report = tr("Report for {period}").format(period=facts.period)
            if place is not None:
                report = tr("Report for {period}, {paragraph}").format(
                    period=facts.period, paragraph=said_place(place)
                )
            source = Found(UUID(facts.paragraph_uuid), report)
        return {
            "paragraph": source,
            "basis": ", ".join(facts.basis),
            **{
                name: getattr(facts, name)
                for name in (
                    "text",
                    "implementation",
                    "kind",
                    "modality",
                    "due_on",
                    "owner",
                    "evidence",
                    "context",
                )
            },
        }

    # -- what is linked ------------------------------------------------------------------------

    def _say_meaning(self, state: str) -> None:
        self.meaning.setText(tr(IMPLEMENTATION_MEANS[state]))
        self._state.control.setAccessibleDescription(self.meaning.text())

    def _find_paragraph(self, text: str, give: Give) -> None:
        facts = self._facts
        if facts is not None:
            self._desk.ask(
                lambda session: paragraphs_called(session, facts.uuid, text),
                lambda found: give(offered(found)),
                owner=self,
                key="paragraphs",
            )

    def _ask_document(self, facts: StatementFacts) -> None:
        self._document = None
        self._jump.hide()
        if not facts.basis:
            return

        def show(uuid: str | None) -> None:
            self._document = uuid
            self._jump.setVisible(uuid is not None)

        self._desk.ask(
            lambda session: document_named(session, facts.basis[0]),
            show,
            owner=self,
            key="document",
        )

    def has_document(self) -> bool:
        """Whether the library has the document that the statement is based on."""
        return self._document is not None

    def go_to_document(self) -> None:
        """Go to the document that the statement is based on."""
        if self._document is not None:
            self._desk.go(Address("documents", "documents", self._document))

    def _go_to_meeting(self) -> None:
        if self._facts is not None and self._facts.meeting is not None:
            self._desk.go(Address("calendar", "meetings", self._facts.meeting.uuid))


class _Both(QWidget):
    """A field and a button, which hang out as a field alone does."""

    hangs: ClassVar[bool] = True
