"""The programme of work: themes planned, put into order, dropped, given a day; its versions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.meetings import check_span, create_meeting, move_meeting, set_theme
from db.editing.records import find
from db.errors import UserError
from db.language import tr
from db.models import (
    Meeting,
    MeetingKind,
    PlannedTheme,
    PlannedThemeStatus,
    ProgrammeVersion,
    ReportingPeriod,
    Theme,
    ThemeOrigin,
)
from db.models.meeting import NEW_YORK
from db.queries.meetings import in_period
from db.queries.programme import STANDING, newest_version


def plan_theme(
    session: Session,
    period_id: int,
    full_title: str,
    *,
    short_title: str | None = None,
    added: bool | None = None,
) -> str:
    """Put a theme last on the newest programme of a period; give the UUID of the plan.

    A theme of the body that has this title already is taken. ``added`` tells whether it came
    after the plan; None: whether the programme was agreed by then. Raises UserError where there
    is no title, or the theme stands on the programme.
    """
    period = session.get_one(ReportingPeriod, period_id)
    theme = theme_titled(session, period.body_id, full_title)
    if short_title and short_title.strip():
        theme.short_title = short_title.strip()
    version = current_programme(session, period)
    if any(plan.theme is theme for plan in version.planned_themes):
        raise UserError(tr("“{title}” stands on the programme already.").format(title=full_title))
    return put_on(version, theme, added).uuid


def current_programme(session: Session, period: ReportingPeriod) -> ProgrammeVersion:
    """Give the newest version of a period's programme; the first is begun where there is none."""
    key = session.scalar(newest_version(period.id))
    if key is not None:
        return session.get_one(ProgrammeVersion, key)
    version = ProgrammeVersion(period=period, number=1)
    session.add(version)
    session.flush()
    return version


def put_on(version: ProgrammeVersion, theme: Theme, added: bool | None = None) -> PlannedTheme:
    """Put a theme last on a version of the programme."""
    if added is None:
        added = version.agreed_on is not None
    plan = PlannedTheme(
        theme=theme,
        order=1 + max((each.order for each in version.planned_themes), default=0),
        origin=ThemeOrigin.ADDED if added else ThemeOrigin.PLAN,
        status=PlannedThemeStatus.PLANNED,
    )
    version.planned_themes.append(plan)
    return plan


def theme_titled(session: Session, body_id: int, full_title: str) -> Theme:
    """Give a body's theme of a title, capitals and accents apart; a new one where there is none.

    Raises UserError where there is no title.
    """
    from db.folding import fold

    title = " ".join(full_title.split())
    if not title:
        raise UserError(tr("A theme needs a title."))
    query = select(Theme).where(Theme.body_id == body_id).order_by(Theme.id.desc())
    wanted = fold(title)
    for theme in session.scalars(query):
        if wanted in (fold(theme.full_title), fold(theme.short_title or "")):
            return theme
    theme = Theme(body_id=body_id, full_title=title)
    session.add(theme)
    session.flush()
    return theme


def rename_theme(session: Session, theme_uuid: str, full_title: str, short_title: str = "") -> None:
    """Give a theme other titles, wherever it is used; without a short one it has none.

    Raises UserError where there is no full title.
    """
    theme = find(session, Theme, theme_uuid)
    title = " ".join(full_title.split())
    if not title:
        raise UserError(tr("A theme needs a title."))
    theme.full_title = title
    theme.short_title = " ".join(short_title.split()) or None


def order_themes(session: Session, planned_uuids: Sequence[str]) -> None:
    """Put the themes of a programme into order; one that is not named comes last."""
    if not planned_uuids:
        return
    version = find(session, PlannedTheme, planned_uuids[0]).programme_version
    place = {uuid: number for number, uuid in enumerate(planned_uuids)}
    ordered = sorted(version.planned_themes, key=lambda plan: place.get(plan.uuid, len(place)))
    for number, plan in enumerate(ordered, start=1):
        plan.order = number


def drop_theme(session: Session, planned_uuid: str) -> None:
    """Give a planned theme up: it stays on the programme and says so.

    Raises UserError while a meeting on it stands.
    """
    plan = find(session, PlannedTheme, planned_uuid)
    if any(meeting.status in STANDING for meeting in _meetings_on(session, plan)):
        raise UserError(
            tr(
                "A meeting on this theme was held or is still planned, so the theme was not "
                "dropped. Cancel that meeting first."
            )
        )
    plan.status = PlannedThemeStatus.DROPPED


def restore_theme(session: Session, planned_uuid: str) -> None:
    """Take a dropped or carried over theme on again."""
    find(session, PlannedTheme, planned_uuid).status = PlannedThemeStatus.PLANNED


def remove_theme(session: Session, planned_uuid: str) -> None:
    """Take a theme off the programme as if it had never been planned; its meetings stay."""
    plan = find(session, PlannedTheme, planned_uuid)
    for meeting in plan.meetings:
        meeting.theme = meeting.theme or plan.theme
        meeting.planned_theme = None
    for later in plan.carried_to:
        later.carried_from = None
    session.delete(plan)


def set_added(session: Session, planned_uuid: str, added: bool) -> None:
    """Say whether a theme came after the plan or stood in it."""
    plan = find(session, PlannedTheme, planned_uuid)
    plan.origin = ThemeOrigin.ADDED if added else ThemeOrigin.PLAN


def schedule_theme(
    session: Session,
    period_id: int,
    theme_uuid: str,
    day: date | None,
    *,
    end_day: date | None = None,
    starts_at: time | None = None,
    ends_at: time | None = None,
    time_zone: str = NEW_YORK,
    room: str | None = None,
) -> str:
    """Plan a meeting on a theme on a day; give the meeting's UUID.

    A meeting of the period on it that waits for its day is given this one, and keeps what is not
    said here. Raises UserError where it would end before it begins.
    """
    period = session.get_one(ReportingPeriod, period_id)
    theme = find(session, Theme, theme_uuid)
    waiting = session.scalars(
        select(Meeting)
        .where(
            in_period(period),
            Meeting.theme_id == theme.id,
            Meeting.day.is_(None),
            Meeting.status.in_(STANDING),
        )
        .order_by(Meeting.id)
        .limit(1)
    ).first()
    if waiting is not None:
        if day is not None:
            move_meeting(session, waiting.uuid, day)
        waiting.end_day = end_day if end_day != day else None
        if starts_at is not None:
            waiting.starts_at, waiting.ends_at, waiting.time_zone = starts_at, ends_at, time_zone
        waiting.room = room or waiting.room
        check_span(waiting)
        return waiting.uuid
    uuid = create_meeting(
        session,
        period.body_id,
        day,
        period_id=period_id,
        kind=MeetingKind.THEMATIC,
        end_day=end_day,
        starts_at=starts_at,
        ends_at=ends_at,
        time_zone=time_zone,
        room=room,
    )
    set_theme(session, uuid, theme_uuid)
    return uuid


def new_version(
    session: Session, period_id: int, *, agreed_on: date | None = None, note: str | None = None
) -> str:
    """Begin another version of a period's programme with all themes of the newest; give its UUID.

    What is changed from now on is changed in this one; meetings are found through their themes.
    """
    period = session.get_one(ReportingPeriod, period_id)
    before = current_programme(session, period)
    version = ProgrammeVersion(
        period=period, number=before.number + 1, agreed_on=agreed_on, note=note
    )
    session.add(version)
    version.planned_themes = [
        PlannedTheme(
            theme_id=plan.theme_id,
            order=plan.order,
            origin=plan.origin,
            status=plan.status,
            carried_from_id=plan.carried_from_id,
        )
        for plan in before.planned_themes
    ]
    return version.uuid


def agree_on(session: Session, version_uuid: str, day: date | None) -> None:
    """Say when a version of a programme was agreed; None: not yet."""
    find(session, ProgrammeVersion, version_uuid).agreed_on = day


def _meetings_on(session: Session, plan: PlannedTheme) -> Sequence[Meeting]:
    period = plan.programme_version.period
    query = select(Meeting).where(in_period(period), Meeting.theme_id == plan.theme_id)
    return session.scalars(query).all()
