"""Tables in plain text whose cells stand in columns, as typewriters and pdftotext set them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise

from db.reading.column_rows import Fragment, Row, cells_of, rows_of
from db.reading.drifting_columns import columns_of
from db.reading.hyphens import Vocabulary
from db.reading.labels import APPENDED, label_at_start
from db.reading.sentence_ends import is_closed
from db.reading.text_tables import Table

_PART = re.compile(r"\S+(?: \S+)*")
_MOST_LINES = 1_000
_FORESIGHT = 12  # lines that are looked at first
_MOST_BLANKS = 4  # lines, as at the end of a page
_FEWEST_PAIRS = 4  # lines filled in both columns: of fewer, two columns are no table


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
        lines = self._straight(kept, heads)
        if len(heads) > 2:
            reached, drifted = self._drifting(place, heads)
            if len(reached) > len(kept) or not lines:
                kept, lines = reached, drifted
        if not lines:
            self._tried = max(self._tried, end - 20)  # a long region is not looked through again
            return None
        rows = rows_of(lines)
        texts = [tuple(cells_of(rows, n, self._vocabulary)) for n in range(len(heads))]
        return Table(tuple(zip(*texts, strict=True)), kept[-1] + 1)

    @cached_property
    def _first_label(self) -> int:
        """Where the text begins that has labels: a masthead stands in two columns before it."""
        labelled = (n for n, line in enumerate(self._lines) if label_at_start(line))
        return next(labelled, len(self._lines))

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

    def _straight(self, kept: Sequence[int], heads: Sequence[re.Match[str]]) -> list[Row]:
        """The lines cut at gutters that run down straight; none where they make no table."""
        texts = [self._text(number) for number in kept]
        edges = _edges(heads, texts)
        if edges is None:
            return []
        filled = sum(all(text[a:b].strip() for a, b in edges) for text in texts)
        if len(edges) == 2 and (kept[0] < self._first_label or filled < _FEWEST_PAIRS):
            return []
        parts = [[text[a:b] for a, b in edges] for text in texts]
        return list(self._fragments(kept, parts)) if filled > 1 else []

    def _drifting(self, place: int, heads: Sequence[re.Match[str]]) -> tuple[list[int], list[Row]]:
        """The lines cut where columns begin nearly under their heads, as pdftotext prints them."""
        for most in (_FORESIGHT, _MOST_LINES):
            near = (n for n in self._near(place) if n not in self._furniture and self._text(n))
            numbers = list(islice(near, most))
            parts = columns_of([self._text(n) for n in numbers], heads)
            if len(parts) < most:
                break
        kept = numbers[: len(parts)]
        filled = sum(map(all, parts))
        appended = any(
            APPENDED.fullmatch(line.strip()) for line in self._lines[max(place - 8, 0) : place]
        )
        rows = parts[1:] and any(map(str.isdigit, "".join(parts[1][:2])))
        return kept, list(self._fragments(kept, parts)) if filled > 1 or (appended and rows) else []

    def _near(self, place: int) -> Iterator[int]:
        """The lines from ``place`` to where too many are blank."""
        blanks = 0
        for number in range(place, min(place + _MOST_LINES, len(self._lines))):
            blank = not self._text(number)
            blanks = blanks + blank if blank or number in self._furniture else 0
            if blanks > _MOST_BLANKS:
                return
            yield number

    def _fragments(self, kept: Sequence[int], parts: Sequence[Sequence[str]]) -> Iterator[Row]:
        """The parts of each line with what stood before; an empty column holds no fragment."""
        before = kept[0]
        for number, line in zip(kept, parts, strict=True):
            apart = any(
                not self._lines[n].strip() and n not in self._furniture
                for n in range(before + 1, number)
            )
            before = number
            yield [
                [Fragment(len(part) - len(part.lstrip()), part.strip(), apart)]
                if part.strip()
                else []
                for part in line
            ]


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
