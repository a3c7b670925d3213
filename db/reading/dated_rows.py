"""Rows of a table that has a column of dates: each date begins one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.reading.column_lines import Line
from db.reading.column_rows import ends_between, goes_on, widths_of
from db.reading.sentence_ends import hangs

DATES = re.compile(r"\bdates?\b|^days?$|^jours?$", re.IGNORECASE)
"""The head of a column of dates."""
_FIGURES = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{2,4}")
_OPEN = re.compile(r"(?:\b(?:au|du|from)|[-\u2010-\u2015/])$", re.IGNORECASE)


def column_of_dates(heads: Sequence[str], lines: Sequence[Line]) -> int | None:
    """The column that its head or else its cells show to hold dates; None where none does."""
    for column, head in enumerate(heads):
        figures = sum(any(map(str.isdigit, line.cells[column])) for line in lines)
        if DATES.search(head) and figures:
            return column
    dated = [sum(_holds_a_date(line.cell(n)) for line in lines) for n in range(len(heads))]
    filled = [sum(bool(line.cell(n)) for line in lines) for n in range(len(heads))]
    best = max(range(len(heads)), key=lambda n: dated[n])
    return best if dated[best] > 1 and dated[best] * 2 >= filled[best] else None


def starts_by_date(lines: Sequence[Line], column: int) -> list[bool]:
    """Which lines begin rows; lines before the first, right under the header, are of the header.

    A row begins with its date, at the top of its cell. One without a date begins under a drawn
    line, under a blank one where two other cells begin, or else where all the others do and those
    above have ended, unless dates come first.
    """
    widths = widths_of(lines)
    starts: list[bool] = []
    printed, row = "", 0  # the date of the row so far, and the row's first line
    for number, line in enumerate(lines):
        cell = line.cell(column)
        if not any(starts):
            begins = bool(line.blanks or line.ruled or any(map(str.isdigit, cell)))
        elif line.ruled:
            begins = True
        elif cell and not _is_other(printed, cell) and completes(printed, cell):
            begins = False
        elif cell and line.blanks and not line.paged:
            begins = True
        elif cell and not _holds_a_date(printed) and not _holds_a_date(cell):
            begins = False  # "To be" goes on with "determined"
        else:
            others = any(line.cell(n) for n in range(len(line.cells)) if n != column)
            begins = (others and _opens(cell)) or _begins_undated(
                lines[row:number], line, column, widths
            )
        starts.append(begins)
        printed, row = (cell, number) if begins else (f"{printed} {cell}".strip(), row)
    return starts


def completes(printed: str, cell: str) -> bool:
    """Whether the cell goes on with a date: "November" behind "10 and 11", or the year."""
    from db.dates import parse

    if goes_on(printed, cell) or _is_open(printed):
        return True
    try:
        parse(f"{printed} {cell}")
    except ValueError:
        return False
    return not _holds_a_date(cell)


def _is_other(printed: str, cell: str) -> bool:
    """Whether the cell is a date by itself, and not the end of a span."""
    return _holds_a_date(cell) and not cell[0].islower() and not _is_open(printed)


def _opens(cell: str) -> bool:
    """Whether the cell begins a date that may go on below: "Du 3 au 5", "10 and 11"."""
    return any(map(str.isdigit, cell)) and cell[0].isalnum() and not cell[0].islower()


def _is_open(printed: str) -> bool:
    return hangs(printed) or bool(_OPEN.search(printed))


def _begins_undated(row: Sequence[Line], line: Line, column: int, widths: Sequence[int]) -> bool:
    """Whether a line without a date begins a row, as one whose date is not known."""
    others = [n for n in range(len(line.cells)) if n != column]
    filled = [n for n in others if line.cell(n)]
    if line.paged or len(filled) < 2:
        return False
    above = {n: next((each.cell(n) for each in reversed(row) if each.cell(n)), "") for n in filled}
    if any(text and goes_on(text, line.cell(n)) for n, text in above.items()):
        return False
    ended = all(ends_between(row[-1], line, widths))
    return line.blanks > 0 or (column > 0 and filled == others and ended)


def _holds_a_date(cell: str) -> bool:
    if not any(map(str.isdigit, cell)):
        return False
    from db.dates import find_dates

    return bool(_FIGURES.search(cell) or find_dates(cell))
