"""One statement with all that belongs to it, and where in their reports statements stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    Acceptance,
    Addressee,
    Document,
    FollowUp,
    Implementation,
    Meeting,
    Paragraph,
    Participation,
    Recommendation,
    RecommendationKind,
    Report,
    ReportingPeriod,
    ReportStatus,
    Section,
)


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """Where in its report a statement stands."""

    paragraph: int
    """The number as printed."""
    which: int = 1
    of: int = 1
    """The first, second ... of so many statements of the paragraph."""


@dataclass(frozen=True, slots=True)
class AddresseeFacts:
    """To whom a statement is addressed, and what was answered; the first one leads."""

    uuid: str
    organisation_uuid: str
    name: str
    explicit: bool
    acceptance: Acceptance
    reply: str | None
    replied_on: date | None


@dataclass(frozen=True, slots=True)
class FollowUpFacts:
    """A dated entry, and the document it points to."""

    uuid: str
    day: date
    text: str
    document_uuid: str | None
    document: str
    """Its symbols, else its title."""


@dataclass(frozen=True, slots=True)
class LinkedStatement:
    """Another statement that this one has to do with."""

    uuid: str
    reference: str
    text: str


@dataclass(frozen=True, slots=True)
class MeetingOfStatement:
    """The meeting that the paragraph of a statement tells of."""

    uuid: str
    day: date | None
    theme: str
    """Short title where there is one; "" without a theme."""


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """A statement as its details show it."""

    id: int
    uuid: str
    report_id: int
    report_uuid: str
    period: str
    """Label of the period that the report is of."""
    is_draft: bool
    """Whether the report may still change."""
    reference: str
    text: str
    context: str | None
    kind: RecommendationKind
    modality: str | None
    basis: tuple[str, ...]
    implementation: Implementation
    owner: str | None
    due_on: date | None
    evidence: str | None
    paragraph_uuid: str | None
    meeting: MeetingOfStatement | None
    addressees: tuple[AddresseeFacts, ...]
    follow_ups: tuple[FollowUpFacts, ...]
    """The newest first."""
    supersedes: LinkedStatement | None
    superseded_by: tuple[LinkedStatement, ...]


def statement_facts(session: Session, uuid: str) -> StatementFacts | None:
    """Give a statement by its UUID; None where it is gone."""
    told = joinedload(Recommendation.paragraph)
    query = (
        select(Recommendation)
        .where(Recommendation.uuid == uuid)
        .options(
            joinedload(Recommendation.report).joinedload(Report.period),
            told.joinedload(Paragraph.section)
            .joinedload(Section.meeting)
            .joinedload(Meeting.theme),
            told.joinedload(Paragraph.participation)
            .joinedload(Participation.meeting)
            .joinedload(Meeting.theme),
            joinedload(Recommendation.supersedes),
            selectinload(Recommendation.superseded_by),
            selectinload(Recommendation.addressees).joinedload(Addressee.organisation),
            selectinload(Recommendation.follow_ups)
            .joinedload(FollowUp.document)
            .selectinload(Document.symbols),
        )
    )
    found = session.scalars(query).one_or_none()
    if found is None:
        return None
    entries = sorted(found.follow_ups, key=lambda entry: (entry.day, entry.id), reverse=True)
    return StatementFacts(
        id=found.id,
        uuid=found.uuid,
        report_id=found.report_id,
        report_uuid=found.report.uuid,
        period=found.report.period.label,
        is_draft=found.report.status is ReportStatus.DRAFT,
        reference=found.reference,
        text=found.text,
        context=found.context,
        kind=found.kind,
        modality=found.modality,
        basis=tuple(str(symbol) for symbol in found.basis),
        implementation=found.implementation,
        owner=found.owner,
        due_on=found.due_on,
        evidence=found.evidence,
        paragraph_uuid=found.paragraph.uuid if found.paragraph else None,
        meeting=_meeting(found.paragraph),
        addressees=tuple(_addressee(each) for each in found.addressees),
        follow_ups=tuple(_entry(each) for each in entries),
        supersedes=_linked(found.supersedes) if found.supersedes else None,
        superseded_by=tuple(_linked(each) for each in found.superseded_by),
    )


def statement_places(
    session: Session, report_ids: Iterable[int]
) -> dict[int, dict[int, StatementPlace]]:
    """Give by report, then by key, where statements stand; those in no paragraph are left out.

    Each report is outlined for that, some 30 ms for one of 100 paragraphs: ask only for those
    that somebody looks at.
    """
    from db.report.composer import statement_numbers

    places: dict[int, dict[int, StatementPlace]] = {}
    for report in session.scalars(select(Report).where(Report.id.in_(list(report_ids)))):
        numbers = statement_numbers(session, report)
        held = Counter(numbers.values())
        passed: Counter[int] = Counter()
        of_report = places[report.id] = {}
        for statement in report.recommendations:
            number = numbers.get(statement.id)
            if number is not None:
                passed[number] += 1
                of_report[statement.id] = StatementPlace(number, passed[number], held[number])
    return places


@dataclass(frozen=True, slots=True)
class NewStatementPlace:
    """Where a statement would stand that is still to be written."""

    period_uuid: str
    period: str
    """Label of the period."""
    has_report: bool
    is_draft: bool
    """Whether the report may still change."""
    meeting_uuid: str | None = None
    meeting_day: date | None = None


def new_statement_place(
    session: Session, period_uuid: str, meeting_uuid: str | None = None
) -> NewStatementPlace | None:
    """Give where a new statement would stand, in the report of a period or of a meeting's period.

    None where period or meeting is gone.
    """
    period = session.scalars(
        select(ReportingPeriod).where(ReportingPeriod.uuid == period_uuid)
    ).one_or_none()
    meeting = None
    if meeting_uuid is not None:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == meeting_uuid)).one_or_none()
        if meeting is None:
            return None
        period = meeting.period or period
    if period is None:
        return None
    report = period.report
    return NewStatementPlace(
        period.uuid,
        period.label,
        report is not None,
        report is None or report.status is ReportStatus.DRAFT,
        meeting.uuid if meeting is not None else None,
        meeting.day if meeting is not None else None,
    )


def document_named(session: Session, symbol: str) -> str | None:
    """Give the UUID of the document that has a symbol; None where the library has none."""
    from db.models import Symbol

    query = select(Document.uuid).join(Symbol).where(Symbol.text == symbol).order_by(Document.id)
    return session.scalars(query.limit(1)).first()


def _meeting(paragraph: Paragraph | None) -> MeetingOfStatement | None:
    if paragraph is None:
        return None
    meeting: Meeting | None = paragraph.section.meeting
    if meeting is None and paragraph.participation is not None:
        meeting = paragraph.participation.meeting
    if meeting is None:
        return None
    theme = meeting.theme
    title = (theme.short_title or theme.full_title) if theme is not None else ""
    return MeetingOfStatement(meeting.uuid, meeting.day, title)


def _addressee(addressee: Addressee) -> AddresseeFacts:
    return AddresseeFacts(
        addressee.uuid,
        addressee.organisation.uuid,
        addressee.organisation.name,
        addressee.explicit,
        addressee.acceptance,
        addressee.reply,
        addressee.replied_on,
    )


def _entry(entry: FollowUp) -> FollowUpFacts:
    document = entry.document
    called = (document.citation or document.title or "") if document is not None else ""
    return FollowUpFacts(
        entry.uuid, entry.day, entry.text, document.uuid if document else None, called
    )


def _linked(statement: Recommendation) -> LinkedStatement:
    return LinkedStatement(statement.uuid, statement.reference, statement.text)
