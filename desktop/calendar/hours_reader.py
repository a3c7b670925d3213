"""What is read of the library for a week or a day, made ready to be shown by its hours."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from db.dates.cities import zone_city
from db.dates.clock_changes import ClockChange, clock_change
from db.models.meeting import NEW_YORK
from db.queries.calendar_hours import meetings_by_hours
from db.queries.calendar_layers import HolidayRow, LayerMark, holidays, layer_marks
from desktop.calendar.day_notes import Note, notes_by_day
from desktop.calendar.hours_notes import clock_notes, hour_marks
from desktop.calendar.hours_rows import DAY, City, HoursShown

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.calendar.scope import Scope

ZONE: Final = NEW_YORK
"""Whose clock views of hours show."""


def read_hours(session: Session, scope: Scope, first: date, count: int) -> HoursShown:
    """Read the days from ``first`` on."""
    frame = HoursShown(first, count, City(ZONE, zone_city(ZONE)))
    days = frame.days
    last = days[-1]
    second = City(scope.zone, zone_city(scope.zone)) if scope.zone else None
    rows = holidays(session, first, last) if scope.holidays else []
    around = max(date.min + DAY, first) - DAY, min(date.max - DAY, last) + DAY
    marks = layer_marks(session, *around, scope.shown.bodies, scope.layers) if scope.layers else []
    changes = _changes(days, ZONE)
    second_changes = _changes(days, second.zone) if second is not None else []
    cities = {mark.time_zone: zone_city(mark.time_zone) for mark in marks if mark.time_zone}
    return HoursShown(
        first,
        count,
        frame.city,
        second,
        tuple(meetings_by_hours(session, first, last, ZONE, scope.shown)),
        (*_notes(rows, marks, days), *clock_notes(changes, second_changes, frame.city, second)),
        tuple(hour_marks(marks, frame.city, cities)),
        frozenset(row.day for row in rows),
        tuple(changes),
    )


def _notes(rows: list[HolidayRow], marks: list[LayerMark], days: list[date]) -> list[Note]:
    """Tell of holidays, and of the deadlines of a day that have no hour."""
    of_days = notes_by_day(rows, (mark for mark in marks if mark.at is None))
    return [note for day in days for note in of_days.get(day, ())]


def _changes(days: list[date], zone: str) -> list[ClockChange]:
    return [change for day in days if (change := clock_change(day, zone)) is not None]
