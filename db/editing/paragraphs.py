"""Paragraphs of a report: what they say, who said it, and what they follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from db.editing.records import find
from db.errors import UserError
from db.language import tr
from db.models import (
    Paragraph,
    ParagraphKind,
    Participation,
    Quantifier,
    SpeakerKind,
    SubItem,
    TextOrigin,
)
from db.reading.blocks import Mark, MarkKind
from db.report.blocks import Item, Numbered, Plain
from db.report.carrying import carried, cut, tidied
from db.report.composer import outline_of
from db.report.composing.records import of_report
from db.report.composing.references import marks_of
from db.report.drafting import follow_records, rewrite
from db.report.wording import wording

DEEPEST = 4
"""The lowest level of an item: (a), (i), a., i."""


@dataclass(frozen=True, slots=True)
class TypedItem:
    """An item as a person left it; ``uuid`` is None where it is new, or was generated."""

    level: int
    text: str
    uuid: str | None = None
    marks: tuple[Mark, ...] | None = None
    """Its emphasis and footnotes; None: those it had go along with their words."""


def change_text(
    session: Session,
    uuid: str,
    text: str,
    items: Sequence[TypedItem] | None = None,
    marks: Sequence[Mark] | None = None,
) -> None:
    """Make a person's words the text of a paragraph, which says so and is kept from now on.

    ``marks`` are its emphasis, footnotes and references; None: those it had go along with their
    words. ``items`` are its whole list in order, those without words are left out; None leaves
    the list as it is. What prints already is not written again.
    Raises UserError where the paragraph is gone or is a table.
    """
    paragraph = _textual(find(session, Paragraph, uuid))
    block = printed(session, paragraph)
    known = {item.key: item for item in block.items if item.key}
    listed = (
        [_as_typed(item) for item in block.items]
        if items is None
        else [_with_marks(item, known.get(item.uuid or "")) for item in items]
    )
    listed = [item for item in listed if item.text]
    if marks is None:
        text = _words(text)
        marks = carried(block.marks, block.text, text)
    else:
        text, marks = _trimmed(text, marks)
    same = (text, tidied(marks)) == (block.text, tidied(block.marks))
    if same and [_compared(item) for item in listed] == [
        _compared(_as_typed(item)) for item in block.items
    ]:
        return
    _set_items(paragraph, listed)
    rewrite(paragraph, text)
    paragraph.marks = stored(marks)


def follow_record_again(session: Session, uuid: str) -> None:
    """Have a rewritten paragraph made from the records again.

    Raises UserError where there is no record for it to follow.
    """
    paragraph = find(session, Paragraph, uuid)
    if paragraph.topic is None:
        raise UserError(tr("No record stands behind this paragraph, so it cannot follow one."))
    follow_records(paragraph)


def set_speaker(
    session: Session,
    uuid: str,
    kind: SpeakerKind | None,
    *,
    quantifier: Quantifier | None = None,
    participation_uuid: str | None = None,
) -> None:
    """Say who speaks in a paragraph; None takes it back.

    Raises UserError where the briefer is not one of the section's meeting.
    """
    paragraph = find(session, Paragraph, uuid)
    who = find(session, Participation, participation_uuid) if participation_uuid else None
    meeting = paragraph.section.meeting
    if who is not None and meeting is not None and who.meeting is not meeting:
        raise UserError(
            tr("{name} did not take part in the meeting that this section tells of.").format(
                name=who.person.printed_name
            )
        )
    paragraph.speaker_kind = kind
    paragraph.quantifier = quantifier
    paragraph.participation = who


def printed(session: Session, paragraph: Paragraph) -> Numbered | Plain:
    """Give a paragraph as it prints today, with its generated words and current references."""
    if paragraph.origin is not TextOrigin.GENERATED and not _refers(paragraph):
        return _as_kept(paragraph)
    report = paragraph.section.draft.report
    outline = outline_of(of_report(session, report), wording(report.language))
    for placed in outline.paragraphs():
        if placed.paragraph is paragraph and isinstance(placed.block, Numbered | Plain):
            return placed.block
    return _as_kept(paragraph)


def stored(marks: Sequence[Mark]) -> list[Any]:
    """Give marks as a paragraph or an item keeps them."""
    return [[mark.start, mark.end, mark.kind.value, mark.note] for mark in marks]


def keep_as_printed(session: Session, paragraph: Paragraph) -> Paragraph:
    """Make the words that a generated paragraph prints its own, so that they can be divided."""
    block = printed(session, _textual(paragraph))
    _set_items(paragraph, [_as_typed(item) for item in block.items])
    rewrite(paragraph, block.text)
    paragraph.marks = stored(block.marks)
    return paragraph


def _refers(paragraph: Paragraph) -> bool:
    marked = (*paragraph.marks, *(mark for item in paragraph.items for mark in item.marks))
    return any(mark[2] == MarkKind.REFERENCE for mark in marked)


def _as_kept(paragraph: Paragraph) -> Plain:
    items = tuple(
        Item(item.level, "", item.text, marks_of(item.marks), item.uuid) for item in paragraph.items
    )
    return Plain(paragraph.text, marks_of(paragraph.marks), paragraph.align, items, paragraph.uuid)


def _as_typed(item: Item) -> TypedItem:
    return TypedItem(item.level, item.text, item.key or None, item.marks)


def _with_marks(item: TypedItem, before: Item | None) -> TypedItem:
    """Give an item as a person left it without blanks at its ends, and with the marks it has."""
    if item.marks is None:
        text = _words(item.text)
        marks = carried(before.marks, before.text, text) if before is not None else ()
    else:
        text, marks = _trimmed(item.text, item.marks)
    return replace(item, text=text, marks=marks)


def _compared(item: TypedItem) -> tuple[int, str, str | None, tuple[Mark, ...]]:
    return item.level, item.text, item.uuid, tidied(item.marks or ())


def _set_items(paragraph: Paragraph, listed: Sequence[TypedItem]) -> None:
    have = {item.uuid: item for item in paragraph.items}
    kept: list[SubItem] = []
    for order, typed in enumerate(listed, 1):
        item = have.get(typed.uuid or "") or SubItem()
        item.order = order
        item.level = min(max(typed.level, 1), DEEPEST)
        item.text = typed.text
        item.marks = stored(typed.marks or ())
        kept.append(item)
    paragraph.items = kept


def _textual(paragraph: Paragraph) -> Paragraph:
    if paragraph.kind is ParagraphKind.TABLE:
        raise UserError(tr("This is a table; its cells cannot be changed here."))
    return paragraph


def _words(text: str) -> str:
    """A text as one paragraph: a line feed within is a place to break the line, none at its end."""
    return text.replace("\u2028", "\n").replace("\r", "").strip()


def _trimmed(text: str, marks: Sequence[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """Give a text without blanks at its ends, and its marks at their places in what is left."""
    words = _words(text)
    before = len(text) - len(text.lstrip())
    return words, tidied(cut(marks, before, before + len(words)))
