"""A meeting planned as one line says."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.editing.concept_notes import set_concept_note_symbol
from db.editing.meetings import create_meeting, set_status, set_theme
from db.editing.programme import theme_titled
from db.models import MeetingKind, ReportingPeriod
from db.models.meeting import NEW_YORK
from db.queries.programme import theme_meant
from db.typed_line import TypedMeeting


def create_typed(
    session: Session, period_id: int, typed: TypedMeeting, *, time_zone: str = NEW_YORK
) -> str:
    """Plan the meeting that a line describes, in the period of its day, else in this one.

    A theme of the body with that title, or the one of the programme that begins so, is taken;
    else the title is a new theme. Gives the meeting's UUID. Raises UserError where the meeting
    would end before it begins.
    """
    period = session.get_one(ReportingPeriod, period_id)
    uuid = create_meeting(
        session,
        period.body_id,
        typed.day,
        period_id=period_id,
        kind=typed.kind or MeetingKind.THEMATIC,
        end_day=typed.end_day,
        starts_at=typed.starts_at,
        ends_at=typed.ends_at,
        time_zone=time_zone,
        room=typed.room,
    )
    if typed.title is not None:
        meant = theme_meant(session, period_id, typed.title)
        set_theme(session, uuid, meant or theme_titled(session, period.body_id, typed.title).uuid)
    if typed.concept_note is not None:
        set_concept_note_symbol(session, uuid, typed.concept_note)
    if typed.status is not None:
        set_status(session, uuid, typed.status)
    return uuid
