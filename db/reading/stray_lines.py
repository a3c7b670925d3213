"""Lines under a table in columns that stand alone at its margin: of the table, or a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from db.reading.column_heads import Head
from db.reading.column_lines import Line
from db.reading.dated_rows import DATES, completes
from db.reading.drifting_columns import PART
from db.reading.labels import APPENDED, label_at_start
from db.reading.sentence_ends import is_closed

_NAME_AND_TITLE = re.compile(r"[A-ZÀ-Þ][^,:]{3,60},(?:\s\S|$)")

_TELLING = 20  # lines whose first cells tell what the column holds


def belongs(line: Line, heads: Sequence[Head], above: Sequence[Line]) -> bool:
    """Whether a line may be of the table: it has other cells, or goes on with the first column.

    Alone under a blank or a drawn line it does not go on with numbers, nor with a date unless the
    end of a page cut that one.
    """
    if not _is_alone(line, heads):
        return True
    text = line.text.strip()
    if APPENDED.fullmatch(text):
        return False
    if not (line.blanks or line.paged or line.ruled):
        return True
    label = label_at_start(text)
    if line.ruled or not above or (label and label.form != "#"):
        return False
    if DATES.search(heads[0].text) or _counts(heads, above):
        dates = (each.text[: heads[1].start].strip() for each in reversed(above))
        return line.paged and completes(next(filter(None, dates), ""), text)
    return True


def without_remark(lines: Sequence[Line], heads: Sequence[Head]) -> list[Line]:
    """The lines up to the last paragraphs at the margin that name nobody with a title."""
    last = len(lines)
    while last and _is_alone(lines[last - 1], heads):
        last -= 1
    opens = [n for n in range(last, len(lines)) if lines[n].blanks or lines[n].paged]
    for start, end in pairwise([*opens, len(lines)]):
        text = " ".join(line.text.strip() for line in lines[start:end])
        if not _NAME_AND_TITLE.match(text) or is_closed(text):
            return list(lines[:start])
    return list(lines)


def _is_alone(line: Line, heads: Sequence[Head]) -> bool:
    """Whether the line has one part only, and that under the first head."""
    parts = list(PART.finditer(line.text))
    return len(parts) == 1 and parts[0].start() < heads[0].end


def _counts(heads: Sequence[Head], lines: Sequence[Line]) -> bool:
    """Whether the first column holds numbers and dates alone."""
    cells = [text for line in lines[:_TELLING] if (text := line.text[: heads[1].start].strip())]
    return all(cell[0].isdigit() for cell in cells)
