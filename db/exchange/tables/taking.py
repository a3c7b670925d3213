"""From the rows of a sheet to staged records: what all tables share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from db.exchange.answers import Answer, Says
from db.exchange.fields import fields_of
from db.exchange.identity import folded
from db.exchange.staging import Level, StagedRecord, StagedRecords
from db.exchange.tables.cells import BadCell, read_cell
from db.exchange.tables.columns import CellKind, Value
from db.exchange.tables.headings import Headed
from db.language import tr
from db.models import FAMILIES


class BadRow(ValueError):
    """A row that is no record, because of its cell under ``key``; ``str(error)`` says why."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(why)
        self.key = key


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: the values of the columns that the sheet has."""

    headed: Headed
    number: int
    """Counted from 0."""
    cells: dict[str, Value]

    def text(self, key: str) -> str:
        """The text under a key; "" where the cell is empty or there is no such column."""
        value = self.cells.get(key)
        return value if isinstance(value, str) else ""

    def lines(self, key: str) -> tuple[str, ...]:
        """The lines under a key; none where the cell is empty or there is no such column."""
        value = self.cells.get(key)
        return value if isinstance(value, tuple) else ()

    def place(self, key: str = "") -> str:
        """Name the cell under a key, or the first of the row, for a person."""
        found = (p for p, column in self.headed.columns.items() if column.key == key)
        return self.headed.sheet.place(self.number, next(found, 0))


class Taking:
    """Collects the records of a file of tables; those that rows share are taken once."""

    def __init__(self, source: str) -> None:
        self.staged = StagedRecords(source)
        self._records: dict[str, StagedRecord] = {}
        self._noted: set[str] = set()

    def add(
        self,
        family: str,
        key: str,
        row: Row,
        values: dict[str, Any],
        links: Mapping[str, str | None] | None = None,
        uuid: str | None = None,
    ) -> str:
        """Stage a record, or find again one that another row gave; gives its key.

        Where two rows contradict each other about one record, the first is taken and an issue
        says so.
        """
        there = self._records.get(key)
        if there is None:
            place = row.place()
            record = self.staged.add(family, key, values, dict(links or {}), place, uuid)
            self._records[key] = record
            return key
        if {**there.values, **values} != {**values, **there.values}:
            self.staged.note(
                Level.WARNING,
                row.place(),
                tr(
                    "This row and the one at {place} say different things of the same record. "
                    "Unless this one is chosen, the first is taken."
                ).format(place=there.place),
                Answer(
                    tr("Take this row’s"),
                    tr("What this row says is taken"),
                    (Says(key, values),),
                ),
            )
        there.values = {**values, **there.values}
        return key

    def note_once(self, row: Row, key: str, message: str) -> None:
        """Note something that holds for every row, at the first of them."""
        if message not in self._noted:
            self._noted.add(message)
            self.staged.note(Level.NOTE, row.place(key), message)

    def body(self, row: Row) -> str | None:
        """Stage the body that a row names; where it names none, the one that all before it named.

        None where that is none, or more than one.
        """
        name = row.text("body")
        if not name:
            named = [key for key, record in self._records.items() if record.family == "bodies"]
            return named[0] if len(named) == 1 else None
        return self.add("bodies", f"body {folded(name)}", row, {"full_name": name})

    def finished(self) -> StagedRecords:
        """Give all that was staged, what a record points to before it."""
        order = {family: place for place, family in enumerate(FAMILIES)}
        self.staged.records.sort(key=lambda record: order[record.family])
        return self.staged


def read_rows(headed: Headed, staged: StagedRecords) -> Iterator[Row]:
    """Give the rows below the headings; one with a bad cell becomes an issue that names it."""
    for number, texts in enumerate(headed.sheet.rows[headed.row + 1 :], start=headed.row + 1):
        if not any(text.strip() for text in texts):
            continue
        cells: dict[str, Value] = {}
        good = True
        for place, column in headed.columns.items():
            try:
                cells[column.key] = read_cell(column, texts[place] if place < len(texts) else "")
            except BadCell as error:
                staged.note(Level.ERROR, headed.sheet.place(number, place), left_out(str(error)))
                good = False
        if good:
            yield Row(headed, number, cells)


def left_out(why: str) -> str:
    """Add to a sentence what became of the row."""
    return tr("{why} The row was left out.").format(why=why)


def values_of(family: str, row: Row, *, new: bool) -> dict[str, Any]:
    """Give what the row says of its record of a family, by attribute.

    An empty cell empties a field of a record that is there, if it may be empty; of a new record it
    says nothing. Raises BadRow where a word is missing that must stand there.
    """
    fields = fields_of(family)
    values: dict[str, Any] = {}
    for column in row.headed.columns.values():
        owner, attribute = column.read_as or ("", "")
        if owner != family or attribute not in fields:
            continue
        value = row.cells[column.key]
        if value is not None and value != ():
            values[attribute] = list(value) if isinstance(value, tuple) else value
        elif new:
            continue
        elif value == ():
            values[attribute] = []
        elif fields[attribute].nullable:
            values[attribute] = None
        elif column.choices or column.kind is CellKind.FLAG:
            raise BadRow(column.key, tr("This cell must not be empty."))
    return values
