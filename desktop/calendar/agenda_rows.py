"""The rows of the agenda: heads of months, meetings, the line of today, and where it ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting


@dataclass(frozen=True, slots=True)
class MonthHead:
    """The head of a month that has meetings."""

    month: date
    """Its first day."""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting; the first of a day says which day it is."""

    meeting: CalendarMeeting
    begins_day: bool = True


@dataclass(frozen=True, slots=True)
class TodayLine:
    """Parts what was from what comes."""

    day: date


@dataclass(frozen=True, slots=True)
class AgendaEnd:
    """Nothing comes before the first day, or after the last."""

    day: date
    later: bool


@dataclass(frozen=True, slots=True)
class UndatedHead:
    """The head of the meetings that wait for a day."""

    count: int


AgendaRow = MonthHead | UndatedHead | MeetingRow | TodayLine | AgendaEnd


def undated_rows(meetings: Sequence[CalendarMeeting]) -> list[AgendaRow]:
    """Lay out meetings that wait for a day; nothing where there are none."""
    rows = [MeetingRow(meeting, begins_day=False) for meeting in meetings]
    return [UndatedHead(len(rows)), *rows] if rows else []


def have_hours(rows: Iterable[AgendaRow]) -> bool:
    """Whether a meeting says when it begins, or on which day it ends."""
    meetings = (row.meeting for row in rows if isinstance(row, MeetingRow))
    return any(each.starts_at is not None or each.end_day is not None for each in meetings)


def rows_of(
    meetings: Iterable[CalendarMeeting],
    today: date,
    earliest: date | None = None,
    latest: date | None = None,
) -> list[AgendaRow]:
    """Lay out meetings that have days, in their order.

    ``earliest`` and ``latest``: how far the agenda reaches, where it was read to that end. The line
    of today stands where what comes before and after it is known.
    """
    within = (earliest or today) <= today <= (latest or today)
    line = today if within else None
    rows = list(_between(meetings, line, begun=earliest is not None, ended=latest is not None))
    if earliest is not None:
        rows.insert(0, AgendaEnd(earliest, later=False))
    if latest is not None:
        rows.append(AgendaEnd(latest, later=True))
    return rows


def _between(
    meetings: Iterable[CalendarMeeting], today: date | None, *, begun: bool, ended: bool
) -> Iterator[AgendaRow]:
    before: date | None = None
    waiting = today
    """The day whose line is still to come."""
    for meeting in meetings:
        day = meeting.day
        if day is None:
            continue
        month = day.replace(day=1)
        heads = before is None or before.replace(day=1) != month
        line = None
        if waiting is not None and day >= waiting:
            line = TodayLine(waiting) if before is not None or begun else None
            waiting = None
        if line is not None and not (heads and month == line.day.replace(day=1)):
            yield line
            line = None
        if heads:
            yield MonthHead(month)
        if line is not None:
            yield line
        yield MeetingRow(meeting, begins_day=day != before)
        before = day
    if ended and waiting is not None and (before is not None or begun):
        yield TodayLine(waiting)
