"""What a painted view reads of its days: meetings, holidays and the layers that are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from db.queries.calendar_layers import holidays, layer_marks
from db.queries.calendar_year import CalendarMeeting, meetings_of_days
from desktop.calendar.day_notes import Note, notes_by_day

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.calendar.scope import Scope


@dataclass(frozen=True, slots=True)
class DayReading:
    """The days of a view as they were read."""

    meetings: Sequence[CalendarMeeting] = ()
    notes: Mapping[date, Sequence[Note]] = field(default_factory=dict)


def read_days(session: Session, first: date, last: date, scope: Scope) -> DayReading:
    """Read what is shown of the days from ``first`` to ``last``."""
    marks = (
        layer_marks(session, first, last, scope.shown.bodies, scope.layers) if scope.layers else []
    )
    free = holidays(session, first, last) if scope.holidays else []
    return DayReading(
        meetings_of_days(session, first, last, scope.shown), notes_by_day(free, marks)
    )
