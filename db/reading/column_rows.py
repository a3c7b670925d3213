"""From lines in columns to the rows of a table, and the cells of each row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from db.reading.hyphens import Vocabulary
from db.reading.sentence_ends import hangs

_ROOM = 0.92  # of a column's width that is surely filled before a line is wrapped
_HANGING = re.compile(r"(?:[,\u2019'-]|\b[a-zà-ÿ]{1,4})$")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Fragment:
    """What stands of one line in one column: its indent there, its text, a blank line before."""

    indent: int
    text: str
    apart: bool


Row = list[list[Fragment]]
"""The fragments of a row, or of a line, column by column."""


def rows_of(lines: Sequence[Row]) -> list[Row]:
    """The lines gathered in rows, the header's own lines in the first.

    Blank lines part the rows where no line between them fills all columns again; otherwise a row
    begins where its first column does, unless that one wraps.
    """
    first, *rest = lines
    full = [all(line) for line in rest]
    blocks = [
        [n for n, _ in group]
        for _, group in groupby(enumerate(_block_numbers(rest)), key=lambda pair: pair[1])
    ]
    widths = [
        max((_end(f) for line in rest for f in line[n]), default=0) for n in range(len(first))
    ]
    parted = len(blocks) > 2 and not any(full[n] for block in blocks for n in block[1:])
    rows: list[Row] = [[list(cell) for cell in first]]
    for number, line in enumerate(rest):
        if [cell[0].text if cell else "" for cell in line] == [cell[0].text for cell in first]:
            continue  # the header again, on another page
        apart = any(fragment.apart for cell in line for fragment in cell)
        above = rest[number - 1] if number else first
        starts = bool(line[0]) and (apart or not (parted or _wraps(above, line, widths)))
        if starts or (len(rows) == 1 and (full[number] or _holds_a_digit(line[0]))):
            rows.append([list(cell) for cell in line])
        else:
            for cell, more in zip(rows[-1], line, strict=True):
                cell.extend(more)
    return rows


def _block_numbers(lines: Sequence[Row]) -> Iterator[int]:
    number = 0
    for line in lines:
        number += any(fragment.apart for cell in line for fragment in cell)
        yield number


def _wraps(above: Row, line: Row, widths: Sequence[int]) -> bool:
    """Whether the first column goes on from the line above, and no other column denies it."""
    if not above[0] or not line[0]:
        return False
    if sum(map(bool, line)) < sum(map(bool, above)) or _holds_a_year(line):
        return True
    if line[0][0].text[0].isdigit() and not hangs(above[0][0].text):
        return False  # another number, or another date
    both = zip(above, line, widths, strict=True)
    return line[0][0].text[0].islower() or not any(
        _ended(upper[0], lower[0], width) for upper, lower, width in both if upper and lower
    )


def _holds_a_year(line: Row) -> bool:
    """Whether a cell is the year of a date above and nothing else."""
    return any(_YEAR.fullmatch(fragment.text) for cell in line for fragment in cell)


def _holds_a_digit(cell: Sequence[Fragment]) -> bool:
    """Whether the cell is a number or a date, as no head of a column is."""
    return any(char.isdigit() for fragment in cell for char in fragment.text)


def _end(fragment: Fragment) -> int:
    return fragment.indent + len(fragment.text)


def _ended(above: Fragment, below: Fragment, width: int) -> bool:
    """Whether the next word would have fitted behind the line above."""
    word = below.text.split(None, 1)[0]
    room = above.indent + len(above.text) + 1 + len(word) <= _ROOM * width
    return room and not below.text[0].islower() and not _HANGING.search(above.text)


def _entries(cell: Sequence[Fragment], begins: Sequence[bool]) -> list[bool]:
    """The beginnings that are entries: where some have commas, as "Name, title", all must."""
    kept = list(begins)
    for place in reversed(range(len(kept))):
        if not kept[place]:
            continue
        following = range(place + 1, len(kept))
        end = next((n + 1 for n in following if kept[n]), len(cell))
        entry = " ".join(f.text for f in cell[place + 1 : end])
        above = " ".join(f.text for f in cell[: place + 1])
        kept[place] = ("," in entry) or "," not in above
    return kept


def cells_of(rows: Sequence[Row], column: int, vocabulary: Vocabulary) -> Iterator[str]:
    """The texts of a column; lines are joined but where a new entry begins."""
    cells = [row[column] for row in rows]
    body = [fragment for cell in cells[1:] for fragment in cell]
    width = max((f.indent + len(f.text) for f in body), default=0)
    least = min((f.indent for f in body), default=0)
    hangs = any(f.indent > least for cell in cells[1:] for f in cell[1:])
    hangs = hangs and all(cell[0].indent == least for cell in cells[1:] if cell)
    for cell in cells:
        text = cell[0].text if cell else ""
        begins = [
            f.indent == least and f.indent <= above.indent + 9 if hangs else _ended(above, f, width)
            for above, f in pairwise(cell)
        ]
        if not hangs:
            begins = _entries(cell, begins)
        for fragment, new in zip(cell[1:], begins, strict=True):
            if new or fragment.apart:
                text += "\n" + fragment.text
            else:
                text = vocabulary.joined(text, fragment.text)[0]
        yield text
