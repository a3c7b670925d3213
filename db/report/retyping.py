"""A composed report with words that are being typed, before they are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from db.reading.blocks import Mark
from db.report.blocks import Annex, BodyBlock, ComposedReport, Item, Numbered, Plain
from db.report.carrying import carried

B = TypeVar("B", bound=BodyBlock)


def with_words(
    report: ComposedReport,
    key: str,
    text: str,
    items: Sequence[Item] | None = None,
    marks: Sequence[Mark] | None = None,
) -> ComposedReport:
    """Give the report with other words in the paragraph of that key.

    ``marks`` None: its own go along with their words. ``items`` None: its list stays.
    """

    def typed(blocks: Iterable[B]) -> tuple[B, ...]:
        return tuple(_typed(block, key, text, items, marks) for block in blocks)

    letter = report.letter
    return replace(
        report,
        front=typed(report.front),
        letter=replace(letter, paragraphs=typed(letter.paragraphs)) if letter else None,
        summary=typed(report.summary),
        body=typed(report.body),
        annexes=tuple(_annex(annex, typed(annex.blocks)) for annex in report.annexes),
    )


def _annex(annex: Annex, blocks: tuple[BodyBlock, ...]) -> Annex:
    return replace(annex, blocks=blocks)


def _typed(
    block: B, key: str, text: str, items: Sequence[Item] | None, marks: Sequence[Mark] | None
) -> B:
    if block.key != key or not isinstance(block, Numbered | Plain):
        return block
    return replace(
        block,
        text=text,
        marks=carried(block.marks, block.text, text) if marks is None else tuple(marks),
        items=block.items if items is None else tuple(items),
    )
