"""Meetings: planned, moved, changed and deleted, with their theme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.checklists import fill_checklist
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import Meeting, MeetingKind, MeetingStatus, ReportingPeriod, Theme
from db.models.meeting import NEW_YORK
from db.queries.calendar import LONGEST


def create_meeting(
    session: Session,
    body_id: int,
    day: date | None,
    *,
    period_id: int | None = None,
    kind: MeetingKind = MeetingKind.THEMATIC,
    end_day: date | None = None,
    starts_at: time | None = None,
    ends_at: time | None = None,
    time_zone: str = NEW_YORK,
    room: str | None = None,
) -> str:
    """Plan a meeting, with the checklist of its body; give its UUID.

    It belongs to the body's period of its day, else to ``period_id``. Raises UserError where it
    would end before it begins.
    """
    period = period_on(session, body_id, day)
    meeting = Meeting(
        body_id=body_id,
        period_id=period.id if period is not None else period_id,
        day=day,
        end_day=end_day if end_day != day else None,
        starts_at=starts_at,
        ends_at=ends_at,
        time_zone=time_zone,
        room=room,
        kind=kind,
        status=MeetingStatus.PLANNED,
    )
    check_span(meeting)
    session.add(meeting)
    fill_checklist(session, meeting)
    return meeting.uuid


def move_meeting(session: Session, uuid: str, day: date) -> None:
    """Have a meeting begin on another day; it lasts as long as before.

    Where that day is in another period of the body, the meeting goes over to it.
    """
    meeting = find(session, Meeting, uuid)
    if meeting.end_day is not None and meeting.day is not None:
        meeting.end_day = day + (meeting.end_day - meeting.day)
    _put(session, meeting, day)


def set_day(session: Session, uuid: str, day: date | None) -> None:
    """Give a meeting its day, as ``move_meeting``; None takes day and last day away."""
    if day is not None:
        move_meeting(session, uuid, day)
        return
    meeting = find(session, Meeting, uuid)
    meeting.day = meeting.end_day = None


def set_end_day(session: Session, uuid: str, end_day: date | None) -> None:
    """Give a meeting of several days its last one; None, or the first day, makes it one day.

    Raises UserError where it stands before the first day, or more than a year after.
    """
    meeting = find(session, Meeting, uuid)
    meeting.end_day = end_day if end_day != meeting.day else None
    check_span(meeting)


def set_hours(session: Session, uuid: str, name: str, at: time | None) -> None:
    """Set ``starts_at`` or ``ends_at``. Raises UserError where a meeting would end too early."""
    meeting = find(session, Meeting, uuid)
    set_value(session, "meetings", uuid, name, at)
    check_span(meeting)


def check_span(meeting: Meeting) -> None:
    """Raise UserError where a meeting ends before it begins, or lasts longer than a year."""
    first, last = meeting.day, meeting.end_day
    if last is not None:
        if first is None:
            raise UserError(tr("Give the meeting its first day before its last."))
        if last < first:
            raise UserError(tr("The last day cannot stand before the first."))
        if last - first > LONGEST:
            raise UserError(tr("A meeting cannot last longer than a year."))
    starts, ends = meeting.starts_at, meeting.ends_at
    if last is None and starts is not None and ends is not None and ends <= starts:
        raise UserError(tr("A meeting ends after it begins."))


def set_time_zone(session: Session, uuid: str, name: str) -> None:
    """Set the time zone of a meeting's hours. Raises UserError where there is none of that name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UserError(
            tr("{name} is no time zone. Write one like America/New_York.").format(name=name)
        ) from None
    find(session, Meeting, uuid).time_zone = name


def set_status(session: Session, uuid: str, status: MeetingStatus) -> None:
    """Say how far a meeting has come.

    Once it is held, names and titles of who took part are kept as they are on that day. One that
    is postponed no more leads to no other date.
    """
    meeting = find(session, Meeting, uuid)
    meeting.status = status
    if status is not MeetingStatus.POSTPONED:
        meeting.postponed_to = None
    if status is MeetingStatus.HELD:
        for who in meeting.participations:
            who.printed_name = who.name_in_print
            who.printed_title = who.title_in_print or None


def set_meeting_value(session: Session, uuid: str, name: str, value: Any) -> None:
    """Give a column of a meeting a value, by the rules of that column.

    Raises UserError where the value cannot be.
    """
    rule = _RULES.get(name)
    if rule is not None:
        rule(session, uuid, value)
    elif name in ("starts_at", "ends_at"):
        set_hours(session, uuid, name, value)
    else:
        set_value(session, "meetings", uuid, name, value)


def delete_meeting(session: Session, uuid: str) -> None:
    """Delete a meeting with who took part in it; its theme and its documents stay."""
    session.delete(find(session, Meeting, uuid))


def set_theme(session: Session, uuid: str, theme_uuid: str | None) -> None:
    """Give a meeting another theme of its body, or none."""
    meeting = find(session, Meeting, uuid)
    theme = find(session, Theme, theme_uuid) if theme_uuid is not None else None
    meeting.theme = theme
    plans = theme.plans if theme is not None else []
    in_period = [plan for plan in plans if plan.programme_version.period is meeting.period]
    meeting.planned_theme = in_period[-1] if in_period else None


def add_theme(session: Session, uuid: str, full_title: str) -> str:
    """Give a meeting a new theme of that title; give the theme's UUID."""
    meeting = find(session, Meeting, uuid)
    title = " ".join(full_title.split())
    if not title:
        raise UserError(tr("A theme needs a title."))
    theme = Theme(body_id=meeting.body_id, full_title=title)
    session.add(theme)
    session.flush()
    meeting.theme, meeting.planned_theme = theme, None
    return theme.uuid


def set_theme_title(session: Session, uuid: str, name: str, title: str) -> None:
    """Change ``full_title`` or ``short_title`` of a meeting's theme, wherever it is used.

    A meeting without a theme gets one by its full title. Raises UserError where a full title is
    taken away, or a short one is given before there is a full one.
    """
    meeting = find(session, Meeting, uuid)
    if meeting.theme is None:
        if not title.strip():
            return
        if name != "full_title":
            raise UserError(tr("Give the theme its full title before its short one."))
        add_theme(session, uuid, title)
        return
    set_value(session, "themes", meeting.theme.uuid, name, title)


def _put(session: Session, meeting: Meeting, day: date) -> None:
    meeting.day = day
    period = period_on(session, meeting.body_id, day)
    if period is not None:
        meeting.period = period


def period_on(session: Session, body_id: int, day: date | None) -> ReportingPeriod | None:
    """Give the period of a body that a day is in; None where there is none."""
    if day is None:
        return None
    query = select(ReportingPeriod).where(
        ReportingPeriod.body_id == body_id,
        ReportingPeriod.begins_on <= day,
        ReportingPeriod.ends_on >= day,
    )
    return session.scalars(query.order_by(ReportingPeriod.id).limit(1)).first()


_RULES: Final[dict[str, Callable[[Session, str, Any], None]]] = {
    "day": set_day,
    "end_day": set_end_day,
    "time_zone": set_time_zone,
    "status": set_status,
}
