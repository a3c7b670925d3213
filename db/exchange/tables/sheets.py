"""Files of tables as rows of plain texts, whatever the kind of file: CSV, Excel, JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from db.errors import UnreadableFile
from db.exchange.tables.as_csv import unguarded
from db.language import tr
from db.reading.encoding import decode
from db.reading.kinds import FileKind
from db.reading.limited import extract_limited
from db.reading.pieces import Refused
from db.reading.sentences import refusal

LARGEST_FILE = 25_000_000
"""Bytes."""
MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_PARTS = 1_000_000
"""Objects and lists in a file of JSON."""
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class TextSheet:
    """A sheet: its name ("" of a file that has but one) and its cells, from the first row on.

    ``keyed``: the first row are the keys of JSON objects, not headings.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    keyed: bool = False

    def place(self, row: int, column: int) -> str:
        """Name a cell as a spreadsheet does, counting from 0: "B7", "Participations!B7"."""
        letters = ""
        left = column + 1
        while left:
            left, letter = divmod(left - 1, 26)
            letters = chr(ord("A") + letter) + letters
        cell = f"{letters}{row + 1}"
        return f"{self.name}!{cell}" if self.name else cell


def read_sheets(path: Path) -> list[TextSheet]:
    """Read the sheets of a file. Raises UnreadableFile."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Refused("too large")
        with path.open("rb") as file:
            head = file.read(len(_ZIP))
        if head == _ZIP:
            return list(_of_workbook(path))
        text, _ = decode(path.read_bytes())
        return [_of_json(text) if text.lstrip().startswith("[") else _of_csv(text)]
    except Refused as refused:
        raise UnreadableFile(refusal(refused.reason, path.name)) from refused
    except OSError as error:
        raise UnreadableFile(refusal("unreadable", path.name)) from error
    except _NoTable as error:
        raise UnreadableFile(
            tr(
                "{name} cannot be read as a table, because of row {row}. Nothing was imported; "
                "save it again as CSV or XLSX."
            ).format(name=path.name, row=error.row)
        ) from error


class _NoTable(ValueError):
    """What stands in a row is not one."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def _of_workbook(path: Path) -> Iterator[TextSheet]:
    pieces = extract_limited(FileKind.WORKBOOK, path).pieces
    for piece in pieces:
        yield TextSheet(piece.text if len(pieces) > 1 else "", piece.rows)


def _of_csv(text: str) -> TextSheet:
    text = text.lstrip("\ufeff")
    lines = StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_delimiter(text), strict=True)
    rows: list[tuple[str, ...]] = []
    try:
        for row in reader:
            if len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS:
                raise Refused("too long")
            rows.append(tuple(unguarded(cell) for cell in row))
    except csv.Error as error:
        raise _NoTable(reader.line_num) from error
    return TextSheet("", tuple(rows))


def _delimiter(text: str) -> str:
    """What parts the cells of the first row: of comma, semicolon and tab the most frequent."""
    counts = dict.fromkeys((",", ";", "\t"), 0)
    quoted = False
    for sign in text:
        if sign == '"':
            quoted = not quoted
        elif not quoted and sign in "\r\n":
            break
        elif not quoted and sign in counts:
            counts[sign] += 1
    return max(counts, key=lambda sign: counts[sign])


def _of_json(text: str) -> TextSheet:
    """A list of objects: keys are headings, and what is no plain value leaves its cell empty."""
    if text.count("{") + text.count("[") > MOST_PARTS:  # each takes much more memory than room
        raise Refused("too long")
    try:
        objects = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _NoTable(1) from error
    headings: dict[str, None] = {}
    for number, found in enumerate(objects, start=1):
        if not isinstance(found, dict):
            raise _NoTable(number)
        headings |= dict.fromkeys(found)
    if len(objects) > MOST_ROWS or len(headings) > MOST_COLUMNS:
        raise Refused("too long")
    rows = (tuple(_plain(found.get(key)) for key in headings) for found in objects)
    return TextSheet("", (tuple(headings), *rows), keyed=True)


def _plain(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case str() | int() | float():
            return str(value)
        case list() if all(isinstance(line, str) for line in value):
            return "\n".join(value)
        case _:
            return ""
