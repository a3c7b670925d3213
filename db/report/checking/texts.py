"""The rules of the Editorial Manual that a text alone can break."""

from __future__ import annotations

from collections.abc import Iterator

from db.language import tr
from db.models import Record, SectionKind
from db.reading.blocks import MarkKind
from db.report.blocks import Numbered, Plain
from db.report.checking.examined import Examined, Found
from db.report.checking.places import place_of, text_of
from db.report.composing.outline import Outline
from db.report.word_count import LIMIT, count_words

_NEAR = 0.9
"""Of the limit: from here on the length is worth a note."""


def square_brackets(examined: Examined) -> Iterator[Found]:
    """Find square brackets: alternatives in negotiation, or places still to be filled."""
    letter = examined.printed.letter
    if letter is not None and "[" in letter.heading:
        yield Found(
            tr("The letter is not dated yet, or has a place in square brackets to fill."),
            tr("the letter"),
        )
    for section in examined.outline.sections:
        is_letter = section.section.kind is SectionKind.LETTER
        if "[" in section.title and not is_letter:
            yield _bracket(place_of(section), section.section)
    for text, place, paragraph in examined.texts():
        if "[" in text or "]" in text:
            yield _bracket(place, paragraph)


def lists_of_one(examined: Examined) -> Iterator[Found]:
    """Find lists with a single item on a level."""
    for section in examined.outline.sections:
        for placed in section.paragraphs:
            block = placed.block
            if isinstance(block, Numbered | Plain) and len(block.items) == 1:
                yield Found(
                    tr("The list has one item only: a list has two or more."),
                    place_of(section, placed),
                    (placed.paragraph,),
                )


def lost_references(examined: Examined) -> Iterator[Found]:
    """Find references to a paragraph or section that is no longer in the report."""
    for section in examined.outline.sections:
        for placed in section.paragraphs:
            if isinstance(placed.block, Numbered | Plain) and _has_lost(
                placed.block, examined.outline
            ):
                yield Found(
                    tr("A reference points to a part that is no longer in the report."),
                    place_of(section, placed),
                    (placed.paragraph,),
                )


def empty_chapters(examined: Examined) -> Iterator[Found]:
    """Find chapters in which nothing stands yet."""
    parents = {placed.section.parent for placed in examined.outline.sections}
    for placed in examined.outline.sections:
        is_chapter = placed.section.kind is SectionKind.CHAPTER
        if is_chapter and placed.section not in parents and not text_of(placed).strip():
            yield Found(
                tr("Nothing stands under “{title}” yet.").format(title=placed.title),
                place_of(placed),
                (placed.section,),
            )


def length(examined: Examined) -> Iterator[Found]:
    """Compare the number of words with the limit for documents not of the Secretariat."""
    words = count_words(examined.printed).total
    if words > LIMIT:
        message = tr("The report has {words} words; more than {limit} need a waiver.")
    elif words >= _NEAR * LIMIT:
        message = tr("The report has {words} words of the {limit} it may have.")
    else:
        return
    yield Found(message.format(words=words, limit=LIMIT), tr("the whole report"))


def _has_lost(block: Numbered | Plain, outline: Outline) -> bool:
    marks = (*block.marks, *(mark for item in block.items for mark in item.marks))
    return any(mark.kind is MarkKind.REFERENCE and mark.note not in outline.names for mark in marks)


def _bracket(place: str, record: Record) -> Found:
    return Found(
        tr("Square brackets are left: they go once the words are agreed."), place, (record,)
    )
