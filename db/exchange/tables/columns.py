"""What a table is made of: columns, declared once for JSON, CSV and spreadsheets, out and in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from typing import Any

from db.models import Choice

Value = str | int | date | time | tuple[str, ...] | None
"""What a cell may hold; a tuple are lines, a boolean is a number too."""
Headings = tuple[str, str]
"""In English and French."""

LANGUAGES = ("en", "fr")
FLAG_WORDS = {True: ("yes", "oui"), False: ("no", "non")}
"""What stands for a flag in a text, by language."""


class CellKind(Enum):
    """What stands in the cells of a column."""

    TEXT = "text"
    LINES = "lines"  # several texts, one a line
    DAY = "day"
    TIME = "time"
    NUMBER = "number"
    FLAG = "flag"  # yes, no or not known
    UUID = "uuid"  # by which a record is found again
    UUIDS = "uuids"  # of several records, one a line


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    ``key`` names it in JSON, ``headings`` in the first row of a sheet. ``read_as`` is the
    (family, attribute) that an import writes; None where the value follows from others.
    ``choices`` is the closed list its words are of. ``taken`` takes the value from a row of the
    query, by default its attribute of that key.
    """

    key: str
    headings: Headings
    kind: CellKind = CellKind.TEXT
    read_as: tuple[str, str] | None = None
    choices: type[Choice] | None = None
    taken: Callable[[Any], Value] | None = None
    width: int = 14
    """In characters."""
    in_json: bool = True
    in_sheets: bool = True

    def value(self, row: object) -> Value:
        """Give what stands in this column of a row."""
        found: Value = self.taken(row) if self.taken else getattr(row, self.key)
        return found

    def heading(self, language: str) -> str:
        """The heading in one of LANGUAGES."""
        return self.headings[LANGUAGES.index(language)]


@dataclass(frozen=True, slots=True)
class Table:
    """One family of rows as a table: a sheet, a CSV file, a list of JSON objects.

    ``known_by`` are the columns of which one at least makes a sheet this table.
    """

    name: str
    titles: Headings
    columns: tuple[Column, ...]
    known_by: frozenset[str] = frozenset()
    lists: Mapping[str, Callable[[Any], list[dict[str, object]]]] = field(default_factory=dict)
    """What JSON gives beside the columns: lists of objects by key."""

    @property
    def sheet_columns(self) -> tuple[Column, ...]:
        """The columns of a sheet."""
        return tuple(column for column in self.columns if column.in_sheets)

    def title(self, language: str) -> str:
        """The name of the sheet in one of LANGUAGES."""
        return self.titles[LANGUAGES.index(language)]

    def as_object(self, row: object) -> dict[str, object]:
        """Give a row as JSON has it: plain values by key."""
        return {
            **{column.key: plain(column.value(row)) for column in self.columns if column.in_json},
            **{key: rows(row) for key, rows in self.lists.items()},
        }


def plain(value: Value) -> object:
    """Give a value as JSON has it: ISO for days and times, words for choices."""
    match value:
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case tuple():
            return [str(line) for line in value]
        case Choice():
            return value.value
        case _:
            return value
