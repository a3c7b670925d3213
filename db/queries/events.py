"""Meetings as events of a calendar, and deadlines as its tasks: a few statements a page."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Body,
    CalendarEntry,
    Document,
    DocumentRole,
    DocumentStatus,
    Meeting,
    MeetingDocument,
    MeetingKind,
    MeetingRevision,
    MeetingStatus,
    ReportingPeriod,
    Symbol,
    Theme,
)
from db.queries.event_people import Chairs, EventPerson, chairs_in_office, people_at
from db.queries.meetings import PAGE, in_period


@dataclass(frozen=True, slots=True)
class EventsChosen:
    """Which meetings are meant: those that meet every condition that is given."""

    period_id: int | None = None
    body_id: int | None = None
    uuids: Collection[str] | None = None
    states: Collection[MeetingStatus] | None = None
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """A meeting with all that its event shows; times are local wall time in ``time_zone``."""

    uuid: str
    body: str
    theme: str | None
    translations: Mapping[str, Any]
    """Of the theme, by language."""
    kind: MeetingKind
    status: MeetingStatus
    day: date
    end_day: date | None
    starts_at: time | None
    ends_at: time | None
    time_zone: str
    room: str | None
    moved_to: date | None
    """The day of the meeting that it was postponed to."""
    chair: EventPerson | None
    """Who is in the chair of the body on the day."""
    people: tuple[EventPerson, ...]
    """Who takes part, in listing order."""
    concept_notes: tuple[str, ...]
    """Symbols as cited, of those that are no drafts."""
    changes: int
    """How often it was changed."""
    changed_at: datetime | None
    """UTC; None where it was not changed since changes are counted."""
    uid: str | None
    recurrence: str | None
    sequence: int
    lines: tuple[str, ...]
    """As the calendar entry has them; None, 0 and empty where there is none."""


_later = aliased(Meeting)


def events(session: Session, chosen: EventsChosen | None = None) -> Iterator[EventRow]:
    """Give the meetings that have a day, in order of day and hour."""
    chairs = chairs_in_office(session)
    query = _chosen(session, chosen or EventsChosen())
    for page in session.execute(query, execution_options={"yield_per": PAGE}).partitions():
        keys = [row.id for row in page]
        people = people_at(session, {row.id: row.day for row in page})
        notes = _concept_notes(session, keys)
        for row in page:
            yield _event(row, chairs, people.get(row.id, ()), notes.get(row.id, ()))


def _chosen(session: Session, chosen: EventsChosen) -> Select[Any]:
    query = (
        select(
            Meeting.id,
            Meeting.uuid,
            Meeting.body_id,
            Body.full_name,
            Theme.full_title,
            Theme.translations,
            Meeting.kind,
            Meeting.status,
            Meeting.day,
            Meeting.end_day,
            Meeting.starts_at,
            Meeting.ends_at,
            Meeting.time_zone,
            Meeting.room,
            _later.day.label("moved_to"),
            MeetingRevision.sequence.label("changes"),
            MeetingRevision.changed_at,
            CalendarEntry.uid,
            CalendarEntry.recurrence,
            CalendarEntry.sequence,
            CalendarEntry.lines,
        )
        .join(Body, Body.id == Meeting.body_id)
        .outerjoin(Theme, Theme.id == Meeting.theme_id)
        .outerjoin(_later, _later.id == Meeting.postponed_to_id)
        .outerjoin(MeetingRevision, MeetingRevision.meeting_uuid == Meeting.uuid)
        .outerjoin(CalendarEntry, CalendarEntry.meeting_id == Meeting.id)
        .where(Meeting.day.is_not(None))
        .order_by(Meeting.day, Meeting.starts_at, Meeting.uuid)
    )
    if chosen.period_id is not None:
        query = query.where(in_period(session.get_one(ReportingPeriod, chosen.period_id)))
    if chosen.body_id is not None:
        query = query.where(Meeting.body_id == chosen.body_id)
    if chosen.uuids is not None:
        listed = func.json_each(json.dumps(sorted(chosen.uuids))).table_valued("value")
        query = query.where(Meeting.uuid.in_(select(listed.c.value)))
    if chosen.states is not None:
        query = query.where(Meeting.status.in_(chosen.states))
    if chosen.first_day is not None:
        query = query.where(
            or_(Meeting.day >= chosen.first_day, Meeting.end_day >= chosen.first_day)
        )
    if chosen.last_day is not None:
        query = query.where(Meeting.day <= chosen.last_day)
    return query


def _event(
    row: Row[Any], chairs: Chairs, people: Sequence[EventPerson], notes: Sequence[str]
) -> EventRow:
    return EventRow(
        uuid=row.uuid,
        body=row.full_name,
        theme=row.full_title,
        translations=row.translations or {},
        kind=row.kind,
        status=row.status,
        day=row.day,
        end_day=row.end_day,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        time_zone=row.time_zone,
        room=row.room,
        moved_to=row.moved_to,
        chair=next(
            (
                person
                for begins, ends, person in chairs.get(row.body_id, ())
                if (begins is None or begins <= row.day) and (ends is None or row.day <= ends)
            ),
            None,
        ),
        people=tuple(people),
        concept_notes=tuple(notes),
        changes=row.changes or 0,
        changed_at=row.changed_at,
        uid=row.uid,
        recurrence=row.recurrence,
        sequence=row.sequence or 0,
        lines=tuple(row.lines or ()),
    )


def _concept_notes(session: Session, meetings: Sequence[int]) -> Mapping[int, list[str]]:
    query = (
        select(MeetingDocument.meeting_id, MeetingDocument.id, Symbol.text)
        .join(Document, Document.id == MeetingDocument.document_id)
        .join(Symbol, Symbol.document_id == Document.id)
        .where(
            MeetingDocument.meeting_id.in_(meetings),
            MeetingDocument.role == DocumentRole.CONCEPT_NOTE,
            Document.status != DocumentStatus.DRAFT,
        )
        .order_by(MeetingDocument.id, Symbol.order, Symbol.id)
    )
    symbols = defaultdict[tuple[int, int], list[str]](list)
    for meeting, link, text in session.execute(query):
        symbols[meeting, link].append(text)
    found = defaultdict[int, list[str]](list)
    for (meeting, _), texts in symbols.items():
        found[meeting].append("-".join(texts))
    return found
