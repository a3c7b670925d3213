"""Tables in plain text: cells between tabs, and Markdown's bars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from db.reading.labels import label_at_start

_BAR = re.compile(r"(?<!\\)\|")
_DASHES = r"[ \t]*(?::?-{2,}:?|:-:?|-:)[ \t]*"
_UNDER_HEADER = re.compile(rf"[ \t]*\|?{_DASHES}(?:\|{_DASHES})*\|?[ \t]*$")


@dataclass(frozen=True, slots=True)
class Table:
    """A table found: its rows, and the line after its last."""

    rows: tuple[tuple[str, ...], ...]
    end: int


def table_at(lines: Sequence[str], place: int) -> Table | None:
    """The table that begins in line ``place``, or None.

    Between rows of tabs a blank line is allowed; cells may have several lines, and a row whose
    first cell is empty goes on with the row above. A single line with tabs is no table; neither
    is a label with a tab behind it, unless it stands in a column of its own under a header.
    """
    line = lines[place]
    if "|" in line and _is_bars(lines, place):
        return _barred(lines, place)
    if "\t" in line.strip() and not _opens_with_label(line):  # a tab in front indents
        return _tabbed(lines, place)
    return None


def _tabbed(lines: Sequence[str], place: int) -> Table | None:
    """The rows between tabs; a line with too few cells goes on in the last cell of its row."""
    rows = [_tab_cells(lines[place])]
    end, blank = place + 1, False
    whole = 0, end  # rows that have all their cells, and the line after them
    for number in range(place + 1, len(lines)):
        cells = _tab_cells(lines[number])
        if cells == [""]:
            blank = True
            if number > end + 1:
                break
            continue
        row, columns = rows[-1], len(rows[0])
        if len(row) < columns or (len(cells) == 1 and len(rows) > 1 and not blank):
            if len(row) + len(cells) - 1 > columns:
                break
            row[-1] = f"{row[-1]}\n{cells[0]}".strip("\n")
            row += cells[1:]
        elif 1 < len(cells) <= columns and not (columns == 2 and _opens_with_label(lines[number])):
            rows.append(cells)
        else:
            break
        end, blank = number + 1, False
        if len(rows[-1]) == len(rows[0]):
            whole = len(rows), end
    if whole[0] < 2:
        return None
    return Table(gathered(tuple(map(tuple, rows[: whole[0]]))), whole[1])


def _tab_cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("\t")]


def _opens_with_label(line: str) -> bool:
    label = label_at_start(line)
    return label is not None and not line.partition("\t")[0][label.length :].strip()


def gathered(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The rows, those without a first cell added to the one above, a line for each."""
    gathered: list[tuple[str, ...]] = []
    for row in rows:
        if row[0] or not gathered:
            gathered.append(row)
        else:
            above = gathered[-1]
            gathered[-1] = tuple(
                "\n".join(filter(None, pair)) for pair in zip(above, row, strict=True)
            )
    return tuple(gathered)


def _is_bars(lines: Sequence[str], place: int) -> bool:
    """Bars around the line, or a line of dashes under it, make it the first row of a table."""
    bare = lines[place].strip()
    if bare.startswith("|") and bare.endswith("|") and len(bare) > 2:
        return True
    below = lines[place + 1] if place + 1 < len(lines) else ""
    return "|" in below and bool(_UNDER_HEADER.match(below))


def _barred(lines: Sequence[str], place: int) -> Table | None:
    rows: list[tuple[str, ...]] = []
    end = place
    for number in range(place, len(lines)):
        row = _bar_cells(lines[number])
        if row is None:
            break
        if row:
            rows.append(row)
        end = number + 1
    return Table(tuple(rows), end) if rows else None


def _bar_cells(line: str) -> tuple[str, ...] | None:
    """The cells between bars; empty for the dashes under the header; None where no bar stands."""
    if "|" not in line:
        return None
    if _UNDER_HEADER.match(line):
        return ()
    bare = line.strip()
    bare = bare[1:] if bare.startswith("|") else bare
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return tuple(cell.strip().replace("\\|", "|") for cell in _BAR.split(bare))
