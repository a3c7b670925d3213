"""AddresseeRow: to whom a statement is addressed, and what was answered."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from db.language import tr
from db.queries.recommendation_details import AddresseeFacts
from desktop.recommendations.entry_row import EntryRow
from desktop.recommendations.short_date_field import ShortDateField
from desktop.shell.theme import appearance, theme
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.field import INSET, Field
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.option import Option
from desktop.wording.statement_terms import ACCEPTANCE

_ANSWER_WIDTH = 128


class AddresseeRow(EntryRow):
    """Name and part, the answer with its mark; below, once there is a reply, its day and words."""

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(tr("More to do with this addressee"))
        self._name = _wrapped("")
        self._part = _wrapped("caption")
        self._acceptance = ChoiceField(
            [Option(value, tr(word), ("acceptance", value)) for value, word in ACCEPTANCE.items()]
        )
        self._day = ShortDateField(tr("Add a day"))
        self._reply = LongTextField(tr("Add the reply"), paragraphs=True)
        self.fields: dict[str, Field] = {
            "acceptance": self._acceptance,
            "replied_on": self._day,
            "reply": self._reply,
        }
        self._answer = QWidget()
        self._awaits_reply = False
        self._lay_out()
        self._acceptance.edited.connect(self._await_reply)
        for name, field in self.fields.items():
            field.edited.connect(partial(self.edited.emit, name))
        appearance().changed.connect(self._dress)
        self._dress()

    def show_addressee(self, facts: AddresseeFacts, *, leads: bool | None, anew: bool) -> None:
        """Show an addressee; ``leads`` is None where it is the only one; ``anew``: another one."""
        self._name.setText(facts.name)
        self._part.setText(_part(facts, leads))
        self._part.setVisible(bool(self._part.text()))
        values: dict[str, Any] = {
            "acceptance": facts.acceptance,
            "replied_on": facts.replied_on,
            "reply": facts.reply,
        }
        for name, field in self.fields.items():
            field.reset(values[name]) if anew else field.set_value(values[name])
        if anew:
            self._awaits_reply = False
        replied = bool(facts.reply or facts.replied_on)
        self._answer.setVisible(replied or self._awaits_reply)
        self._acceptance.set_name(tr("Acceptance by {name}").format(name=facts.name))
        self._day.set_name(tr("Day of the reply of {name}").format(name=facts.name))
        self._reply.set_name(tr("Reply of {name}").format(name=facts.name))
        self.more.setAccessibleName(tr("More to do with {name}").format(name=facts.name))

    def _await_reply(self) -> None:
        """Ask for reply and day beside an answer that was just given."""
        self._awaits_reply = True
        self._answer.show()

    def begin_reply(self) -> None:
        """Let the person write the reply."""
        self._await_reply()
        self._reply.setFocus()

    def choose_day(self) -> None:
        """Let the person pick the day of the reply."""
        self._await_reply()
        self._day.open_calendar()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setContentsMargins(0, 4, 0, 4)
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._part)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        top.addSpacing(INSET)
        top.addLayout(names, 1)
        upper = Qt.AlignmentFlag.AlignTop
        top.addWidget(self._acceptance, 0, upper)
        top.addWidget(self.more, 0, upper)
        below = QHBoxLayout(self._answer)
        below.setContentsMargins(0, 0, 0, 4)
        below.setSpacing(0)
        below.addWidget(self._day, 0, upper)
        below.addWidget(self._reply, 1, upper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._answer)

    def _dress(self) -> None:
        self._acceptance.setFixedWidth(theme().px(_ANSWER_WIDTH))


def _part(facts: AddresseeFacts, leads: bool | None) -> str:
    if leads is None:
        return "" if facts.explicit else tr("implied")
    if leads:
        return tr("lead") if facts.explicit else tr("lead, implied")
    return tr("supporting") if facts.explicit else tr("supporting, implied")


def _wrapped(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if look:
        label.setProperty("look", look)
    return label
