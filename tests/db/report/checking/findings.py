"""What the checks find, and parts of the draft they look at."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.findings import Finding
from db.models import (
    Draft,
    Report,
    Section,
    SectionRole,
)
from db.report.checks import check_report

WATCH, LENSES = date(2031, 4, 9), date(2031, 6, 1)


def findings(session: Session) -> list[Finding]:
    session.commit()
    session.expire_all()
    return check_report(session, session.scalars(select(Report)).one())


def found(session: Session, code: str) -> list[tuple[str, str]]:
    """(place, message) of what a check finds."""
    return [(each.place, each.message) for each in findings(session) if each.code == code]


def section_of(draft: Draft, day: date) -> Section:
    return next(each for each in draft.sections if each.meeting and each.meeting.day == day)


def chapter_of(draft: Draft, role: SectionRole) -> Section:
    return next(each for each in draft.sections if each.role is role)
