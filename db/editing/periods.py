"""Reporting periods: the next one of a body."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import ReportingPeriod
from db.queries.period_after import span_after


def add_next_period(session: Session, body_id: int) -> str:
    """Add the period that follows the newest of a body, as long as that one; give its UUID."""
    newest = session.scalars(
        select(ReportingPeriod)
        .where(ReportingPeriod.body_id == body_id)
        .order_by(ReportingPeriod.ends_on.desc(), ReportingPeriod.id.desc())
        .limit(1)
    ).one()
    after = span_after(newest)
    period = ReportingPeriod(
        body_id=body_id, label=after.label, begins_on=after.begins_on, ends_on=after.ends_on
    )
    session.add(period)
    return period.uuid


def change_period(session: Session, uuid: str, name: str, value: str | date | None) -> None:
    """Change label, first or last day of a period.

    Raises UserError where nothing is given, or the last day would stand before the first.
    """
    period = find(session, ReportingPeriod, uuid)
    set_value(session, "reporting_periods", uuid, name, value)
    if period.ends_on < period.begins_on:
        raise UserError(
            tr("The last day of a period cannot stand before its first. Nothing was changed.")
        )
