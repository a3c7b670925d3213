"""Deadlines as tasks: days by which something is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import Body, Deadline, DeadlineKind, ReportingPeriod


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline; ``at`` is local wall time in ``time_zone``."""

    uuid: str
    title: str
    day: date
    at: time | None
    time_zone: str
    basis: str | None
    met_on: date | None
    body: str | None
    """Full name; None where it concerns every body."""


@dataclass(frozen=True, slots=True)
class DeadlineFacts:
    """A deadline as the office edits it."""

    uuid: str
    kind: DeadlineKind
    title: str
    day: date
    at: time | None
    time_zone: str
    """Of ``at``."""
    consult_days_before: int | None
    """Of a renewal: so many days before it contributing countries are consulted."""


def deadlines_to_edit(session: Session, since: date) -> list[DeadlineFacts]:
    """Give the deadlines from a day on, in order of day."""
    query = (
        select(
            Deadline.uuid,
            Deadline.kind,
            Deadline.title,
            Deadline.day,
            Deadline.at,
            Deadline.time_zone,
            Deadline.consult_days_before,
        )
        .where(Deadline.day >= since)
        .order_by(Deadline.day, Deadline.uuid)
    )
    return [DeadlineFacts(*row) for row in session.execute(query)]


def deadlines(session: Session, period_id: int | None = None) -> Iterator[DeadlineRow]:
    """Give the deadlines in order of day: all, or those of a period, its body's and everybody's."""
    query = (
        select(
            Deadline.uuid,
            Deadline.title,
            Deadline.day,
            Deadline.at,
            Deadline.time_zone,
            Deadline.basis,
            Deadline.met_on,
            Body.full_name,
        )
        .outerjoin(Body, Body.id == Deadline.body_id)
        .order_by(Deadline.day, Deadline.at, Deadline.uuid)
    )
    if period_id is not None:
        period = session.get_one(ReportingPeriod, period_id)
        query = query.where(
            Deadline.day.between(period.begins_on, period.ends_on),
            or_(Deadline.body_id == period.body_id, Deadline.body_id.is_(None)),
        )
    for row in session.execute(query):
        yield DeadlineRow(*row)
