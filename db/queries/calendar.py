"""The calendar: meetings of a month or of a period, as light rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, NotNullable, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import Meeting, MeetingKind, MeetingStatus, ReportingPeriod, Theme
from db.queries.meetings import in_period

LONGEST: Final = timedelta(days=366)
"""How long a meeting can last: thus a month need not look at every meeting before it."""
NO_DAY: Final = ""
"""The month of meetings that have no day yet."""

_MONTH = func.coalesce(func.strftime("%Y-%m", Meeting.day), NO_DAY)


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as a calendar shows it."""

    uuid: str
    day: date | None
    end_day: date | None
    starts_at: time | None
    kind: MeetingKind
    status: MeetingStatus
    title: str | None
    """The theme's short title, else its full one."""
    moved_to: date | None
    """The day of the meeting that it was postponed to."""

    @property
    def last_day(self) -> date | None:
        """The last of its days."""
        return self.end_day or self.day

    def covers(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.day is not None and self.day <= day <= (self.end_day or self.day)


def meetings_between(session: Session, body_id: int, first: date, last: date) -> list[MeetingLine]:
    """Give the meetings of a body that touch the days from ``first`` to ``last``, in order."""
    touching = or_(
        Meeting.day.between(first, last),
        and_(
            Meeting.day.between(first - LONGEST, first - timedelta(days=1)),
            Meeting.end_day >= first,
        ),
    )
    query = _lines().where(Meeting.body_id == body_id, touching).order_by(*_ORDER)
    return [MeetingLine(*row) for row in session.execute(query)]


def months(session: Session, period_id: int) -> list[tuple[str, int]]:
    """Give the months of a period that have meetings ("2016-04"), and how many; NO_DAY last."""
    query = (
        select(_MONTH, func.count(Meeting.id))
        .where(_of(session, period_id))
        .group_by(_MONTH)
        .order_by(_MONTH == NO_DAY, _MONTH)
    )
    return [(month, count) for month, count in session.execute(query)]


def meetings_of_month(
    session: Session, period_id: int, month: str, offset: int = 0, limit: int | None = None
) -> list[MeetingLine]:
    """Give meetings of one of ``months``, in order."""
    query = _lines().where(_of(session, period_id), _MONTH.in_([month])).order_by(*_ORDER)
    return [MeetingLine(*row) for row in session.execute(query.offset(offset).limit(limit))]


def counts_by_kind(session: Session, period_id: int) -> Mapping[MeetingKind, int]:
    """Give how many meetings of each kind a period has, the most frequent first."""
    count = func.count(Meeting.id)
    query = (
        select(Meeting.kind, count)
        .where(_of(session, period_id))
        .group_by(Meeting.kind)
        .order_by(count.desc(), Meeting.kind)
    )
    return {kind: number for kind, number in session.execute(query)}


def day_of(session: Session, uuid: str) -> date | None:
    """Give the first day of a meeting; None where it has none, or is gone."""
    return session.scalar(select(Meeting.day).where(Meeting.uuid == uuid))


def meeting_nearest(session: Session, period_id: int, today: date) -> tuple[str, date] | None:
    """Give UUID and day of a period's meeting that comes next or, after the last, was last."""
    query = select(Meeting.uuid, NotNullable(Meeting.day)).where(
        _of(session, period_id), Meeting.day.is_not(None)
    )
    coming = query.where(Meeting.day >= today).order_by(Meeting.day, Meeting.id)
    found = (
        session.execute(coming.limit(1)).first()
        or session.execute(query.order_by(Meeting.day.desc(), Meeting.id).limit(1)).first()
    )
    return (found[0], found[1]) if found else None


def _of(session: Session, period_id: int) -> ColumnElement[bool]:
    return in_period(session.get_one(ReportingPeriod, period_id))


_later = aliased(Meeting)
_ORDER: Final[Sequence[Any]] = (Meeting.day, Meeting.starts_at, Meeting.id)


def _lines() -> Select[Any]:
    return (
        select(
            Meeting.uuid,
            Meeting.day,
            Meeting.end_day,
            Meeting.starts_at,
            Meeting.kind,
            Meeting.status,
            func.coalesce(Theme.short_title, Theme.full_title),
            case((Meeting.postponed_to_id.is_not(None), _later.day)),
        )
        .outerjoin(Theme, Theme.id == Meeting.theme_id)
        .outerjoin(_later, _later.id == Meeting.postponed_to_id)
    )
