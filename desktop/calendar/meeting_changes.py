"""What the calendar writes of whole meetings, one or several as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from db.editing import meeting_places
from db.editing.checklists import begin_checklists
from db.editing.copying import copy_meetings
from db.editing.meeting_places import (
    delete_meetings,
    place_meeting,
    resize_days,
    resize_span,
    shift_meetings,
)
from db.editing.meetings import create_meeting, move_meeting, set_day
from db.editing.postponing import set_statuses
from db.editing.programme import schedule_theme
from db.editing.recommendations import create_statement
from db.errors import UserError
from db.language import tr, trn
from db.models import MeetingStatus
from desktop.calendar.meeting_words import named_day
from desktop.wording import days

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.calendar_year import CalendarMeeting
    from db.queries.meeting_details import MeetingFacts
    from db.queries.periods import PeriodRow
    from desktop.calendar.scope import Move, Span
    from desktop.shell.desk import Desk


def plan(desk: Desk, period: PeriodRow, span: Span | None, done: Callable[[str], None]) -> None:
    """Plan a meeting in a period; ``done`` is told its UUID."""
    if span is None:
        desk.write(
            tr("Plan a meeting without a date"),
            lambda session: create_meeting(session, period.body_id, None, period_id=period.id),
            done,
        )
        return
    desk.write(
        tr("Plan a meeting on {day}").format(day=days.day(span.first)),
        lambda session: create_meeting(
            session,
            period.body_id,
            span.first,
            period_id=period.id,
            end_day=span.last,
            starts_at=span.starts_at,
            ends_at=span.ends_at,
        ),
        done,
    )


def schedule(
    desk: Desk, period: PeriodRow, theme_uuid: str, span: Span, done: Callable[[str], None]
) -> None:
    """Plan a meeting on a theme of the programme; ``done`` is told the UUID of the meeting."""
    desk.write(
        tr("Give a theme the day {day}").format(day=days.day(span.first)),
        lambda session: schedule_theme(
            session,
            period.id,
            theme_uuid,
            span.first,
            end_day=span.last,
            starts_at=span.starts_at,
            ends_at=span.ends_at,
        ),
        done,
    )


def move(
    desk: Desk,
    meetings: Sequence[CalendarMeeting],
    wanted: Move,
    done: Callable[[Sequence[str]], None],
) -> None:
    """Move or copy meetings; ``done`` is told the UUIDs of what stands at the new place.

    ``meetings`` are those of the move, that in hand last.
    """
    in_hand = meetings[-1]

    def change(session: Session) -> Sequence[str]:
        uuids: Sequence[str] = wanted.uuids
        if wanted.copies:
            uuids = copy_meetings(session, uuids, wanted.days)
        else:
            shift_meetings(session, uuids, wanted.days)
        if wanted.sets_hour and in_hand.day is not None:
            day = in_hand.day + timedelta(days=wanted.days)
            place_meeting(session, uuids[-1], day, wanted.at)
            if wanted.at is not None and in_hand.starts_at is not None:
                minutes = _between(in_hand.starts_at, wanted.at)
                meeting_places.shift_hours(session, uuids[:-1], minutes)
        return uuids

    if wanted.copies:
        label = _label(
            meetings,
            tr("Copy the meeting of {day}"),
            trn("Copy {count} meeting", "Copy {count} meetings", len(meetings)),
        )
    else:
        label = _moving(meetings)
    desk.write(label, change, done)


def add_checklists(desk: Desk, meetings: Sequence[CalendarMeeting]) -> None:
    """Give meetings what their checklists lack of the template; a toast says how much that was."""
    uuids = [meeting.uuid for meeting in meetings]
    label = _label(
        meetings,
        tr("Add the checklist of {day}"),
        trn("Add the checklist of {count} meeting", "Add the checklists of {count} meetings",
            len(meetings)),
    )  # fmt: skip

    def tell(count: int) -> None:
        if count:
            said = trn("{count} thing to do was added", "{count} things to do were added", count)
            desk.tell(said.format(count=count), undo=True)
        else:
            desk.tell(tr("The checklist has all of its template already"))

    desk.write(label, lambda session: begin_checklists(session, uuids), tell)


def put(desk: Desk, meeting: CalendarMeeting, day: date | None, done: Callable[[], None]) -> None:
    """Move a meeting to a day, or to none."""

    def change(session: Session) -> None:
        if day is None:
            set_day(session, meeting.uuid, None)
        else:
            move_meeting(session, meeting.uuid, day)

    desk.write(_moving([meeting]), change, lambda _: done())


def shift_hours(
    desk: Desk, meetings: Sequence[CalendarMeeting], minutes: int, done: Callable[[], None]
) -> None:
    """Move meetings so many minutes later or, below 0, earlier; whole days stay where they are."""

    def change(session: Session) -> None:
        meeting_places.shift_hours(session, [meeting.uuid for meeting in meetings], minutes)

    desk.write(_moving(meetings), change, lambda _: done())


def resize(desk: Desk, meeting: CalendarMeeting, span: Span, done: Callable[[], None]) -> None:
    """Give a meeting other days, and other hours where the span has some."""

    def change(session: Session) -> None:
        if span.starts_at is not None and span.ends_at is not None:
            hours = span.starts_at, span.ends_at
            resize_span(session, meeting.uuid, span.first, span.last, *hours)
        else:
            resize_days(session, meeting.uuid, span.first, span.last)

    desk.write(_lasting(meeting), change, lambda _: done())


def lengthen(
    desk: Desk,
    meeting: CalendarMeeting,
    done: Callable[[], None],
    *,
    days: int = 0,
    minutes: int = 0,
) -> None:
    """Have a meeting end later than it does when this is written, or, below 0, earlier."""

    def change(session: Session) -> None:
        if days:
            meeting_places.lengthen_days(session, meeting.uuid, days)
        if minutes:
            meeting_places.lengthen_hours(session, meeting.uuid, minutes)

    desk.write(_lasting(meeting), change, lambda _: done())


def bring_on(desk: Desk, meetings: Sequence[CalendarMeeting], status: str) -> None:
    """Say how far meetings have come."""
    desk.write(
        _label(
            meetings,
            tr("Change the state of the meeting of {day}"),
            trn("Change the state of {count} meeting", "Change the state of {count} meetings",
                len(meetings)),
        ),
        lambda session: set_statuses(
            session, [meeting.uuid for meeting in meetings], MeetingStatus(status)
        ),
    )  # fmt: skip


def delete(desk: Desk, meetings: Sequence[CalendarMeeting]) -> None:
    """Delete meetings; a toast offers to take that back."""
    said = _label(
        meetings,
        tr("The meeting of {day} was deleted"),
        trn("{count} meeting was deleted", "{count} meetings were deleted", len(meetings)),
    )
    desk.write(
        _label(
            meetings,
            tr("Delete the meeting of {day}"),
            trn("Delete {count} meeting", "Delete {count} meetings", len(meetings)),
        ),
        lambda session: delete_meetings(session, [meeting.uuid for meeting in meetings]),
        lambda _: desk.tell(said, undo=True),
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


def _between(one: time, other: time) -> int:
    """Give the minutes from one hour of a day to another."""
    return (other.hour - one.hour) * 60 + other.minute - one.minute


def _lasting(meeting: CalendarMeeting) -> str:
    return tr("Change how long the meeting of {day} lasts").format(day=named_day(meeting.day))


def _moving(meetings: Sequence[CalendarMeeting]) -> str:
    return _label(
        meetings,
        tr("Move the meeting of {day}"),
        trn("Move {count} meeting", "Move {count} meetings", len(meetings)),
    )


def _label(meetings: Sequence[CalendarMeeting], one: str, several: str) -> str:
    """Name a meeting by its day, and several by how many they are."""
    if len(meetings) == 1:
        return one.format(day=named_day(meetings[0].day))
    return several.format(count=len(meetings))
