"""Dates as printed: one day or several, with or without a year, in English or French."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from db.dates.times import TimeSpan, find_times
from db.dates.words import LANGUAGES, VOCABULARIES, Vocabulary

_ISO_RE = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_AROUND_RE = re.compile(r"(?:on|from|the|le|les|du|à partir du)\s", re.IGNORECASE)
_DAY_RE = re.compile(r"\d+")


class PartialDate(NamedTuple):
    """A day of a month; ``year`` is None where it is not printed."""

    year: int | None
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """What a printed date says: its days in order, and whether those between belong to it.

    "18 and 19 November 2010" names two days, "25 to 28 June 2024" two ends (``is_range``).
    ``weekday`` is the printed one, Monday 0, or None; ``times`` what followed: "from 3 to 6 p.m.".
    """

    days: tuple[PartialDate, ...]
    is_range: bool = False
    weekday: int | None = None
    times: tuple[TimeSpan, ...] = ()

    @property
    def first(self) -> PartialDate:
        """The first day."""
        return self.days[0]

    @property
    def last(self) -> PartialDate:
        """The last day; the first again where there is one only."""
        return self.days[-1]

    def complete(self, within: int | tuple[date, date]) -> tuple[date, date]:
        """Give the first and the last day, with the year taken from ``within`` where none stands.

        ``within`` is a year or the first and last day of a period; of the years a period spans,
        the one is taken that puts the first day inside, or else nearest to the period.
        Raises ValueError where no such day exists (29 February).
        """
        if self.first.year is not None:
            first = date(self.first.year, self.first.month, self.first.day)
        elif isinstance(within, int):
            first = date(within, self.first.month, self.first.day)
        else:
            first = _inside(self.first, *within)
        if self.last.year is not None:
            return first, date(self.last.year, self.last.month, self.last.day)
        rolls = (self.last.month, self.last.day) < (first.month, first.day)
        return first, date(first.year + rolls, self.last.month, self.last.day)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: offsets in characters, end exclusive, as printed, and what it says."""

    start: int
    end: int
    raw: str
    date: PrintedDate


def parse(text: str, language: str | None = None) -> PrintedDate:
    """Read a text that is a date and nothing else: "On Friday, 4 February 2005".

    Times may follow it. ``language`` is "en", "fr" or None for either. Raises ValueError where
    the text is no date.
    """
    stripped = text.strip().rstrip(".,;:") + " "
    around = _AROUND_RE.match(stripped)
    start = around.end() if around else 0
    for found in find_dates(stripped[start:], language):
        rest = stripped[start + found.end :]
        times = find_times(rest)
        left = rest[: times[0].start] + rest[times[-1].end :] if times else rest
        if found.start == 0 and not left.strip(" ,."):
            spans = tuple(span for each in times for span in each.spans)
            return PrintedDate(found.date.days, found.date.is_range, found.date.weekday, spans)
        break
    raise ValueError(f"not a printed date: {text[:80]!r}")


def find_dates(text: str, language: str | None = None) -> list[FoundDate]:
    """Find every printed date of a text, in order; days that belong together are one.

    ``language`` is "en", "fr" or None for either.
    """
    if not _DAY_RE.search(text):  # most sentences of a report have no figure
        return []
    found = [
        FoundDate(match.start(), match.end(), match[0], PrintedDate((day,)))
        for match in _ISO_RE.finditer(text)
        if _exists(day := PartialDate(int(match[1]), int(match[2]), int(match[3])))
    ]
    for each in LANGUAGES if language is None else (language,):
        found += _find(text, VOCABULARIES[each])
    return sorted(found, key=lambda each: each.start)


def _find(text: str, words: Vocabulary) -> Iterator[FoundDate]:
    position = 0
    while match := words.group.search(text, position):
        days, is_range = _days(match, words)
        end = match.end()
        while link := words.range_link.match(text, end) or words.link.match(text, end):
            more = words.group.match(text, link.end())
            if more is None:
                break
            further, ranged = _days(more, words)
            is_range = is_range or ranged or bool(words.range_link.fullmatch(link[0]))
            days += further
            end = more.end()
        position = end
        weekday = words.weekdays.get(match["weekday"] or "")
        if all(_exists(day) for day in days):
            printed = PrintedDate(_with_years(days), is_range, weekday)
            yield FoundDate(match.start(), end, text[match.start() : end], printed)


def _days(match: re.Match[str], words: Vocabulary) -> tuple[list[PartialDate], bool]:
    named = match.groupdict()
    days = named["days"] or named["days2"]
    month = words.months[(named["month"] or named["month2"]).rstrip(".")]
    year = named["year"] or named.get("year2")
    return (
        [PartialDate(int(year) if year else None, month, int(d)) for d in _DAY_RE.findall(days)],
        bool(words.range_link.search(days)),
    )


def _with_years(days: list[PartialDate]) -> tuple[PartialDate, ...]:
    """Carry a year back to the days before it: "30 December to 2 January 2017"."""
    later: PartialDate | None = None
    carried: list[PartialDate] = []
    for day in reversed(days):
        if day.year is None and later is not None and later.year is not None:
            day = day._replace(year=later.year - (day[1:] > later[1:]))
        carried.append(day)
        later = day
    return tuple(reversed(carried))


def _exists(day: PartialDate) -> bool:
    """Say whether there is such a day; 29 February passes where no year is printed."""
    if not (1 <= day.month <= 12 and (day.year is None or day.year > 0)):
        return False
    return 1 <= day.day <= calendar.monthrange(day.year or 2000, day.month)[1]


def _inside(day: PartialDate, start: date, end: date) -> date:
    candidates = [
        date(year, day.month, day.day)
        for year in range(start.year - 1, end.year + 2)
        if _exists(day._replace(year=year))
    ]
    if not candidates:
        raise ValueError(f"no such day in or near the period: {day}")
    return min(candidates, key=lambda each: max((start - each).days, (each - end).days, 0))
