"""The days on which the clocks of a zone are put forward or back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from db.dates.zones import in_zone, oddity

_STEP: Final = timedelta(minutes=15)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """What a wall clock shows wrongly on the day it is changed."""

    day: date
    begins: time
    """The first minute that is left out, or shown twice."""
    ends: time
    """The first one after them; midnight where the day ends with them."""
    forward: bool
    """Whether the hours are left out, as in spring; else they come twice."""


@lru_cache(maxsize=512)
def clock_change(day: date, zone: str) -> ClockChange | None:
    """Give the change of clocks on a day of a zone; None on every other day.

    Zones of unknown name have none, as UTC.
    """
    if day.year in (date.min.year, date.max.year):
        return None
    before, after = (
        in_zone(each, time.min, zone, zone).offset for each in (day - _DAY, day + _DAY)
    )
    if before == after:
        return None
    odd = [at for at in _quarters() if oddity(day, at, zone) is not None]
    if not odd:
        return None
    ends = (datetime.combine(day, odd[-1]) + _STEP).time()
    return ClockChange(day, odd[0], ends, oddity(day, odd[0], zone) == "gap")


def _quarters() -> list[time]:
    midnight = datetime.combine(date.min, time.min)
    return [(midnight + number * _STEP).time() for number in range(_DAY // _STEP)]
