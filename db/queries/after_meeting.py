"""What a meeting has left: documents, recommendations, and the paragraphs that speak of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    Document,
    DocumentRole,
    DocumentStatus,
    Meeting,
    MeetingDocument,
)
from db.queries.meeting_details import (
    StatementLine,
    period_of_meeting,
    statements_of_meeting,
)
from db.report.composer import outline_of
from db.report.composing.outline import Outline, PlacedParagraph
from db.report.composing.records import of_period
from db.report.wording import wording

_WORDS: Final = 14


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document of a meeting."""

    uuid: str
    role: DocumentRole
    """What it is at the meeting."""
    citation: str
    """As cited; "" while it has no symbol."""
    title: str | None
    status: DocumentStatus
    circulated_on: date | None
    issued_on: date | None
    files: int


@dataclass(frozen=True, slots=True)
class ToldParagraph:
    """A paragraph of the report that speaks of a meeting."""

    uuid: str | None
    """None while the report is not begun: it is only composed."""
    number: str
    """As printed; "" where it has none."""
    section: str
    """The label of its section: "C"; "" where it has none."""
    own: bool
    """Whether it stands in the meeting's own section."""
    opening: str
    """Its first words."""


@dataclass(frozen=True, slots=True)
class AfterMeeting:
    """All that a meeting has left."""

    documents: tuple[DocumentLine, ...]
    statements: tuple[StatementLine, ...]
    paragraphs: tuple[ToldParagraph, ...]


def after_meeting(session: Session, uuid: str) -> AfterMeeting:
    """Give what a meeting has left, paragraphs in the order of the report; nothing once gone."""
    query = (
        select(Meeting)
        .where(Meeting.uuid == uuid)
        .options(
            joinedload(Meeting.period),
            selectinload(Meeting.documents)
            .joinedload(MeetingDocument.document)
            .options(selectinload(Document.symbols), selectinload(Document.attachments)),
        )
    )
    meeting = session.scalars(query).one_or_none()
    if meeting is None:
        return AfterMeeting((), (), ())
    return AfterMeeting(
        tuple(_document(link) for link in meeting.documents),
        tuple(statements_of_meeting(session, uuid)),
        tuple(_paragraphs(session, meeting)),
    )


def _document(link: MeetingDocument) -> DocumentLine:
    document = link.document
    return DocumentLine(
        document.uuid,
        link.role,
        document.citation,
        document.title,
        document.status,
        document.circulated_on,
        document.issued_on,
        len(document.attachments),
    )


def _paragraphs(session: Session, meeting: Meeting) -> Iterator[ToldParagraph]:
    period = period_of_meeting(session, meeting)
    if period is None:
        return
    records = of_period(session, period)
    outline = outline_of(records, wording(records.report.language if records.report else "en"))
    for section in outline.sections:
        own = section.section.meeting is meeting
        for placed in section.paragraphs:
            if own or _speaks_of(placed, meeting):
                yield ToldParagraph(
                    uuid=placed.paragraph.uuid if records.draft is not None else None,
                    number=_number(outline, placed),
                    section=section.label,
                    own=own,
                    opening=_opening(placed),
                )


def _speaks_of(placed: PlacedParagraph, meeting: Meeting) -> bool:
    paragraph = placed.paragraph
    who = paragraph.participation
    return any(fact.meeting is meeting for fact in paragraph.facts) or (
        who is not None and who.meeting is meeting
    )


def _number(outline: Outline, placed: PlacedParagraph) -> str:
    return outline.names.get(placed.paragraph.uuid, "")


def _opening(placed: PlacedParagraph) -> str:
    words = str(getattr(placed.block, "text", "")).split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
