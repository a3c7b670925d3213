"""Times of day as printed: "from 10 a.m. to 1 p.m.", "de 15 à 18 heures"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

_CLOCK = r"(?<![\d.:])(?:2[0-3]|1\d|0?\d)(?:[.:][0-5]\d)?(?![\d:])"
_MERIDIEM = r"(?:\s?[ap]\.?\s?m\b\.?)"
_HEURES = r"(?:\s?(?:heures?\b|h(?![^\W\d_]))(?:\s?[0-5]\d(?!\d))?)"
_24_HOURS = r"(?:[01]\d|2[0-3]):[0-5]\d(?![\d:])"
_ONE = rf"(?:noon|midnight|midi|minuit|{_CLOCK}{_MERIDIEM}|{_CLOCK}{_HEURES}|{_24_HOURS})"
_SPAN_RE = re.compile(
    rf"(?:(?P<from>{_ONE}|{_CLOCK})\s?(?:to|until|à|-|\u2013|and|et)\s?)?(?P<to>{_ONE})"
)
_LINK_RE = re.compile(r"(?:,\s?|\s)(?:(?:and|et)\s)?(?:(?:from|de|at|à)\s)?")
_LEAD_RE = re.compile(r"\b(?:from|between|de|entre|at|à)\s$")
_NAMED = {"noon": time(12), "midi": time(12), "midnight": time(0), "minuit": time(0)}
_NUMBER_RE = re.compile(r"\d+")
_MORNING_RE = re.compile(r"\d\s?a\.?\s?m")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A beginning and, where printed, an end; local wall time."""

    first: time
    last: time | None = None


@dataclass(frozen=True, slots=True)
class FoundTimes:
    """Times that stand together in a text: offsets in characters, end exclusive, as printed."""

    start: int
    end: int
    raw: str
    spans: tuple[TimeSpan, ...]


def find_times(text: str) -> list[FoundTimes]:
    """Find the times of day of a text, in order, English and French alike.

    "from 10 a.m. to 1 p.m. and from 3 to 6 p.m." is one with two spans; a bare figure is no time.
    """
    found: list[FoundTimes] = []
    position = 0
    while match := _SPAN_RE.search(text, position):
        lead = _LEAD_RE.search(text, max(position, match.start() - 10), match.start())
        start, end = lead.start() if lead else match.start(), match.end()
        spans = [_span(match)]
        while (link := _LINK_RE.match(text, end)) and (more := _SPAN_RE.match(text, link.end())):
            spans.append(_span(more))
            end = more.end()
        found.append(FoundTimes(start, end, text[start:end], tuple(spans)))
        position = end
    return found


def _span(match: re.Match[str]) -> TimeSpan:
    last = _time(match["to"])
    if match["from"] is None:
        return TimeSpan(last)
    first = _time(match["from"])
    bare = re.fullmatch(_CLOCK, match["from"])
    if bare and "m" in match["to"] and last.hour >= 12 and first.hour < 12:
        afternoon = first.replace(hour=first.hour + 12)
        first = afternoon if afternoon < last else first  # "3 to 6 p.m.", but "11 to 1 p.m."
    elif bare and first.hour == 12 and _MORNING_RE.search(match["to"]):
        first = first.replace(hour=0)  # "12.15 to 1 a.m."
    return TimeSpan(first, last)


def _time(printed: str) -> time:
    if printed in _NAMED:
        return _NAMED[printed]
    hour, minute = ([int(number) for number in _NUMBER_RE.findall(printed)] + [0])[:2]
    meridiem = re.search(_MERIDIEM, printed)
    if meridiem and hour <= 12:
        hour = hour % 12 + (12 if "p" in meridiem[0] else 0)
    return time(hour, minute)
