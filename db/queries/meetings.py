"""Meetings with their theme, concept note and who took part, as they stood on the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    Document,
    DocumentRole,
    Interpretation,
    InvitationStatus,
    Meeting,
    MeetingDocument,
    MeetingKind,
    MeetingStatus,
    MeetingVerb,
    Participation,
    ParticipationRole,
    Person,
    Post,
    ReportingPeriod,
)

PAGE = 500
"""Records that are in memory at once while a query streams."""


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """A person at a meeting."""

    uuid: str
    person_uuid: str
    person_name: str
    rank: str | None
    """As the directory has them today."""
    name: str
    """As printed then, rank included."""
    printed_title: str
    """As printed then, else the title of the post held on the day; "" where none is known."""
    frozen_name: str | None
    frozen_title: str | None
    """As the record keeps them; None where they follow the directory."""
    post: str | None
    """Title of the post in the directory."""
    organisation: str | None
    role: ParticipationRole
    listing_order: int | None
    speaking_order: int | None
    invitation: InvitationStatus

    @property
    def in_print(self) -> str:
        """As the annex of a report prints a briefer: name, then title."""
        return f"{self.name}, {self.printed_title}" if self.printed_title else self.name


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting; times are local wall time in ``time_zone``."""

    id: int
    uuid: str
    body: str
    period: str | None
    day: date | None
    end_day: date | None
    starts_at: time | None
    ends_at: time | None
    time_zone: str
    theme: str | None
    """Full title."""
    short_theme: str | None
    theme_uuid: str | None
    kind: MeetingKind
    status: MeetingStatus
    number: int | None
    verb: MeetingVerb | None
    room: str | None
    interpretation: Interpretation
    journal_announced: bool
    open_to_contributors: bool | None
    concept_note: str | None
    """As cited: "S/2016/1019", joint symbols joined by a hyphen."""
    concept_note_uuids: tuple[str, ...]
    """Of the document, then of its symbols in order."""
    note: str | None
    briefers: tuple[ParticipationRow, ...]
    """All who took part but the Chair, in listing order, then in speaking order."""


def meetings(
    session: Session,
    period_id: int | None = None,
    first_day: date | None = None,
    last_day: date | None = None,
) -> Iterator[MeetingRow]:
    """Give meetings in order of day and hour, those without a day last.

    Of one period, or of all; where days are given, those that touch them. Statements grow with
    the pages of PAGE meetings, never with the meetings.
    """
    query = (
        select(Meeting)
        .options(
            joinedload(Meeting.body),
            joinedload(Meeting.period),
            joinedload(Meeting.theme),
            selectinload(Meeting.documents)
            .joinedload(MeetingDocument.document)
            .selectinload(Document.symbols),
            selectinload(Meeting.participations).options(
                joinedload(Participation.person)
                .selectinload(Person.posts)
                .joinedload(Post.organisation),
                joinedload(Participation.post).joinedload(Post.organisation),
            ),
        )
        .order_by(Meeting.day.is_(None), Meeting.day, Meeting.starts_at, Meeting.id)
    )
    if period_id is not None:
        query = query.where(in_period(session.get_one(ReportingPeriod, period_id)))
    if first_day is not None:
        query = query.where(or_(Meeting.day >= first_day, Meeting.end_day >= first_day))
    if last_day is not None:
        query = query.where(Meeting.day <= last_day)
    for meeting in session.scalars(query, execution_options={"yield_per": PAGE}):
        yield _row(meeting)


def in_period(period: ReportingPeriod) -> ColumnElement[bool]:
    """Tell of a meeting whether it belongs to a period: by its link, or without one by its day."""
    return or_(
        Meeting.period_id == period.id,
        and_(
            Meeting.period_id.is_(None),
            Meeting.body_id == period.body_id,
            Meeting.day.between(period.begins_on, period.ends_on),
        ),
    )


def _row(meeting: Meeting) -> MeetingRow:
    theme = meeting.theme
    note = next(
        (link.document for link in meeting.documents if link.role is DocumentRole.CONCEPT_NOTE),
        None,
    )
    return MeetingRow(
        id=meeting.id,
        uuid=meeting.uuid,
        body=meeting.body.full_name,
        period=meeting.period.label if meeting.period else None,
        day=meeting.day,
        end_day=meeting.end_day,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        time_zone=meeting.time_zone,
        theme=theme.full_title if theme else None,
        short_theme=theme.short_title if theme else None,
        theme_uuid=theme.uuid if theme else None,
        kind=meeting.kind,
        status=meeting.status,
        number=meeting.number,
        verb=meeting.verb,
        room=meeting.room,
        interpretation=meeting.interpretation,
        journal_announced=meeting.journal_announced,
        open_to_contributors=meeting.open_to_contributors,
        concept_note=(note.citation or None) if note else None,
        concept_note_uuids=((note.uuid, *(symbol.uuid for symbol in note.symbols)) if note else ()),
        note=meeting.note,
        briefers=tuple(
            _participation(who, meeting.day)
            for who in sorted(meeting.participations, key=_place)
            if who.role is not ParticipationRole.CHAIR
        ),
    )


def _place(who: Participation) -> tuple[float, float, int]:
    last = float("inf")
    return who.listing_order or last, who.speaking_order or last, who.id


def _participation(who: Participation, day: date | None) -> ParticipationRow:
    post = who.post or who.person.post_on(day)
    return ParticipationRow(
        uuid=who.uuid,
        person_uuid=who.person.uuid,
        person_name=who.person.name,
        rank=who.person.rank,
        name=who.name_in_print,
        printed_title=who.title_in_print,
        frozen_name=who.printed_name,
        frozen_title=who.printed_title,
        post=post.title if post else None,
        organisation=post.organisation.name if post and post.organisation else None,
        role=who.role,
        listing_order=who.listing_order,
        speaking_order=who.speaking_order,
        invitation=who.invitation,
    )
