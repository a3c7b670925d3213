"""What repeats at the head and foot of the pages of a PDF, and the notes at their feet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from db.reading.furniture import is_job_number, is_page_number, is_symbol
from db.reading.pdf_lines import Line

_EDGE_LINES = 4
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"(\d{1,3}|[a-z]|\*{1,3}|[†‡])[.)]?\s+(?=\S)")
_SMALL = 0.93  # of the usual size: notes are set smaller


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without running heads and feet.

    Lines near an edge go that come back at the same height on other pages, whatever their
    figures; page and job numbers go wherever they stand at an edge.
    """
    seen: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        seen.update({_look(line) for line in _edges(lines)})
    kept = []
    for lines in pages:
        gone = {id(line) for line in _edges(lines) if _is_furniture(line, seen[_look(line)])}
        kept.append([line for line in lines if id(line) not in gone])
    return kept


def _edges(lines: Sequence[Line]) -> list[Line]:
    edge = list(lines[:_EDGE_LINES])
    return edge + [line for line in lines[-_EDGE_LINES:] if line not in edge]


def _look(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.y / 4)


def _is_furniture(line: Line, times: int) -> bool:
    parts = [part.text for part in line.parts()]
    if all(is_job_number(part) or is_page_number(part) for part in parts):
        return times > 1 or not line.text.isdigit()
    if times < 2 or len(parts) > 2:
        return False  # three parts are more likely the header of a table
    return all(is_symbol(p) or is_page_number(p) or is_job_number(p) for p in parts) or times > 2


def split_notes(lines: Sequence[Line], size: float) -> tuple[list[Line], dict[str, list[Line]]]:
    """The lines of a page without the notes at its foot, and those by their mark."""
    first = len(lines)
    while first and lines[first - 1].size < _SMALL * size:
        first -= 1
    notes: dict[str, list[Line]] = defaultdict(list)
    mark = ""
    for place in range(first, len(lines)):
        line = lines[place]
        raised = line.words[0].size <= 0.85 * line.size
        found = _NOTE.match(line.text) if not raised else None
        if raised:
            mark = line.words[0].text
        elif found:
            mark = found[1]
        if not mark or not first:
            return list(lines), {}
        notes[mark].append(line)
    return list(lines[:first]), dict(notes)
