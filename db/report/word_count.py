"""How long a report is: its words, headings and footnotes included, by chapter and section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.reading.blocks import Mark, MarkKind
from db.report.blocks import BodyBlock, ComposedReport, Heading, Table

LIMIT = 10_700
"""Words a document that does not originate in the Secretariat may have, headings and footnotes
included (instructions for the preparation of documents)."""


@dataclass(frozen=True, slots=True)
class PartLength:
    """The words under one heading, the heading itself included."""

    heading: str
    words: int


@dataclass(frozen=True, slots=True)
class WordCount:
    """The words of a report: in all, and part by part in reading order."""

    parts: tuple[PartLength, ...]

    @property
    def total(self) -> int:
        """Words of the whole report."""
        return sum(part.words for part in self.parts)


def count_words(report: ComposedReport) -> WordCount:
    """Count what is between the spaces, from the title to the last annex; the letter is apart."""
    parts = [PartLength(report.title, _words([report.title, *_texts(report.summary)]))]
    heading, texts = "", list[str]()
    for block in report.body:
        if isinstance(block, Heading):
            parts.append(PartLength(heading, _words(texts)))
            heading, texts = f"{block.label}. {block.text}" if block.label else block.text, []
        texts += _texts([block])
    parts.append(PartLength(heading, _words(texts)))
    parts += [
        PartLength(each.heading, _words([each.heading, each.title, *_texts(each.blocks)]))
        for each in report.annexes
    ]
    return WordCount(tuple(part for part in parts if part.words))


def count_in(blocks: Iterable[BodyBlock]) -> int:
    """Count the words of some blocks, as ``count_words`` does."""
    return _words(_texts(blocks))


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _texts(blocks: Iterable[BodyBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield block.text
            case Table():
                yield from (block.title, *block.columns)
                yield from (line for row in block.rows for cell in row for line in cell)
            case _:
                for each in (block, *block.items):
                    yield each.text
                    yield from _footnotes(each.marks)


def _footnotes(marks: Iterable[Mark]) -> Iterator[str]:
    return (mark.note for mark in marks if mark.kind is MarkKind.FOOTNOTE)
