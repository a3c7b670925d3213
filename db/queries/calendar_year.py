"""A whole year of meetings, of one body or of all that a chair has, as light rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from db.models import (
    Body,
    Chairship,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participation,
    ParticipationRole,
    PlannedTheme,
    ProgrammeVersion,
    ReportingPeriod,
    Theme,
)
from db.queries.calendar import LONGEST
from db.queries.meetings import in_period
from db.queries.periods import BodyRow


@dataclass(frozen=True, slots=True)
class Shown:
    """Which meetings a calendar shows; None is all."""

    bodies: tuple[int, ...] | None = None
    statuses: frozenset[MeetingStatus] | None = None
    kinds: frozenset[MeetingKind] | None = None


EVERYTHING: Final = Shown()


@dataclass(frozen=True, slots=True)
class CalendarMeeting:
    """A meeting as every view of the calendar draws it; hours are local in ``time_zone``."""

    id: int
    uuid: str
    body_id: int
    day: date | None
    end_day: date | None
    starts_at: time | None
    ends_at: time | None
    time_zone: str
    kind: MeetingKind
    status: MeetingStatus
    title: str | None
    """The theme's short title, else its full one."""
    room: str | None
    number: int | None
    briefers: int
    """How many take part, without the Chair."""
    moved_to: date | None
    """The day of the meeting that it was postponed to."""
    moved_to_uuid: str | None
    carried_to: str | None
    """The label of the period that its theme was carried over to; None once it was held."""

    @property
    def last_day(self) -> date | None:
        """The last of its days."""
        return self.end_day or self.day

    def covers(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.day is not None and self.day <= day <= (self.end_day or self.day)


def meetings_of_days(
    session: Session, first: date, last: date, shown: Shown = EVERYTHING
) -> list[CalendarMeeting]:
    """Give the meetings that touch the days from ``first`` to ``last``, in order.

    One statement, whose work grows with the meetings shown, never with the library.
    """
    query = rows().where(touching(first, last), *conditions(shown)).order_by(*ORDER)
    return [CalendarMeeting(*row) for row in session.execute(query)]


def meetings_without_day(
    session: Session, period_id: int, shown: Shown = EVERYTHING
) -> list[CalendarMeeting]:
    """Give a period's meetings that are planned without a date, by title."""
    period = session.get_one(ReportingPeriod, period_id)
    query = rows().where(in_period(period), Meeting.day.is_(None), *conditions(shown))
    found = session.execute(query.order_by(_TITLE, Meeting.id))
    return [CalendarMeeting(*row) for row in found]


def calendar_meetings(session: Session, uuids: Sequence[str]) -> list[CalendarMeeting]:
    """Give the meetings of these UUIDs, in order of their days; who is gone is left out."""
    query = rows().where(Meeting.uuid.in_(uuids)).order_by(*ORDER)
    return [CalendarMeeting(*row) for row in session.execute(query)]


def bodies_of_chair(session: Session, body_id: int, first: date, last: date) -> list[BodyRow]:
    """Give the bodies chaired by whoever chairs one within these days, that one first."""
    days = (
        or_(Chairship.begins_on.is_(None), Chairship.begins_on <= last),
        or_(Chairship.ends_on.is_(None), Chairship.ends_on >= first),
    )
    people = select(Chairship.person_id).where(Chairship.body_id == body_id, *days)
    chaired = select(Chairship.body_id).where(Chairship.person_id.in_(people), *days)
    query = (
        select(Body.id, Body.uuid, Body.full_name, Body.short_name, Body.kind)
        .where(or_(Body.id == body_id, Body.id.in_(chaired)))
        .order_by(Body.id != body_id, Body.full_name, Body.id)
    )
    return [BodyRow(*row) for row in session.execute(query)]


def touching(first: date, last: date) -> ColumnElement[bool]:
    """Tell of a meeting whether one of its days is among these."""
    before = and_(Meeting.day.between(earliest(first), first), Meeting.end_day >= first)
    return or_(Meeting.day.between(first, last), before)


def conditions(shown: Shown) -> list[ColumnElement[bool]]:
    """Tell of a meeting whether it is shown."""
    found: list[ColumnElement[bool]] = []
    if shown.bodies is not None:
        one = len(shown.bodies) == 1  # equality keeps the index in order
        found.append(
            Meeting.body_id == shown.bodies[0] if one else Meeting.body_id.in_(shown.bodies)
        )
    if shown.statuses is not None:
        found.append(unindexed(Meeting.status).in_(shown.statuses))
    if shown.kinds is not None:
        found.append(Meeting.kind.in_(shown.kinds))
    return found


def earliest(day: date) -> date:
    """Give the first day on which a meeting can begin that lasts until ``day``."""
    return day - LONGEST if day - date.min > LONGEST else date.min


def unindexed(column: Any) -> ColumnElement[Any]:
    """The column with SQLite's sign not to look it up: few days are found before many statuses."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


_later = aliased(Meeting)
_own_plan, _plan, _carried = (aliased(PlannedTheme) for _ in range(3))
_newer = aliased(ProgrammeVersion)
_TITLE: Final = func.coalesce(Theme.short_title, Theme.full_title)
_BRIEFERS: Final = (
    select(func.count(Participation.id))
    .where(
        Participation.meeting_id == Meeting.id,
        Participation.role != ParticipationRole.CHAIR,
    )
    .scalar_subquery()
)
_CARRIED_TO: Final = (
    select(ReportingPeriod.label)
    .join(_newer, _newer.period_id == ReportingPeriod.id)
    .join(_carried, _carried.programme_version_id == _newer.id)
    .join(_plan, _plan.id == _carried.carried_from_id)
    .join(ProgrammeVersion, ProgrammeVersion.id == _plan.programme_version_id)
    .where(
        _plan.theme_id == Meeting.theme_id,
        ProgrammeVersion.period_id == func.coalesce(Meeting.period_id, ProgrammeVersion.period_id),
    )
    .order_by(_newer.id.desc())
    .limit(1)
    .correlate(Meeting)
    .scalar_subquery()
)
ORDER: Final[Sequence[Any]] = (Meeting.day, Meeting.starts_at, Meeting.id)
"""By day, then by hour, whole days first."""


def rows() -> Select[*tuple[Any, ...]]:
    """Ask for meetings; each row has the values of a CalendarMeeting."""
    return (
        select(
            Meeting.id,
            Meeting.uuid,
            Meeting.body_id,
            Meeting.day,
            Meeting.end_day,
            Meeting.starts_at,
            Meeting.ends_at,
            Meeting.time_zone,
            Meeting.kind,
            Meeting.status,
            _TITLE,
            Meeting.room,
            Meeting.number,
            _BRIEFERS,
            case((Meeting.postponed_to_id.is_not(None), _later.day)),
            _later.uuid,
            case((Meeting.status != MeetingStatus.HELD, _CARRIED_TO)),
        )
        .outerjoin(_own_plan, _own_plan.id == Meeting.planned_theme_id)
        .outerjoin(Theme, Theme.id == func.coalesce(Meeting.theme_id, _own_plan.theme_id))
        .outerjoin(_later, _later.id == Meeting.postponed_to_id)
    )
