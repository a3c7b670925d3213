"""The time zones that calendars name: IANA's, Windows', and those that programs make up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from db.reading.calendar.components import Component

HERE: Final = "America/New_York"
"""Where the meetings are; a zone that cannot be told is taken for this one."""
_LIKELY: Final = (HERE, "Europe/Zurich", "Europe/Vienna", "Africa/Nairobi", "Europe/London", "UTC")
"""Of zones with the same clocks, those in which the United Nations meet come first."""
_OFFSET_RE: Final = re.compile(r"([+-])(\d\d):?(\d\d)(\d\d)?")
_BY_DAY_RE: Final = re.compile(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)")
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Zone:
    """The zone that a name stands for; not ``known`` where it could only be guessed."""

    zone: ZoneInfo
    known: bool


class Zones:
    """The zones of one calendar."""

    def __init__(self, calendar: Component) -> None:
        self._made_up = {
            part.text("TZID"): part for part in calendar.parts if part.name == "VTIMEZONE"
        }
        self._told: dict[tuple[str, int], Zone] = {}
        named = _by_name(calendar.text("X-WR-TIMEZONE"))
        self.own = named or ZoneInfo(HERE)
        """In which times without a zone are."""
        self.states_own = named is not None

    def named(self, name: str, year: int) -> Zone:
        """Give the zone of a TZID; what a calendar says of its clocks counts for that year."""
        key = name, year
        if key not in self._told:
            self._told[key] = self._find(name, year)
        return self._told[key]

    def _find(self, name: str, year: int) -> Zone:
        described = self._made_up.get(name)
        found = _by_name(name)
        if found is None and described is not None:
            found = _by_name(described.text("X-LIC-LOCATION")) or _by_clocks(described, year)
        return Zone(found or self.own, known=found is not None)


def _by_name(name: str) -> ZoneInfo | None:
    """The zone of IANA's name, of Windows', or at the end of a path that a program puts before."""
    name = name.strip().strip('"')
    if not name or len(name) > 200:
        return None
    parts = name.strip("/").split("/")
    for start in range(len(parts)):
        if found := _iana().get("/".join(parts[start:]).replace(" ", "_").casefold()):
            return ZoneInfo(found)
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return ZoneInfo(WINDOWS_TO_OLSON[name]) if name in WINDOWS_TO_OLSON else None


@cache
def _iana() -> Mapping[str, str]:
    names = available_timezones() - {"localtime", "Factory", "posixrules"}
    return {name.casefold(): name for name in names if not name.startswith(("posix/", "right/"))}


def _by_clocks(described: Component, year: int) -> ZoneInfo | None:
    """The zone whose clocks are set in a year as the calendar says."""
    try:
        onsets = sorted(
            onset for part in described.parts for onset in _onsets(part, range(year - 1, year + 2))
        )
    except (ValueError, OverflowError):
        return None
    if not onsets:
        return None
    moments = [datetime(year, month, day, 12) for month in range(1, 13) for day in (2, 9, 16, 23)]
    clocks = []
    for moment in moments:
        before = [offset for onset, offset in onsets if onset <= moment]
        clocks.append(before[-1] if before else onsets[0][1])
    known = sorted(_iana().values())
    for name in (*_LIKELY, *known):
        zone = ZoneInfo(name)
        if all(
            moment.replace(tzinfo=zone).utcoffset() == clock
            for moment, clock in zip(moments, clocks, strict=True)
        ):
            return zone
    return None


def _onsets(part: Component, years: range) -> Iterator[tuple[datetime, timedelta]]:
    """When clocks are set to the offset of a STANDARD or DAYLIGHT, in local time."""
    offset = _OFFSET_RE.fullmatch(part.text("TZOFFSETTO"))
    begins = part.text("DTSTART")
    if offset is None:
        return
    sign = -1 if offset[1] == "-" else 1
    to = sign * timedelta(hours=int(offset[2]), minutes=int(offset[3]), seconds=int(offset[4] or 0))
    start = datetime.strptime(begins[:15], "%Y%m%dT%H%M%S")
    rule = _rule(part)
    month, by_day = (
        rule.get("BYMONTH", str(start.month)),
        _BY_DAY_RE.fullmatch(rule.get("BYDAY", "")),
    )
    if rule.get("FREQ") != "YEARLY":
        yield start, to
        return
    for year in years:
        day = _nth(year, int(month), by_day) if by_day else date(year, start.month, start.day)
        yield datetime.combine(day, start.time()), to


def _rule(part: Component) -> Mapping[str, str]:
    stated = part.text("RRULE").upper()
    return dict(pair.split("=", 1) for pair in stated.split(";") if "=" in pair)


def _nth(year: int, month: int, by_day: re.Match[str]) -> date:
    """The first, second ... or last such weekday of a month."""
    place, weekday = int(by_day[1] or 1), _WEEKDAYS.index(by_day[2])
    first = date(year, month, 1)
    days = [first + timedelta(days=n) for n in range(31)]
    fitting = [day for day in days if day.month == month and day.weekday() == weekday]
    with suppress(IndexError):
        return fitting[place - 1 if place > 0 else place]
    return fitting[-1]
