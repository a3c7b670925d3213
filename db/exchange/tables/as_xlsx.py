"""Tables as an Excel workbook: typed cells, a frozen first row, filters, and no formulas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from db.errors import UserError
from db.exchange.tables.columns import FLAG_WORDS, LANGUAGES, CellKind, Column, Table, Value, plain
from db.language import tr

if TYPE_CHECKING:
    from xlsxwriter import Format, Workbook, Worksheet

_LAST_ROW = 1_048_575
_LONGEST = 32_767
"""UTF-16 units that a cell may hold (Excel specifications and limits)."""
_FIRST_DAY = date(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was; days before it are written as text."""
_FORMATS = {
    CellKind.DAY: "day",
    CellKind.TIME: "time",
    CellKind.NUMBER: "number",
    CellKind.UUID: "uuid",
    CellKind.UUIDS: "uuid",
}
_A4 = 9
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_BORN = datetime(2000, 1, 1)
"""Stands where Excel wants the time of writing, so that the same rows give the same bytes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table and how its rows come from a row of the workbook's query."""

    table: Table
    rows_of: Callable[[Any], Iterable[object]] = lambda row: (row,)


def write_xlsx(
    sheets: tuple[Sheet, ...], rows: Iterable[object], out: BinaryIO, language: str
) -> None:
    """Write a workbook with a sheet for each table, filled side by side in one go over ``rows``.

    Raises UserError where there is more than a sheet or a cell can hold.
    """
    from tempfile import TemporaryDirectory

    from xlsxwriter.exceptions import FileCreateError

    # The library leaves its own files and half an archive behind where a disk is full.
    packed = BytesIO()
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            _write(sheets, rows, packed, language, folder)
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error
    out.write(packed.getbuffer())


def _write(
    sheets: tuple[Sheet, ...], rows: Iterable[object], out: BinaryIO, language: str, folder: str
) -> None:
    """Write the workbook; the rows stand in ``folder`` until it is closed."""
    from xlsxwriter import Workbook

    workbook = Workbook(out, {**_OPTIONS, "tmpdir": folder})
    workbook.set_properties({"title": sheets[0].table.title(language), "created": _BORN})
    formats = _formats(workbook)
    pages = [_Page(workbook, sheet.table, language, formats) for sheet in sheets]
    try:
        for row in rows:
            for sheet, page in zip(sheets, pages, strict=True):
                for each in sheet.rows_of(row):
                    page.write(each)
        for page in pages:
            page.finish()
    finally:
        workbook.close()


def _formats(workbook: Workbook) -> Mapping[str, Format]:
    body = {"valign": "top", "text_wrap": True}
    return {
        "heading": workbook.add_format({**body, "bold": True, "bottom": 1}),
        "text": workbook.add_format({**body, "num_format": "@"}),
        "number": workbook.add_format({**body, "num_format": "0"}),
        "day": workbook.add_format({**body, "num_format": "yyyy-mm-dd"}),
        "time": workbook.add_format({**body, "num_format": "hh:mm"}),
        "uuid": workbook.add_format({**body, "num_format": "@", "font_color": "#767676"}),
    }


def _format_name(column: Column) -> str:
    return _FORMATS.get(column.kind, "text")


class _Page:
    """One sheet while it is written, row after row."""

    def __init__(
        self, workbook: Workbook, table: Table, language: str, formats: Mapping[str, Format]
    ) -> None:
        self._columns = table.sheet_columns
        self._formats = [formats[_format_name(column)] for column in self._columns]
        self._sheet: Worksheet = workbook.add_worksheet(table.title(language))
        self._row = 0
        self._words = {flag: words[LANGUAGES.index(language)] for flag, words in FLAG_WORDS.items()}
        for place, column in enumerate(self._columns):
            self._sheet.set_column(place, place, column.width, self._formats[place])
        for place, column in enumerate(self._columns):
            self._sheet.write_string(0, place, column.heading(language), formats["heading"])

    def write(self, row: object) -> None:
        """Write the next row."""
        self._row += 1
        if self._row > _LAST_ROW:
            raise UserError(
                tr(
                    "There are more rows than a spreadsheet can hold, so no file was written. "
                    "Choose one period, or export as .csv or .json."
                )
            )
        for place, column in enumerate(self._columns):
            self._cell(place, column.value(row))

    def finish(self) -> None:
        """Add what concerns the whole sheet."""
        last = len(self._columns) - 1
        self._sheet.autofilter(0, 0, self._row, last)
        self._sheet.freeze_panes(1, 0)
        self._sheet.repeat_rows(0)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)
        for place, column in enumerate(self._columns):
            if column.kind is CellKind.FLAG:
                self._offer(place, list(self._words.values()))
            elif column.choices and column.kind is CellKind.TEXT:
                self._offer(place, [choice.value for choice in column.choices])

    def _offer(self, place: int, words: list[str]) -> None:
        """Have the spreadsheet offer a column's words, and take no others."""
        self._sheet.data_validation(
            1, place, _LAST_ROW, place, {"validate": "list", "source": words}
        )

    def _cell(self, place: int, value: Value) -> None:
        sheet, at, form = self._sheet, self._row, self._formats[place]
        match value:
            case None | "" | ():
                return
            case bool():
                self._text(place, self._words[value])
            case int():
                sheet.write_number(at, place, value, form)
            case time():
                sheet.write_datetime(at, place, value, form)
            case date() if value >= _FIRST_DAY:
                sheet.write_datetime(at, place, value, form)
            case tuple():
                self._text(place, "\n".join(value))
            case _:
                self._text(place, str(plain(value)))

    def _text(self, place: int, text: str) -> None:
        if len(text.encode("utf-16-le")) // 2 > _LONGEST:
            raise UserError(
                tr(
                    "One of the texts is longer than a spreadsheet’s cell can hold, so no file "
                    "was written. Export as .csv or .json instead."
                )
            )
        self._sheet.write_string(self._row, place, text, self._formats[place])
