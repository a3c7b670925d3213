"""What repeats at the head and foot of the pages of a PDF, and the notes at their feet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from db.reading.furniture import is_job_number, is_page_number, is_symbol
from db.reading.pdf_lines import Line
from db.reading.sentence_ends import is_closed

_EDGE_LINES = 4
_GAP = 1.8  # sizes of type: no text is led so wide
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"(\d{1,3}|[a-z]|\*{1,3}|[†‡])[.)]?\s+(?=\S)")
_SMALL = 0.93  # of the usual size: notes are set smaller


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without running heads and feet.

    A wide gap parts them from the text. They go where all their lines come back at the same
    height on other pages, whatever their figures; page and job numbers go in any case, and so
    does a head behind which a sentence goes on.
    """
    edges = [_edges(lines) for lines in pages]
    seen = Counter(_look(line) for page in edges for edge in page for line in edge)
    kept = []
    for lines, page in zip(pages, edges, strict=True):
        gone = {
            id(line)
            for edge in page
            if _is_furniture(edge, [seen[_look(line)] for line in edge])
            or (edge is page[0] and _cuts_a_sentence(lines, len(edge)))
            for line in edge
        }
        kept.append([line for line in lines if id(line) not in gone])
    return kept


def _edges(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The head and the foot of a page: what a wide gap parts from the rest, or one line."""
    head, foot = lines[:1], lines[-1:]
    for size in range(2, _EDGE_LINES + 1):
        if _is_wide(lines, len(head)):
            break
        head = lines[:size] if _is_wide(lines, size) else head
    for size in range(2, _EDGE_LINES + 1):
        if _is_wide(lines, len(lines) - len(foot)):
            break
        foot = lines[-size:] if _is_wide(lines, len(lines) - size) else foot
    return [head, foot] if len(lines) > 1 else [head]


def _is_wide(lines: Sequence[Line], place: int) -> bool:
    """Whether a wide gap stands above the line ``place``."""
    if not 0 < place < len(lines):
        return False
    upper, lower = lines[place - 1], lines[place]
    return upper.y - lower.y > _GAP * max(upper.size, lower.size)


def _look(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.y / 4)


def _is_furniture(edge: Sequence[Line], times: Sequence[int]) -> bool:
    """Whether the lines of an edge, met so many times at their height, are a running head."""
    parts = [[part.text for part in line.parts()] for line in edge]
    flat = [part for line in parts for part in line]
    if all(is_job_number(part) or is_page_number(part) for part in flat):
        return min(times, default=0) > 1 or not all(part.isdigit() for part in flat)
    if any(_opens_raised(line) for line in edge):
        return False  # a note that cites the like of another page's
    if any(len(line) > 2 for line in parts):
        return False  # more likely the header of a table
    official = any(is_symbol(p) or is_page_number(p) or is_job_number(p) for p in flat)
    return min(times, default=0) > (1 if official else 2)


def _cuts_a_sentence(lines: Sequence[Line], size: int) -> bool:
    """Whether the first lines of a page, parted from the rest, stand before half a sentence."""
    if not _is_wide(lines, size):
        return False
    head = lines[size - 1].text
    return not is_closed(head) and not head[:1].islower() and lines[size].text[:1].islower()


def _opens_raised(line: Line) -> bool:
    """Whether the line opens with the small mark of a note."""
    return line.words[0].size <= 0.85 * line.size


def split_notes(lines: Sequence[Line], size: float) -> tuple[list[Line], dict[str, list[Line]]]:
    """The lines of a page without the notes at its foot, and those by their mark."""
    first = len(lines)
    while first and lines[first - 1].size < _SMALL * size:
        first -= 1
    notes: dict[str, list[Line]] = defaultdict(list)
    mark = ""
    for place in range(first, len(lines)):
        line = lines[place]
        raised = _opens_raised(line)
        found = _NOTE.match(line.text) if not raised else None
        if raised:
            mark = line.words[0].text
        elif found:
            mark = found[1]
        if not mark or not first:
            return list(lines), {}
        notes[mark].append(line)
    return list(lines[:first]), dict(notes)
