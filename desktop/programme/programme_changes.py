"""What is written of the programme of work, each as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from db.editing.programme import (
    agree_on,
    drop_theme,
    new_version,
    order_themes,
    plan_theme,
    remove_theme,
    rename_theme,
    restore_theme,
    set_added,
)
from db.editing.roll_over import roll_over
from db.errors import UserError
from db.language import tr
from desktop.programme.theme_words import short_of
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.periods import PeriodRow
    from db.queries.programme import ProgrammeRow
    from db.queries.programme_versions import VersionRow
    from desktop.shell.desk import Desk


def add(
    desk: Desk,
    period: PeriodRow,
    title: str,
    done: Callable[[str], None],
    failed: Callable[[UserError], None],
) -> None:
    """Put a theme last on the programme; ``done`` is told the UUID of its plan."""
    desk.write(
        tr("Add the theme “{title}”").format(title=" ".join(title.split())),
        lambda session: plan_theme(session, period.id, title),
        done,
        failed,
    )


def rename(
    desk: Desk,
    row: ProgrammeRow,
    titles: tuple[str, str],
    done: Callable[[None], None],
    failed: Callable[[UserError], None],
) -> None:
    """Give a theme another full title, and another short one."""
    full, short = titles
    desk.write(
        tr("Rename the theme “{title}”").format(title=short_of(row)),
        lambda session: rename_theme(session, row.theme_uuid, full, short),
        done,
        failed,
    )


def put_in_order(desk: Desk, planned_uuids: Sequence[str]) -> None:
    """Put the themes into another order."""
    desk.write(
        tr("Put the themes into another order"),
        lambda session: order_themes(session, planned_uuids),
    )


def drop(desk: Desk, row: ProgrammeRow) -> None:
    """Give a theme up; it stays on the programme."""
    if (uuid := row.planned_uuid) is not None:
        label = tr("Drop the theme “{title}”").format(title=short_of(row))
        desk.write(label, lambda session: drop_theme(session, uuid))


def restore(desk: Desk, row: ProgrammeRow) -> None:
    """Take a theme on again."""
    if (uuid := row.planned_uuid) is not None:
        label = tr("Take the theme “{title}” on again").format(title=short_of(row))
        desk.write(label, lambda session: restore_theme(session, uuid))


def remove(desk: Desk, row: ProgrammeRow) -> None:
    """Take a theme off the programme; a toast offers to take that back."""
    if (uuid := row.planned_uuid) is not None:
        title = short_of(row)
        desk.write(
            tr("Take the theme “{title}” off the programme").format(title=title),
            lambda session: remove_theme(session, uuid),
            lambda _: desk.tell(
                tr("“{title}” was taken off the programme").format(title=title), undo=True
            ),
        )


def mark_added(desk: Desk, row: ProgrammeRow, *, added: bool) -> None:
    """Say whether a theme came after the plan, or stood in it."""
    if (uuid := row.planned_uuid) is not None:
        sentence = (
            tr("Mark the theme “{title}” as added")
            if added
            else tr("Mark the theme “{title}” as planned from the start")
        )
        label = sentence.format(title=short_of(row))
        desk.write(label, lambda session: set_added(session, uuid, added))


def begin_version(desk: Desk, period: PeriodRow, done: Callable[[str], None]) -> None:
    """Begin another version of the programme."""
    desk.write(
        tr("Begin a new version of the programme of work"),
        lambda session: new_version(session, period.id),
        done,
    )


def agree(desk: Desk, version: VersionRow, day: date | None) -> None:
    """Say when a version was agreed; None: not yet."""
    if day is None:
        label = tr("Say that version {number} is not agreed yet").format(number=version.number)
    else:
        label = tr("Say that version {number} was agreed on {day}").format(
            number=version.number, day=days.day(day)
        )
    desk.write(label, lambda session: agree_on(session, version.uuid, day))


def carry_over(
    desk: Desk, period: PeriodRow, uuids: Sequence[str], following: str, done: Callable[[], None]
) -> None:
    """Carry themes, meetings and recommendations over to the next period, as one step."""

    def tell(_uuid: str) -> None:
        done()
        desk.tell(
            tr("Carried over from {period} to {next_period}").format(
                period=period.label, next_period=following
            ),
            undo=True,
        )

    desk.write(
        tr("Carry over from {period} to {next_period}").format(
            period=period.label, next_period=following
        ),
        lambda session: roll_over(session, period.id, uuids),
        tell,
    )
