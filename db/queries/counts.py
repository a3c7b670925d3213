"""How many records the pages of a reporting period hold."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Meeting, Participation, ParticipationRole, Recommendation, Report
from db.models import ReportingPeriod as Period
from db.queries.meetings import in_period


def counts(session: Session, period_id: int | None) -> dict[str, int]:
    """Give the number of meetings, of people who brief and of statements, by name of the page."""
    if period_id is None:
        return {}
    period = session.get(Period, period_id)
    if period is None:
        return {}
    of_period = in_period(period)
    meetings = session.scalar(select(func.count(Meeting.id)).where(of_period))
    people = session.scalar(
        select(func.count(Participation.person_id.distinct()))
        .join(Meeting)
        .where(of_period, Participation.role != ParticipationRole.CHAIR)
    )
    statements = session.scalar(
        select(func.count(Recommendation.id)).join(Report).where(Report.period_id == period_id)
    )
    return {
        "calendar": meetings or 0,
        "briefers": people or 0,
        "recommendations": statements or 0,
    }
