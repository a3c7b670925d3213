"""A year in which everything happens to meetings: built upon the example, as an office would."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.deadlines import add_deadline
from db.editing.meetings import create_meeting, set_theme
from db.editing.postponing import postpone, set_statuses
from db.editing.programme import drop_theme, plan_theme, schedule_theme
from db.models import (
    Body,
    BodyKind,
    Chairship,
    DeadlineKind,
    Meeting,
    MeetingKind,
    MeetingStatus,
    ReportingPeriod,
    Theme,
)
from db.store import Store

THREE, SIX = time(15), time(18)


def with_a_busy_year(store: Store) -> None:
    """Go on with the example: hours, rooms, states of every kind, and another body."""
    with store.write("Plan the rest of the year") as session:
        period = session.scalars(select(ReportingPeriod).order_by(ReportingPeriod.id)).first()
        assert period is not None
        _hours(session)
        _postponed(session, period)
        _further(session, period)
        _another_body(session, period.body)
        _deadlines(session)


def _hours(session: Session) -> None:
    for meeting in session.scalars(select(Meeting).where(Meeting.day.is_not(None))):
        meeting.starts_at, meeting.ends_at = THREE, SIX
        meeting.room = "Conference Room 12"


def _postponed(session: Session, period: ReportingPeriod) -> None:
    """The robust mandates: from September to October, confirmed there."""
    theme = _theme(session, "Robust mandates%")
    day = date(2016, 9, 16)
    first = schedule_theme(session, period.id, theme.uuid, day, starts_at=THREE, ends_at=SIX)
    session.flush()
    again = postpone(session, first, date(2016, 10, 14))
    session.flush()
    assert again is not None
    set_statuses(session, [again], MeetingStatus.CONFIRMED)


def _further(session: Session, period: ReportingPeriod) -> None:
    plan_theme(session, period.id, "Women in peacekeeping", added=True)
    session.flush()
    women = _theme(session, "Women in peacekeeping")
    schedule_theme(session, period.id, women.uuid, date(2016, 12, 2), starts_at=THREE, ends_at=SIX)
    transition = _theme(session, "Transition from%")
    schedule_theme(session, period.id, transition.uuid, None)
    police = plan_theme(session, period.id, "United Nations police in the field")
    plan_theme(session, period.id, "Safety and security of peacekeepers")
    session.flush()
    drop_theme(session, police)
    theme = _theme(session, "Safety and security%")
    fallen = schedule_theme(session, period.id, theme.uuid, date(2016, 12, 9), starts_at=time(10))
    session.flush()
    set_statuses(session, [fallen], MeetingStatus.CANCELLED)
    joint = create_meeting(
        session, period.body_id, date(2016, 9, 12), period_id=period.id,
        kind=MeetingKind.SEMINAR, end_day=date(2016, 9, 14),
    )  # fmt: skip
    session.flush()
    set_theme(session, joint, women.uuid)


def _another_body(session: Session, own: Body) -> None:
    """The same person chairs a committee."""
    body = Body(
        full_name="Committee established pursuant to resolution 1540 (2004)",
        short_name="1540 Committee",
        kind=BodyKind.COMMITTEE,
    )
    chair = own.chairships[0]
    body.chairships.append(Chairship(person=chair.person, begins_on=date(2016, 1, 1)))
    session.add(body)
    session.flush()
    for day, status in (
        (date(2016, 4, 28), MeetingStatus.HELD),
        (date(2016, 6, 21), MeetingStatus.HELD),
        (date(2016, 6, 24), MeetingStatus.CONFIRMED),
        (date(2016, 10, 14), MeetingStatus.PLANNED),
    ):
        uuid = create_meeting(
            session, body.id, day, kind=MeetingKind.FORMAL, starts_at=time(10), ends_at=time(13),
            room="Conference Room 7",
        )  # fmt: skip
        session.flush()
        set_statuses(session, [uuid], status)


def _deadlines(session: Session) -> None:
    """Three mandates end on one day; a silence and a document fall due in September."""
    for mission in ("UNAMID", "UNDOF", "UNIFIL"):
        add_deadline(
            session, DeadlineKind.MANDATE_RENEWAL, mission, date(2016, 6, 30),
            consult_days_before=14,
        )  # fmt: skip
    add_deadline(session, DeadlineKind.SILENCE, "Draft note", date(2016, 9, 20), at=time(12))
    add_deadline(session, DeadlineKind.DOCUMENT, "Concept note", date(2016, 9, 9))


def _theme(session: Session, like: str) -> Theme:
    return session.scalars(select(Theme).where(Theme.full_title.like(like))).one()
