"""What becomes of a meeting: confirmed, held, cancelled, postponed, carried over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.carried_themes import carry_theme, following_period, period_of
from db.editing.copying import meeting_like, take_documents_along
from db.editing.meetings import move_meeting, set_status
from db.editing.records import find
from db.errors import UserError
from db.language import tr
from db.models import Meeting, MeetingStatus, ReportingPeriod


def set_statuses(session: Session, uuids: Sequence[str], status: MeetingStatus) -> None:
    """Say of several meetings how far they have come, as ``set_status`` does of one."""
    for uuid in uuids:
        set_status(session, uuid, status)


def postpone(session: Session, uuid: str, day: date | None = None) -> str | None:
    """Postpone a meeting to a day, or to one not known yet; give the UUID of its new date.

    The old one stays, postponed. The new one is planned with the theme, the kind, the hours, the
    documents and the people of the old; invitations and checklist begin anew, and the room is to
    be found. Where the day is in a later period, that one's programme takes the theme on.
    """
    meeting = find(session, Meeting, uuid)
    new = None
    if day is not None:
        new = meeting_like(session, meeting, day)
        take_documents_along(meeting, new)
        _take_theme_along(session, meeting, new)
    _postponed_to(session, meeting, new)
    return new.uuid if new is not None else None


def set_new_date(session: Session, uuid: str, day: date | None) -> None:
    """Say to which day a meeting is postponed; None: it is not known any more.

    What is planned for its new date already moves along. Else a meeting on its theme that stands
    on that day becomes the new date, or one is planned. Raises UserError for the day it was on.
    """
    meeting = find(session, Meeting, uuid)
    if day is None:
        _postponed_to(session, meeting, None)
    elif day == meeting.day:
        raise UserError(tr("A meeting is postponed to another day than its own."))
    elif meeting.postponed_to is not None:
        move_meeting(session, meeting.postponed_to.uuid, day)
    elif (standing := _standing_on(session, meeting, day)) is not None:
        postpone_to_meeting(session, uuid, standing)
    else:
        postpone(session, uuid, day)


def postpone_to_meeting(session: Session, uuid: str, to_uuid: str) -> None:
    """Postpone a meeting to one that is planned already, which takes its theme if it has none.

    Raises UserError where that one was itself postponed to this one.
    """
    meeting, to = find(session, Meeting, uuid), find(session, Meeting, to_uuid)
    further: Meeting | None = to
    while further is not None:
        if further is meeting:
            raise UserError(
                tr("A meeting cannot be postponed to itself, nor to one that led to it.")
            )
        further = further.postponed_to
    if to.theme is None:
        to.theme = meeting.theme
        to.planned_theme = meeting.planned_theme if to.period is meeting.period else None
        _take_theme_along(session, meeting, to)
    _postponed_to(session, meeting, to)


def carry_over(session: Session, uuid: str, to: ReportingPeriod | None = None) -> str | None:
    """Carry a meeting over to another period; None is the next, begun where there is none.

    Its theme is planned there, without a day; give the UUID of that plan. A meeting without a
    theme is planned anew itself, and None is given. Raises UserError where it has no period.
    """
    meeting = find(session, Meeting, uuid)
    period = period_of(session, meeting)
    if period is None:
        raise UserError(tr("This meeting is in no period, so there is none to carry it over to."))
    following = to or following_period(session, period)
    plan = None
    if meeting.theme is not None:
        plan = carry_theme(session, meeting.theme, period, following)
    else:
        meeting_like(session, meeting, None).period = following
    set_status(session, uuid, MeetingStatus.CARRIED_OVER)
    return plan.uuid if plan is not None else None


def _standing_on(session: Session, meeting: Meeting, day: date) -> str | None:
    """Give the UUID of a meeting on the same theme that is to be held on a day."""
    if meeting.theme is None:
        return None
    return session.scalars(
        select(Meeting.uuid).where(
            Meeting.body_id == meeting.body_id,
            Meeting.theme_id == meeting.theme_id,
            Meeting.day == day,
            Meeting.status.in_((MeetingStatus.PLANNED, MeetingStatus.CONFIRMED)),
            Meeting.postponed_to_id.is_(None),
        )
    ).first()


def _postponed_to(session: Session, meeting: Meeting, new: Meeting | None) -> None:
    set_status(session, meeting.uuid, MeetingStatus.POSTPONED)
    meeting.postponed_to = new


def _take_theme_along(session: Session, meeting: Meeting, new: Meeting) -> None:
    """Have the later period's programme take the theme on, where the new date is in one."""
    here, there = period_of(session, meeting), period_of(session, new)
    if here is None or there is None or here is there or meeting.theme is None:
        return
    new.planned_theme = carry_theme(session, meeting.theme, here, there)
