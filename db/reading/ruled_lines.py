"""Lines drawn with characters: under the header of a table, between its rows, between chapters."""

from __future__ import annotations

import re

_RULE = re.compile(
    r"[ \t]*(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:=[ \t]*){3,}"
    r"|(?:[\u2010-\u2015\u2500\u2501\u2550][ \t]*){3,})$"
)
_STROKE = re.compile(r"\S+")


def is_rule(line: str) -> bool:
    """Whether the line is drawn with strokes alone, in one piece or a piece over each column."""
    return bool(_RULE.match(line))


def strokes_of(line: str) -> list[tuple[int, int]]:
    """Where each piece of a drawn line begins and ends."""
    return [(found.start(), found.end()) for found in _STROKE.finditer(line)]
