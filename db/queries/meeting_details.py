"""One meeting with all that belongs to it, and where the report tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    NOT_LISTED,
    OPEN_INVITATIONS,
    STAYED_AWAY,
    Document,
    DocumentRole,
    Implementation,
    Interpretation,
    InvitationStatus,
    Meeting,
    MeetingDocument,
    MeetingKind,
    MeetingStatus,
    MeetingVerb,
    Paragraph,
    Participation,
    ParticipationRole,
    Person,
    Recommendation,
    Report,
    ReportingPeriod,
    Section,
    SpeakerKind,
)


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """The theme of a meeting."""

    uuid: str
    full_title: str
    short_title: str | None
    meetings: int
    """How many meetings have this theme."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file kept with a concept note."""

    uuid: str
    name: str
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class ConceptNoteFacts:
    """The concept note of a meeting."""

    uuid: str
    citation: str
    """As cited, joint symbols joined by a hyphen; "" while it has no symbol."""
    circulated_on: date | None
    issued_on: date | None
    files: tuple[FileFacts, ...]


@dataclass(frozen=True, slots=True)
class BrieferFacts:
    """Who takes part in a meeting, and how the report prints it."""

    uuid: str
    person_uuid: str
    name: str
    title: str
    """As printed then, else of the post held on the day; "" where none is known."""
    frozen: bool
    """Whether the title is kept as printed then, whatever the directory says later."""
    role: ParticipationRole
    invitation: InvitationStatus
    speaking_order: int | None
    listing_order: int | None


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A meeting as its details show it; times are local wall time in ``time_zone``."""

    uuid: str
    body_id: int
    period_uuid: str | None
    """None where the meeting belongs to the period of its day, if there is one."""
    day: date | None
    end_day: date | None
    starts_at: time | None
    ends_at: time | None
    time_zone: str
    kind: MeetingKind
    status: MeetingStatus
    verb: MeetingVerb | None
    open_to_contributors: bool | None
    room: str | None
    interpretation: Interpretation
    journal_requested: bool
    journal_announced: bool
    note: str | None
    theme: ThemeFacts | None
    concept_note: ConceptNoteFacts | None
    briefers: tuple[BrieferFacts, ...]
    """In the order of the records; the two orders are facts of each."""

    @property
    def invitees(self) -> tuple[BrieferFacts, ...]:
        """Who is to be invited to brief: all who are not known to stay away."""
        return tuple(
            who
            for who in self.briefers
            if who.invitation not in STAYED_AWAY and who.role not in NOT_LISTED
        )

    @property
    def unspoken(self) -> tuple[BrieferFacts, ...]:
        """Who would be printed as a briefer of a held meeting and is not said to have spoken."""
        if self.status is not MeetingStatus.HELD:
            return ()
        return tuple(
            who
            for who in self.briefers
            if who.invitation in OPEN_INVITATIONS and who.role not in NOT_LISTED
        )


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """Where the report tells of a meeting."""

    section_uuid: str | None
    """None while the section is not written, only composed."""
    label: str
    """"C"; "" where sections have none."""
    first: int | None
    last: int | None
    """Numbers of its first and last paragraph."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A recommendation that came from a meeting."""

    uuid: str
    reference: str
    text: str
    paragraph: str | None
    """Its paragraph's number as printed."""
    speaker_title: str | None
    """Of who spoke there, where one person did."""
    speaker_kind: SpeakerKind | None
    implementation: Implementation


def meeting_facts(session: Session, uuid: str) -> MeetingFacts | None:
    """Give a meeting by its UUID; None where it is gone."""
    query = (
        select(Meeting)
        .where(Meeting.uuid == uuid)
        .options(
            joinedload(Meeting.theme),
            joinedload(Meeting.period),
            selectinload(Meeting.documents)
            .joinedload(MeetingDocument.document)
            .options(selectinload(Document.symbols), selectinload(Document.attachments)),
            selectinload(Meeting.participations).options(
                joinedload(Participation.person).selectinload(Person.posts),
                joinedload(Participation.post),
            ),
        )
    )
    meeting = session.scalars(query).one_or_none()
    if meeting is None:
        return None
    notes = (link.document for link in meeting.documents if link.role is DocumentRole.CONCEPT_NOTE)
    return MeetingFacts(
        uuid=meeting.uuid,
        body_id=meeting.body_id,
        period_uuid=meeting.period.uuid if meeting.period else None,
        day=meeting.day,
        end_day=meeting.end_day,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        time_zone=meeting.time_zone,
        kind=meeting.kind,
        status=meeting.status,
        verb=meeting.verb,
        open_to_contributors=meeting.open_to_contributors,
        room=meeting.room,
        interpretation=meeting.interpretation,
        journal_requested=meeting.journal_requested,
        journal_announced=meeting.journal_announced,
        note=meeting.note,
        theme=_theme(session, meeting),
        concept_note=next((_note(note) for note in notes), None),
        briefers=tuple(_briefer(who) for who in meeting.participations),
    )


def printed_place(session: Session, uuid: str) -> PrintedPlace | None:
    """Give where the report of its period tells of a meeting; None where it does not."""
    from db.report.composer import outline_of
    from db.report.composing.records import of_period
    from db.report.wording import wording

    meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one_or_none()
    period = period_of_meeting(session, meeting) if meeting else None
    if meeting is None or period is None:
        return None
    records = of_period(session, period)
    outline = outline_of(records, wording(records.report.language if records.report else "en"))
    for placed in outline.sections:
        if placed.section.meeting is meeting:
            numbers = [
                int(outline.names[each.paragraph.uuid])
                for each in placed.paragraphs
                if each.paragraph.uuid in outline.names
            ]
            written = placed.section.uuid if records.draft is not None else None
            ends = (numbers[0], numbers[-1]) if numbers else (None, None)
            return PrintedPlace(written, placed.label, *ends)
    return None


def statements_of_meeting(session: Session, uuid: str) -> list[StatementLine]:
    """Give the recommendations whose paragraph tells of a meeting, or of who spoke at it."""
    of_section = select(Section.id).join(Meeting).where(Meeting.uuid == uuid)
    of_speaker = select(Participation.id).join(Meeting).where(Meeting.uuid == uuid)
    query = (
        select(Recommendation)
        .join(Recommendation.paragraph)
        .where(
            or_(
                Paragraph.section_id.in_(of_section),
                Paragraph.participation_id.in_(of_speaker),
            )
        )
        .options(
            joinedload(Recommendation.report),
            joinedload(Recommendation.paragraph)
            .joinedload(Paragraph.participation)
            .joinedload(Participation.post),
        )
        .order_by(Recommendation.report_id, Recommendation.number, Recommendation.id)
    )
    found = session.scalars(query).all()
    names: dict[str, str] = {}
    for report in {statement.report for statement in found}:
        names |= _numbers(session, report)
    return [_statement(each, names) for each in found]


def _theme(session: Session, meeting: Meeting) -> ThemeFacts | None:
    theme = meeting.theme
    if theme is None:
        return None
    count = session.scalar(select(func.count(Meeting.id)).where(Meeting.theme_id == theme.id))
    return ThemeFacts(theme.uuid, theme.full_title, theme.short_title, count or 0)


def _note(document: Document) -> ConceptNoteFacts:
    return ConceptNoteFacts(
        document.uuid,
        document.citation,
        document.circulated_on,
        document.issued_on,
        tuple(FileFacts(each.uuid, each.name, each.size) for each in document.attachments),
    )


def _briefer(who: Participation) -> BrieferFacts:
    return BrieferFacts(
        uuid=who.uuid,
        person_uuid=who.person.uuid,
        name=who.name_in_print,
        title=who.title_in_print,
        frozen=who.printed_title is not None,
        role=who.role,
        invitation=who.invitation,
        speaking_order=who.speaking_order,
        listing_order=who.listing_order,
    )


def period_of_meeting(session: Session, meeting: Meeting) -> ReportingPeriod | None:
    """Give the period of a meeting: its own, else that of its day."""
    if meeting.period is not None or meeting.day is None:
        return meeting.period
    query = select(ReportingPeriod).where(
        ReportingPeriod.body_id == meeting.body_id,
        ReportingPeriod.begins_on <= meeting.day,
        ReportingPeriod.ends_on >= meeting.day,
    )
    return session.scalars(query.limit(1)).first()


def _numbers(session: Session, report: Report) -> dict[str, str]:
    from db.report.composer import outline_of
    from db.report.composing.records import of_report
    from db.report.wording import wording

    return outline_of(of_report(session, report), wording(report.language)).names


def _statement(statement: Recommendation, names: dict[str, str]) -> StatementLine:
    paragraph = statement.paragraph
    speaker = paragraph.participation if paragraph else None
    return StatementLine(
        uuid=statement.uuid,
        reference=statement.reference,
        text=statement.text,
        paragraph=names.get(paragraph.uuid) if paragraph else None,
        speaker_title=speaker.title_in_print or speaker.name_in_print if speaker else None,
        speaker_kind=paragraph.speaker_kind if paragraph else None,
        implementation=statement.implementation,
    )
