"""Paragraphs put in, taken out, moved, divided and joined."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.editing.paragraphs import keep_as_printed, stored
from db.editing.records import find
from db.errors import UserError
from db.language import tr
from db.models import Paragraph, ParagraphKind, Section, SectionKind, TextOrigin
from db.report.carrying import cut, moved_on
from db.report.composing.layout import MEETING
from db.report.composing.parts import part_of
from db.report.composing.references import marks_of
from db.report.drafting import rewrite

_UNNUMBERED = {SectionKind.FRONT, SectionKind.LETTER, SectionKind.SUMMARY}


def insert_below(session: Session, uuid: str, text: str = "") -> str:
    """Put a paragraph below another; give its UUID.

    It has the same speaker, for what one says often takes several paragraphs.
    """
    above = find(session, Paragraph, uuid)
    new = _new(above.section, text)
    if above.origin is not TextOrigin.GENERATED:
        _say_as(new, above)
    _put(above.section, _place(above) + 1, new)
    return new.uuid


def insert_first(session: Session, section_uuid: str, text: str = "") -> str:
    """Put a paragraph at the beginning of a section; give its UUID."""
    section = find(session, Section, section_uuid)
    new = _new(section, text)
    _put(section, 0, new)
    return new.uuid


def delete_paragraph(session: Session, uuid: str) -> None:
    """Delete a paragraph; the recommendations stated in it stay, without a place in the text."""
    paragraph = find(session, Paragraph, uuid)
    section = paragraph.section
    section.paragraphs.remove(paragraph)
    _number(section)


def move_paragraph(
    session: Session, uuid: str, section_uuid: str, before: str | None = None
) -> None:
    """Move a paragraph within its section or into another one of the same part of the report.

    It comes before the paragraph ``before`` of that section; None: it becomes the last. What is
    made from the record of its meeting is kept as it prints where it leaves the section, for
    elsewhere it would tell of another meeting.
    Raises UserError where the section is of another part, or ``before`` is of another section.
    """
    paragraph, section = find(session, Paragraph, uuid), find(session, Section, section_uuid)
    after = find(session, Paragraph, before) if before is not None else None
    own = paragraph.section
    if after is not None and after.section is not section:
        raise UserError(tr("That paragraph stands in another section by now. Nothing was moved."))
    if own.draft is not section.draft or part_of(own) != part_of(section):
        raise UserError(
            tr(
                "A paragraph stays in its part of the report: the letter, the body or an annex. "
                "Nothing was moved."
            )
        )
    if paragraph.topic in MEETING and own.meeting is not section.meeting:
        if paragraph.origin is TextOrigin.GENERATED:
            keep_as_printed(session, paragraph)
        paragraph.topic = None
    with session.no_autoflush:  # between the two it would be taken for deleted
        own.paragraphs.remove(paragraph)
        _put(section, len(section.paragraphs) if after is None else _place(after), paragraph)
    _number(own)


def split_paragraph(session: Session, uuid: str, place: int) -> str:
    """Divide a paragraph ``place`` characters into its text; give the UUID of the second half.

    The items go with the second half. Raises UserError where a half would be empty.
    """
    first = keep_as_printed(session, find(session, Paragraph, uuid))
    text, marks = first.text, marks_of(first.marks)
    head, tail = text[:place].rstrip(), text[place:].lstrip()
    if not head or not tail:
        raise UserError(tr("Put the cursor between two words of the paragraph to split it there."))
    second = _new(first.section, "")
    second.kind, second.align = first.kind, first.align
    _say_as(second, first)
    _put(first.section, _place(first) + 1, second)
    session.flush()
    for item in list(first.items):
        item.paragraph = second
    session.flush()
    session.refresh(first)
    session.refresh(second)
    rewrite(first, head)
    first.marks = stored(cut(marks, 0, len(head)))
    rewrite(second, tail)
    second.marks = stored(cut(marks, len(text) - len(tail), len(text)))
    return second.uuid


def join_paragraphs(session: Session, uuid: str, next_uuid: str) -> None:
    """Append a paragraph to the one before it: words, items, and what is stated in it.

    Raises UserError where they stand in two sections, or the first one ends with a list.
    """
    first, second = find(session, Paragraph, uuid), find(session, Paragraph, next_uuid)
    if first.section is not second.section:
        raise UserError(tr("Only paragraphs of one section can be joined. Nothing was changed."))
    keep_as_printed(session, first)
    keep_as_printed(session, second)
    if first.items and second.text:
        raise UserError(
            tr("The paragraph above ends with a list, so nothing can be joined to its words.")
        )
    between = " " if first.text and second.text else ""
    text = f"{first.text}{between}{second.text}"
    marks = (
        *marks_of(first.marks),
        *moved_on(marks_of(second.marks), len(first.text) + len(between)),
    )
    for statement in list(second.statements):
        statement.paragraph = first
    for note in list(second.notes):
        note.paragraph = first
    session.flush()
    for item in list(second.items):
        item.order += len(first.items)
        item.paragraph = first
    session.flush()
    session.refresh(first)
    session.refresh(second)
    rewrite(first, text)
    first.marks = stored(marks)
    delete_paragraph(session, second.uuid)


def _new(section: Section, text: str) -> Paragraph:
    unnumbered = section.kind in _UNNUMBERED
    return Paragraph(
        kind=ParagraphKind.PLAIN if unnumbered else ParagraphKind.NUMBERED,
        origin=TextOrigin.TYPED,
        text=text.strip(),
        marks=[],
        cells=[],
        align="",
    )


def _say_as(new: Paragraph, other: Paragraph) -> None:
    new.speaker_kind = other.speaker_kind
    new.quantifier = other.quantifier
    new.participation = other.participation


def _place(paragraph: Paragraph) -> int:
    return paragraph.section.paragraphs.index(paragraph)


def _put(section: Section, place: int, new: Paragraph) -> None:
    section.paragraphs.insert(place, new)
    _number(section)


def _number(section: Section) -> None:
    for order, each in enumerate(section.paragraphs, 1):
        each.order = order
