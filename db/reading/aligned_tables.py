"""Tables in plain text whose cells stand in columns, as typewriters and pdftotext set them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice, pairwise

from db.reading.cell_entries import cells_of, set_by_typewriter
from db.reading.column_heads import Head, Header, headers_at
from db.reading.column_lines import LONGEST, Line, lines_below
from db.reading.column_rows import rows_at, starts_by_the_first_column
from db.reading.dated_rows import column_of_dates, starts_by_date
from db.reading.drifting_columns import PART, columns_of
from db.reading.hyphens import Vocabulary
from db.reading.labels import APPENDED, label_at_start
from db.reading.ruled_lines import is_rule
from db.reading.sentence_ends import is_closed
from db.reading.stray_lines import belongs, without_remark
from db.reading.text_tables import Table

_FORESIGHT = 12  # lines that are looked at first
_MOST_LINES = 1_000
_FEWEST_PAIRS = 3  # lines filled in both columns: of fewer, two columns are no table


class AlignedTables:
    """Finds tables whose columns are parted by blanks that run down through all their lines."""

    def __init__(
        self, lines: Sequence[str], furniture: Collection[int], vocabulary: Vocabulary
    ) -> None:
        self._lines = [
            line.expandtabs() if "\t" in line and len(line) < LONGEST else line for line in lines
        ]
        self._furniture = furniture
        self._vocabulary = vocabulary
        self._tried = 0

    def at(self, place: int) -> Table | None:
        """The table whose header begins in line ``place``, or None.

        A header stands below a blank line or a line of one part, has two parts or more and no
        label. Two columns alone are a table only where several lines fill both.
        """
        line = self._lines[place].strip("\f")
        if place < self._tried or "  " not in line or len(line) > LONGEST:
            return None
        if label_at_start(line) or self._is_inside(place):
            return None
        for header in headers_at(self._lines, self._furniture, place):
            if len(header.heads) < 2 or (
                len(header.heads) == 2 and is_closed(header.heads[0].text)
            ):
                continue  # two blanks between sentences
            if table := self._under(place, header):
                return table
        return None

    def _under(self, place: int, header: Header) -> Table | None:
        first = place + len(header.lines) + header.ruled
        below = lines_below(self._lines, self._furniture, first, header.lines)
        kept, last = self._straight(islice(below, _MOST_LINES), place, header)
        if len(header.heads) > 2:
            drifted = self._drifting(place, first, header)
            if len(drifted) > len(kept):
                kept = drifted
        kept = without_remark(kept, header.heads)
        if not kept:
            self._tried = max(self._tried, last - 20)  # a long region is not looked through again
            return None
        return table_of([head.text for head in header.heads], kept, self._vocabulary)

    @cached_property
    def _first_label(self) -> int:
        """Where the text begins that has labels: a masthead stands in two columns before it."""
        labelled = (n for n, line in enumerate(self._lines) if label_at_start(line))
        return next(labelled, len(self._lines))

    def _is_inside(self, place: int) -> bool:
        """Whether the line above stands in columns too."""
        above = self._lines[place - 1].strip() if place else ""
        return "  " in above and place - 1 not in self._furniture and not is_rule(above)

    def _straight(
        self, below: Iterator[Line], place: int, header: Header
    ) -> tuple[list[Line], int]:
        """The lines cut at gutters that run down straight, and where they were given up."""
        gaps = [(1 << b.start) - (1 << a.end) for a, b in pairwise(header.heads)]
        taken, kept, last = _mask(*header.lines), list[Line](), place
        for line in below:
            last = line.number
            further = taken | _mask(line.text)
            if not belongs(line, header.heads, kept) or not all(
                _has_gutter(gap & ~further, gap) for gap in gaps
            ):
                break
            kept.append(line)
            taken = further
        edges = _edges(header.heads, taken)
        cut = [replace(line, cells=tuple(line.text[a:b] for a, b in edges)) for line in kept]
        filled = sum(all(map(str.strip, line.cells)) for line in cut)
        if len(edges) == 2 and (place < self._first_label or filled < _FEWEST_PAIRS):
            return [], last
        return (cut if filled else []), last

    def _drifting(self, place: int, first: int, header: Header) -> list[Line]:
        """The lines cut where columns begin nearly under their heads, as pdftotext prints them."""
        starts = [head.start for head in header.heads]
        lines: list[Line] = []
        parts: list[list[str]] = []
        for most in (_FORESIGHT, _MOST_LINES):
            lines = []
            below = lines_below(self._lines, self._furniture, first, header.lines)
            for line in islice(below, most):
                if not belongs(line, header.heads, lines):
                    break
                lines.append(line)
            parts = columns_of([line.text for line in lines], starts)
            if len(parts) < most:
                break
        cut = [replace(line, cells=tuple(cells)) for line, cells in zip(lines, parts, strict=False)]
        appended = any(
            APPENDED.fullmatch(line.strip()) for line in self._lines[max(place - 8, 0) : place]
        )
        rows = parts and any(map(str.isdigit, "".join(parts[0][:2])))
        return cut if any(map(all, parts)) or (appended and rows) else []


def table_of(heads: Sequence[str], lines: Sequence[Line], vocabulary: Vocabulary) -> Table | None:
    """The rows of lines that are cut into their columns, the heads in the first."""
    dated = column_of_dates(heads, lines)
    starts = starts_by_the_first_column(lines) if dated is None else starts_by_date(lines, dated)
    if True not in starts:
        return None
    more = lines[: starts.index(True)]
    header = [
        " ".join(filter(None, (head, *(line.cell(n) for line in more))))
        for n, head in enumerate(heads)
    ]
    rows = rows_at(lines, starts)
    exact = set_by_typewriter(rows)
    columns = [
        [" ".join(f.text for f in row[n]) for row in rows]
        if n == dated
        else list(cells_of(rows, n, vocabulary, exact=exact))
        for n in range(len(heads))
    ]
    return Table((tuple(header), *zip(*columns, strict=True)), lines[-1].number + 1)


def _mask(*lines: str) -> int:
    """A bit for each column of characters in which one of the lines has a character."""
    mask = 0
    for line in lines:
        for part in PART.finditer(line):
            mask |= (1 << part.end()) - (1 << part.start())
    return mask


def _has_gutter(free: int, gap: int) -> bool:
    """Whether two columns of characters side by side are free, or all of a narrower gap."""
    return bool(free & (free >> 1)) or (free == gap and gap.bit_count() == 1)


def _edges(heads: Sequence[Head], taken: int) -> list[tuple[int, int | None]]:
    """Where the columns begin and end: each begins behind the last gutter before its head."""
    starts = [0]
    for a, b in pairwise(heads):
        start = b.start
        while start > a.end + 1 and taken >> (start - 2) & 3:
            start -= 1
        starts.append(start)
    return list(zip(starts, [*starts[1:], None], strict=True))
