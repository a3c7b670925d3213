"""Tables in: meetings, briefers and recommendations from CSV, Excel and JSON files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from db.errors import UnreadableFile
from db.exchange.staging import Level, StagedRecords
from db.exchange.tables.briefers import BRIEFERS
from db.exchange.tables.columns import Table
from db.exchange.tables.headings import Headed, recognise
from db.exchange.tables.meetings import MEETINGS, PARTICIPATIONS
from db.exchange.tables.recommendations import RECOMMENDATIONS
from db.exchange.tables.sheets import LARGEST_FILE, TextSheet, read_sheets
from db.exchange.tables.take_briefers import take_briefer
from db.exchange.tables.take_meetings import take_meeting, take_participation
from db.exchange.tables.take_recommendations import take_recommendation
from db.exchange.tables.taking import BadRow, Row, Taking, left_out, read_rows
from db.language import tr
from db.progress import Progress, silent

TABLES: Final[tuple[tuple[Table, Callable[[Row, Taking], None]], ...]] = (
    (MEETINGS, take_meeting),
    (PARTICIPATIONS, take_participation),
    (BRIEFERS, take_briefer),
    (RECOMMENDATIONS, take_recommendation),
)
"""Every table that is read, in the order in which they are: participations name meetings."""

family: Final = "table"
_OF_TEXTS: Final = (b"word/document.xml", b"mimetypeapplication/vnd.oasis.opendocument.text")
"""What stands in archives that are texts of Word or OpenDocument."""


def recognises(path: Path, head: bytes) -> bool:
    """Tell whether a file holds tables: workbooks do, others where the first row has headings."""
    if head.startswith(b"PK"):
        return _is_workbook(path)
    try:
        sheets = read_sheets(path)
    except UnreadableFile:
        return False
    return any(_headed(sheet) for sheet in sheets)


def _is_workbook(path: Path) -> bool:
    """Tell it by the parts of the archive; by its name where it is too damaged to tell."""
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE)
    if any(part in content for part in _OF_TEXTS):
        return False
    return b"xl/workbook" in content or path.suffix.lower() in (".xlsx", ".xlsm")


def read(path: Path, progress: Progress = silent) -> StagedRecords:
    """Read the tables of a file into staged records.

    A row with an identifier that the library knows is that record; the others are recognised by
    what they say. A cell that cannot be read is an issue naming it, and its row is left out. Raises
    UnreadableFile where the file cannot be read or no row of it has headings that are known.
    """
    sheets = read_sheets(path)
    known = {headed.table.name: headed for sheet in sheets if (headed := _headed(sheet))}
    if not known:
        raise UnreadableFile(
            tr(
                "{name} holds no table that can be read: no row has headings such as Date, Theme, "
                "Name or Text. Nothing was imported; export a table to see how it should look."
            ).format(name=path.name)
        )
    taking = Taking(path.name)
    for place, (table, take) in enumerate(TABLES):
        progress(place, len(TABLES), table.name)
        if table.name in known:
            _take(known[table.name], take, taking)
    return taking.finished()


def _headed(sheet: TextSheet) -> Headed | None:
    return recognise(sheet, [table for table, _ in TABLES])


def _take(headed: Headed, take: Callable[[Row, Taking], None], taking: Taking) -> None:
    note = taking.staged.note
    for place in headed.unknown:
        note(
            Level.WARNING,
            headed.sheet.place(headed.row, place),
            tr("No column is called “{heading}”, so it was not read.").format(
                heading=headed.sheet.rows[headed.row][place]
            ),
        )
    for row in read_rows(headed, taking.staged):
        try:
            take(row, taking)
        except BadRow as error:
            note(Level.ERROR, row.place(error.key), left_out(str(error)))
