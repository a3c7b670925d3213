"""Excel workbooks: each sheet as a table of plain texts. Runs in the limited child only."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from db.reading.pieces import LARGEST_TEXT, Extract, Piece, Refused
from db.reading.xml_parts import XmlParts

MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_SHEETS = 50


def read_workbook(path: Path) -> Extract:
    """Give a piece for each sheet: its name as text, its cells as rows from the first row on.

    Days are ISO, times "10:00", of formulas the values that were saved with them. Raises Refused.
    """
    from defusedxml.common import DefusedXmlException
    from openpyxl import load_workbook

    with XmlParts(path) as parts:
        if "xl/workbook.xml" not in parts:
            raise Refused("damaged")
    left = LARGEST_TEXT
    pieces = []
    try:
        # The file is held open by the reader, so it is opened and closed here.
        with path.open("rb") as file:
            book = load_workbook(file, read_only=True, data_only=True)
            if len(book.worksheets) > MOST_SHEETS:
                raise Refused("too long")
            for sheet in book.worksheets:
                rows = _rows(sheet, left)
                left -= sum(len(cell) for row in rows for cell in row)
                pieces.append(Piece(sheet.title, sheet.title, rows=rows))
    except (ValueError, SyntaxError, LookupError, TypeError, AttributeError) as error:
        # openpyxl trips over what is malformed, each time in another way. What defusedxml
        # refuses comes as such, or as the reason of another error.
        hostile = isinstance(error, DefusedXmlException) or isinstance(
            error.__context__, DefusedXmlException
        )
        raise Refused("unsafe" if hostile else "damaged") from error
    return Extract(tuple(pieces))


def _rows(sheet: Any, left: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a sheet with a row for each blank one between, none after the last."""
    sheet.reset_dimensions()  # what the file claims of its size is not believed
    rows: list[tuple[str, ...]] = []
    last = 0
    cells = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True)
    for number, values in enumerate(cells, start=1):
        row = _row(values)
        left -= sum(map(len, row))
        if row and (number > MOST_ROWS or len(row) > MOST_COLUMNS or left < 0):
            raise Refused("too long")
        rows.append(row)
        last = number if row else last
    return tuple(rows[:last])


def _row(values: tuple[object, ...]) -> tuple[str, ...]:
    """The texts of a row without the empty ones at its end; quick where there is nothing."""
    if values.count(None) == len(values):
        return ()
    row = [_text(value) for value in values]
    while row and not row[-1]:
        row.pop()
    return tuple(row)


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case timedelta():
            return str(value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
