"""Days, times and durations of a calendar (RFC 5545, 3.3.4-3.3.6), and when an event lasts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from db.reading.calendar.components import Component
from db.reading.calendar.content_line import ContentLine
from db.reading.calendar.zones import Zones

_MOMENT_RE: Final = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?")
_DURATION_RE: Final = re.compile(
    r"([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?"
)
YEARS: Final = range(1900, 2200)
"""In which meetings can be; beyond them no time zone is sure."""


class BadMoment(ValueError):
    """No day or time stands where one must."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a time of it in a zone. ``stated`` says how sure the zone is."""

    at: date
    """A day, or a datetime with its zone."""
    stated: str
    """"day", "zone", "utc", "floating" (no zone is stated) or "guessed" (an unknown one is)."""
    tzid: str = ""

    @property
    def key(self) -> str:
        """The moment as RECURRENCE-ID tells occurrences apart: instants in UTC."""
        if not isinstance(self.at, datetime):
            return f"{self.at:%Y%m%d}"
        if self.stated == "floating":
            return f"{self.at:%Y%m%dT%H%M%S}"
        return f"{self.at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


@dataclass(frozen=True, slots=True)
class Lasting:
    """From when an event lasts and how long; None where its end is not known."""

    begins: Moment
    duration: timedelta | None


def moments(line: ContentLine, zones: Zones) -> list[Moment]:
    """Give the moments of a property that may list several. Raises BadMoment."""
    return [moment(part, line, zones) for part in line.value.split(",") if part.strip()]


def moment(value: str, line: ContentLine, zones: Zones) -> Moment:
    """Give the moment that a value of a line stands for. Raises BadMoment."""
    found = _MOMENT_RE.fullmatch(value.strip().upper().partition("/")[0])
    if found is None:
        raise BadMoment(value[:40])
    try:
        year, month, day = (int(found[place]) for place in (1, 2, 3))
        if year not in YEARS:
            raise BadMoment(value[:40])
        if found[4] is None or line.parameters.get("VALUE", "").upper() == "DATE":
            return Moment(date(year, month, day), "day")
        local = datetime(
            year, month, day, int(found[4]), int(found[5]), min(int(found[6] or 0), 59)
        )
        if found[7]:
            return Moment(local.replace(tzinfo=UTC).astimezone(zones.own), "utc")
        tzid = line.parameters.get("TZID", "")
        if not tzid:
            return Moment(local.replace(tzinfo=zones.own), "floating")
        named = zones.named(tzid, year)
        return Moment(local.replace(tzinfo=named.zone), "zone" if named.known else "guessed", tzid)
    except (ValueError, OverflowError) as error:
        raise BadMoment(value[:40]) from error


def duration(text: str) -> timedelta | None:
    """Give a duration; None where it is none, or goes back."""
    found = _DURATION_RE.fullmatch(text.strip().upper())
    if found is None or found[1] == "-":
        return None
    weeks, days, hours, minutes, seconds = (int(found[place] or 0) for place in range(2, 7))
    return timedelta(days, seconds, 0, 0, minutes, hours, weeks)


def lasting(event: Component, zones: Zones) -> Lasting:
    """Give from when an event lasts, and how long (3.6.1). Raises BadMoment without a DTSTART."""
    start = event.line("DTSTART")
    if start is None:
        raise BadMoment("")
    begins = moment(start.value, start, zones)
    end = event.line("DTEND")
    if end is not None:
        return Lasting(begins, between(begins, moment(end.value, end, zones)))
    return Lasting(begins, on_clocks(begins, duration(event.text("DURATION"))))


def on_clocks(begins: Moment, stated: timedelta | None) -> timedelta | None:
    """Give how long a duration is on the clocks there: hours pass, days are counted (3.3.6)."""
    at = begins.at
    if stated is None or not isinstance(at, datetime) or not stated.seconds:
        return stated or None
    ends = (at.astimezone(UTC) + stated).astimezone(at.tzinfo)
    return ends.replace(tzinfo=None) - at.replace(tzinfo=None)


def between(begins: Moment, ends: Moment) -> timedelta | None:
    """Give how long it is between two moments on the clocks there; None where it is not at all."""
    one, other = begins.at, ends.at
    if isinstance(one, datetime) and isinstance(other, datetime):
        other = other.astimezone(one.tzinfo)
        span = other.replace(tzinfo=None) - one.replace(tzinfo=None)
    elif isinstance(one, datetime) or isinstance(other, datetime):
        return None
    else:
        span = other - one
    return span if span > timedelta() else None
