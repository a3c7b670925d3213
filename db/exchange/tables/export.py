"""Tables out: the rows of a query to JSON, CSV or Excel, by the suffix of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from db import queries
from db.exchange.tables.as_csv import write_csv
from db.exchange.tables.as_json import write_json
from db.exchange.tables.as_xlsx import Sheet, write_xlsx
from db.exchange.tables.briefers import BRIEFERS
from db.exchange.tables.meetings import MEETINGS, PARTICIPATIONS, seats
from db.exchange.tables.recommendations import RECOMMENDATIONS
from db.files import writing_atomically


@dataclass(frozen=True, slots=True)
class Export:
    """What can be exported as a table: its query, and the sheets of its workbook."""

    rows: Callable[[Session, int | None], Iterator[object]]
    sheets: tuple[Sheet, ...]


EXPORTS: dict[str, Export] = {
    "meetings": Export(queries.meetings, (Sheet(MEETINGS), Sheet(PARTICIPATIONS, seats))),
    "briefers": Export(queries.briefers, (Sheet(BRIEFERS),)),
    "recommendations": Export(queries.recommendations, (Sheet(RECOMMENDATIONS),)),
}
TABLE_SUFFIXES = (".csv", ".xlsx", ".json")


def export_table(
    rows: Iterable[object],
    what: str,
    target: Path,
    *,
    language: str = "en",
    overwrite: bool = False,
    guard: bool = True,
) -> None:
    """Write rows of the query of ``what`` to a file, as its suffix (one of TABLE_SUFFIXES) says.

    ``guard`` keeps spreadsheets from taking a text of a CSV file for a formula. Raises UserError
    where a sheet or the disk cannot hold them, TargetExists where the file is there and
    ``overwrite`` is not set.
    """
    sheets = EXPORTS[what].sheets
    suffix = target.suffix.lower()
    if suffix not in TABLE_SUFFIXES:
        raise ValueError(f"no table is written as {suffix}")
    with writing_atomically(target, overwrite=overwrite) as file:
        if suffix == ".json":
            write_json(sheets[0].table, rows, file)
        elif suffix == ".csv":
            write_csv(sheets[0].table, rows, file, language, guard=guard)
        else:
            write_xlsx(sheets, rows, file, language)
