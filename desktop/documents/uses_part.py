"""UsesPart: where a document is cited, in its details."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.language import tr, trn
from db.queries.document_details import DocumentFacts, Use
from desktop.documents.document_words import used_by
from desktop.shell.address import Address
from desktop.widgets.field import INSET
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.text_lines import TextLines
from desktop.wording.numbers import number

_BETWEEN = 8


class UsesPart(QWidget):
    """A link to each meeting, paragraph, statement or appointment, with what else tells it."""

    hangs: ClassVar[bool] = True
    go_wanted = Signal(object)
    """An ``Address``."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Use, ...] | None = None
        self._rows: list[QWidget] = []
        self._head = SectionHeader(tr("Cited in"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)

    def show_document(self, facts: DocumentFacts) -> None:
        """Show where a document is used; rows that are shown already stay."""
        if facts.uses == self._shown:
            return
        self._shown = facts.uses
        self._head.set_count(facts.used or None)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(use) for use in facts.uses]
        if not facts.uses:
            self._rows = [_alone(tr("Nothing in this library cites it."))]
        rest = facts.used - len(facts.uses)
        if rest > 0:
            sentence = trn("And in {count} more place.", "And in {count} more places.", rest)
            self._rows.append(_alone(sentence.format(count=number(rest))))
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, use: Use) -> QWidget:
        name, detail = used_by(use)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(INSET, 0, INSET, _BETWEEN)
        column.setSpacing(0)
        address = _address(use)
        if address is not None:
            link = LinkLabel(name)
            link.setAccessibleName(tr("Go to {record}").format(record=name))
            link.clicked.connect(partial(self._go, address))
            column.addWidget(link)
        else:
            column.addWidget(TextLines(name))
        if detail:
            column.addWidget(TextLines(detail, "caption"))
        return row

    def _go(self, address: Address, _checked: bool = False) -> None:
        self.go_wanted.emit(address)


def _address(use: Use) -> Address | None:
    if use.family == "bodies":
        return Address("settings")
    return Address.of_record(use.family, use.uuid) if use.uuid else None


def _alone(words: str) -> QWidget:
    """Stand a sentence where the rows would."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(INSET, 4, INSET, 4)
    column.addWidget(TextLines(words, "muted"))
    return holder
