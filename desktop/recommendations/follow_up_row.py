"""FollowUpRow: what became of a statement on a day, and the document that says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from db.language import tr
from db.queries.recommendation_details import FollowUpFacts
from desktop.recommendations.entry_row import EntryRow
from desktop.recommendations.short_date_field import ShortDateField
from desktop.widgets.field import Field
from desktop.widgets.found import Found
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.record_field import Give, RecordField
from desktop.wording.days import short_day


class FollowUpRow(EntryRow):
    """Day, words and document; ``find`` is the search of a ``RecordField`` for documents."""

    edited = Signal(str, object)
    opened = Signal(object)

    def __init__(self, find: Callable[[str, Give], None]) -> None:
        super().__init__(tr("More to do with this entry"))
        self.is_sent = False
        """Whether a new entry is on its way to the library."""
        self._day = ShortDateField(tr("Add a day"))
        self._text = LongTextField(tr("What happened, or what was decided"), paragraphs=True)
        self._document = RecordField(find, tr("Find a document"))
        self.fields: dict[str, Field] = {
            "day": self._day,
            "text": self._text,
            "document": self._document,
        }
        upper = Qt.AlignmentFlag.AlignTop
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._document)
        words.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._day, 0, upper)
        line.addLayout(words, 1)
        line.addWidget(self.more, 0, upper)
        for name, field in self.fields.items():
            field.edited.connect(partial(self.edited.emit, name))
        self._document.opened.connect(self.opened)

    def show_entry(self, facts: FollowUpFacts, *, anew: bool) -> None:
        """Show an entry; ``anew``: another one."""
        document = None
        if facts.document_uuid is not None:
            document = Found(UUID(facts.document_uuid), facts.document or tr("Untitled document"))
        values: dict[str, Any] = {"day": facts.day, "text": facts.text, "document": document}
        for name, field in self.fields.items():
            field.reset(values[name]) if anew else field.set_value(values[name])
        self._document.setVisible(document is not None or self._document.hasFocus())
        self._name(short_day(facts.day))

    def begin(self, day: date) -> None:
        """Be a new entry of that day, to be written by the person."""
        self._day.reset(day)
        self._document.hide()
        self.more.hide()
        self._name(tr("new entry"))
        self._text.setFocus()

    def written(self) -> tuple[date | None, str]:
        """Give day and words as they were told last."""
        return self._day.value(), self._text.value()

    def choose_day(self) -> None:
        """Let the person pick the day of the entry."""
        self._day.open_calendar()

    def link(self) -> None:
        """Let the person find the document that says so."""
        self._document.show()
        self._document.begin()

    def _name(self, day: str) -> None:
        self._day.set_name(tr("Day of the entry: {day}").format(day=day))
        self._text.set_name(tr("Follow-up: {day}").format(day=day))
        self._document.set_name(tr("Document of the entry: {day}").format(day=day))
        self.more.setAccessibleName(tr("More to do with the entry: {day}").format(day=day))
