"""How footnotes are labelled: figures in the report, small letters in each annex.

The rule is the United Nations Editorial Manual's, chapter on footnotes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from db.numerals import as_letters
from db.reading.blocks import Mark, MarkKind
from db.report.blocks import BodyBlock, ComposedReport, Numbered, Plain


@dataclass(frozen=True, slots=True)
class NoteLabels:
    """The labels of the footnotes that follow one another from some place of the report on."""

    first: int = 1
    lettered: bool = False

    def label(self, place: int) -> str:
        """The label of the footnote at ``place``, counted from 0."""
        number = self.first + place
        return as_letters(number) if self.lettered else str(number)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote; ``index`` counts all of the report from 1, whatever their labels."""

    index: int
    label: str
    text: str


class Footnotes:
    """The footnotes of a report, labelled as they are met in reading order."""

    def __init__(self) -> None:
        self.met: list[Footnote] = []
        self._in_annex = False
        self._count = 0

    def start_annex(self) -> None:
        """Label what follows from "a" again."""
        self._in_annex = True
        self._count = 0

    def add(self, text: str) -> Footnote:
        """The footnote met next, with its label."""
        self._count += 1
        label = NoteLabels(self._count, self._in_annex).label(0)
        note = Footnote(len(self.met) + 1, label, text)
        self.met.append(note)
        return note


def note_labels(report: ComposedReport) -> dict[str, NoteLabels]:
    """By key of a paragraph, the labels that its footnotes have, or would have."""
    letter = report.letter.paragraphs if report.letter is not None else ()
    found: dict[str, NoteLabels] = {}
    _label((*report.front, *letter, *report.summary, *report.body), found, lettered=False)
    for annex in report.annexes:
        _label(annex.blocks, found, lettered=True)
    return found


def notes_in(marks: Iterable[Mark]) -> list[Mark]:
    """The footnotes among the marks of a text, in their order."""
    notes = (mark for mark in marks if mark.kind is MarkKind.FOOTNOTE)
    return sorted(notes, key=lambda mark: mark.start)


def _label(blocks: Iterable[BodyBlock], found: dict[str, NoteLabels], *, lettered: bool) -> None:
    number = 1
    for block in blocks:
        if isinstance(block, Numbered | Plain):
            found[block.key] = NoteLabels(number, lettered)
            number += len(notes_in(block.marks))
            number += sum(len(notes_in(item.marks)) for item in block.items)
