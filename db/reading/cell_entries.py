"""The text of a cell whose lines were wrapped, with each entry on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.reading.column_rows import Fragment, Row, has_ended
from db.reading.hyphens import Vocabulary

_SURE = 3  # wrapped lines: so many tell how the column was wrapped


def set_by_typewriter(rows: Sequence[Row]) -> bool:
    """Whether no line that surely goes on below has room for the next word in its column."""
    rooms: list[int] = []
    for column in range(len(rows[0])):
        cells = [row[column] for row in rows]
        width = _width(cells)
        rooms += (
            width - a.indent - len(a.text) - 1 - len(f.text.split(None, 1)[0])
            for cell in cells
            for a, f in pairwise(cell)
            if f.text[0].islower() and not (f.apart or f.paged)
        )
    return len(rooms) >= _SURE and max(rooms) < 0


def cells_of(
    rows: Sequence[Row], column: int, vocabulary: Vocabulary, *, exact: bool = False
) -> Iterator[str]:
    """The texts of a column; lines are joined but where a new entry begins.

    Entries begin at hanging indents or under blank space; where the column has neither, and where
    a page ended, after a line that ended early. ``exact``: lines are full to the last letter.
    """
    cells = [row[column] for row in rows]
    body = [fragment for cell in cells for fragment in cell]
    width = _width(cells)
    least = min((f.indent for f in body), default=0)
    hangs = any(f.indent > least for cell in cells for f in cell[1:])
    hangs = hangs and all(cell[0].indent == least for cell in cells if cell)
    spaced = any(f.apart for f in body)
    for cell in cells:
        text = cell[0].text if cell else ""
        if hangs:
            begins = [
                f.indent == least and f.indent <= above.indent + 9 for above, f in pairwise(cell)
            ]
        else:
            ended = [
                (f.paged or not spaced)
                and has_ended(" " * a.indent + a.text, f.text, width, exact=exact)
                for a, f in pairwise(cell)
            ]
            begins = _entries(cell, ended)
        for fragment, new in zip(cell[1:], begins, strict=True):
            if new or fragment.apart:
                text += "\n" + fragment.text
            else:
                text = vocabulary.joined(text, fragment.text)[0]
        yield text


def _width(cells: Sequence[Sequence[Fragment]]) -> int:
    return max((f.indent + len(f.text) for cell in cells for f in cell), default=0)


def _entries(cell: Sequence[Fragment], begins: Sequence[bool]) -> list[bool]:
    """The beginnings that are entries: where some have commas, as "Name, title", all must."""
    kept = list(begins)
    for place in reversed(range(len(kept))):
        if not kept[place]:
            continue
        following = range(place + 1, len(kept))
        end = next((n + 1 for n in following if kept[n] or cell[n + 1].apart), len(cell))
        entry = " ".join(f.text for f in cell[place + 1 : end])
        above = " ".join(f.text for f in cell[: place + 1])
        kept[place] = ("," in entry) or "," not in above
    return kept
