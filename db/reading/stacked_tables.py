"""Tables in plain text that came out of a word processor with one cell, or entry, a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from db.reading.labels import APPENDED
from db.reading.text_tables import Table

_DATES = re.compile(r"dates?\b", re.IGNORECASE)
_MOST_COLUMNS = 8
_LONGEST_HEAD = 60
_LONGEST_DATE = 60
_MOST_LINES = 2_000


def stacked_table_at(lines: Sequence[str], place: int) -> Table | None:
    """The table whose header begins in line ``place``, or None.

    It stands under the line "Annex" and its title, and has a column headed "Date": the lines that
    are dates, in step with it, show where rows begin. The column in which a row may have several
    lines is the one whose lines are names with titles, otherwise the last. Blank lines stand
    between all cells or between none.
    """
    if len(lines[place]) > _LONGEST_HEAD or not (above := _appended_above(lines, place)):
        return None
    numbers = _cell_lines(lines, place)
    cells = [lines[n].strip() for n in numbers]
    end = numbers[-1] + 1
    heads = range(min(_MOST_COLUMNS, len(cells)))
    dated = next((n for n in heads if _DATES.match(cells[n])), None)
    if dated is None or (above == 1 and dated):
        return None  # what stands right under "Annex" is a title, unless it is "Date"
    dates = [n for n in range(dated + 1, len(cells)) if _is_date(cells[n])]
    columns = dates[0] - dated if dates else 0
    header, starts = cells[:columns], [n - dated for n in dates]
    if not max(dated + 1, 2) <= columns <= _MOST_COLUMNS or max(map(len, header)) > _LONGEST_HEAD:
        return None
    rows = [cells[a:b] for a, b in pairwise([*starts, len(cells)])]
    if any(len(row) < columns for row in rows):
        return None
    several = max(range(columns), key=lambda n: (_fits(rows, columns, n), n))
    gathered = (_gathered(row, columns, several) for row in rows)
    return Table((tuple(header), *gathered), end)


def _appended_above(lines: Sequence[str], place: int) -> int:
    """How many lines with text above the line "Annex" stands: one or two; 0 for none."""
    above = (n for n in range(place - 1, max(place - 7, -1), -1) if lines[n].strip())
    for count, number in enumerate(islice(above, 2), 1):
        if APPENDED.fullmatch(lines[number].strip()):
            return count
    return 0


def _cell_lines(lines: Sequence[str], place: int) -> list[int]:
    """The lines of the cells from ``place`` on, up to a blank line out of step."""
    step = 1 if place + 1 < len(lines) and lines[place + 1].strip() else 2
    found: list[int] = []
    for number in range(place, min(place + _MOST_LINES, len(lines)), step):
        text = lines[number].strip()
        if not text or APPENDED.fullmatch(text):
            break
        if step == 2 and lines[number - 1].strip() and found:
            break
        found.append(number)
    return found


def _is_date(cell: str) -> bool:
    """Whether the cell is one date, or days of one meeting, and nothing else."""
    if len(cell) > _LONGEST_DATE or not any(map(str.isdigit, cell)):
        return False
    from db.dates.printed import find_dates

    found = find_dates(cell)
    return bool(found) and sum(d.end - d.start for d in found) >= 0.7 * len(cell)


def _fits(rows: Sequence[list[str]], columns: int, place: int) -> int:
    """How many lines would stand well if the column ``place`` were the one with several."""
    return sum(
        ("," in line) == (place <= number <= place + len(row) - columns)
        for row in rows
        for number, line in enumerate(row)
    )


def _gathered(row: list[str], columns: int, several: int) -> tuple[str, ...]:
    after = several + len(row) - columns + 1
    return (*row[:several], "\n".join(row[several:after]), *row[after:])
