"""Checking from the command line: the library's file and the reports in it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import queries
from db.checking import check_library as check_library_file
from db.findings import Finding, FindingLevel
from db.language import tr, trn
from db.models import MeetingStatus, ReportingPeriod
from db.report.checks import check_records, check_report
from db.store import Store

__all__ = ["check_library_file", "check_reports"]


def check_reports(store: Store, period: str | None, body: str | None) -> list[Finding]:
    """Give what the checks of a period's report find; of every period without one and a body."""
    with store.read() as session:
        periods = select(ReportingPeriod).order_by(ReportingPeriod.id)
        if period is not None or body is not None:
            wanted = queries.period_for(session, period, body)
            periods = periods.where(ReportingPeriod.id == wanted)
        return [
            finding
            for each in session.scalars(periods).all()
            for finding in (
                check_report(session, each.report) if each.report else _not_begun(session, each)
            )
        ]


def _not_begun(session: Session, period: ReportingPeriod) -> list[Finding]:
    """Say what a report made from records alone still lacks, and what is wrong in the records."""
    records = (("reporting_periods", period.uuid),)
    found = [
        tr(
            "The report of {period} has not been begun: it is made from the records alone, without "
            "the day of the letter, a signature and conclusions."
        ).format(period=period.label)
    ]
    waiting = [meeting for meeting in queries.meetings(session, period.id) if _waits(meeting)]
    if waiting:
        found.append(
            trn(
                "One meeting of a past day is neither held nor cancelled, so the report leaves it "
                "out.",
                "{count} meetings of past days are neither held nor cancelled, so the report "
                "leaves them out.",
                len(waiting),
            ).format(count=len(waiting))
        )
    return [
        *(
            Finding("not_begun", FindingLevel.WARNING, message, period.label, records)
            for message in found
        ),
        *check_records(session, period),
    ]


def _waits(meeting: queries.MeetingRow) -> bool:
    open_still = meeting.status in (MeetingStatus.PLANNED, MeetingStatus.CONFIRMED)
    return open_still and meeting.day is not None and meeting.day < date.today()
