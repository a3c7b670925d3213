"""A table as CSV (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable
from io import TextIOWrapper
from typing import BinaryIO

from db.exchange.tables.columns import FLAG_WORDS, LANGUAGES, Table, Value, plain

_ACTIVE = frozenset("=+-@\t\r\n")
_UNSEEN = " \v\f\u00a0\u200b\u2007\u202f\u2060\ufeff"
GUARD = "'"


def guarded(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula.

    What begins like one, be it after blanks, is led by an apostrophe (OWASP, CSV injection);
    full-width forms, which spreadsheets take for the narrow ones, too.
    """
    return GUARD + text if is_active(text) else text


def unguarded(text: str) -> str:
    """Give back the text that ``guarded`` was given."""
    return text[1:] if text.startswith(GUARD) and is_active(text[1:]) else text


def is_active(text: str) -> bool:
    """Tell whether a spreadsheet may take a text for a formula."""
    first = text[:1] if text[:1] in _ACTIVE else text.lstrip(_UNSEEN)[:1]
    return bool(first) and unicodedata.normalize("NFKC", first)[:1] in _ACTIVE


def write_csv(
    table: Table, rows: Iterable[object], out: BinaryIO, language: str, *, guard: bool = True
) -> None:
    """Write the rows as CSV: UTF-8 with its mark, commas, CR LF, several lines in one cell.

    Without ``guard`` cells stand exactly as they are: for programs, not for spreadsheets.
    """
    text = TextIOWrapper(out, "utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.heading(language) for column in table.sheet_columns])
    for row in rows:
        cells = [_cell(column.value(row), language) for column in table.sheet_columns]
        writer.writerow([guarded(cell) for cell in cells] if guard else cells)
    text.detach()  # writes what is left, and leaves the file open


def _cell(value: Value, language: str) -> str:
    match plain(value):
        case None:
            return ""
        case bool(flag):
            return FLAG_WORDS[flag][LANGUAGES.index(language)]
        case list(lines):
            text = "\n".join(lines)
        case other:
            text = str(other)
    return text.replace("\0", "\ufffd")  # no program takes a file with NUL for text
