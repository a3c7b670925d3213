"""Marks of a text carried over to the words that a person made of it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from db.reading.blocks import Mark, MarkKind

_LONGEST_COMPARED = 2_000
"""Characters that are compared one by one; of a longer change only the ends are kept."""


def carried(marks: Iterable[Mark], before: str, after: str) -> tuple[Mark, ...]:
    """Give the marks of ``before`` at the places that their words have in ``after``.

    A mark whose words were all taken away goes with them. A footnote goes where the words on
    both of its sides went.
    """
    marks = tuple(marks)
    if before == after or not marks:
        return marks
    pieces = _pieces(before, after)
    moved = (_carried(mark, pieces) for mark in marks)
    return tuple(mark for mark in moved if mark is not None)


def cut(marks: Iterable[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """Give the marks of the part of a text from ``start`` to ``end``, counted from its start."""
    parts = []
    for mark in marks:
        if mark.kind is MarkKind.FOOTNOTE:
            # A note stands after what it is about: at a cut it stays with the words before.
            within = start < mark.start <= end or mark.start == start == 0
        else:
            within = mark.start < end and mark.end > start
        if within:
            first, last = max(mark.start, start), min(mark.end, end)
            parts.append(Mark(first - start, max(first, last) - start, mark.kind, mark.note))
    return tuple(parts)


def moved_on(marks: Iterable[Mark], by: int) -> tuple[Mark, ...]:
    """Give the marks of a text that stands ``by`` characters further on in another."""
    return tuple(Mark(mark.start + by, mark.end + by, mark.kind, mark.note) for mark in marks)


def tidied(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Give marks in their order; those of one kind and note that touch or overlap become one.

    Footnotes at one place stay in the order in which they come.
    """
    kept: list[Mark] = []
    last: dict[tuple[MarkKind, str], int] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.kind)):
        kind = (mark.kind, mark.note)
        before = kept[last[kind]] if kind in last else None
        if mark.kind is MarkKind.FOOTNOTE:
            kept.append(mark)
        elif before is not None and mark.start <= before.end:
            end = max(before.end, mark.end)
            kept[last[kind]] = Mark(before.start, end, mark.kind, mark.note)
        elif mark.start < mark.end:
            last[kind] = len(kept)
            kept.append(mark)
    return tuple(kept)


Piece = tuple[int, int, int]
"""Where a piece that stayed begins in the old text and in the new, and how long it is."""


def _pieces(before: str, after: str) -> list[Piece]:
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    pieces: list[Piece] = [(0, 0, head)]
    if old and new and max(len(old), len(new)) <= _LONGEST_COMPARED:
        found = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        pieces += [(head + block.a, head + block.b, block.size) for block in found if block.size]
    pieces.append((len(before) - tail, len(after) - tail, tail))
    return pieces


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return length
    return next(place for place in range(length) if one[place] != other[place])


def _carried(mark: Mark, pieces: list[Piece]) -> Mark | None:
    if mark.kind is MarkKind.FOOTNOTE:
        place = _place(mark.start, pieces)
        return None if place is None else Mark(place, place, mark.kind, mark.note)
    kept = [
        (max(mark.start, old) - old + new, min(mark.end, old + size) - old + new)
        for old, new, size in pieces
        if max(mark.start, old) < min(mark.end, old + size)
    ]
    if not kept:
        return None
    return Mark(kept[0][0], kept[-1][1], mark.kind, mark.note)


def _place(place: int, pieces: list[Piece]) -> int | None:
    """Where a point of the old text is in the new: it holds to the character before it."""
    for old, new, size in pieces:
        if old < place <= old + size:
            return place - old + new
    for old, new, size in pieces:
        if old <= place <= old + size and (size or place == old):
            return place - old + new
    return None
