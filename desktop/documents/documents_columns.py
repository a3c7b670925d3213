"""The columns of the table of documents."""

from __future__ import annotations

from datetime import date
from typing import Final

from db.language import later, tr
from db.queries.documents import DocumentLine
from desktop.documents.document_words import first_line, second_line
from desktop.widgets.column import Column, Mark
from desktop.wording.days import short_day
from desktop.wording.numbers import number

NO_SYMBOL: Final = later("No symbol")
TITLES: Final = {
    "symbol": later("Symbol"),
    "title": later("Title"),
    "circulated": later("Circulated"),
    "issued": later("Issued"),
    "uses": later("Cited"),
    "files": later("Files"),
}
"""What the columns are called, by their keys, in their order at first."""


def document_columns() -> tuple[Column[DocumentLine], ...]:
    """Make the columns: symbol, title, both days, uses and files."""
    return (
        Column[DocumentLine](
            "symbol",
            tr(TITLES["symbol"]),
            lambda line: line.symbol or tr(NO_SYMBOL),
            168,
            role=lambda line: None if line.symbol else "text-muted",
            sort="symbol",
            strong=True,
            tabular=True,
        ),
        Column[DocumentLine](
            "title",
            tr(TITLES["title"]),
            first_line,
            176,
            second=second_line,
            sort="title",
            stretch=True,
        ),
        Column[DocumentLine](
            "circulated",
            tr(TITLES["circulated"]),
            lambda line: _day(line.circulated_on),
            104,
            "end",
            sort="circulated",
            descends=True,
            tabular=True,
            yields=1,
        ),
        Column[DocumentLine](
            "issued",
            tr(TITLES["issued"]),
            lambda line: tr("Not yet") if line.awaited else _day(line.issued_on),
            104,
            "end",
            mark=lambda line: ("icon", "clock") if line.awaited else None,
            role=lambda line: "warning" if line.awaited else None,
            sort="issued",
            descends=True,
            tabular=True,
            yields=4,
        ),
        Column[DocumentLine](
            "uses",
            tr(TITLES["uses"]),
            lambda line: number(line.uses) if line.uses else "",
            52,
            "end",
            sort="uses",
            descends=True,
            tabular=True,
            yields=2,
        ),
        Column[DocumentLine](
            "files",
            tr(TITLES["files"]),
            lambda line: number(line.files) if line.files else "",
            60,
            "end",
            mark=_file_mark,
            sort="files",
            descends=True,
            tabular=True,
            yields=3,
        ),
    )


def _day(day: date | None) -> str:
    return short_day(day) if day is not None else ""


def _file_mark(line: DocumentLine) -> Mark | None:
    return ("icon", "attach") if line.files else None
