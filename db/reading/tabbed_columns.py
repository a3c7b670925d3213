"""Tables between tabs whose cells were wrapped: a row stands on several lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from db.reading.aligned_tables import table_of
from db.reading.column_lines import Line, lines_below
from db.reading.column_rows import goes_on
from db.reading.dated_rows import DATES
from db.reading.hyphens import Vocabulary
from db.reading.labels import label_at_start
from db.reading.ruled_lines import is_rule
from db.reading.text_tables import Table, gathered

_LONGEST_HEAD = 60


def wrapped_tabs_at(
    lines: Sequence[str], furniture: Collection[int], place: int, vocabulary: Vocabulary
) -> Table | None:
    """The table of meetings whose header is line ``place``, or None.

    Its cells were wrapped, or a line is drawn under its heads; others are for ``table_at``.
    """
    header = lines[place].strip("\f")
    heads = [head.strip() for head in header.split("\t")]
    if "\t" not in header or not all(heads) or max(map(len, heads)) > _LONGEST_HEAD:
        return None
    if not any(map(DATES.search, heads)) or label_at_start(header):
        return None
    ruled = place + 1 < len(lines) and is_rule(lines[place + 1])
    first = place + 1 + ruled
    found = list(_cut(lines_below(lines, furniture, first, [header]), len(heads)))
    if not found:
        return None
    wraps = any(
        all(cells) and goes_on(*cells)
        for a, b in pairwise(found)
        for cells in zip(map(str.strip, a.cells), map(str.strip, b.cells), strict=True)
    )
    if wraps:
        return table_of(heads, found, vocabulary)
    rows = (tuple(map(str.strip, line.cells)) for line in found)
    return Table(gathered((tuple(heads), *rows)), found[-1].number + 1) if ruled else None


def _cut(below: Iterator[Line], columns: int) -> Iterator[Line]:
    """The lines cut at their tabs, as long as they have no more cells than heads.

    A line without a tab may only be the rest of a first cell.
    """
    for line in below:
        cells = line.text.split("\t")
        alone = len(cells) == 1 and (line.blanks or line.paged or line.ruled)
        if len(cells) > columns or alone or (label_at_start(cells[0]) and len(cells) == 1):
            return
        yield replace(line, cells=(*cells, *[""] * (columns - len(cells))))
