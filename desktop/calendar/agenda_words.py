"""How the agenda words a row: in its columns, and whole for a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.language import tr, trn
from desktop.calendar.agenda_rows import (
    AgendaEnd,
    AgendaRow,
    MeetingRow,
    MonthHead,
    UndatedHead,
)
from desktop.calendar.meeting_words import state_of, title_of
from desktop.wording import days
from desktop.wording.terms import MEETING_KINDS

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting


def hours_of(meeting: CalendarMeeting) -> str:
    """Give "15:00–18:00", or "from 15:00"; "" where no hour is known."""
    if meeting.starts_at is None:
        return ""
    return days.hour_range(meeting.starts_at, meeting.ends_at)


def until(meeting: CalendarMeeting) -> str:
    """Give "to 26 May" where it takes several days."""
    if meeting.end_day is None or meeting.end_day == meeting.day:
        return ""
    return tr("to {day}").format(day=days.short_day_and_month(meeting.end_day))


def further(meeting: CalendarMeeting, body: str = "") -> str:
    """Give "Thematic meeting · Conference Room 12 · 2 briefers", after the name of the body."""
    parts = [body] if body else []
    if meeting.title is not None:
        parts.append(tr(MEETING_KINDS[meeting.kind]))
    if meeting.room:
        parts.append(meeting.room)
    if meeting.briefers:
        counted = trn("{count} briefer", "{count} briefers", meeting.briefers)
        parts.append(counted.format(count=meeting.briefers))
    return " · ".join(parts)


def spoken_row(row: AgendaRow, body: str = "") -> str:
    """Give all of a row as a screen reader says it."""
    if isinstance(row, MeetingRow):
        meeting = row.meeting
        day = days.weekday_and_day(meeting.day) if meeting.day is not None else tr("No date yet")
        parts = (
            day,
            until(meeting),
            hours_of(meeting),
            state_of(meeting),
            title_of(meeting),
            further(meeting, body).replace(" · ", ", "),
        )
        return ", ".join(part for part in parts if part)
    if isinstance(row, MonthHead):
        return days.month_heading(row.month)
    if isinstance(row, UndatedHead):
        sentence = trn(
            "{count} meeting without a date", "{count} meetings without a date", row.count
        )
        return sentence.format(count=row.count)
    if isinstance(row, AgendaEnd):
        sentence = (
            tr("There is nothing later, as far as {day}.")
            if row.later
            else tr("There is nothing earlier, back to {day}.")
        )
        return sentence.format(day=days.day(row.day))
    return tr("Today, {day}").format(day=days.weekday_and_day(row.day))
