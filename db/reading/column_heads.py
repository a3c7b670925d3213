"""The header over columns of plain text: its lines, and where each head stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from db.reading.drifting_columns import PART
from db.reading.labels import APPENDED
from db.reading.ruled_lines import is_rule, strokes_of

_MOST_LINES = 3
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: where it stands, end exclusive, and what it says."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Header:
    """The lines of a header, its heads from left to right, whether a line is drawn under it."""

    lines: tuple[str, ...]
    heads: tuple[Head, ...]
    ruled: bool = False


def headers_at(lines: Sequence[str], furniture: Collection[int], place: int) -> list[Header]:
    """What may be a header at line ``place``, the likeliest first.

    It may have several lines where a line is drawn under them, where a blank line stands there,
    or where those below the first go on in small letters.
    """
    texts: list[str] = []
    for number in range(place, min(place + _MOST_LINES, len(lines))):
        text = lines[number].strip("\f").rstrip()
        if number in furniture or not text or is_rule(text):
            break
        texts.append(text)
    below = lines[place + len(texts)] if place + len(texts) < len(lines) else ""
    ruled = bool(texts) and is_rule(below)
    small = 1
    while small < len(texts) and _is_small(texts[small]):
        small += 1
    found = [_header(texts, below)] if ruled else []
    if not ruled and not below.strip() and not any(map(_FIGURE.search, texts)):
        found.append(_header(texts))
    found += [_header(texts[:small])] if small > 1 else []
    found += [_header(texts[:1])] if texts else []
    return [header for n, header in enumerate(found) if header and header not in found[:n]]


def _is_small(text: str) -> bool:
    """Whether every part of the line goes on in small letters."""
    return all(part[0][0].islower() for part in PART.finditer(text))


def _header(texts: Sequence[str], rule: str = "") -> Header | None:
    """The header of these lines; None where they do not stand over one another."""
    single = [[(part.start(), part.end()) for part in PART.finditer(text)] for text in texts]
    spans = _merged([span for spans in single for span in spans])
    if len(spans) < max(map(len, single)):
        return None
    # The title of the table, or "Annex", may stand right over the first head.
    if len(single[0]) == 1 < len(spans) and (
        APPENDED.fullmatch(texts[0].strip()) or single[0][0][0] <= spans[0][0]
    ):
        return None
    strokes = strokes_of(rule)
    parts = all(not text[start - 1 : start].strip() for text in texts for start, _ in strokes)
    if parts and len(strokes) >= len(spans) > 1:
        spans = strokes
    bounds = list(pairwise([0, *(start for start, _ in spans[1:]), max(map(len, texts))]))
    heads = [
        Head(start, end, " ".join(" ".join(text[a:b].split()) for text in texts).strip())
        for (start, end), (a, b) in zip(spans, bounds, strict=True)
    ]
    return Header(tuple(texts), tuple(heads), bool(rule))


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans from left to right, those less than two columns of characters apart made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1] + 2:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
