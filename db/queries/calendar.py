"""The meetings of a period, counted by kind, and the first of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from sqlalchemy import ColumnElement, NotNullable, func, select
from sqlalchemy.orm import Session

from db.models import Meeting, MeetingKind, ReportingPeriod
from db.queries.meetings import in_period

LONGEST: Final = timedelta(days=366)
"""How long a meeting can last: thus a month need not look at every meeting before it."""


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


def first_meeting(session: Session, period_id: int) -> tuple[str, date] | None:
    """Give UUID and day of the first meeting of a period; None where none has a day."""
    query = select(Meeting.uuid, NotNullable(Meeting.day)).where(
        _of(session, period_id), Meeting.day.is_not(None)
    )
    found = session.execute(query.order_by(Meeting.day, Meeting.id).limit(1)).first()
    return (found[0], found[1]) if found else None


def _of(session: Session, period_id: int) -> ColumnElement[bool]:
    return in_period(session.get_one(ReportingPeriod, period_id))
