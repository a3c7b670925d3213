"""A period's end: what it leaves behind is carried over to the next in one step."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.editing.carried_themes import carry_theme, following_period
from db.editing.meetings import set_status
from db.editing.postponing import carry_over
from db.editing.recommendations import create_statement
from db.editing.records import find
from db.models import (
    Addressee,
    Implementation,
    Meeting,
    MeetingStatus,
    PlannedTheme,
    Recommendation,
    ReportingPeriod,
    Theme,
)
from db.queries.meetings import in_period


def roll_over(
    session: Session, period_id: int, uuids: Sequence[str], next_period_id: int | None = None
) -> str:
    """Carry over themes, meetings and statements, as ``roll_over_offers`` gives their UUIDs.

    Themes are planned in the next programme and carried over in this one, with the meetings on
    them that were never held; statements are stated again in the next report and carried over in
    this one. None is the period that follows, begun where there is none; gives the UUID of the
    period.
    """
    period = session.get_one(ReportingPeriod, period_id)
    to = (
        session.get_one(ReportingPeriod, next_period_id)
        if next_period_id is not None
        else following_period(session, period)
    )
    for uuid in uuids:
        theme = session.scalars(select(Theme).where(Theme.uuid == uuid)).one_or_none()
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one_or_none()
        if theme is not None:
            carry_theme(session, theme, period, to)
            _end_meetings(session, period, theme)
        elif meeting is not None:
            carry_over(session, uuid, to)
        else:
            _state_again(session, find(session, Recommendation, uuid), to)
    return to.uuid


def _end_meetings(session: Session, period: ReportingPeriod, theme: Theme) -> None:
    """Have the meetings on a theme that will not be held in a period say where it went.

    One that was cancelled stays so, and one that was postponed to a day goes with that day's.
    """
    later = aliased(Meeting)
    query = (
        select(Meeting.uuid)
        .outerjoin(PlannedTheme, PlannedTheme.id == Meeting.planned_theme_id)
        .outerjoin(later, later.id == Meeting.postponed_to_id)
        .where(
            in_period(period),
            func.coalesce(Meeting.theme_id, PlannedTheme.theme_id) == theme.id,
            or_(
                Meeting.status.in_((MeetingStatus.PLANNED, MeetingStatus.CONFIRMED)),
                and_(
                    Meeting.status == MeetingStatus.POSTPONED,
                    or_(later.id.is_(None), later.status == MeetingStatus.CANCELLED),
                ),
            ),
        )
    )
    for uuid in session.scalars(query).all():
        set_status(session, uuid, MeetingStatus.CARRIED_OVER)


def _state_again(session: Session, statement: Recommendation, to: ReportingPeriod) -> None:
    uuid = create_statement(
        session,
        to.uuid,
        statement.text,
        kind=statement.kind,
        language=statement.report.language,
    )
    again = find(session, Recommendation, uuid)
    again.supersedes = statement
    again.context, again.modality = statement.context, statement.modality
    again.basis, again.owner = list(statement.basis), statement.owner
    again.addressees = [
        Addressee(organisation_id=each.organisation_id, order=each.order, explicit=each.explicit)
        for each in statement.addressees
    ]
    statement.implementation = Implementation.CARRIED_OVER
