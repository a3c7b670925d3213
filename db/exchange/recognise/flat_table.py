"""A table of meetings that lost its cells: headings and cells stand one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from db.exchange.recognise.annex import BRIEFERS, DATE, heading_kind, is_date
from db.exchange.recognise.outline import Part, Passage
from db.models import ParagraphKind

_MOST_COLUMNS = 8
Rows = tuple[tuple[str, ...], ...]


def put_back_table(part: Part) -> None:
    """Put the lines at the end of an annex back into one table, where they are one."""
    first = next((i for i, each in enumerate(part.passages) if heading_kind(each.text)), None)
    if first is None:
        return
    lines = part.passages[first:]
    if any(each.kind is not ParagraphKind.PLAIN or each.items for each in lines):
        return
    if rows := rows_of_lines([" ".join(each.text.split()) for each in lines]):
        table = Passage(ParagraphKind.TABLE, "", lines[0].place, rows=rows)
        part.passages[first:] = [table]


def rows_of_lines(lines: Sequence[str]) -> Rows | None:
    """Put lines back into the rows of a table of meetings; None where they are none.

    The lines begin with the headings; each row then has a line a cell, and in the column of the
    briefers as many as there are briefers. The dates show where the rows begin.
    """
    kinds: list[str] = []
    for line in lines[:_MOST_COLUMNS]:
        kind = "" if is_date(line) else heading_kind(line, kinds)
        if not kind:
            break
        kinds.append(kind)
    if DATE not in kinds or len(kinds) < 2:
        return None
    before, width = kinds.index(DATE), len(kinds)
    several = kinds.index(BRIEFERS) if BRIEFERS in kinds else width - 1
    if several < before:
        return None  # nothing shows where a row begins
    dates = [index for index in range(width, len(lines)) if is_date(lines[index])]
    starts = [index - before for index in dates]
    if not starts or starts[0] != width:
        return None
    rows = [tuple(lines[:width])]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        cells, after = lines[start:end], width - several - 1
        if len(cells) < width - 1:
            return None
        last = len(cells) - after
        rows.append((*cells[:several], "\n".join(cells[several:last]), *cells[last:]))
    return tuple(rows)
