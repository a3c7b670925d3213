"""Columns of plain text that drift: pdftotext sets each line by the widths of its letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.reading.sentence_ends import hangs

PART = re.compile(r"\S+(?: \S+)*")
_WORD = re.compile(r"\S+")
_DRIFT = 4  # columns of characters that a cell may begin before its head, or behind it
_FURTHER = 8  # and so many where a single blank is all that parts it from the cell before


def columns_of(lines: Sequence[str], starts: Sequence[int]) -> list[list[str]]:
    """The first of the lines, cut into the columns whose heads begin at ``starts``.

    They end before the line that does not stand in the columns. Where a single blank parts two
    cells, the second begins where a cell does in a line above or below.
    """
    parts = [[(part.start(), part[0]) for part in PART.finditer(line)] for line in lines]
    found: list[list[str]] = []
    for number in range(len(lines)):
        near = {
            start
            for line in (*parts[max(number - 2, 0) : number], *parts[number + 1 : number + 3])
            for start, _ in line
        }
        row = _cut(parts[number], starts, near)
        if row is None:
            break
        found.append(row)
    return found


def _cut(
    parts: Sequence[tuple[int, str]], starts: Sequence[int], near: set[int]
) -> list[str] | None:
    row = [""] * len(starts)
    last = -1
    todo = [(start, text, -1) for start, text in reversed(parts)]
    while todo:
        start, text, column = todo.pop()
        if column < 0:
            column = min(range(len(starts)), key=lambda n: abs(starts[n] - start))
            if abs(starts[column] - start) > _DRIFT:
                return None
        if column <= last:
            return None
        if column + 1 < len(starts):
            beyond = start + len(text) - starts[column + 1]
            split = _split(start, text, starts[column + 1], near, must=beyond > _DRIFT)
            if split:
                todo.append((start + split, text[split:], column + 1))
                text = text[:split].rstrip()
            elif beyond > _DRIFT:
                return None
        row[column], last = text, column
    return row


def _split(start: int, text: str, following: int, near: set[int], *, must: bool) -> int:
    """Where in the text the cell under the head at ``following`` begins; 0 where it does not.

    A cell begins where one does in a line near by; where there ``must`` be one, with a capital.
    """
    words = [word for word in _WORD.finditer(text) if word.start()]
    off = {word.start(): abs(start + word.start() - following) for word in words}
    level = [n for n in off if off[n] <= _DRIFT and start + n in near]
    opening = [
        word.start()
        for word in words
        if off[word.start()] <= _FURTHER
        and word[0][0].isupper()
        and not hangs(text[: word.start()])
    ]
    return min(level or (opening if must else []) or [0], key=lambda n: off.get(n, 0))
