"""References inside the report: a marked range prints the number its target has today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from db.reading.blocks import Mark, MarkKind

Marked = tuple[str, tuple[Mark, ...]]


def marks_of(stored: Sequence[Sequence[Any]]) -> tuple[Mark, ...]:
    """Read the stored [start, end, kind, note] ranges of a text."""
    return tuple(Mark(row[0], row[1], MarkKind(row[2]), *row[3:]) for row in stored)


def follow(text: str, marks: tuple[Mark, ...], names: Mapping[str, str]) -> Marked:
    """Put the present name of its target into each REFERENCE range, and move the marks along.

    ``names`` gives by UUID what is printed for a paragraph ("12"), a section ("II") or an annex
    ("annex I"). A range whose target is no longer in the report keeps its text. The capital of a
    reference that opens a sentence stays.
    """
    references = sorted(
        (mark for mark in marks if mark.kind is MarkKind.REFERENCE and mark.note in names),
        key=lambda mark: mark.start,
        reverse=True,  # from the end, so that the offsets before a change stay true
    )
    for reference in references:
        was, now = text[reference.start : reference.end], names[reference.note]
        if was[:1].isupper():
            now = now[:1].upper() + now[1:]
        if was == now:
            continue
        text = text[: reference.start] + now + text[reference.end :]
        marks = tuple(_moved(mark, reference, len(now) - len(was)) for mark in marks)
    return text, marks


def _moved(mark: Mark, changed: Mark, by: int) -> Mark:
    start = mark.start + by if mark.start >= changed.end else mark.start
    end = mark.end + by if mark.end >= changed.end else mark.end
    return Mark(start, max(start, end), mark.kind, mark.note)
