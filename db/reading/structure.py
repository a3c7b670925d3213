"""From pieces to blocks: which piece is a heading, a numbered paragraph, an item, or goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from db.reading.blocks import Block, BlockKind, Mark, MarkKind
from db.reading.furniture import is_symbol
from db.reading.labels import APPENDED, Label, Numeral, label_at_start
from db.reading.marks import glue, shifted, trimmed
from db.reading.pieces import Piece
from db.reading.sentence_ends import hangs, is_closed
from db.reading.sequence import (
    CHAPTER,
    SECTION,
    SUBSECTION,
    Headings,
    Lists,
    is_list_inside,
    is_next_number,
)

_SENTENCE_END = re.compile(r"[.;,][\"”’»)\]]*$")
_SIGNED = re.compile(r"[\s*_]*\(\s*(?:signed|signé)", re.IGNORECASE)
_RESUMED = re.compile(r"\s*(?:[a-zà-ÿ]|\(\d)")  # as "(2004)" of a resolution on the line before
_LONGEST_HEADING = 300
_SHORT_HEADING = 120  # of a heading that nothing but its words tells
_SHORTEST_PROSE = 40
_LONGEST_JOINED = 20_000  # of a paragraph that is still joined with what follows
_FORESIGHT = 120  # pieces looked ahead to tell a list from a new count


def blocks_of(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """Tell the pieces of a file apart and join what page breaks have cut; no word is lost.

    Labels are believed by their sequence, not by their look: a line that opens with "2016 " is no
    paragraph 2016, "(i)" after (h) is a letter, and heading styles do not set the level of a
    heading that has a label.
    """
    sorter = _Sorter(pieces)
    for index in range(len(pieces)):
        sorter.take(index)
    return tuple(sorter.blocks)


def _label_of(piece: Piece) -> Label | None:
    if piece.rows:
        return None
    return label_at_start(piece.label) if piece.label else label_at_start(piece.text)


def _styles_in_body(pieces: Sequence[Piece], labels: Sequence[Label | None]) -> list[int]:
    """The levels of the heading styles from the first chapter on, in order.

    The title of the report has often used up the first: the chapters' own is the first here.
    """
    numbers = (n for n, label in enumerate(labels) if label and label.ordinal(Numeral.ARABIC) == 1)
    for number in numbers:
        above = (n for n in range(number - 1, max(number - 4, -1), -1) if pieces[n].heading)
        start = next(above, None)
        if start is not None:
            until = (n for n in range(start, len(pieces)) if _is_appended(pieces[n]))
            return sorted({p.heading for p in pieces[start : next(until, None)] if p.heading})
    return []


def _are_only_sections(labels: Iterable[Label]) -> bool:
    """Whether sections have labels, "A." and "B.", and the chapters over them none."""
    opening = {label.printed.rstrip(".)") for label in labels if label.form in ("#.", "#)")}
    return {"A", "B"} <= opening and not opening & {"I", "II"}


def _is_appended(piece: Piece) -> bool:
    return bool(APPENDED.fullmatch(piece.text.strip()))


class _Sorter:
    """Goes through the pieces once, and knows what has been counted so far."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.blocks: list[Block] = []
        self._pieces = pieces
        self._labels = [_label_of(piece) for piece in pieces]
        self._styles = _styles_in_body(pieces, self._labels)
        self._only_sections = _are_only_sections(label for label in self._labels if label)
        self._headings = Headings()
        self._lists = Lists()
        self._number = 0
        self._counting = False
        self._plain_level = CHAPTER
        self._last_was_plain = False

    def take(self, index: int) -> None:
        """Add the piece to the blocks, as what it is."""
        piece, label = self._pieces[index], self._labels[index]
        if piece.rows:
            self._add(BlockKind.TABLE, piece, rows=piece.rows)
        elif label and self._take_labelled(index, piece, label):
            return
        elif piece.text.strip():
            self._take_unlabelled(index, piece)

    def _take_labelled(self, index: int, piece: Piece, label: Label) -> bool:
        bare = piece if piece.label else _without_label(piece, label)
        if label.ordinal(Numeral.CAPITAL) or label.ordinal(Numeral.CAPITAL_ROMAN):
            if self._is_heading(index, piece, bare.text, label):
                return self._add_heading(bare, label)
        elif label.ordinal(Numeral.ARABIC) and label.form != "(#)":
            if self._is_subheading(index, piece, bare.text, label):
                return self._add_heading(bare, label)
            if self._is_numbered(index, piece, bare.text, label):
                self._number, self._counting = label.readings[0][1], True
                self._lists.close()
                self._add(BlockKind.PARAGRAPH, bare, label=label.printed)
                return True
            if not piece.label and label.form == "#":
                return False
        # A capital in front of a name is an initial.
        initial = label.form != "(#)" and label.readings[0][0] is Numeral.CAPITAL
        certain = bool(piece.label) or (piece.firm and not initial)
        level = self._lists.level(
            label,
            self._next_label(index),
            certain=certain,
            may_open=certain or (not initial and (piece.apart or self._is_closed())),
        )
        if level:
            self._add(BlockKind.ITEM, bare, label=label.printed, level=level)
        return bool(level)

    def _next_label(self, index: int) -> Label | None:
        return next((label for label in self._labels[index + 1 : index + 12] if label), None)

    def _numbers_from(self, index: int) -> Iterator[int]:
        for position in range(index, min(index + _FORESIGHT, len(self._labels))):
            label = self._labels[position]
            if label and label.form != "(#)" and (number := label.ordinal(Numeral.ARABIC)):
                yield number

    # Headings

    def _is_heading(self, index: int, piece: Piece, text: str, label: Label) -> bool:
        if label.form not in ("#.", "#)") or not _reads_as_heading(text):
            return False
        if _stands_out(piece):
            return True
        if not self._headings.fits(label):
            return False
        return piece.apart or self._is_closed() or self._opens_number(index, text)

    def _opens_number(self, index: int, text: str) -> bool:
        """Whether the next numbered paragraph follows a short line that no sentence leads to."""
        following = self._next_label(index)
        return (
            len(text) <= _SHORT_HEADING
            and not hangs(self.blocks[-1].text)
            and following is not None
            and following.form == "#."
            and following.ordinal(Numeral.ARABIC) == self._number + 1
        )

    def _is_subheading(self, index: int, piece: Piece, text: str, label: Label) -> bool:
        if not _reads_as_heading(text):
            return False
        if _stands_out(piece):
            return True
        if piece.label or not self._number or label.readings[0][1] == self._number + 1:
            return False
        following = self._next_label(index)
        return (
            piece.apart
            and len(text) <= _SHORT_HEADING
            and following is not None
            and following.ordinal(Numeral.ARABIC) == self._number + 1
        )

    def _add_heading(self, piece: Piece, label: Label) -> bool:
        level = self._headings.level(label)
        self._headings.take(label, level)
        self._open_heading(piece, level, label.printed)
        self._plain_level, self._last_was_plain = level, False
        return True

    def _open_heading(self, piece: Piece, level: int, label: str = "") -> None:
        self._lists.close()
        self._counting = False
        self._add(BlockKind.HEADING, piece, label=label, level=level)

    # Numbered paragraphs

    def _is_numbered(self, index: int, piece: Piece, text: str, label: Label) -> bool:
        number = label.readings[0][1]
        if self._lists.goes_on(label) and self._is_listed(index, number):
            return False
        if piece.label:
            if number == 1 and self._counting:
                return not self._is_listed(index, 1)
            return piece.depth == 0 or "." in label.printed[:-1]
        if label.form == "#" and not (_opens_sentence(text) and self._is_closed()):
            return False
        if is_next_number(number, self._number, dotted=label.form != "#"):
            return True
        if number == 1:
            return not (self._counting and self._is_listed(index, 1))
        # An excerpt begins in mid-report: its first number must go on.
        return (
            not self._number
            and label.form != "#"
            and number + 1 in islice(self._numbers_from(index), 9)
        )

    def _is_listed(self, index: int, number: int) -> bool:
        return is_list_inside(self._numbers_from(index), self._number, number)

    # What has no label

    def _take_unlabelled(self, index: int, piece: Piece) -> None:
        text = piece.text.strip()
        if not piece.firm and self.blocks and self._goes_on(piece):
            self._join(piece)
        elif APPENDED.fullmatch(text):
            self._headings, self._number = Headings(), 0
            self._open_heading(piece, CHAPTER, piece.label)
            self._plain_level, self._last_was_plain = CHAPTER, False
        elif self._is_plain_heading(index, piece, text):
            self._open_heading(piece, self._level_of_plain(piece), piece.label)
        else:
            self._add(BlockKind.OTHER, piece, label=piece.label)

    def _is_plain_heading(self, index: int, piece: Piece, text: str) -> bool:
        if piece.heading:
            return len(text) <= _LONGEST_HEADING
        if not _reads_as_heading(text) or piece.align == "right":
            return False
        if _stands_out(piece) or self._follows_annex():
            return True
        following = self._labels[index + 1] if index + 1 < len(self._labels) else None
        return (
            piece.apart
            and len(text) <= _SHORT_HEADING
            and not is_symbol(text)
            and not hangs(text)
            and (self._is_closed() or not hangs(self.blocks[-1].text))
            and following is not None
            and following.form != "(#)"
            and (
                following.ordinal(Numeral.ARABIC) == self._number + 1
                or following.ordinal(Numeral.CAPITAL) == 1
            )
        )

    def _follows_annex(self) -> bool:
        last = self.blocks[-1] if self.blocks else None
        return last is not None and bool(APPENDED.fullmatch(last.text.strip())) and not last.label

    def _level_of_plain(self, piece: Piece) -> int:
        """One below the heading it stands under; neighbours without label are of one level."""
        if self._follows_annex():
            return SECTION
        if self._only_sections:  # have labels here: what has none is a chapter
            self._headings.section = 0
            return CHAPTER
        if not self._last_was_plain:
            under_label = self._headings.chapter or self._headings.section
            self._plain_level = min(self._plain_level + 1, SUBSECTION) if under_label else CHAPTER
            self._last_was_plain = True
        if piece.heading in self._styles:
            return self._styles.index(piece.heading) + 1
        return piece.heading or self._plain_level

    def _goes_on(self, piece: Piece) -> bool:
        """Whether a loose piece goes on with the sentence that a page break or a line cut."""
        last = self.blocks[-1]
        if last.kind is BlockKind.TABLE or piece.heading or _SIGNED.match(piece.text):
            return False
        if piece.align == "right" and not _RESUMED.match(piece.text):
            return False
        if last.kind is BlockKind.HEADING:
            return _stands_out(piece) and _opens_low(piece.text)
        if last.kind is not BlockKind.OTHER and not piece.apart and not self._is_closed():
            return True  # the line before was full, and does not end a sentence
        if (
            self._is_closed()
            or len(last.text) > _LONGEST_JOINED
            or (last.kind is BlockKind.OTHER and (len(last.text) < _SHORTEST_PROSE or last.align))
        ):
            return False
        return _opens_within(piece.text) or hangs(last.text)

    def _join(self, piece: Piece) -> None:
        last = self.blocks[-1]
        text, offset = glue(last.text, piece.text)
        marks = last.marks + shifted(piece.marks, offset)
        self.blocks[-1] = replace(last, text=text, marks=marks)

    def _is_closed(self) -> bool:
        """Whether the text so far ends where a sentence, a list or a heading may end."""
        if not self.blocks or self.blocks[-1].kind in (BlockKind.HEADING, BlockKind.TABLE):
            return True
        last = self.blocks[-1]
        short = last.kind is BlockKind.OTHER and len(last.text) < _SHORTEST_PROSE
        return short or is_closed(last.text)

    def _add(
        self,
        kind: BlockKind,
        piece: Piece,
        label: str = "",
        level: int = 0,
        rows: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        text, marks = trimmed(piece.text, piece.marks)
        if kind is BlockKind.HEADING:
            marks = tuple(mark for mark in marks if not _covers(mark, text))
        self.blocks.append(
            Block(kind, text, piece.place, label, level, marks, piece.align, rows),
        )


def _without_label(piece: Piece, label: Label) -> Piece:
    text = piece.text[label.length :]
    return replace(piece, text=text, marks=shifted(piece.marks, -label.length))


def _stands_out(piece: Piece) -> bool:
    """Whether a heading style or bold type from end to end makes the piece stand out."""
    if piece.heading:
        return True
    # Word splits a bold line into runs, and nobody makes the blank after a label bold.
    bold = bytearray(len(piece.text))
    for mark in piece.marks:
        if mark.kind is MarkKind.BOLD:
            bold[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    label = label_at_start(piece.text)
    start = label.length if label and not piece.label else 0
    rest = [(is_bold, char) for is_bold, char in zip(bold, piece.text, strict=True)][start:]
    return any(bold) and all(is_bold or not char.isalnum() for is_bold, char in rest)


def _covers(mark: Mark, text: str) -> bool:
    return mark.kind is MarkKind.BOLD and mark.end - mark.start >= len(text)


def _reads_as_heading(text: str) -> bool:
    text = text.strip()
    return (
        0 < len(text) <= _LONGEST_HEADING
        and not _SENTENCE_END.search(text)
        and _opens_sentence(text)
    )


def _opens_sentence(text: str) -> bool:
    opening = text.lstrip(" \t\u00a0\"“«'‘([")[:1]
    return bool(opening) and not opening.islower()


def _opens_within(text: str) -> bool:
    """Whether the text opens as a sentence does not."""
    opening = text.lstrip()[:1]
    return opening.islower() or opening.isdigit() or opening == "("


def _opens_low(text: str) -> bool:
    return text.lstrip()[:1].islower()
