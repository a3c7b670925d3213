"""Marks of notes that a font raises by itself, in a size and on a baseline like any letter's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from db.reading.pdf_page import Spelled, Word

SMALL = 0.93
"""Of the usual size: notes are set no larger."""
_MARK = re.compile(r"(?:\d{1,3}|[a-z]|\*{1,3}|[†‡])(?=$|[A-ZÀ-Þ“«])")
_CLOSING = re.compile(r"(?:[’']s)?[.,;:!?)”»’]*$")
_RAISED_SIZE, _RAISED_BY = 0.6, 0.3  # of the size, as a raised mark mostly is


def with_raised_marks(
    spelled: Sequence[Spelled], is_raised: Callable[[int, float], bool]
) -> Iterator[Word]:
    """The words of a page, their raised marks made words of their own.

    Only marks are looked for that open a note in small type. ``is_raised`` says whether the
    character of that index stands above its baseline, as type of that size does not.
    """
    marks = _opening_notes([word for word, _, _ in spelled])
    for word, start, stop in spelled:
        place = _place_of_mark(word.text, marks) if marks else None
        if place is None or stop - start != len(word.text):
            yield word
            continue
        begin, end = place
        if not all(is_raised(start + n, word.size) for n in range(begin, end)):
            yield word
            continue
        yield from _cut(word, begin, end)


def _opening_notes(words: Sequence[Word]) -> set[str]:
    sizes: Counter[float] = Counter()
    for size, count in Counter(word.size for word in words).items():
        sizes[round(size, 1)] += count
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    small = (word.text for word in words if word.size < SMALL * usual)
    return {found[0] for text in small if (found := _MARK.match(text))}


def _place_of_mark(text: str, marks: Iterable[str]) -> tuple[int, int] | None:
    """Where in a word a mark may stand: at its end, or before its text in the note itself."""
    closing = _CLOSING.search(text)
    bare = text[: closing.start()] if closing else text
    for mark in marks:
        before = bare[-len(mark) - 1 : -len(mark)]
        if bare.endswith(mark) and not (before.isdigit() and mark.isdigit()):
            return len(bare) - len(mark), len(bare)
    found = _MARK.match(text)
    return found.span() if found and found[0] in marks else None


def _cut(word: Word, begin: int, end: int) -> Iterator[Word]:
    """The word in up to three parts, in proportion to their letters."""
    step = (word.x1 - word.x0) / len(word.text)
    edges = [word.x0 + step * n for n in (0, begin, end)] + [word.x1]
    for n, (a, b) in enumerate(((0, begin), (begin, end), (end, len(word.text)))):
        if a == b:
            continue
        part = replace(
            word, text=word.text[a:b], x0=edges[n], x1=edges[n + 1], glued=word.glued or a > 0
        )
        if n == 1:
            part.size, part.y = _RAISED_SIZE * word.size, word.y + _RAISED_BY * word.size
        yield part
