"""The meetings of a sheet, each by the clock of New York and, where asked for, of a capital."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.dates.zones import in_zone, known_zone
from db.errors import UserError
from db.language import tr
from db.models import (
    Document,
    Meeting,
    MeetingDocument,
    MeetingKind,
    MeetingStatus,
    Participation,
    Person,
    ReportingPeriod,
)
from db.models.meeting import NEW_YORK
from db.queries.calendar_year import EVERYTHING, Shown, conditions, touching
from db.queries.meetings import in_period
from db.report.composing import names
from db.report.composing.records import briefers, concept_notes

CLOCK: Final = NEW_YORK
"""The zone of the hours of every sheet."""


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when, by the clock of a zone, and on which day there."""

    day: date
    starts: time
    ends: time | None


@dataclass(frozen=True, slots=True)
class SheetMeeting:
    """A meeting as a sheet shows it."""

    uuid: str
    day: date | None
    end_day: date | None
    here: Hours | None
    """By the clock of New York; None while it has no hours."""
    there: Hours | None
    """By that of the capital; None without one."""
    theme: str
    kind: MeetingKind
    status: MeetingStatus
    moved_to: date | None
    room: str
    concept_note: str
    briefers: tuple[str, ...]
    """As print has them: name, then title."""


def meetings_of_period(
    session: Session,
    period: ReportingPeriod,
    language: str,
    zone: str | None = None,
    shown: Shown = EVERYTHING,
) -> list[SheetMeeting]:
    """Give the meetings of a period in order of their days, those without one last."""
    return _meetings(session, [in_period(period), *conditions(shown)], language, zone)


def meetings_of_days(
    session: Session,
    body_id: int,
    first: date,
    last: date,
    language: str,
    zone: str | None = None,
    shown: Shown = EVERYTHING,
) -> list[SheetMeeting]:
    """Give a body's meetings that touch the days from ``first`` to ``last``, in order."""
    asked = [Meeting.body_id == body_id, touching(first, last), *conditions(shown)]
    return _meetings(session, asked, language, zone)


def sheet_meeting(
    session: Session, uuid: str, language: str, zone: str | None = None
) -> SheetMeeting | None:
    """Give one meeting; None where it is gone."""
    return next(iter(_meetings(session, [Meeting.uuid == uuid], language, zone)), None)


def checked_zone(zone: str | None) -> str | None:
    """Give a zone other than that of New York; None for none.

    Raises UserError where there is no zone of that name.
    """
    if zone is None or zone == CLOCK:
        return None
    if known_zone(zone) is None:
        raise UserError(
            tr("{name} is no time zone, so nothing was written. Write one like {example}.").format(
                name=zone, example="Africa/Dakar"
            )
        )
    return zone


def _meetings(
    session: Session, asked: Iterable[ColumnElement[bool]], language: str, zone: str | None
) -> list[SheetMeeting]:
    query = (
        select(Meeting)
        .where(*asked)
        .order_by(Meeting.day.is_(None), Meeting.day, Meeting.starts_at, Meeting.id)
        .options(
            joinedload(Meeting.theme),
            joinedload(Meeting.planned_theme),
            joinedload(Meeting.postponed_to),
            selectinload(Meeting.documents)
            .joinedload(MeetingDocument.document)
            .selectinload(Document.symbols),
            selectinload(Meeting.participations).options(
                joinedload(Participation.person).selectinload(Person.posts),
                joinedload(Participation.post),
            ),
        )
    )
    return [_row(meeting, language, zone) for meeting in session.scalars(query)]


def _row(meeting: Meeting, language: str, zone: str | None) -> SheetMeeting:
    moved = meeting.postponed_to
    return SheetMeeting(
        uuid=meeting.uuid,
        day=meeting.day,
        end_day=meeting.end_day,
        here=_hours(meeting, CLOCK),
        there=_hours(meeting, zone) if zone is not None else None,
        theme=names.theme_title(meeting, language),
        kind=meeting.kind,
        status=meeting.status,
        moved_to=moved.day if moved is not None else None,
        room=meeting.room or "",
        concept_note=", ".join(note.citation for note in concept_notes(meeting) if note.symbols),
        briefers=tuple(
            ", ".join(filter(None, (who.name_in_print, who.title_in_print)))
            for who in briefers(meeting)
        ),
    )


def _hours(meeting: Meeting, zone: str) -> Hours | None:
    if meeting.day is None or meeting.starts_at is None:
        return None
    starts = in_zone(meeting.day, meeting.starts_at, meeting.time_zone, zone)
    ends = (
        in_zone(meeting.end_day or meeting.day, meeting.ends_at, meeting.time_zone, zone).at
        if meeting.ends_at is not None
        else None
    )
    return Hours(starts.day, starts.at, ends)
