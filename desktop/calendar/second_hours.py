"""The hours of a second zone, beside those of the zone that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import Final

from db.dates.zones import in_zone

_HOURS: Final = 24


@dataclass(frozen=True, slots=True)
class SecondHour:
    """What the clock of the second zone shows at a whole hour of the first."""

    at: time
    day_shift: int
    """Days after the day of the first zone; below 0 before it."""
    turns: bool
    """Whether it is the first on its day, or the first of all and on another day."""


@lru_cache(maxsize=256)
def second_hours(day: date, zone: str, second: str) -> tuple[SecondHour, ...]:
    """Give the 24 hours of a day, from midnight on."""
    found: list[SecondHour] = []
    before = 0
    for hour in range(_HOURS):
        there = in_zone(day, time(hour), zone, second)
        found.append(SecondHour(there.at, there.day_shift, there.day_shift != before))
        before = there.day_shift
    return tuple(found)
