"""Versions of the programme of work, and what changed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import PlannedTheme, PlannedThemeStatus, ProgrammeVersion, Theme


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of the programme of a period."""

    uuid: str
    number: int
    agreed_on: date | None
    note: str | None


def programme_versions(session: Session, period_id: int) -> list[VersionRow]:
    """Give the versions of a period's programme, the newest first."""
    query = (
        select(
            ProgrammeVersion.uuid,
            ProgrammeVersion.number,
            ProgrammeVersion.agreed_on,
            ProgrammeVersion.note,
        )
        .where(ProgrammeVersion.period_id == period_id)
        .order_by(ProgrammeVersion.number.desc(), ProgrammeVersion.id.desc())
    )
    return [VersionRow(*row) for row in session.execute(query)]


ChangeKind = Literal["added", "removed", "dropped", "taken_on", "carried_over", "moved"]


@dataclass(frozen=True, slots=True)
class VersionChange:
    """What a version says of a theme that the one before it did not."""

    kind: ChangeKind
    theme_uuid: str
    title: str
    """Full title."""
    before: int | None
    after: int | None
    """Places on the programme, from 1; None where it does not stand there."""


def version_changes(session: Session, version_uuid: str) -> list[VersionChange]:
    """Give what changed from the version before, in the order of this one, what left it last.

    The first version has changed nothing. A theme is moved where those that both versions have
    stand in another order, it being the one that went past others.
    """
    version = session.scalars(
        select(ProgrammeVersion).where(ProgrammeVersion.uuid == version_uuid)
    ).one()
    query = (
        select(ProgrammeVersion.id)
        .where(
            ProgrammeVersion.period_id == version.period_id,
            ProgrammeVersion.number < version.number,
        )
        .order_by(ProgrammeVersion.number.desc(), ProgrammeVersion.id.desc())
        .limit(1)
    )
    earlier = session.scalar(query)
    if earlier is None:
        return []
    before, after = _themes(session, earlier), _themes(session, version.id)
    stayed = _in_order([uuid for uuid in after if uuid in before], list(before))
    changes = [
        VersionChange(kind, uuid, now.title, was.place if was else None, now.place)
        for uuid, now in after.items()
        for was in [before.get(uuid)]
        if (kind := _change(was, now, moved=uuid in before and uuid not in stayed))
    ]
    gone = [
        VersionChange("removed", uuid, was.title, was.place, None)
        for uuid, was in before.items()
        if uuid not in after
    ]
    return changes + gone


class _Planned(NamedTuple):
    place: int
    title: str
    status: PlannedThemeStatus


_BECAME: Final[dict[PlannedThemeStatus, ChangeKind]] = {
    PlannedThemeStatus.DROPPED: "dropped",
    PlannedThemeStatus.CARRIED_OVER: "carried_over",
}


def _change(was: _Planned | None, now: _Planned, *, moved: bool) -> ChangeKind | None:
    if was is None:
        return "added"
    if was.status is not now.status:
        if now.status in _BECAME:
            return _BECAME[now.status]
        if was.status in _BECAME:
            return "taken_on"
    return "moved" if moved else None


def _themes(session: Session, version_id: int) -> dict[str, _Planned]:
    query = (
        select(Theme.uuid, Theme.full_title, PlannedTheme.status)
        .join(Theme, Theme.id == PlannedTheme.theme_id)
        .where(PlannedTheme.programme_version_id == version_id)
        .order_by(PlannedTheme.order, PlannedTheme.id)
    )
    rows = session.execute(query)
    return {
        uuid: _Planned(place, title, status) for place, (uuid, title, status) in enumerate(rows, 1)
    }


def _in_order(now: list[str], before: list[str]) -> set[str]:
    """Give the most themes that kept their order among themselves."""
    place = {uuid: number for number, uuid in enumerate(before)}
    runs: list[list[str]] = []
    for uuid in now:
        behind = sorted((run for run in runs if place[run[-1]] < place[uuid]), key=len)
        runs.append([*behind[-1], uuid] if behind else [uuid])
    longest: list[str] = max(runs, key=len, default=[])
    return set(longest)
