"""What the page says of documents, in the person's language."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from db.language import later, spoken, tr, trn
from db.queries.document_details import DocumentFacts, FileFacts, Use
from db.queries.document_uses import UseKind
from db.symbols import LANGUAGES, public_address
from desktop.wording import days
from desktop.wording.document_terms import DOCUMENT_KINDS, DOCUMENT_STATUSES
from desktop.wording.numbers import number

if TYPE_CHECKING:
    from db.queries.documents import DocumentLine, DocumentTotals

STEPS: Final = {
    "symbol": later("Change the symbol of {document}"),
    "title": later("Change the title of {document}"),
    "role": later("Change the kind of {document}"),
    "status": later("Change the state of {document}"),
    "language": later("Change the language of {document}"),
    "circulated_on": later("Change when {document} was circulated"),
    "issued_on": later("Change when {document} was issued"),
}
"""What undo calls a change of each field."""
_MEGABYTE: Final = 1 << 20
_AS_WHAT: Final = {
    UseKind.BODY: later("Set up by this document"),
    UseKind.CHAIRSHIP: later("Appointed by this document"),
    UseKind.MEETING: later("Document of the meeting"),
    UseKind.THEME: later("Source of the theme"),
    UseKind.PARAGRAPH: later("Cited"),
    UseKind.BASIS: later("Rests on this document"),
    UseKind.FOLLOW_UP: later("Follow-up"),
}


def named(document: DocumentFacts | DocumentLine) -> str:
    """Give what a document is called: its symbol, else its title, else its kind."""
    return document.symbol or document.title or tr(DOCUMENT_KINDS[document.role])


def web_address(facts: DocumentFacts, symbol: str) -> str | None:
    """Give the public address of one of a document's symbols; None where it can have none."""
    language = facts.language if facts.language in LANGUAGES else None
    try:
        return public_address(symbol, language or "en")
    except ValueError:  # an imported text that is no symbol
        return None


def kind_and_size(file: FileFacts) -> str:
    """Give "PDF · 121 KB": what a file's name ends on, and how large the file is."""
    suffix = PurePath(file.name).suffix[1:].upper()
    shape = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    decimals = 1 if file.size >= _MEGABYTE else 0
    size = QLocale(spoken({"fr"})).formattedDataSize(file.size, decimals, shape)
    return tr("{kind} · {size}").format(kind=suffix, size=size) if suffix else size


def first_line(line: DocumentLine) -> str:
    """Give the title of a document, else what it is."""
    return line.title or tr(DOCUMENT_KINDS[line.role])


def second_line(line: DocumentLine) -> str:
    """Give what stands below that: the kind, or the day of its meeting, and the state."""
    state = tr(DOCUMENT_STATUSES[line.status])
    if line.title:
        kind = tr(DOCUMENT_KINDS[line.role])
        return tr("{what} · {state}").format(what=kind, state=state)
    if line.meeting_day is None:
        return state
    meeting = tr("Meeting of {day}").format(day=days.short_day(line.meeting_day))
    return tr("{what} · {state}").format(what=meeting, state=state)


def used_by(use: Use) -> tuple[str, str]:
    """Give the name of what uses a document, and what else there is to say of it."""
    as_what = tr(_AS_WHAT[use.kind])
    if use.kind is UseKind.PARAGRAPH:
        if use.name:
            name = tr("Report for {period}, ¶{number}").format(period=use.period, number=use.name)
        else:
            name = tr("Report for {period}").format(period=use.period)
        return name, use.text
    if use.kind in (UseKind.BASIS, UseKind.FOLLOW_UP):
        return use.name, tr("{what} · {words}").format(what=as_what, words=use.text)
    if use.kind is UseKind.MEETING:
        name = tr("Meeting without a date")
        if use.day is not None:
            name = tr("Meeting of {day}").format(day=days.day(use.day))
        return name, use.text or as_what
    if use.kind is UseKind.THEME:
        return use.text, as_what
    whole = tr("{what} · {words}").format(what=as_what, words=use.text)
    return use.name, whole if use.text else as_what


def totals(shown: DocumentTotals, everything: int) -> str:
    """Give "15 documents · 11 symbols · 2 files", and of how many where some are filtered out."""
    if shown.documents != everything:
        sentence = trn(
            "{shown} shown of {count} document", "{shown} shown of {count} documents", everything
        )
    else:
        sentence = trn("{count} document", "{count} documents", everything)
    parts = [
        sentence.format(shown=number(shown.documents), count=number(everything)),
        trn("{count} symbol", "{count} symbols", shown.symbols).format(count=number(shown.symbols)),
        trn("{count} file", "{count} files", shown.files).format(count=number(shown.files)),
    ]
    return " · ".join(parts)
