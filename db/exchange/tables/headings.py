"""Which table a sheet holds, known by the headings of its first row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from db.exchange.tables.columns import Column, Table
from db.exchange.tables.sheets import TextSheet

_WITHIN = 10
"""Rows in which headings are looked for: a title may stand above them."""
_FEWEST = 2
"""Known headings that make a table."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A sheet whose table is known: its row of headings, and what each column is."""

    sheet: TextSheet
    table: Table
    row: int
    columns: dict[int, Column]
    """By place; only the first of two columns of one kind."""

    @property
    def unknown(self) -> list[int]:
        """The places of headings that are not known."""
        return [
            place
            for place, heading in enumerate(self.sheet.rows[self.row])
            if heading.strip() and place not in self.columns
        ]


def recognise(sheet: TextSheet, tables: Iterable[Table]) -> Headed | None:
    """Find the table and the row of headings that fit a sheet best; None where none does."""
    best: Headed | None = None
    for table in tables:
        for number, row in enumerate(sheet.rows[:_WITHIN]):
            columns = _columns(row, table, keyed=sheet.keyed)
            wanted = max(len(best.columns) if best else 0, _FEWEST - 1)
            keys = {column.key for column in columns.values()}
            if len(columns) > wanted and keys.intersection(table.known_by):
                best = Headed(sheet, table, number, columns)
    return best


def _columns(row: tuple[str, ...], table: Table, *, keyed: bool) -> dict[int, Column]:
    names = {
        _folded(name): column
        for column in reversed(table.columns)
        if (column.in_json if keyed else column.in_sheets)
        for name in ((column.key,) if keyed else column.headings)
    }
    found: dict[int, Column] = {}
    for place, heading in enumerate(row):
        column = names.get(_folded(heading))
        if column is not None and column not in found.values():
            found[place] = column
    return found


def _folded(heading: str) -> str:
    return " ".join(heading.casefold().split())
