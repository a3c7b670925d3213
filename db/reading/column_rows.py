"""From lines in columns to the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from db.reading.column_lines import Line
from db.reading.sentence_ends import hangs

_ROOM = 0.92  # of a column's width that is surely filled before a line is wrapped
_CUT = re.compile(r"[\u2019'-]$")
_SHORT = re.compile(r"\b[a-zà-ÿ]{1,4}$")  # a word that seldom ends an entry of several lines
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Fragment:
    """What stands of one line in one cell: its indent there, its text.

    ``apart``: more blank space than between other lines parts it from the text above;
    ``paged``: a page ended between, so that blank space says nothing.
    """

    indent: int
    text: str
    apart: bool = False
    paged: bool = False


Row = list[list[Fragment]]
"""The fragments of a row, column by column."""


def rows_at(lines: Sequence[Line], starts: Sequence[bool]) -> list[Row]:
    """The lines gathered in rows, each from a start to the next; what stands before is left out."""
    usual = _usual_blanks(lines)
    first = [n for n, start in enumerate(starts) if start]
    return [
        [_cell(lines[a:b], column, usual) for column in range(len(lines[0].cells))]
        for a, b in pairwise([*first, len(lines)])
    ]


def _cell(lines: Sequence[Line], column: int, usual: int) -> list[Fragment]:
    found: list[Fragment] = []
    blanks = gap = 0
    paged = False
    for line in lines:
        blanks, paged = blanks + line.blanks - usual, paged or line.paged
        raw = line.cells[column]
        if not (text := raw.strip()):
            gap += 1
            continue
        apart = blanks > 0 or (gap > 0 and bool(found) and not goes_on(found[-1].text, text))
        found.append(
            Fragment(len(raw) - len(raw.lstrip()), text, bool(found) and apart and not paged, paged)
        )
        blanks, gap, paged = 0, 0, False
    return found


def _usual_blanks(lines: Sequence[Line]) -> int:
    """The blank lines between the lines of one sentence: none, or more where all are spaced."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.paged]
    least = min((b.blanks for _, b in pairs), default=0)
    wraps = any(
        b.blanks == least and all(cells) and goes_on(*cells)
        for a, b in pairs
        for cells in zip(map(str.strip, a.cells), map(str.strip, b.cells), strict=True)
    )
    return least if wraps else 0


def starts_by_the_first_column(lines: Sequence[Line]) -> list[bool]:
    """Which lines begin rows in a table where no column of dates tells.

    Blank lines part the rows where no line between them fills all columns again; otherwise a row
    begins where its first column does, unless that one wraps. Lines before the first row are of
    the header.
    """
    full = [all(map(str.strip, line.cells)) for line in lines]
    apart = [bool(line.blanks or line.paged) for line in lines]
    blocks = 1 + sum(apart[1:])
    parted = blocks + apart[0] > 2 and not any(
        here and not new and n for n, (here, new) in enumerate(zip(full, apart, strict=True))
    )
    widths = widths_of(lines)
    starts: list[bool] = []
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else None
        opens = bool(line.cell(0)) and (
            apart[number] or line.ruled or not (parted or (above and _wraps(above, line, widths)))
        )
        first = not any(starts) and (full[number] or any(map(str.isdigit, line.cell(0))))
        starts.append(opens or first)
    return starts


def widths_of(lines: Sequence[Line]) -> list[int]:
    """How far the text of each column reaches."""
    return [
        max((len(line.cells[n].rstrip()) for line in lines), default=0)
        for n in range(len(lines[0].cells))
    ]


def _wraps(above: Line, line: Line, widths: Sequence[int]) -> bool:
    """Whether the first column goes on from the line above, and no other column denies it."""
    upper, lower = above.cell(0), line.cell(0)
    if not upper:
        return False
    filled, before = (sum(map(bool, map(str.strip, each.cells))) for each in (line, above))
    if filled < before or any(_YEAR.fullmatch(cell.strip()) for cell in line.cells):
        return True
    if lower[0].isdigit() and not hangs(upper):
        return False  # another number, or another date
    return lower[0].islower() or not any(ends_between(above, line, widths))


def ends_between(above: Line, line: Line, widths: Sequence[int]) -> Iterator[bool]:
    """For each column that both lines fill, whether its text ends with the first."""
    for a, b, width in zip(above.cells, line.cells, widths, strict=True):
        if a.strip() and b.strip():
            yield has_ended(a.rstrip(), b.strip(), width)


def has_ended(above: str, below: str, width: int, *, exact: bool = False) -> bool:
    """Whether the next word would have fitted behind the line above, its indent included.

    ``exact``: all letters are of one width, so that ``width`` is the very end of full lines.
    """
    length = len(above) + 1 + len(below.split(None, 1)[0])
    if goes_on(above, below):
        return False
    return length <= width if exact else length <= _ROOM * width and not _SHORT.search(above)


def goes_on(above: str, below: str) -> bool:
    """Whether the words say that the second line goes on with the first."""
    return below[0].islower() or hangs(above) or bool(_CUT.search(above))
