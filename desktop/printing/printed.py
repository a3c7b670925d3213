"""What is printed: the pages of an address, composed of the records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ReportingPeriod
from db.queries.calendar_year import EVERYTHING, Shown
from db.report.blocks import ComposedReport
from db.sheets.composing import days_sheet, meeting_sheet, period_sheet, programme_of_work
from desktop.printing.addresses import days_of
from desktop.shell.address import Address


@dataclass(frozen=True, slots=True)
class Wanted:
    """How pages are to be: of which period, in "en" or "fr", with whose hours beside."""

    period: str | None
    """The UUID of the reporting period that the person works on."""
    language: str
    today: date
    zone: str | None = None
    shown: Shown = EVERYTHING
    """Which meetings sheets of several list."""


def printed(session: Session, address: Address, wanted: Wanted) -> ComposedReport | None:
    """Compose the pages of an address; None where what they tell of is gone."""
    compose = _KINDS.get(address.family or "")
    return compose(session, address.uuid or "", wanted) if compose is not None else None


def _days(session: Session, days: str, wanted: Wanted) -> ComposedReport | None:
    period = _period(session, wanted.period)
    if period is None:
        return None
    return days_sheet(
        session,
        period.body,
        days_of(days),
        wanted.language,
        wanted.today,
        wanted.zone,
        wanted.shown,
    )


def _meetings(session: Session, uuid: str, wanted: Wanted) -> ComposedReport | None:
    period = _period(session, uuid)
    if period is None:
        return None
    return period_sheet(session, period, wanted.language, wanted.today, wanted.zone, wanted.shown)


def _programme(session: Session, uuid: str, wanted: Wanted) -> ComposedReport | None:
    period = _period(session, uuid)
    if period is None:
        return None
    return programme_of_work(session, period, wanted.language, wanted.today, wanted.zone)


def _meeting(session: Session, uuid: str, wanted: Wanted) -> ComposedReport | None:
    return meeting_sheet(session, uuid, wanted.language, wanted.today, wanted.zone)


def _report(session: Session, uuid: str, wanted: Wanted) -> ComposedReport | None:
    from db.report.composer import compose, compose_period

    period = _period(session, uuid)
    if period is None:
        return None
    if period.report is None:
        return compose_period(session, period, wanted.language)
    return compose(session, period.report)


def _period(session: Session, uuid: str | None) -> ReportingPeriod | None:
    return session.scalar(select(ReportingPeriod).where(ReportingPeriod.uuid == uuid))


_KINDS: Final[dict[str, Callable[[Session, str, Wanted], ComposedReport | None]]] = {
    "days": _days,
    "reporting_periods": _meetings,
    "programme": _programme,
    "meetings": _meeting,
    "reports": _report,
}
