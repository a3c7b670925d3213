"""Tables in plain text whose cells stand in columns, as typewriters and pdftotext set them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from db.reading.hyphens import Vocabulary
from db.reading.labels import label_at_start
from db.reading.sentence_ends import is_closed
from db.reading.text_tables import Table

_PART = re.compile(r"\S+(?: \S+)*")
_MOST_LINES = 1_000
_MOST_BLANKS = 4  # lines, as at the end of a page
_FEWEST_PAIRS = 4  # lines filled in both columns: of fewer, two columns are no table
_ROOM = 0.92  # of a column's width that is surely filled before a line is wrapped
_HANGING = re.compile(r"(?:[,\u2019'-]|\b[a-zà-ÿ]{1,4})$")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Fragment:
    """What stands of one line in one column: its indent there, its text, a blank line before."""

    indent: int
    text: str
    apart: bool


_Row = list[list[_Fragment]]


class AlignedTables:
    """Finds tables whose columns are parted by blanks that run down through all their lines."""

    def __init__(
        self, lines: Sequence[str], furniture: Collection[int], vocabulary: Vocabulary
    ) -> None:
        self._lines = lines
        self._furniture = furniture
        self._vocabulary = vocabulary
        self._tried = 0

    def at(self, place: int) -> Table | None:
        """The table whose header is line ``place``, or None.

        A header stands below a blank line or a line of one part, has two parts or more and no
        label. Two columns alone are a table only where several lines fill both.
        """
        header = self._lines[place].strip("\f")
        if place < self._tried or "  " not in header.strip() or "\t" in header:
            return None
        heads = list(_PART.finditer(header))
        if len(heads) < 2 or label_at_start(header) or self._is_inside(place):
            return None
        if len(heads) == 2 and is_closed(heads[0][0]):
            return None  # two blanks between sentences
        kept, end = self._region(place, heads)
        edges = _edges(heads, [self._text(n) for n in kept])
        if edges is None or not self._is_table(kept, edges):
            self._tried = max(self._tried, end - 20)  # a long region is not looked through again
            return None
        lines = [line for line in self._cut(kept, edges) if line]
        rows = _rows(lines, header)
        texts = tuple(tuple(self._cells(rows, n)) for n in range(len(edges)))
        return Table(tuple(zip(*texts, strict=True)), kept[-1] + 1)

    def _text(self, place: int) -> str:
        return self._lines[place].lstrip("\f").rstrip()

    def _is_inside(self, place: int) -> bool:
        """Whether the line above stands in columns too."""
        above = place - 1
        return above >= 0 and above not in self._furniture and "  " in self._text(above).strip()

    def _region(self, place: int, heads: Sequence[re.Match[str]]) -> tuple[list[int], int]:
        """The lines from the header on that leave its gaps open, and where they were given up."""
        gaps = [(1 << b.start()) - (1 << a.end()) for a, b in pairwise(heads)]
        kept, taken, blanks, number = [place], 0, 0, place + 1
        for number in range(place + 1, min(place + _MOST_LINES, len(self._lines))):
            line = self._text(number)
            if number in self._furniture or not line:
                blanks += not line
                if blanks > _MOST_BLANKS:
                    break
                continue
            if "\t" in line:
                break
            alone = blanks and not line[0].isspace() and len(_PART.findall(line)) < 2
            taken |= _mask(line)
            if alone or not all(_has_gutter(gap & ~taken) for gap in gaps):
                break
            kept.append(number)
            blanks = 0
        return kept, number

    def _is_table(self, kept: Sequence[int], edges: Sequence[tuple[int, int]]) -> bool:
        filled = [all(self._text(n)[a:b].strip() for a, b in edges) for n in kept]
        if len(edges) == 2:
            written = any(label_at_start(line) for line in self._lines[: kept[0]])
            return written and sum(filled) >= _FEWEST_PAIRS
        return sum(filled) >= 2

    def _cut(self, kept: Sequence[int], edges: Sequence[tuple[int, int]]) -> Iterator[_Row]:
        """Each line cut into the columns; a column left empty holds no fragment."""
        before = kept[0]
        for number in kept:
            apart = any(
                not self._lines[n].strip() and n not in self._furniture
                for n in range(before + 1, number)
            )
            text, before = self._text(number), number
            yield [
                [_Fragment(len(part) - len(part.lstrip()), part.strip(), apart)]
                if (part := text[a:b]).strip()
                else []
                for a, b in edges
            ]

    def _cells(self, rows: Sequence[_Row], column: int) -> Iterator[str]:
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
                f.indent == least and f.indent <= above.indent + 9
                if hangs
                else _ended(above, f, width)
                for above, f in pairwise(cell)
            ]
            if not hangs:
                begins = _entries(cell, begins)
            for fragment, new in zip(cell[1:], begins, strict=True):
                if new or fragment.apart:
                    text += "\n" + fragment.text
                else:
                    text = self._vocabulary.joined(text, fragment.text)[0]
            yield text


def _mask(line: str) -> int:
    """A bit for each column of the line in which a character stands."""
    mask = 0
    for part in _PART.finditer(line):
        mask |= (1 << part.end()) - (1 << part.start())
    return mask


def _has_gutter(free: int) -> bool:
    """Whether two columns side by side are free."""
    return bool(free & (free >> 1))


def _edges(heads: Sequence[re.Match[str]], lines: Sequence[str]) -> list[tuple[int, int]] | None:
    """Where the columns begin and end: each begins behind the last gutter before its head."""
    taken = 0
    for line in lines:
        taken |= _mask(line)
    starts = [0]
    for a, b in pairwise(heads):
        start = b.start()
        while start > a.end() + 2 and taken >> (start - 1) & 1:
            start -= 1
        while start > a.end() and not (
            taken >> (start - 1) & 1 == 0 and taken >> (start - 2) & 1 == 0
        ):
            start -= 1
        starts.append(start)
    edges = list(pairwise([*starts, max(map(len, lines))]))
    return edges if all(a < b for a, b in edges) else None


def _rows(lines: Sequence[_Row], header: str) -> list[_Row]:
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
    parted = len(blocks) > 2 and not any(full[n] for block in blocks for n in block[1:])
    rows: list[_Row] = [[list(cell) for cell in first]]
    for number, line in enumerate(rest):
        if [cell[0].text if cell else "" for cell in line] == [cell[0].text for cell in first]:
            continue  # the header again, on another page
        apart = any(fragment.apart for cell in line for fragment in cell)
        above = rest[number - 1] if number else first
        starts = bool(line[0]) and (apart or not (parted or _wraps(above, line)))
        if starts or (len(rows) == 1 and full[number]):
            rows.append([list(cell) for cell in line])
        else:
            for cell, more in zip(rows[-1], line, strict=True):
                cell.extend(more)
    return rows


def _block_numbers(lines: Sequence[_Row]) -> Iterator[int]:
    number = 0
    for line in lines:
        number += any(fragment.apart for cell in line for fragment in cell)
        yield number


def _wraps(above: _Row, line: _Row) -> bool:
    """Whether the first column goes on from the line above."""
    if not above[0] or not line[0]:
        return False
    text = line[0][0].text
    fewer = sum(map(bool, line)) < sum(map(bool, above))
    return bool(fewer or text[0].islower() or _YEAR.fullmatch(text))


def _ended(above: _Fragment, below: _Fragment, width: int) -> bool:
    """Whether the next word would have fitted behind the line above."""
    word = below.text.split(None, 1)[0]
    room = above.indent + len(above.text) + 1 + len(word) <= _ROOM * width
    return room and not below.text[0].islower() and not _HANGING.search(above.text)


def _entries(cell: Sequence[_Fragment], begins: Sequence[bool]) -> list[bool]:
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
