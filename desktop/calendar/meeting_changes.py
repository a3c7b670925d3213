"""What the calendar writes of a meeting as a whole: planned, moved, brought on, deleted, stated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from db.editing.meetings import create_meeting, delete_meeting, move_meeting, set_day, set_status
from db.editing.recommendations import create_statement
from db.errors import UserError
from db.language import tr
from db.models import MeetingStatus
from desktop.calendar.meeting_words import named_day
from desktop.wording import days

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.meeting_details import MeetingFacts
    from db.queries.periods import PeriodRow
    from desktop.shell.desk import Desk


def plan(desk: Desk, period: PeriodRow, day: date | None, done: Callable[[str], None]) -> None:
    """Plan a meeting in a period; ``done`` is told its UUID."""
    label = (
        tr("Plan a meeting on {day}").format(day=days.day(day))
        if day is not None
        else tr("Plan a meeting without a date")
    )
    desk.write(
        label,
        lambda session: create_meeting(session, period.body_id, day, period_id=period.id),
        done,
    )


def move(
    desk: Desk, uuid: str, before: date | None, after: date | None, done: Callable[[], None]
) -> None:
    """Move a meeting to another day, or to none."""

    def change(session: Session) -> None:
        if after is None:
            set_day(session, uuid, None)
        else:
            move_meeting(session, uuid, after)

    label = tr("Move the meeting of {day}").format(day=named_day(before))
    desk.write(label, change, lambda _: done())


def bring_on(desk: Desk, facts: MeetingFacts, status: str) -> None:
    """Say how far a meeting has come."""
    desk.write(
        tr("Change the state of the meeting of {day}").format(day=named_day(facts.day)),
        lambda session: set_status(session, facts.uuid, MeetingStatus(status)),
    )


def delete(desk: Desk, facts: MeetingFacts) -> None:
    """Delete a meeting; a toast offers to take that back."""
    day = named_day(facts.day)
    desk.write(
        tr("Delete the meeting of {day}").format(day=day),
        lambda session: delete_meeting(session, facts.uuid),
        lambda _: desk.tell(tr("The meeting of {day} was deleted").format(day=day), undo=True),
    )


def state(
    desk: Desk,
    facts: MeetingFacts,
    period_uuid: str,
    text: str,
    done: Callable[[str], None],
    failed: Callable[[UserError], None],
) -> None:
    """Add a recommendation that came from a meeting to the report of its period."""
    desk.write(
        tr("Add a recommendation of the meeting of {day}").format(day=named_day(facts.day)),
        lambda session: create_statement(
            session, facts.period_uuid or period_uuid, text, meeting_uuid=facts.uuid
        ),
        done,
        failed,
    )
