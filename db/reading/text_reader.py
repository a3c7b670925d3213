"""Plain text and Markdown: from lines to pieces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from db.reading.aligned_tables import AlignedTables
from db.reading.blocks import Mark
from db.reading.emphasis import without_emphasis
from db.reading.encoding import decode
from db.reading.furniture import furniture_of
from db.reading.html_tables import HtmlTables
from db.reading.hyphens import Vocabulary
from db.reading.labels import label_at_start
from db.reading.markdown_lines import evened
from db.reading.pieces import LARGEST_TEXT, MOST_PIECES, Extract, Piece, Refused
from db.reading.ruled_lines import is_rule
from db.reading.run_on import LONG, unfolded
from db.reading.sentence_ends import hangs, is_closed
from db.reading.stacked_tables import stacked_table_at
from db.reading.tabbed_columns import wrapped_tabs_at
from db.reading.text_tables import Table, table_at

_MARKDOWN = re.compile(r"^#{1,6}[ \t]+\S|\*\*\S[^\n]*\*\*|^\[\^\w+\]:", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_BULLET = re.compile(r"[ \t]*(?:[-*+]|>)[ \t]+")
_NUMBERED = re.compile(r"[ \t]*\d{1,3}\.[ \t]+\S")
_INITIAL = re.compile(r"[A-Z]\.[ \t\u00a0\u202f]?[A-ZÀ-Þ]")
_MOSTLY = 0.9
_LINE_BREAK = re.compile(r"(?: {2,}|\\)$")
_WRAPS = range(40, 201)  # columns; longer lines are whole paragraphs, shorter ones short lines
_RAGGED = 8  # columns before the wrap in which wrapped lines mostly end
_SHORT_LINE = 0.7  # of the wrap: a shorter line was ended on purpose
_WRAPPED, _LONGER = 0.15, 0.25  # of all lines: at least, and at most


def read_text(content: bytes) -> Extract:
    """The pieces of a plain text or a Markdown file.

    Lines that were wrapped are joined; a line after which the next word would still have fitted
    was ended on purpose. Raises Refused where the content is no text.
    """
    text, remarks = decode(content)
    if len(text) > LARGEST_TEXT:
        raise Refused("too long")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    markdown = bool(_MARKDOWN.search(text))
    lines, notes = evened(lines) if markdown else (lines, {})
    found = _Lines(lines, markdown, notes, Vocabulary(text)).pieces()
    pieces = tuple(islice(found, MOST_PIECES + 1))
    if len(pieces) > MOST_PIECES:
        raise Refused("too long")
    return Extract(pieces, remarks)


@dataclass(slots=True)
class _Open:
    """A piece that the next line may still go on with."""

    parts: list[str]
    """The text line by line, each with what joins it to the next."""
    line: int
    column: int
    """Where the last line ends."""
    heading: int = 0
    apart: bool = True
    indent: float = 0
    numbered: bool = False


class _Lines:
    """Goes through the lines once."""

    def __init__(
        self, lines: list[str], markdown: bool, notes: dict[str, str], vocabulary: Vocabulary
    ) -> None:
        self._lines = lines
        self._markdown = markdown
        self._vocabulary = vocabulary
        self._width = _wrap_width(lines)
        self._spaced = _is_spaced(lines)
        self._notes = notes

    def pieces(self) -> Iterator[Piece]:
        furniture = furniture_of(self._lines)
        self._lines = [line.lstrip("\f") for line in self._lines]
        aligned = AlignedTables(self._lines, furniture, self._vocabulary)
        of_html = HtmlTables(self._lines)
        opened: _Open | None = None
        parted = paged = False  # by a blank line, by a page's end, since its last line
        place = 0
        while place < len(self._lines):
            line = self._lines[place]
            place += 1
            if place - 1 in furniture:
                paged = True
                continue
            if not line.strip() or is_rule(line):
                parted = True
                continue
            if table := (
                wrapped_tabs_at(self._lines, furniture, place - 1, self._vocabulary)
                or table_at(self._lines, place - 1)
                or of_html.at(place - 1)
                or aligned.at(place - 1)
                or stacked_table_at(self._lines, place - 1)
            ):
                if opened:
                    yield from self._closed(opened)
                yield self._table(table, place - 1)
                opened, parted, paged, place = None, False, False, table.end
                continue
            for part in unfolded(line) if len(line) > LONG else (line,):
                if opened and (
                    (paged and self._resumes(opened, place - 1))
                    if parted
                    else self._goes_on(opened, part)
                ):
                    self._extend(opened, part)
                else:
                    apart = opened is None or (
                        self._was_ended(opened, part, parted=parted)
                        or (parted and self._is_headline(opened, place - 1))
                    )
                    if opened:
                        yield from self._closed(opened)
                    opened = self._begun(part, place - 1, apart)
                parted = paged = False
        if opened:
            yield from self._closed(opened)

    def _begun(self, line: str, place: int, apart: bool) -> _Open:
        indent, column = len(line) - len(line.lstrip()), len(line.rstrip())
        heading = _HEADING.match(line) if self._markdown else None
        if heading:
            return _Open([heading[2]], place, column, len(heading[1]), indent=indent)
        bullet = _BULLET.match(line)
        if bullet and (label_at_start(line[bullet.end() :]) or ">" in bullet[0]):
            line = line[bullet.end() :]  # the label that it stands before says more
        numbered = bool(_NUMBERED.match(line))
        return _Open([line.lstrip()], place, column, 0, apart, indent, numbered)

    def _goes_on(self, opened: _Open, line: str) -> bool:
        if opened.heading or (self._markdown and _HEADING.match(line)):
            return False
        if _LINE_BREAK.search(opened.parts[-1]):
            return True
        return not self._opens_with_label(line) and not self._was_ended(opened, line)

    def _opens_with_label(self, line: str) -> bool:
        """Whether a label opens the line; under full lines "M. Diop" is no section M.

        Where blank lines part the paragraphs, they part the headings too.
        """
        label = label_at_start(line)
        return label is not None and not (self._spaced and _INITIAL.match(line))

    def _was_ended(self, opened: _Open, line: str, *, parted: bool = False) -> bool:
        """Whether the next word would have fitted behind the last line.

        Where blank lines part the paragraphs, and under a number, which the next paragraph has
        too, no line is ended for a next sentence.
        ``parted``: a blank line stands between the two.
        """
        if opened.column > self._width:
            return True  # a paragraph that was never wrapped
        room = self._width - opened.column - len(line.split(None, 1)[0])
        if room <= 0 or parted:
            return room > _RAGGED or (parted and _may_part(opened.parts[-1], line))
        closed = not (self._spaced or opened.numbered) and is_closed(opened.parts[-1])
        return closed or opened.column < _SHORT_LINE * self._width

    def _resumes(self, opened: _Open, place: int) -> bool:
        """Whether a numbered paragraph goes on over a page's end with another sentence.

        Prose that has no number is of the paragraph that its page cut at a full line.
        """
        line, full = self._lines[place], opened.column >= _SHORT_LINE * self._width
        if not opened.numbered or not full or opened.column > self._width:
            return False
        prose = is_closed(line) or len(line.rstrip()) >= _SHORT_LINE * self._width
        return prose and not label_at_start(line)

    def _is_headline(self, above: _Open, place: int) -> bool:
        """Whether the line stands alone under a blank line and reads as no part of a sentence."""
        line = self._lines[place].strip()
        below = self._lines[place + 1] if place + 1 < len(self._lines) else ""
        alone = not below.strip() or label_at_start(below) is not None
        opens = line[:1].isupper() and not is_closed(line) and not hangs(line)
        return alone and opens and not hangs(above.parts[-1])

    def _extend(self, opened: _Open, line: str) -> None:
        opened.column = len(line.rstrip())
        last = opened.parts.pop()
        if _LINE_BREAK.search(last):
            opened.parts += [_LINE_BREAK.sub("", last) + "\n", line.lstrip(" \t")]
        else:
            joined, cut = self._vocabulary.joined(last, line)
            opened.parts += [joined[:cut], joined[cut:]]

    def _closed(self, opened: _Open) -> Iterator[Piece]:
        text = _LINE_BREAK.sub("", "".join(opened.parts))
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
    """The column at which lines were wrapped: there many end, and few go past it; 0 for none."""
    lengths = sorted(
        len(line.rstrip())
        for line in lines
        if line.strip() and "\t" not in line and "|" not in line
    )
    for place in range(len(lengths) - 1, int(len(lengths) * (1 - _LONGER)) - 1, -1):
        width = lengths[place]
        near, at = (place + 1 - bisect_left(lengths, width - ragged) for ragged in (_RAGGED, 1))
        if width in _WRAPS and near >= _WRAPPED * len(lengths) and at > 1:
            return width
    return 0


def _may_part(above: str, below: str) -> bool:
    """Whether a blank line between two lines, the upper one full, parts paragraphs."""
    return is_closed(above) or label_at_start(below) is not None


def _is_spaced(lines: Sequence[str]) -> bool:
    """Whether blank lines stand between the numbered paragraphs of the file."""
    numbered = [n for n, line in enumerate(lines) if _NUMBERED.match(line)]
    apart = sum(1 for n in numbered if not n or not lines[n - 1].strip())
    return apart > 2 and apart >= _MOSTLY * len(numbered)
