"""Periods as printed: the year or the span of days that a report covers."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from db.dates.printed import find_dates
from db.dates.words import VOCABULARIES

_SHORTEST = 27
"""Days; less than a month is a meeting ("25 to 28 June 2024"), not a period."""
_BETWEEN_RE = re.compile(r"(?:between|entre le|entre)\s$")
_SINCE_RE = re.compile(r"\b(?:since|depuis)\b[^.\n]{0,120}?$", re.IGNORECASE)
_YEAR_RE = re.compile(
    r"\b(?:in|during|for|of|over|throughout|en|pour|pendant|durant|au cours de)"
    r"(?:\s(?:the\s(?:calendar\s)?year|l[\u2019']année(?:\scivile)?))?\s(?P<year>(?:19|20)\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period in a text: offsets, end exclusive, as printed; ``last`` is None where it is open."""

    start: int
    end: int
    raw: str
    first: date
    last: date | None


def find_period(text: str, language: str | None = None) -> FoundPeriod | None:
    """Find the period a title or an opening paragraph speaks of; None where it names none.

    A span of days comes before a span of months, that before "since its last report, submitted on
    11 July 2008", and a year alone ("in 2016") comes last; the first of its kind is taken.
    """
    for kind in (_of_days, _of_months, _since):
        for period in kind(text, language):
            return period
    year = _YEAR_RE.search(text)
    if year is None:
        return None
    number = int(year["year"])
    return FoundPeriod(
        year.start("year"), year.end(), year["year"], date(number, 1, 1), date(number, 12, 31)
    )


def _of_days(text: str, language: str | None) -> Iterator[FoundPeriod]:
    for found in find_dates(text, language):
        ends = found.date
        between = _BETWEEN_RE.search(text, max(0, found.start - 12), found.start)
        if len(ends.days) != 2 or not (ends.is_range or between) or ends.last.year is None:
            continue
        first, last = ends.complete(ends.last.year)
        if (last - first).days >= _SHORTEST:
            yield FoundPeriod(found.start, found.end, found.raw, first, last)


def _of_months(text: str, language: str | None) -> Iterator[FoundPeriod]:
    for words in VOCABULARIES.values() if language is None else (VOCABULARIES[language],):
        span = re.compile(
            rf"(?P<first>{words.month})(?:\s(?P<year>\d{{4}}))?"
            rf"(?:{words.range_link.pattern})(?P<last>{words.month})\s(?P<year2>(?:19|20)\d\d)\b"
        )
        for match in span.finditer(text):
            first, last = (words.months[match[name].rstrip(".")] for name in ("first", "last"))
            year = int(match["year2"])
            start = date(int(match["year"] or year - (first > last)), first, 1)
            end = date(year, last, calendar.monthrange(year, last)[1])
            yield FoundPeriod(match.start(), match.end(), match[0], start, end)


def _since(text: str, language: str | None) -> Iterator[FoundPeriod]:
    for found in find_dates(text, language):
        since = _SINCE_RE.search(text, max(0, found.start - 140), found.start)
        if since and found.date.first.year is not None:
            first = found.date.complete(found.date.first.year)[0]
            yield FoundPeriod(
                since.start(), found.end, text[since.start() : found.end], first, None
            )
