"""Plain text and Markdown: from lines to pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from db.reading.blocks import Mark
from db.reading.emphasis import without_emphasis
from db.reading.encoding import decode
from db.reading.furniture import furniture_of
from db.reading.hyphens import Vocabulary
from db.reading.labels import label_at_start
from db.reading.pieces import LARGEST_TEXT, MOST_PIECES, Extract, Piece, Refused
from db.reading.run_on import LONG, unfolded
from db.reading.text_tables import Table, table_at

_MARKDOWN = re.compile(r"^#{1,6}[ \t]+\S|\*\*\S[^\n]*\*\*|^\[\^\w+\]:", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,}|={3,})$")
_NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$")
_BULLET = re.compile(r"[ \t]*(?:[-*+]|>)[ \t]+")
_LINE_BREAK = re.compile(r"(?: {2,}|\\)$")
_WIDEST_WRAP = 200  # columns; longer lines are whole paragraphs


def read_text(content: bytes) -> Extract:
    """The pieces of a plain text or a Markdown file.

    Lines that were wrapped are joined; a line after which the next word would still have fitted
    was ended on purpose. Raises Refused where the content is no text.
    """
    text, remarks = decode(content)
    if len(text) > LARGEST_TEXT:
        raise Refused("too long")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    pieces = tuple(_Lines(lines, bool(_MARKDOWN.search(text)), Vocabulary(text)).pieces())
    if len(pieces) > MOST_PIECES:
        raise Refused("too long")
    return Extract(pieces, remarks)


@dataclass(slots=True)
class _Open:
    """A piece that the next line may still go on with."""

    text: str
    line: int
    heading: int = 0
    apart: bool = True
    indent: float = 0


class _Lines:
    """Goes through the lines once."""

    def __init__(self, lines: list[str], markdown: bool, vocabulary: Vocabulary) -> None:
        self._lines = lines
        self._markdown = markdown
        self._vocabulary = vocabulary
        self._width = _wrap_width(lines)
        self._notes = _notes(lines) if markdown else {}

    def pieces(self) -> Iterator[Piece]:
        furniture = furniture_of(self._lines)
        opened: _Open | None = None
        place = 0
        while place < len(self._lines):
            line = self._lines[place]
            if place in furniture or (self._markdown and _NOTE.match(line)):
                place += 1
                continue
            table = table_at(self._lines, place)
            if table or not line.strip() or _RULE.match(line):
                if opened:
                    yield from self._closed(opened)
                opened = None
                if table:
                    yield self._table(table, place)
                place = table.end if table else place + 1
                continue
            for part in unfolded(line) if len(line) > LONG else (line,):
                if opened and self._goes_on(opened, part):
                    self._extend(opened, part)
                    continue
                apart = opened is None or self._was_ended(opened, part)
                if opened:
                    yield from self._closed(opened)
                opened = self._begun(part, place, apart)
            place += 1
        if opened:
            yield from self._closed(opened)

    def _begun(self, line: str, place: int, apart: bool) -> _Open:
        indent = len(line) - len(line.lstrip())
        heading = _HEADING.match(line) if self._markdown else None
        if heading:
            return _Open(heading[2], place, len(heading[1]), indent=indent)
        bullet = _BULLET.match(line)
        if bullet and (label_at_start(line[bullet.end() :]) or ">" in bullet[0]):
            line = line[bullet.end() :]  # the label that it stands before says more
        return _Open(line.lstrip(), place, apart=apart, indent=indent)

    def _goes_on(self, opened: _Open, line: str) -> bool:
        if opened.heading or (self._markdown and _HEADING.match(line)):
            return False
        if _LINE_BREAK.search(opened.text):
            return True
        return not label_at_start(line) and not self._was_ended(opened, line)

    def _was_ended(self, opened: _Open, line: str) -> bool:
        """Whether the next word would have fitted behind the last line."""
        last = opened.text.rpartition("\n")[2]
        return opened.indent + len(last.rstrip()) + 1 + len(line.split(None, 1)[0]) <= self._width

    def _extend(self, opened: _Open, line: str) -> None:
        if _LINE_BREAK.search(opened.text):
            opened.text = _LINE_BREAK.sub("", opened.text) + "\n" + line.lstrip(" \t")
        else:
            opened.text = self._vocabulary.joined(opened.text, line)[0]

    def _closed(self, opened: _Open) -> Iterator[Piece]:
        text = _LINE_BREAK.sub("", opened.text)
        marks: tuple[Mark, ...] = ()
        if self._markdown:
            text, marks = without_emphasis(text, self._notes)
        yield Piece(
            text=text,
            place=f"line {opened.line + 1}",
            heading=opened.heading,
            marks=marks,
            firm=False,
            apart=opened.apart,
            indent=opened.indent,
        )

    def _table(self, table: Table, place: int) -> Piece:
        rows = tuple(
            tuple(without_emphasis(cell, self._notes)[0] for cell in row) for row in table.rows
        )
        return Piece(text="", place=f"line {place + 1}", rows=rows, firm=False)


def _wrap_width(lines: Sequence[str]) -> int:
    """The column at which lines were wrapped; beyond any line where they were not."""
    lengths = sorted(
        len(line.rstrip())
        for line, following in pairwise(lines)
        if line.strip() and following.strip()
    )
    width = lengths[int(len(lengths) * 0.98)] if lengths else 0
    return width if 0 < width <= _WIDEST_WRAP else 10**9


def _notes(lines: Sequence[str]) -> dict[str, str]:
    return {found[1]: found[2] for line in lines if (found := _NOTE.match(line))}
