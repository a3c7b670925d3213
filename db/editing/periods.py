"""Reporting periods: the next one of a body."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import ReportingPeriod

_MONTHS = 12


def add_next_period(session: Session, body_id: int) -> str:
    """Add the period that follows the newest of a body, as long as that one; give its UUID."""
    newest = session.scalars(
        select(ReportingPeriod)
        .where(ReportingPeriod.body_id == body_id)
        .order_by(ReportingPeriod.ends_on.desc(), ReportingPeriod.id.desc())
        .limit(1)
    ).one()
    first = newest.ends_on + timedelta(days=1)
    last = _same_day_later(newest.begins_on, newest.ends_on, first)
    label = str(first.year) if first.year == last.year else f"{first.year}/{last.year % 100:02}"
    period = ReportingPeriod(body_id=body_id, label=label, begins_on=first, ends_on=last)
    session.add(period)
    return period.uuid


def _same_day_later(begins: date, ends: date, first: date) -> date:
    """The last day of a period from ``first`` that has as many months as an earlier one."""
    months = (ends.year - begins.year) * _MONTHS + ends.month - begins.month + 1
    place = first.month - 1 + months - 1
    year, month = first.year + place // _MONTHS, place % _MONTHS + 1
    if ends.day == monthrange(ends.year, ends.month)[1]:
        return date(year, month, monthrange(year, month)[1])
    return date(year, month, min(ends.day, monthrange(year, month)[1]))


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
