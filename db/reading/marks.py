"""Marked ranges of a text that is cut, trimmed and joined."""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.reading.blocks import Mark, MarkKind

SOFT = "\u00ad"
CONJUNCTION = re.compile(r"(?:and|or|et|ou)\b")
"""What may follow a hanging hyphen: "troop- and police-contributing"."""


def shifted(marks: Iterable[Mark], offset: int) -> tuple[Mark, ...]:
    """The marks, moved by ``offset``; what falls before the start of the text is cut off."""
    moved = []
    for mark in marks:
        start, end = max(mark.start + offset, 0), max(mark.end + offset, 0)
        if end > start or mark.kind is MarkKind.FOOTNOTE:
            moved.append(Mark(start, end, mark.kind, mark.note))
    return tuple(moved)


def trimmed(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """The text without blanks at its ends, and its marks there; marks that touch become one."""
    bare = text.strip()
    start = len(text) - len(text.lstrip())
    inside = (
        Mark(min(mark.start, len(bare)), min(mark.end, len(bare)), mark.kind, mark.note)
        for mark in (shifted(marks, -start) if start else marks)
    )
    return bare, merged(m for m in inside if m.end > m.start or m.kind is MarkKind.FOOTNOTE)


def merged(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks in order, those of one kind that touch or overlap made one."""
    kept: list[Mark] = []
    last: dict[MarkKind, int] = {}
    for mark in sorted(marks, key=lambda mark: mark.start):
        before = kept[last[mark.kind]] if mark.kind in last else None
        if before and mark.kind is not MarkKind.FOOTNOTE and mark.start <= before.end:
            kept[last[mark.kind]] = Mark(before.start, max(before.end, mark.end), mark.kind)
        else:
            last[mark.kind] = len(kept)
            kept.append(mark)
    return tuple(kept)


def glue(first: str, second: str) -> tuple[str, int]:
    """Two parts of a sentence joined, and where the second begins in the whole.

    A hyphen at the cut is kept: "troop-" + "contributing", but "troop-" + "and police-...";
    a stroke too: "S/" + "2016/1". A soft hyphen has done its work and goes.
    """
    first, second = first.rstrip(), second.lstrip()
    if first.endswith(SOFT):
        return first[:-1] + second, len(first) - 1
    hyphen = first.endswith(("-", "\u2011", "/")) and first[-2:-1].isalnum()
    between = "" if hyphen and not CONJUNCTION.match(second) else " "
    return first + between + second, len(first) + len(between)
