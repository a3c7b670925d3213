"""Where the keys lead to among days and hours."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from desktop.calendar.hours_layout import HourPlace
from desktop.calendar.hours_rows import MINUTES, span_of

if TYPE_CHECKING:
    from db.queries.calendar_hours import PlacedMeeting

HOUR: Final = 60
LAST_HOUR: Final = MINUTES - HOUR
_Key = Qt.Key
_DAYS: Final = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_HOURS: Final = {_Key.Key_Up: -HOUR, _Key.Key_Down: HOUR}


def step(
    at: HourPlace,
    key: Qt.Key,
    days: list[date],
    *,
    ctrl: bool = False,
    mirrored: bool = False,
    in_sight: int = 0,
) -> HourPlace | None:
    """Give the place that a key leads to; None where it leads nowhere.

    Up and down go by the hour, from the first one to above all hours, and from there down to the
    first ``in_sight``. Home and End lead to the
    ends of the week, or of a day alone; with Ctrl always to those of the day.
    """
    if key in _DAYS and not ctrl:
        by = -_DAYS[key] if mirrored else _DAYS[key]
        far = at.day == (date.min if by < 0 else date.max)
        return None if far else HourPlace(at.day + timedelta(days=by), at.minute)
    if key in _HOURS and not ctrl:
        return HourPlace(at.day, _hour_by(at.minute, _HOURS[key], in_sight))
    if key in (_Key.Key_Home, _Key.Key_End):
        first = key == _Key.Key_Home
        if ctrl or len(days) == 1:
            return HourPlace(at.day, None if first else LAST_HOUR)
        return HourPlace(days[0] if first else days[-1], at.minute)
    return None


def _hour_by(minute: int | None, by: int, in_sight: int) -> int | None:
    if minute is None:
        return min(-(-in_sight // HOUR) * HOUR, LAST_HOUR) if by > 0 else None
    if by < 0:
        return None if minute == 0 else max(0, -(-minute // HOUR) * HOUR - HOUR)
    return min(minute // HOUR * HOUR + HOUR, LAST_HOUR)


def beginning(placed: PlacedMeeting) -> HourPlace:
    """Give the place at which a meeting begins."""
    span = span_of(placed)
    if span.stands_above:
        return HourPlace(span.first, None)
    return HourPlace(span.first, span.begins.hour * 60 + span.begins.minute)


def in_order(meetings: tuple[PlacedMeeting, ...]) -> list[str]:
    """Give the UUIDs of meetings as Tab goes through them: by day, those above the hours first."""
    return [each.meeting.uuid for each in sorted(meetings, key=_order)]


def next_from(at: HourPlace, meetings: tuple[PlacedMeeting, ...]) -> str | None:
    """Give the first meeting that begins at a place or after it, else the first of all."""
    ordered = sorted(meetings, key=_order)
    here = (at.day, -1 if at.minute is None else at.minute)
    later = (each for each in ordered if _order(each)[:2] >= here)
    found = next(later, ordered[0] if ordered else None)
    return found.meeting.uuid if found is not None else None


def _order(placed: PlacedMeeting) -> tuple[date, int, int]:
    begins = beginning(placed)
    return begins.day, -1 if begins.minute is None else begins.minute, placed.meeting.id
