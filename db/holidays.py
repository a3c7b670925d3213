"""The official holidays of United Nations Headquarters in New York.

Nine days a year since 2016, besides one that each member of staff chooses (General Assembly
resolutions 52/214 A and 69/250, decision 52/468; the yearly information circulars, such as
ST/IC/2019/23): seven that rules of the calendar give, and the two feasts of Eid, whose days as
they are foreseen lie in ``resources/holidays``. One that falls on a day without work is kept on
the working day closest to it. The circular of the year is what counts: offices edit their list.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from db.language import later
from db.resources import resource

_DAY: Final = timedelta(days=1)
_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6


@dataclass(frozen=True, slots=True)
class OfficialHoliday:
    """A day on which Headquarters does not work; ``name`` is a sentence for ``tr``."""

    day: date
    name: str


NAMES: Final = {
    "new_year": later("New Year’s Day"),
    "good_friday": later("Good Friday"),
    "memorial_day": later("Memorial Day"),
    "independence_day": later("Independence Day"),
    "labour_day": later("Labour Day"),
    "thanksgiving": later("Thanksgiving Day"),
    "christmas": later("Christmas Day"),
    "eid_al_fitr": later("Eid al-Fitr"),
    "eid_al_adha": later("Eid al-Adha"),
}


def official_holidays(year: int) -> list[OfficialHoliday]:
    """Give the official holidays of a year, in order, on the days on which they are kept.

    The feasts of Eid are known for ``years_of_eid`` only, and are missing in other years.
    """
    known = [(name, rule(year)) for name, rule in _RULES.items()]
    known += [(name, day) for name, days in _eids().items() if (day := days.get(year))]
    taken = {day for _, day in known if day.weekday() < _SATURDAY}
    kept: list[OfficialHoliday] = []
    for name, day in sorted(known, key=lambda each: each[1]):
        on = day if day.weekday() < _SATURDAY else _kept_on(day, taken)
        taken.add(on)
        kept.append(OfficialHoliday(on, NAMES[name]))
    return sorted(kept, key=lambda each: each.day)


def years_of_eid() -> range:
    """Give the years for which the days of both feasts of Eid are known."""
    years = set.intersection(*(set(days) for days in _eids().values()))
    return range(min(years), max(years) + 1)


def _kept_on(day: date, taken: set[date]) -> date:
    """Give the working day of the same year that is closest to a Saturday or Sunday.

    From a Saturday one goes on where the Friday is taken, or is of the year before.
    """
    before, after = day - _DAY, day + _DAY
    if day.weekday() == _SATURDAY and before not in taken and before.year == day.year:
        return before
    while after.weekday() >= _SATURDAY or after in taken:
        after += _DAY
    return after


def _easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def _weekday_of(year: int, month: int, weekday: int, which: int) -> date:
    """Give the first (1), fourth (4) ... or last (-1) Monday, Thursday ... of a month."""
    first = date(year, month, 1)
    days = [
        day
        for number in range(31)
        if (day := first + number * _DAY).month == month and day.weekday() == weekday
    ]
    return days[which - 1] if which > 0 else days[which]


_RULES: Final[dict[str, Callable[[int], date]]] = {
    "new_year": lambda year: date(year, 1, 1),
    "good_friday": lambda year: _easter(year) - 2 * _DAY,
    "memorial_day": lambda year: _weekday_of(year, 5, _MONDAY, -1),
    "independence_day": lambda year: date(year, 7, 4),
    "labour_day": lambda year: _weekday_of(year, 9, _MONDAY, 1),
    "thanksgiving": lambda year: _weekday_of(year, 11, _THURSDAY, 4),
    "christmas": lambda year: date(year, 12, 25),
}


@cache
def _eids() -> dict[str, dict[int, date]]:
    days = json.loads(resource("holidays", "eid.json").read_text(encoding="utf-8"))
    return {
        name: {day.year: day for day in map(date.fromisoformat, days[name])}
        for name in ("eid_al_fitr", "eid_al_adha")
    }
