"""The period that follows one: the one that is there, else the one that would be begun."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ReportingPeriod

_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class PeriodSpan:
    """A period before it is there."""

    label: str
    begins_on: date
    ends_on: date


def label_after(session: Session, period_id: int) -> str:
    """Give the label of the period of the same body that follows one, begun or not."""
    period = session.get_one(ReportingPeriod, period_id)
    query = (
        select(ReportingPeriod.label)
        .where(
            ReportingPeriod.body_id == period.body_id, ReportingPeriod.begins_on > period.ends_on
        )
        .order_by(ReportingPeriod.begins_on, ReportingPeriod.id)
        .limit(1)
    )
    return session.scalar(query) or span_after(period).label


def span_after(period: ReportingPeriod) -> PeriodSpan:
    """Give the days that follow a period, as long as that one."""
    first = period.ends_on + timedelta(days=1)
    last = _same_day_later(period.begins_on, period.ends_on, first)
    label = str(first.year) if first.year == last.year else f"{first.year}/{last.year % 100:02}"
    return PeriodSpan(label, first, last)


def _same_day_later(begins: date, ends: date, first: date) -> date:
    """The last day of a period from ``first`` that has as many months as an earlier one."""
    months = (ends.year - begins.year) * _MONTHS + ends.month - begins.month + 1
    place = first.month - 1 + months - 1
    year, month = first.year + place // _MONTHS, place % _MONTHS + 1
    if ends.day == monthrange(ends.year, ends.month)[1]:
        return date(year, month, monthrange(year, month)[1])
    return date(year, month, min(ends.day, monthrange(year, month)[1]))
