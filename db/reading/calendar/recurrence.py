"""The occurrences of an event that recurs (RFC 5545, 3.8.5), as many as a calendar is for.

A rule with an end is taken to its end, one without from five years back to the end of the next
year; of neither more than MOST. A rule by the hour, the minute or the second is no meeting's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Final

from db.reading.calendar.components import Component
from db.reading.calendar.content_line import ContentLine
from db.reading.calendar.moments import (
    YEARS,
    Lasting,
    Moment,
    between,
    duration,
    moment,
    moments,
    on_clocks,
)
from db.reading.calendar.zones import Zones

MOST: Final = 500
"""Occurrences of one event."""
_BACK: Final = timedelta(days=5 * 366)
_AHEAD: Final = 10
"""Years beyond which an end is none: "until 9999"."""
_BY_THE_HOUR: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_WITHIN_A_DAY: Final = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})


@dataclass(frozen=True, slots=True)
class Occurrences:
    """When an event takes place, in order, and what must be said of it: a key of REMARKS or ""."""

    times: list[Lasting]
    remark: str = ""


class _TooOften(ValueError):
    """A rule within a day."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule of days: ``last`` is the local moment up to which it is followed."""

    text: str
    since: datetime
    last: datetime
    endless: bool


def recurs(event: Component) -> bool:
    """Tell whether an event takes place more than once."""
    return event.line("RRULE") is not None or event.line("RDATE") is not None


def occurrences(event: Component, first: Lasting, zones: Zones, today: date) -> Occurrences:
    """Give when a recurring event takes place; but once where its rule cannot be followed."""
    found: dict[str, Lasting] = {}
    remarks = ["exclusion rule"] if event.line("EXRULE") else []
    try:
        rules = [_rule(line.value, first.begins, today) for line in event.lines("RRULE")]
        for rule in rules:
            times = list(_ruled(rule, first.begins))
            found |= {each.key: Lasting(each, first.duration) for each in times}
            remarks += ["cut off"] * (len(times) == MOST) + ["endless"] * rule.endless
        if not any(rule.since > _local(first.begins) for rule in rules):
            found.setdefault(first.begins.key, first)
        for line in event.lines("RDATE"):
            found |= {each.begins.key: each for each in _listed(line, first, zones)}
        out = {each.key for line in event.lines("EXDATE") for each in moments(line, zones)}
    except _TooOften:
        return Occurrences([first], "too often")
    except (ValueError, OverflowError, TypeError):  # whatever dateutil trips over, or BadMoment
        return Occurrences([first], "bad rule")
    # An EXDATE that is a day takes out what is on it, as Outlook and older Google mean it.
    kept = [
        each
        for key, each in found.items()
        if out.isdisjoint({key, f"{_local(each.begins):%Y%m%d}"})
    ]
    kept.sort(key=lambda each: each.begins.key)
    return Occurrences(kept[:MOST], remarks[0] if remarks else "")


def _rule(value: str, begins: Moment, today: date) -> _Rule:
    """Take a rule apart. Raises ValueError, _TooOften for one within a day."""
    pairs = (pair.partition("=") for pair in value.upper().replace(" ", "").split(";"))
    parts = {name: stated for name, _, stated in pairs if stated}
    if parts.get("FREQ") in _BY_THE_HOUR or not parts.keys().isdisjoint(_WITHIN_A_DAY):
        raise _TooOften(value)
    if int(parts.get("INTERVAL", "1")) < 1:
        raise ValueError(value)
    since = _local(begins)
    last = datetime(YEARS[-1], 12, 31, 23, 59, 59)
    if "UNTIL" in parts:
        last = _until(parts.pop("UNTIL"), begins)
    endless = "COUNT" not in parts and last.year > today.year + _AHEAD
    if endless:
        since = max(since, datetime.combine(today - _BACK, time()))
        last = datetime(today.year + 1, 12, 31, 23, 59, 59)
    text = ";".join(f"{name}={stated}" for name, stated in parts.items())
    return _Rule(text, since, last, endless)


def _ruled(rule: _Rule, begins: Moment) -> Iterator[Moment]:
    """The moments of a rule: on the same hour of the clocks there, whatever they are set to."""
    from dateutil.rrule import rrulestr

    every = rrulestr(rule.text, dtstart=_local(begins)).xafter(rule.since, inc=True)
    for local in islice(takewhile(lambda each: each <= rule.last, every), MOST):
        if isinstance(begins.at, datetime):
            yield Moment(local.replace(tzinfo=begins.at.tzinfo), begins.stated, begins.tzid)
        else:
            yield Moment(local.date(), "day")


def _until(value: str, begins: Moment) -> datetime:
    """The last local moment of a rule; a day is meant with all of it. Raises ValueError."""
    if "T" not in value:
        return datetime.strptime(value, "%Y%m%d").replace(hour=23, minute=59, second=59)
    at = datetime.strptime(value.removesuffix("Z"), "%Y%m%dT%H%M%S")
    if not value.endswith("Z") or not isinstance(begins.at, datetime) or at.year not in YEARS:
        return at
    return at.replace(tzinfo=UTC).astimezone(begins.at.tzinfo).replace(tzinfo=None)


def _listed(line: ContentLine, first: Lasting, zones: Zones) -> Iterator[Lasting]:
    """What RDATE lists: moments, or periods that last as long as they say."""
    for part in line.value.split(",")[:MOST]:
        begins = moment(part, line, zones)
        _, slash, end = part.partition("/")
        if not slash:
            yield Lasting(begins, first.duration)
        elif end.strip().upper().startswith("P"):
            yield Lasting(begins, on_clocks(begins, duration(end)))
        else:
            yield Lasting(begins, between(begins, moment(end, line, zones)))


def _local(begins: Moment) -> datetime:
    """The moment on the clocks there."""
    if isinstance(begins.at, datetime):
        return begins.at.replace(tzinfo=None)
    return datetime.combine(begins.at, time())
