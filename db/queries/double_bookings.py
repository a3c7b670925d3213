"""Who or what is booked for two meetings at once: briefers, rooms, whoever is in the chair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal, NamedTuple

from sqlalchemy import ColumnElement, NotNullable, and_, func, or_, select
from sqlalchemy.orm import Session

from db.dates.zones import span_of
from db.models import (
    STAYED_AWAY,
    Chairship,
    Meeting,
    MeetingStatus,
    Participation,
    ParticipationRole,
    Person,
)
from db.queries.calendar_year import touching, unindexed
from db.rooms import room_key

Booked = Literal["briefer", "room", "chair"]

STANDING: Final = (MeetingStatus.PLANNED, MeetingStatus.CONFIRMED, MeetingStatus.HELD)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DoubleBooking:
    """Two meetings that overlap in time and need the same person or room."""

    what: Booked
    name: str
    """Of the person, or the room as the first meeting writes it."""
    day: date
    """Of the first meeting."""
    uuids: tuple[str, str]


class _Booking(NamedTuple):
    begins: datetime
    ends: datetime
    meeting: _Standing
    name: str


class _Standing(NamedTuple):
    id: int
    uuid: str
    body_id: int
    day: date
    end_day: date | None
    starts_at: time | None
    ends_at: time | None
    time_zone: str
    room: str | None


def double_bookings(session: Session, asked: ColumnElement[bool]) -> list[DoubleBooking]:
    """Give the double bookings of the meetings that a condition on Meeting asks for.

    Hours are compared across zones; a meeting without hours takes its whole days, and one that
    has ended, by being postponed or cancelled, takes no time. Three statements besides the one
    for the days asked; their work grows with the meetings of these days.
    """
    days = session.execute(
        select(func.min(Meeting.day), func.max(func.coalesce(Meeting.end_day, Meeting.day))).where(
            asked, unindexed(Meeting.status).in_(STANDING)
        )
    ).one()
    if days[0] is None:
        return []
    first, last = days[0], date.fromisoformat(str(days[1]))
    around = (
        touching(
            first - _DAY if first > date.min else first, last + _DAY if last < date.max else last
        ),
        unindexed(Meeting.status).in_(STANDING),
    )
    subjects = set(session.scalars(select(Meeting.id).where(asked)))
    meetings = {each.id: each for each in _standing(session, around)}
    spans = {key: span_of(*each[3:8]) for key, each in meetings.items()}
    needs: tuple[tuple[Booked, Iterable[tuple[object, int, str]]], ...] = (
        ("briefer", _briefers(session, asked, around)),
        ("room", _rooms(meetings.values())),
        ("chair", _chairs(session, asked, around, meetings, (first, last))),
    )
    found: list[DoubleBooking] = []
    for what, needed in needs:
        booked: defaultdict[object, dict[int, _Booking]] = defaultdict(dict)
        for key, meeting, name in needed:
            if meeting in meetings:
                booked[key][meeting] = _Booking(*spans[meeting], meetings[meeting], name)
        for bookings in booked.values():
            for one, other in _overlaps(sorted(bookings.values())):
                if {one.meeting.id, other.meeting.id} & subjects:
                    uuids = one.meeting.uuid, other.meeting.uuid
                    found.append(DoubleBooking(what, one.name, one.meeting.day, uuids))
    return found


def _overlaps(bookings: Sequence[_Booking]) -> Iterator[tuple[_Booking, _Booking]]:
    """Give the pairs that overlap, of bookings in order of beginning."""
    going_on: list[_Booking] = []
    for each in bookings:
        going_on = [
            before
            for before in going_on
            if before.ends > each.begins or before.begins == each.begins
        ]
        yield from ((before, each) for before in going_on)
        going_on.append(each)


def _standing(session: Session, around: Sequence[ColumnElement[bool]]) -> Iterator[_Standing]:
    query = select(
        Meeting.id,
        Meeting.uuid,
        Meeting.body_id,
        NotNullable(Meeting.day),
        Meeting.end_day,
        Meeting.starts_at,
        Meeting.ends_at,
        Meeting.time_zone,
        Meeting.room,
    ).where(*around)
    for row in session.execute(query):
        yield _Standing(*row)


def _rooms(meetings: Iterable[_Standing]) -> Iterator[tuple[object, int, str]]:
    for each in meetings:
        if each.room and (key := room_key(each.room)):
            yield key, each.id, each.room


def _briefers(
    session: Session, asked: ColumnElement[bool], around: Sequence[ColumnElement[bool]]
) -> list[tuple[object, int, str]]:
    comes = and_(
        Participation.role != ParticipationRole.CHAIR,
        Participation.invitation.not_in(STAYED_AWAY),
    )
    people = (
        select(Participation.person_id)
        .join(Meeting, Meeting.id == Participation.meeting_id)
        .where(asked, comes)
    )
    query = (
        select(Participation.person_id, Participation.meeting_id, Person.name)
        .join(Meeting, Meeting.id == Participation.meeting_id)
        .join(Person, Person.id == Participation.person_id)
        .where(*around, comes, unindexed(Participation.person_id).in_(people))
    )
    return [(person, meeting, name) for person, meeting, name in session.execute(query)]


def _chairs(
    session: Session,
    asked: ColumnElement[bool],
    around: Sequence[ColumnElement[bool]],
    meetings: dict[int, _Standing],
    days: tuple[date, date],
) -> Iterator[tuple[object, int, str]]:
    """Who presides: whoever takes part as the Chair, else the chair of the body on the day."""
    query = (
        select(Participation.person_id, Participation.meeting_id, Person.name)
        .join(Meeting, Meeting.id == Participation.meeting_id)
        .join(Person, Person.id == Participation.person_id)
        .where(*around, Participation.role == ParticipationRole.CHAIR)
    )
    presided = set()
    for person, meeting, name in session.execute(query):
        presided.add(meeting)
        yield person, meeting, name
    first, last = days
    then = (
        or_(Chairship.begins_on.is_(None), Chairship.begins_on <= last),
        or_(Chairship.ends_on.is_(None), Chairship.ends_on >= first),
    )
    bodies = select(Meeting.body_id).where(asked)
    people = select(Chairship.person_id).where(Chairship.body_id.in_(bodies), *then)
    in_chair: defaultdict[int, list[tuple[int, str, date, date]]] = defaultdict(list)
    for body, person, name, begins, ends in session.execute(
        select(
            Chairship.body_id,
            Chairship.person_id,
            Person.name,
            Chairship.begins_on,
            Chairship.ends_on,
        )
        .join(Person, Person.id == Chairship.person_id)
        .where(Chairship.person_id.in_(people), *then)
    ):
        in_chair[body].append((person, name, begins or date.min, ends or date.max))
    for key, each in meetings.items():
        if key not in presided:
            for person, name, begins, ends in in_chair.get(each.body_id, ()):
                if begins <= each.day <= ends:
                    yield person, key, name
