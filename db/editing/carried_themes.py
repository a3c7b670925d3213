"""Themes carried over from one period to the next."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.meetings import period_on
from db.editing.periods import add_next_period
from db.editing.programme import current_programme, put_on
from db.editing.records import find
from db.models import (
    Meeting,
    PlannedTheme,
    PlannedThemeStatus,
    ProgrammeVersion,
    ReportingPeriod,
    Theme,
)


def following_period(session: Session, period: ReportingPeriod) -> ReportingPeriod:
    """Give the period of the body that follows one; it is begun where there is none."""
    query = (
        select(ReportingPeriod)
        .where(
            ReportingPeriod.body_id == period.body_id, ReportingPeriod.begins_on > period.ends_on
        )
        .order_by(ReportingPeriod.begins_on, ReportingPeriod.id)
        .limit(1)
    )
    found = session.scalars(query).first()
    if found is None:
        uuid = add_next_period(session, period.body_id)
        session.flush()
        found = find(session, ReportingPeriod, uuid)
    return found


def carry_theme(
    session: Session, theme: Theme, here: ReportingPeriod, there: ReportingPeriod
) -> PlannedTheme:
    """Plan a theme in another period's programme, where it comes from, and give that plan.

    In the programme it comes from it is carried over, and is put there if it was not planned.
    """
    before = _plan_of(session, theme, here)
    if before is None:
        before = put_on(current_programme(session, here), theme, added=True)
    plan = _plan_of(session, theme, there)
    if plan is None:
        plan = put_on(current_programme(session, there), theme, added=False)
    before.status = PlannedThemeStatus.CARRIED_OVER
    plan.carried_from = before
    return plan


def period_of(session: Session, meeting: Meeting) -> ReportingPeriod | None:
    """Give the period of a meeting: its own, else that of its day."""
    return meeting.period or period_on(session, meeting.body_id, meeting.day)


def _plan_of(session: Session, theme: Theme, period: ReportingPeriod) -> PlannedTheme | None:
    query = (
        select(PlannedTheme)
        .join(ProgrammeVersion, ProgrammeVersion.id == PlannedTheme.programme_version_id)
        .where(PlannedTheme.theme_id == theme.id, ProgrammeVersion.period_id == period.id)
        .order_by(ProgrammeVersion.number.desc(), PlannedTheme.id.desc())
        .limit(1)
    )
    return session.scalars(query).first()
