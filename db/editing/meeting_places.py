"""Meetings moved, made longer or shorter, and deleted, one or several at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy.orm import Session

from db.editing.meetings import check_span, move_meeting
from db.editing.records import find
from db.errors import UserError
from db.language import tr
from db.models import Meeting

_DAY: Final = 24 * 60
"""Minutes."""


def shift_meetings(session: Session, uuids: Sequence[str], days: int) -> None:
    """Move meetings so many days on or, below 0, back; those without a day stay as they are."""
    for uuid in uuids:
        meeting = find(session, Meeting, uuid)
        if meeting.day is not None:
            move_meeting(session, uuid, shifted(meeting.day, days))


def place_meeting(session: Session, uuid: str, day: date, starts_at: time | None) -> None:
    """Have a meeting begin on a day at an hour of its own zone; it lasts as long as before.

    Without an hour it takes the whole day, or the whole of its days.
    """
    meeting = find(session, Meeting, uuid)
    lasts = _length(meeting)
    move_meeting(session, uuid, day)
    meeting.starts_at = starts_at
    if starts_at is None:
        meeting.ends_at = None
    elif lasts is not None:
        ends = datetime.combine(day, starts_at) + lasts
        meeting.end_day = ends.date() if ends.date() > day else None
        meeting.ends_at = ends.time()


def resize_days(session: Session, uuid: str, first: date, last: date) -> None:
    """Give a meeting its first and its last day; its hours stay.

    Raises UserError where the last stands before the first, or more than a year after.
    """
    meeting = find(session, Meeting, uuid)
    if first != meeting.day:
        move_meeting(session, uuid, first)
    meeting.end_day = last if last != first else None
    check_span(meeting)


def resize_span(
    session: Session, uuid: str, first: date, last: date, starts_at: time, ends_at: time
) -> None:
    """Give a meeting the hour of a day at which it begins, and that at which it ends.

    All are of its own zone. Raises UserError as ``resize_days``, and where it would end before it
    begins.
    """
    meeting = find(session, Meeting, uuid)
    if first != meeting.day:
        move_meeting(session, uuid, first)
    meeting.end_day = last if last != first else None
    meeting.starts_at, meeting.ends_at = starts_at, ends_at
    check_span(meeting)


def lengthen_days(session: Session, uuid: str, days: int) -> None:
    """Have a meeting end so many days later or, below 0, earlier: at the earliest on its first.

    One without a day stays as it is. Raises UserError as ``resize_days``.
    """
    meeting = find(session, Meeting, uuid)
    if meeting.day is not None:
        last = shifted(meeting.end_day or meeting.day, days)
        resize_days(session, uuid, meeting.day, max(last, meeting.day))


def lengthen_hours(session: Session, uuid: str, minutes: int) -> None:
    """Have a meeting end so many minutes later or, below 0, earlier.

    One without an hour stays as it is, and one that would not end after it begins, or only on the
    day after its last.
    """
    meeting = find(session, Meeting, uuid)
    if meeting.day is None or meeting.starts_at is None:
        return
    last = meeting.end_day or meeting.day
    ends = datetime.combine(last, meeting.ends_at or meeting.starts_at)
    lasts = ends - datetime.combine(meeting.day, meeting.starts_at) + timedelta(minutes=minutes)
    if lasts > timedelta(0) and _minute(ends.time()) + minutes < _DAY:
        ends += timedelta(minutes=minutes)
        resize_span(session, uuid, meeting.day, ends.date(), meeting.starts_at, ends.time())


def shift_hours(session: Session, uuids: Sequence[str], minutes: int) -> None:
    """Have meetings begin so many minutes later or, below 0, earlier, and last as long as before.

    Those without an hour stay as they are. Raises UserError where the calendar has no such day.
    """
    for uuid in uuids:
        meeting = find(session, Meeting, uuid)
        if meeting.day is not None and meeting.starts_at is not None:
            whole_days, rest = divmod(_minute(meeting.starts_at) + minutes, _DAY)
            day = shifted(meeting.day, whole_days)
            place_meeting(session, uuid, day, time(rest // 60, rest % 60))


def delete_meetings(session: Session, uuids: Sequence[str]) -> None:
    """Delete meetings with who took part in them; themes and documents stay."""
    for uuid in uuids:
        session.delete(find(session, Meeting, uuid))


def shifted(day: date, days: int) -> date:
    """Give the day so many days later. Raises UserError where the calendar has none."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise UserError(tr("The calendar does not reach that far. Nothing was moved.")) from None


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _length(meeting: Meeting) -> timedelta | None:
    if meeting.day is None or meeting.starts_at is None or meeting.ends_at is None:
        return None
    last = meeting.end_day or meeting.day
    begins = datetime.combine(meeting.day, meeting.starts_at)
    return datetime.combine(last, meeting.ends_at) - begins
