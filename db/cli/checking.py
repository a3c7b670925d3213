"""Checking from the command line: the library's file and the reports in it."""

from __future__ import annotations

from sqlalchemy import select

from db import queries
from db.checking import check_library as check_library_file
from db.findings import Finding
from db.models import Report
from db.report.checks import check_report
from db.store import Store

__all__ = ["check_library_file", "check_reports"]


def check_reports(store: Store, period: str | None, body: str | None) -> list[Finding]:
    """Give what the checks of a period's report find; of every report without one and a body."""
    with store.read() as session:
        reports = select(Report).order_by(Report.period_id)
        if period is not None or body is not None:
            wanted = queries.period_for(session, period, body)
            reports = reports.where(Report.period_id == wanted)
        return [
            finding
            for report in session.scalars(reports).all()
            for finding in check_report(session, report)
        ]
