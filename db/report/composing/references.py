"""References inside the report: a marked range prints the number its target has today."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from db.reading.blocks import Mark, MarkKind

_NAME_RE = re.compile(r"\d+|[IVXLC]+|[A-Z]|annexe?(?:\s[IVXLC]+)?", re.IGNORECASE)
"""What a reference prints: a paragraph's number, a heading's label, an annex."""

_ANNEX_RE = re.compile(r"annexe?", re.IGNORECASE)

Marked = tuple[str, tuple[Mark, ...]]


def marks_of(stored: Sequence[Sequence[Any]]) -> tuple[Mark, ...]:
    """Read the stored [start, end, kind, note] ranges of a text."""
    return tuple(Mark(row[0], row[1], MarkKind(row[2]), *row[3:]) for row in stored)


def follow(text: str, marks: tuple[Mark, ...], names: Mapping[str, str]) -> Marked:
    """Put the present name of its target into each REFERENCE range, and move the marks along.

    ``names`` gives by UUID what is printed for a paragraph ("12"), a section ("II") or an annex
    ("annex I"). A range whose target is no longer in the report keeps its text, as does one in
    which no such name stands any more, because the words were changed without their marks.
    """
    references = sorted(
        (mark for mark in marks if mark.kind is MarkKind.REFERENCE and mark.note in names),
        key=lambda mark: mark.start,
        reverse=True,  # from the end, so that the offsets before a change stay true
    )
    for reference in references:
        was = text[reference.start : reference.end]
        now = _as_printed(was, names[reference.note])
        if was == now or not _is_name(text, reference):
            continue
        text = text[: reference.start] + now + text[reference.end :]
        marks = tuple(_moved(mark, reference, len(now) - len(was)) for mark in marks)
    return text, marks


def _as_printed(was: str, name: str) -> str:
    """The present name, in the case, language and kind of space of the text around it."""
    word, new_word = _ANNEX_RE.match(was), _ANNEX_RE.match(name)
    if word and new_word:
        name = word[0] + name[new_word.end() :]
    elif was[:1].isupper():
        name = name[:1].upper() + name[1:]
    return name.replace(" ", "\u00a0") if "\u00a0" in was else name


def _is_name(text: str, reference: Mark) -> bool:
    around = text[max(reference.start - 1, 0) : reference.start] + text[reference.end :][:1]
    is_name = _NAME_RE.fullmatch(text, reference.start, reference.end)
    return is_name is not None and not any(map(str.isalnum, around))


def _moved(mark: Mark, changed: Mark, by: int) -> Mark:
    start = mark.start + by if mark.start >= changed.end else mark.start
    end = mark.end + by if mark.end >= changed.end else mark.end
    return Mark(start, max(start, end), mark.kind, mark.note)
