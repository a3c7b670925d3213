"""The records a report speaks of, loaded at once and put in the order of the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    NOT_LISTED,
    STAYED_AWAY,
    Body,
    Chairship,
    ChairshipStatus,
    Document,
    DocumentRole,
    Draft,
    Meeting,
    MeetingDocument,
    MeetingKind,
    MeetingStatus,
    Paragraph,
    Participation,
    Person,
    Post,
    Recommendation,
    Report,
    ReportingPeriod,
    Section,
    ViceChair,
)
from db.queries.meetings import in_period

WITHOUT_SECTION = {MeetingKind.ORGANIZATIONAL, MeetingKind.ADOPTION}
"""Kinds of meeting on the body's own business: counted, but told in no section of their own."""


@dataclass(frozen=True, slots=True)
class PeriodRecords:
    """A reporting period with all that its report is made from."""

    period: ReportingPeriod
    body: Body
    meetings: Sequence[Meeting]
    """Of the period, in order of day and hour; those without a day last."""
    report: Report | None = None
    draft: Draft | None = None
    """The last draft; None where there is none or it has no sections yet."""
    statements: Sequence[Recommendation] = ()
    """The report's recommendations in order of number."""

    @property
    def held(self) -> list[Meeting]:
        """The meetings that took place."""
        return [meeting for meeting in self.meetings if is_held(meeting)]

    @property
    def chairships(self) -> list[Chairship]:
        """Who was in the chair during the period, in order; provisional appointments left out."""
        first, last = self.period.begins_on, self.period.ends_on
        return [
            chairship
            for chairship in self.body.chairships
            if chairship.status is not ChairshipStatus.PROVISIONAL
            and (chairship.begins_on or date.min) <= last
            and (chairship.ends_on or date.max) >= first
        ]

    def chair_on(self, day: date | None) -> Chairship | None:
        """Give the chair in office on a day, else the period's last: who was in the chair reports.

        None where nobody may sign: no chair is recorded, or only a provisional one.
        """
        in_office = [
            chairship
            for chairship in self.body.chairships
            if day is not None and in_office_on(chairship, day)
        ]
        return next(reversed(in_office or self.chairships), None)


def of_report(session: Session, report: Report) -> PeriodRecords:
    """Load a report with its last draft and the records of its period."""
    loaded = session.scalars(
        select(Report).where(Report.id == report.id).options(*_REPORT_OPTIONS)
    ).one()
    last = loaded.drafts[-1] if loaded.drafts else None
    draft = (
        session.scalars(select(Draft).where(Draft.id == last.id).options(*_DRAFT_OPTIONS)).one()
        if last
        else None
    )
    return PeriodRecords(
        loaded.period,
        loaded.period.body,
        _meetings(session, loaded.period),
        loaded,
        draft if draft and draft.sections else None,
        loaded.recommendations,
    )


def of_period(session: Session, period: ReportingPeriod) -> PeriodRecords:
    """Load a period's records, with its report where there is one."""
    report = session.scalars(select(Report).where(Report.period_id == period.id)).one_or_none()
    if report is not None:
        return of_report(session, report)
    loaded = session.scalars(
        select(ReportingPeriod)
        .where(ReportingPeriod.id == period.id)
        .options(joinedload(ReportingPeriod.body).options(*_BODY_OPTIONS))
    ).one()
    return PeriodRecords(loaded, loaded.body, _meetings(session, loaded))


def in_office_on(chairship: Chairship, day: date) -> bool:
    """Tell whether an appointment held on a day; a provisional one does not hold yet."""
    return chairship.status is not ChairshipStatus.PROVISIONAL and (
        (chairship.begins_on or date.min) <= day <= (chairship.ends_on or date.max)
    )


def is_held(meeting: Meeting) -> bool:
    """Tell whether a meeting took place."""
    return meeting.status is MeetingStatus.HELD


def has_section(meeting: Meeting) -> bool:
    """Tell whether the report gives the meeting a section of its own."""
    return is_held(meeting) and meeting.kind not in WITHOUT_SECTION


def briefers(meeting: Meeting) -> list[Participation]:
    """Who briefs a meeting, in listing order, without the chair, observers and who stayed away."""
    return sorted(
        (
            who
            for who in meeting.participations
            if who.role not in NOT_LISTED and who.invitation not in STAYED_AWAY
        ),
        key=lambda who: (who.listing_order is None, who.listing_order or 0, who.id),
    )


def concept_notes(meeting: Meeting) -> list[Document]:
    """Give the concept notes circulated for a meeting."""
    return [link.document for link in meeting.documents if link.role is DocumentRole.CONCEPT_NOTE]


def _meetings(session: Session, period: ReportingPeriod) -> list[Meeting]:
    order = (Meeting.day.is_(None), Meeting.day, Meeting.starts_at, Meeting.id)
    found = select(Meeting).where(in_period(period)).order_by(*order).options(*_MEETING_OPTIONS)
    return list(session.scalars(found))


_PERSON_OPTIONS = (selectinload(Person.posts).joinedload(Post.organisation),)
_BODY_OPTIONS = (
    selectinload(Body.chairships).options(
        joinedload(Chairship.person).options(*_PERSON_OPTIONS),
        joinedload(Chairship.delegation),
        selectinload(Chairship.vice_chairs).joinedload(ViceChair.delegation),
    ),
)
_REPORT_OPTIONS = (
    joinedload(Report.period).joinedload(ReportingPeriod.body).options(*_BODY_OPTIONS),
    joinedload(Report.document).selectinload(Document.symbols),
    selectinload(Report.signatories),
    selectinload(Report.drafts),
    selectinload(Report.recommendations).selectinload(Recommendation.addressees),
)
_DRAFT_OPTIONS = (
    selectinload(Draft.sections)
    .selectinload(Section.paragraphs)
    .options(selectinload(Paragraph.items), selectinload(Paragraph.notes)),
)
_MEETING_OPTIONS = (
    joinedload(Meeting.theme),
    selectinload(Meeting.documents)
    .joinedload(MeetingDocument.document)
    .selectinload(Document.symbols),
    selectinload(Meeting.participations).options(
        joinedload(Participation.person).options(*_PERSON_OPTIONS),
        joinedload(Participation.post).joinedload(Post.organisation),
    ),
)
