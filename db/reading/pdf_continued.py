"""A table without ruled lines that goes on at the head of the next page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from db.reading.labels import APPENDED
from db.reading.pdf_lines import Line
from db.reading.pdf_tables import Cell, Grid, parted_at, wraps

_NEAR = 3.0  # points
_APART = 2.6  # leadings


def continuation(lines: Sequence[Line], above: Grid, leading: float) -> tuple[Grid | None, int]:
    """What goes on with the table ``above`` at the head of a page, and how many lines it takes.

    Its lines stand in the columns of the table. The first repeat the header, or leave the first
    column empty because the page has cut a row, or stand in two columns at least.
    """
    lefts = [left for left, _ in above.columns]
    cut: list[list[Cell]] = []
    for place, line in enumerate(lines):
        row = None if APPENDED.fullmatch(line.text) else _in_columns(line, lefts)
        if row is None or (place and lines[place - 1].y - line.y > _APART * leading):
            break
        cut.append(row)
    if not cut:
        return None, 0
    header = [[line.text for line in cell] for cell in above.rows[0]]
    height = max(map(len, header))
    opening = _merged(cut[:height])
    repeats = [[line.text for line in cell] for cell in opening] == header
    if not repeats and cut[0][0] and sum(map(bool, cut[0])) < 2:
        return None, 0
    rows = [opening] if repeats else [cut[0]]
    columns = [
        (left, max([right, *(line.x1 for row in cut for line in row[n])]))
        for n, (left, right) in enumerate(above.columns)
    ]
    rights = [right for _, right in columns]
    taken = cut[height - 1 :] if repeats else cut
    for before, row in pairwise(taken):
        opens = bool(row[0]) and not wraps(before, row, rights)
        if opens or (repeats and len(rows) == 1):
            rows.append(row)
        else:
            rows[-1] = _merged([rows[-1], row])
    return Grid(above.last_page + 1, columns, rows), len(cut)


def _in_columns(line: Line, lefts: Sequence[float]) -> list[Cell] | None:
    """The line cut into the columns that begin at ``lefts``; None where it runs over one."""
    row: list[Cell] = [[] for _ in lefts]
    for part in (Line(line.page, words) for words in parted_at(line, lefts)):
        column = max((n for n, left in enumerate(lefts) if part.x0 >= left - _NEAR), default=-1)
        following = lefts[column + 1] if column + 1 < len(lefts) else float("inf")
        if column < 0 or part.x0 > lefts[column] + 10 * _NEAR or part.x1 > following:
            return None
        row[column].append(part)
    return row


def _merged(rows: Sequence[list[Cell]]) -> list[Cell]:
    return [[line for cell in cells for line in cell] for cells in zip(*rows, strict=True)]
