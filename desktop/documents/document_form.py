"""DocumentForm: the facts of a document itself, from its title to its days."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.language import tr
from db.queries.document_details import DocumentFacts
from desktop.documents.document_words import web_address
from desktop.shell.address import Address
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.form import Form
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.option import Option
from desktop.widgets.text_field import TextField
from desktop.widgets.text_lines import TextLines
from desktop.wording.document_terms import (
    DOCUMENT_KINDS,
    DOCUMENT_LANGUAGES,
    DOCUMENT_STATUSES,
)


class DocumentForm(Form):
    """Fields of a document; it tells by ``edited`` what the person changed."""

    hangs: ClassVar[bool] = True
    address_wanted = Signal(str)
    """A public address that the person wants to see."""
    go_wanted = Signal(object)
    """An ``Address``."""

    def __init__(self) -> None:
        super().__init__()
        self._links: list[QWidget] = []
        self.add_wide(tr("Title"), LongTextField(tr("Add a title"), size="subtitle"), "title")
        self.add(tr("Symbol"), TextField(tr("Add a symbol")), "symbol")
        hint, hint_column = _stack()
        hint_column.setContentsMargins(0, 4, 0, 4)
        hint_column.addWidget(
            TextLines(tr("A symbol or a title is enough. Nothing is kept before."), "caption")
        )
        self._public, self._public_column = _stack()
        self._report, self._report_column = _stack()
        self._hint_row = self.add("", hint)
        self._public_row = self.add(tr("On the web"), self._public)
        awaited = _awaited()
        kinds, states, languages = (
            ChoiceField(_options(terms), placeholder)
            for terms, placeholder in (
                (DOCUMENT_KINDS, ""),
                (DOCUMENT_STATUSES, ""),
                (DOCUMENT_LANGUAGES, tr("Add the language")),
            )
        )
        self._more = [
            self.add(tr("Kind"), kinds, "role"),
            self.add(tr("State"), states, "status"),
        ]
        self._awaited_row = self.add("", awaited)
        self._more += [
            self.add(tr("Circulated"), DateField(tr("Add the date")), "circulated_on"),
            self.add(tr("Issued"), DateField(tr("Add the date")), "issued_on"),
            self.add(tr("Language"), languages, "language"),
        ]
        self._report_row = self.add(tr("Is"), self._report)

    def show_new(self) -> None:
        """Show the fields that begin a document, empty."""
        self.show_record(object(), {})
        self._show_rows(new=True)

    def show_document(self, facts: DocumentFacts) -> None:
        """Show a document; what is being typed for the same one stays."""
        self.show_record(
            facts.uuid,
            {
                "title": facts.title,
                "symbol": facts.symbol,
                "role": facts.role,
                "status": facts.status,
                "language": facts.language,
                "circulated_on": facts.circulated_on,
                "issued_on": facts.issued_on,
            },
        )
        self._show_rows(new=False)
        self._awaited_row.setVisible(facts.awaited)
        self._show_links(facts)

    def begin_symbol(self) -> None:
        """Put the cursor into the symbol."""
        self.field("symbol").setFocus()

    def _show_rows(self, *, new: bool) -> None:
        self._hint_row.setVisible(new)
        for row in self._more:
            row.setVisible(not new)
        if new:
            for row in (self._public_row, self._awaited_row, self._report_row):
                row.hide()

    def _show_links(self, facts: DocumentFacts) -> None:
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = []
        public = {symbol: web_address(facts, symbol) for symbol in facts.symbols}
        for symbol, address in public.items():
            if address is None:
                continue
            text = tr("{symbol} at undocs.org").format(symbol=symbol)
            link = self._link(text, self._public_column)
            link.setAccessibleName(tr("Open {address}").format(address=address))
            link.clicked.connect(partial(self._see, address))
        for label, section in facts.reports:
            link = self._link(tr("Report for {period}").format(period=label), self._report_column)
            place = Address("report", "sections", section) if section else Address("report")
            link.clicked.connect(partial(self._go, place))
        self._public_row.setVisible(any(public.values()))
        self._report_row.setVisible(bool(facts.reports))

    def _link(self, text: str, column: QVBoxLayout) -> LinkLabel:
        link = LinkLabel(text)
        self._links.append(link)
        column.addWidget(link)
        return link

    def _see(self, address: str, _checked: bool = False) -> None:
        self.address_wanted.emit(address)

    def _go(self, address: Address, _checked: bool = False) -> None:
        self.go_wanted.emit(address)


def _options(terms: Mapping[str, str]) -> list[Option]:
    return [Option(value, tr(word)) for value, word in terms.items()]


def _stack() -> tuple[QWidget, QVBoxLayout]:
    """A part of a form that holds links below one another."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return whole, column


def _awaited() -> QWidget:
    """Say that a document is cited and still to be issued."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 4, 0, 4)
    line.setSpacing(6)
    beside = QVBoxLayout()
    beside.setContentsMargins(0, 2, 0, 0)
    beside.addWidget(IconLabel("clock", "warning"))
    beside.addStretch(1)
    line.addLayout(beside)
    line.addWidget(TextLines(tr("Cited, but not issued yet")), 1)
    return whole
