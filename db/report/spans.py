"""A marked text cut into stretches that look alike, fit to be written to any kind of file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from db.reading.blocks import Mark, MarkKind

# What XML 1.0 (section 2.2) does not admit: no Word file or web page can hold it.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Characters that break a line elsewhere would break the shape of what is written here.
_SPACES = str.maketrans({"\r": " ", "\u2028": " ", "\u2029": " "})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one look, or the place of a footnote where ``note`` is not None."""

    text: str
    kinds: frozenset[MarkKind] = frozenset()
    note: str | None = None


def printable(text: str) -> str:
    """``text`` with each character that cannot be written shown as U+FFFD; its length stays."""
    return _UNPRINTABLE.sub("\ufffd", text).translate(_SPACES)


def one_line(text: str) -> str:
    """``text`` printable, with each line break inside it a space."""
    return printable(text).replace("\n", " ")


def spans(text: str, marks: Sequence[Mark] = ()) -> tuple[Span, ...]:
    """The stretches of ``text`` in order, footnotes at their places; marks past its end are cut."""
    text = printable(text)
    marks = [mark for mark in marks if mark.kind is not MarkKind.REFERENCE]  # it has no look
    if not marks:
        return (Span(text),) if text else ()
    size = len(text)
    notes = [mark for mark in marks if mark.kind is MarkKind.FOOTNOTE]
    looks = [mark for mark in marks if mark.kind is not MarkKind.FOOTNOTE]
    cuts = {0, size, *(min(place, size) for mark in marks for place in (mark.start, mark.end))}
    edges = sorted(cuts)
    out: list[Span] = []
    for start, end in zip(edges, [*edges[1:], size], strict=True):
        out += (
            Span("", note=printable(note.note)) for note in notes if min(note.start, size) == start
        )
        if start < end:
            kinds = frozenset(m.kind for m in looks if m.start <= start and end <= m.end)
            out.append(Span(text[start:end], kinds))
    return tuple(out)
