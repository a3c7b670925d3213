"""A time zone as a VTIMEZONE (RFC 5545, 3.6.5): how its clocks were set in certain years.

Each onset stands in the local time before it, as the RFC says: by what icalendar makes of a zone
clocks would go forward an hour too late.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from db.exchange.ics.span import zone_named

if TYPE_CHECKING:
    from icalendar import Timezone

_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class _Clock:
    """How clocks are set, and how they were before."""

    before: timedelta
    offset: timedelta
    name: str
    summer: bool


class Zones:
    """The time zones that events are in, and the years in which they are."""

    def __init__(self) -> None:
        self._years: dict[str, tuple[int, int]] = {}

    def note(self, zone: str, *moments: date | None) -> None:
        """Take note that something is in a zone at these moments."""
        named = zone_named(zone)
        if named is None or named.key == "UTC":  # which no calendar names (3.2.19)
            return
        years = [moment.year for moment in moments if moment is not None]
        first, last = self._years.get(named.key, (years[0], years[0]))
        self._years[named.key] = min(first, *years), max(last, *years)

    def components(self) -> list[Timezone]:
        """Give each zone with how its clocks were set in those years."""
        return [_zone(ZoneInfo(name), *years) for name, years in sorted(self._years.items())]


def _zone(zone: ZoneInfo, first: int, last: int) -> Timezone:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    onsets: dict[_Clock, list[datetime]] = {}
    for clock, onset in _onsets(zone, first, last):
        onsets.setdefault(clock, []).append(onset)
    component = Timezone()
    component.add("tzid", zone.key)
    for clock, (begins, *again) in onsets.items():
        part = TimezoneDaylight() if clock.summer else TimezoneStandard()
        part.add("dtstart", begins)
        if again:
            part.add("rdate", again)
        part.add("tzoffsetfrom", clock.before)
        part.add("tzoffsetto", clock.offset)
        part.add("tzname", clock.name)
        component.add_component(part)
    return component


def _onsets(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[_Clock, datetime]]:
    """Give the clocks at the beginning of the first year, and each time they are set otherwise."""
    moment = datetime(first, 1, 1, tzinfo=UTC)
    end = datetime(last, 12, 31, tzinfo=UTC)
    offset = _offset(zone, moment)
    yield _clock(zone, moment, offset), datetime(first, 1, 1)
    while moment < end:
        after = moment + _DAY
        if _offset(zone, after) != offset:
            onset = _turn(zone, moment, after)
            yield _clock(zone, onset, offset), (onset + offset).replace(tzinfo=None)
            offset = _offset(zone, after)
        moment = after


def _turn(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second, UTC, at which the offset is no longer that of ``before``."""
    offset = _offset(zone, before)
    while after - before > _SECOND:
        middle = before + timedelta(seconds=(after - before) // _SECOND // 2)
        before, after = (before, middle) if _offset(zone, middle) != offset else (middle, after)
    return after


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _clock(zone: ZoneInfo, moment: datetime, before: timedelta) -> _Clock:
    local = moment.astimezone(zone)
    return _Clock(before, _offset(zone, moment), local.tzname() or zone.key, bool(local.dst()))
