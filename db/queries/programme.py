"""The programme of work of a period: its themes, what became of each, and the tray of unheld ones.

What became of a theme follows from its meetings. Only what no meeting can tell is a fact of the
plan itself: that it was dropped, or carried over.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Choice,
    Meeting,
    MeetingKind,
    MeetingStatus,
    PlannedTheme,
    PlannedThemeStatus,
    ProgrammeVersion,
    ReportingPeriod,
    Theme,
    ThemeOrigin,
)
from db.queries.meetings import in_period


class ThemeOutcome(Choice):
    """What became of a theme of the programme, as far as one can tell today."""

    UNDATED = "undated"
    """Planned, without a date."""
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    POSTPONED = "postponed"
    """Postponed, and no new date stands."""
    CANCELLED = "cancelled"
    CARRIED_OVER = "carried_over"
    DROPPED = "dropped"
    NOT_HELD = "not_held"
    """The period is over, and it was never held."""


@dataclass(frozen=True, slots=True)
class ThemeMeeting:
    """A meeting on a theme, held or not."""

    uuid: str
    day: date | None
    end_day: date | None
    kind: MeetingKind
    status: MeetingStatus
    moved_to: date | None
    """The day of the meeting that it was postponed to."""
    moved_to_uuid: str | None

    @property
    def stands(self) -> bool:
        """Whether it was held, or is still meant to be on its day."""
        return self.day is not None and self.status in STANDING


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A theme down the side of the programme."""

    planned_uuid: str | None
    """None for a theme that was discussed without ever being planned."""
    theme_uuid: str
    title: str
    """Full title."""
    short_title: str | None
    added: bool
    """It came after the plan was agreed, or without it."""
    outcome: ThemeOutcome
    meetings: tuple[ThemeMeeting, ...]
    """In order of days, without a day last."""
    carried_from: str | None
    """The label of the period it comes from."""
    carried_to: str | None
    """The label of the period that took it on."""
    in_tray: bool
    """It waits for a day: neither held nor given up, and no meeting of it stands."""

    @property
    def undated_meeting(self) -> str | None:
        """The UUID of a meeting of it that waits for its day; None where there is none."""
        waiting = (
            each.uuid for each in self.meetings if each.day is None and each.status in STANDING
        )
        return next(waiting, None)


def programme(
    session: Session, period_id: int, today: date, version_uuid: str | None = None
) -> list[ProgrammeRow]:
    """Give the themes of a version of the programme, in its order; without one, of the newest.

    Themes that were discussed without being planned follow, in order of their days. ``today``
    tells whether the period is over.
    """
    period = session.get_one(ReportingPeriod, period_id)
    plans = _plans(session, period_id, version_uuid)
    held_under, unplanned = _by_plan(_meetings(session, period), plans)
    taken_on = _carried_to(session, period_id)
    over = period.ends_on < today
    found = [
        _planned(plan, held_under.get(plan.id, []), taken_on.get(plan.theme_id), over)
        for plan in plans
    ]
    return found + [_unplanned(meetings, over) for meetings in unplanned]


def tray(session: Session, period_id: int, today: date) -> list[ProgrammeRow]:
    """Give the themes of the newest programme that wait for a day."""
    return [row for row in programme(session, period_id, today) if row.in_tray]


def theme_meant(session: Session, period_id: int, title: str) -> str | None:
    """Give the UUID of the one theme on the newest programme that a title is, or begins.

    Capitals and accents apart. None where no theme fits, or more than one.
    """
    from db.folding import fold

    wanted = fold(" ".join(title.split()))
    found = {
        plan.theme_uuid
        for plan in _plans(session, period_id, None)
        for name in (plan.title, plan.short_title)
        if name and re.match(rf"{re.escape(wanted)}(?!\w)", fold(name))
    }
    return found.pop() if len(found) == 1 else None


def title_meant(session: Session, period_id: int, title: str) -> str | None:
    """Give the full title of the theme that ``theme_meant`` finds; None where it finds none."""
    uuid = theme_meant(session, period_id, title)
    return session.scalar(select(Theme.full_title).where(Theme.uuid == uuid)) if uuid else None


class _Plan(NamedTuple):
    id: int
    uuid: str
    status: PlannedThemeStatus
    origin: ThemeOrigin
    theme_id: int
    theme_uuid: str
    title: str
    short_title: str | None
    carried_from: str | None


class _Met(NamedTuple):
    plan_id: int | None
    theme_id: int
    theme_uuid: str
    title: str
    short_title: str | None
    meeting: ThemeMeeting


def newest_version(period_id: int) -> Select[int]:
    """Ask for the key of the newest version of a period's programme."""
    return (
        select(ProgrammeVersion.id)
        .where(ProgrammeVersion.period_id == period_id)
        .order_by(ProgrammeVersion.number.desc(), ProgrammeVersion.id.desc())
        .limit(1)
    )


def _plans(session: Session, period_id: int, version_uuid: str | None) -> list[_Plan]:
    before, its_version, its_period = (
        aliased(PlannedTheme),
        aliased(ProgrammeVersion),
        aliased(ReportingPeriod),
    )
    wanted = (
        newest_version(period_id)
        if version_uuid is None
        else select(ProgrammeVersion.id).where(ProgrammeVersion.uuid == version_uuid)
    )
    query = (
        select(
            PlannedTheme.id,
            PlannedTheme.uuid,
            PlannedTheme.status,
            PlannedTheme.origin,
            Theme.id,
            Theme.uuid,
            Theme.full_title,
            Theme.short_title,
            its_period.label,
        )
        .join(Theme, Theme.id == PlannedTheme.theme_id)
        .outerjoin(before, before.id == PlannedTheme.carried_from_id)
        .outerjoin(its_version, its_version.id == before.programme_version_id)
        .outerjoin(its_period, its_period.id == its_version.period_id)
        .where(PlannedTheme.programme_version_id == wanted.scalar_subquery())
        .order_by(PlannedTheme.order, PlannedTheme.id)
    )
    return [_Plan(*row) for row in session.execute(query)]


def _meetings(session: Session, period: ReportingPeriod) -> list[_Met]:
    later, plan = aliased(Meeting), aliased(PlannedTheme)
    query = (
        select(
            Meeting.planned_theme_id,
            Theme.id,
            Theme.uuid,
            Theme.full_title,
            Theme.short_title,
            Meeting.uuid,
            Meeting.day,
            Meeting.end_day,
            Meeting.kind,
            Meeting.status,
            case((Meeting.postponed_to_id.is_not(None), later.day)),
            later.uuid,
        )
        .outerjoin(plan, plan.id == Meeting.planned_theme_id)
        .join(Theme, Theme.id == func.coalesce(Meeting.theme_id, plan.theme_id))
        .outerjoin(later, later.id == Meeting.postponed_to_id)
        .where(in_period(period))
        .order_by(Meeting.day.is_(None), Meeting.day, Meeting.starts_at, Meeting.id)
    )
    return [
        _Met(plan, key, theme, title, short, ThemeMeeting(*meeting))
        for plan, key, theme, title, short, *meeting in session.execute(query)
    ]


def _carried_to(session: Session, period_id: int) -> dict[int, str]:
    """The label of the period that took a theme on, by the theme's key."""
    here, before = aliased(ProgrammeVersion), aliased(PlannedTheme)
    query = (
        select(before.theme_id, ReportingPeriod.label)
        .join(here, here.id == before.programme_version_id)
        .join(PlannedTheme, PlannedTheme.carried_from_id == before.id)
        .join(ProgrammeVersion, ProgrammeVersion.id == PlannedTheme.programme_version_id)
        .join(ReportingPeriod, ReportingPeriod.id == ProgrammeVersion.period_id)
        .where(here.period_id == period_id, ProgrammeVersion.period_id != period_id)
        .order_by(PlannedTheme.id)
    )
    return {theme: label for theme, label in session.execute(query)}


def _by_plan(
    met: Sequence[_Met], plans: Sequence[_Plan]
) -> tuple[dict[int, list[ThemeMeeting]], list[list[_Met]]]:
    """Part meetings by the plan they belong to: their own, else the first of their theme.

    A meeting may name the plan of an older version; its theme leads to the one of this version.
    """
    known = {plan.id for plan in plans}
    of_theme = {plan.theme_id: plan.id for plan in reversed(plans)}
    planned: defaultdict[int, list[ThemeMeeting]] = defaultdict(list)
    unplanned: defaultdict[int, list[_Met]] = defaultdict(list)
    for each in met:
        own = each.plan_id if each.plan_id in known else of_theme.get(each.theme_id)
        if own is None:
            unplanned[each.theme_id].append(each)
        else:
            planned[own].append(each.meeting)
    return planned, list(unplanned.values())


def _planned(
    plan: _Plan, meetings: list[ThemeMeeting], carried_to: str | None, over: bool
) -> ProgrammeRow:
    outcome = outcome_of(plan.status, meetings, carried_on=carried_to is not None, over=over)
    return ProgrammeRow(
        planned_uuid=plan.uuid,
        theme_uuid=plan.theme_uuid,
        title=plan.title,
        short_title=plan.short_title,
        added=plan.origin is ThemeOrigin.ADDED,
        outcome=outcome,
        meetings=tuple(meetings),
        carried_from=plan.carried_from,
        carried_to=carried_to,
        in_tray=outcome in _WAITING,
    )


def _unplanned(met: list[_Met], over: bool) -> ProgrammeRow:
    theme, meetings = met[0], [each.meeting for each in met]
    status = PlannedThemeStatus.PLANNED
    outcome = outcome_of(status, meetings, carried_on=False, over=over)
    return ProgrammeRow(
        planned_uuid=None,
        theme_uuid=theme.theme_uuid,
        title=theme.title,
        short_title=theme.short_title,
        added=True,
        outcome=outcome,
        meetings=tuple(meetings),
        carried_from=None,
        carried_to=None,
        in_tray=outcome in _WAITING,
    )


def outcome_of(
    status: PlannedThemeStatus,
    meetings: Iterable[ThemeMeeting],
    *,
    carried_on: bool,
    over: bool,
) -> ThemeOutcome:
    """Tell what became of a theme from its meetings, and from what the plan alone can say.

    ``carried_on``: a later programme took it on; ``over``: its own period has ended.
    """
    known = [(each.status, each.day is not None) for each in meetings]
    states = {state for state, _ in known}
    if MeetingStatus.HELD in states or (not known and status is PlannedThemeStatus.HELD):
        return ThemeOutcome.HELD
    for state in () if over else (MeetingStatus.CONFIRMED, MeetingStatus.PLANNED):
        if (state, True) in known:
            return STANDING[state]
    given_on = status is PlannedThemeStatus.CARRIED_OVER or MeetingStatus.CARRIED_OVER in states
    if carried_on or given_on:
        return ThemeOutcome.CARRIED_OVER
    if status is PlannedThemeStatus.DROPPED:
        return ThemeOutcome.DROPPED
    if over:
        return ThemeOutcome.NOT_HELD
    if states.isdisjoint(STANDING):
        for state, outcome in _FALLEN.items():
            if state in states:
                return outcome
    return ThemeOutcome.UNDATED


STANDING: Final = {
    MeetingStatus.HELD: ThemeOutcome.HELD,
    MeetingStatus.CONFIRMED: ThemeOutcome.CONFIRMED,
    MeetingStatus.PLANNED: ThemeOutcome.PLANNED,
}
_FALLEN: Final = {
    MeetingStatus.POSTPONED: ThemeOutcome.POSTPONED,
    MeetingStatus.CANCELLED: ThemeOutcome.CANCELLED,
}
_WAITING: Final = {
    ThemeOutcome.UNDATED,
    ThemeOutcome.POSTPONED,
    ThemeOutcome.CANCELLED,
    ThemeOutcome.NOT_HELD,
}
