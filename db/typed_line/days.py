"""The day of a typed line: as printed, in figures, or counted from today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from db.dates import WEEKDAYS, find_dates
from db.queries.calendar import LONGEST
from db.typed_line.hours import hours_in

_SHORT_WEEKDAYS: Final = r"mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim"
_LEAD_RE: Final = re.compile(
    rf"(?<!\w)(?:(?:on|from|le|du|les|the|am)\s)?(?:(?:{_SHORT_WEEKDAYS})\b\.?,?\s)?$",
    re.IGNORECASE,
)
_FIGURES_RE: Final = re.compile(
    r"(?<![\w./])(?P<day>\d{1,2})(?P<sign>[./])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})(?![\w/])"
)
_WEEKDAY_OF: Final = {
    name.lower(): number for names in WEEKDAYS.values() for number, name in enumerate(names)
}
_NAMES: Final = "|".join(_WEEKDAY_OF)
_COUNTED_RE: Final = re.compile(
    rf"(?<!\w)(?:(?P<today>today|aujourd[’']hui)|(?P<tomorrow>tomorrow|demain)"
    rf"|(?:next|on)\s(?P<next>{_NAMES})|(?:this|ce)\s(?P<this>{_NAMES})"
    rf"|(?P<prochain>{_NAMES})\sprochain|^(?P<leading>{_NAMES})(?=,?\s|$))(?!\w)",
    re.IGNORECASE,
)
_WEEK: Final = 7


class TypedDay(NamedTuple):
    """A day in a line: offsets in characters, end exclusive; ``last`` is None for one day."""

    start: int
    end: int
    first: date
    last: date | None


def find_day(text: str, period: tuple[date, date], today: date) -> TypedDay | None:
    """Find the first day that a line names; a year that is not said is taken from the period."""
    timeless = _without_times(text)
    for read in (_printed, _in_figures, _counted):
        for found in read(timeless, period, today):
            return found
    return None


def _printed(text: str, period: tuple[date, date], _today: date) -> Iterator[TypedDay]:
    written = find_dates(text) or find_dates(_capitalised(text))
    for found in written:
        try:
            first, last = found.date.complete(period)
        except (ValueError, OverflowError):  # 29 February of a year that has none
            continue
        several = len(found.date.days) > 1 and first < last <= _latest(first)
        lead = _LEAD_RE.search(text, 0, found.start)
        start = lead.start() if lead else found.start
        yield TypedDay(start, found.end, first, last if several else None)


def _in_figures(text: str, _period: tuple[date, date], _today: date) -> Iterator[TypedDay]:
    for match in _FIGURES_RE.finditer(text):
        try:
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        lead = _LEAD_RE.search(text, 0, match.start())
        yield TypedDay(lead.start() if lead else match.start(), match.end(), day, None)


def _counted(text: str, _period: tuple[date, date], today: date) -> Iterator[TypedDay]:
    for match in _COUNTED_RE.finditer(text):
        named = match["next"] or match["prochain"] or match["leading"] or match["this"]
        if named is None:
            ahead = 1 if match["tomorrow"] else 0
        else:
            ahead = (_WEEKDAY_OF[named.lower()] - today.weekday()) % _WEEK
            if ahead == 0 and match["this"] is None:
                ahead = _WEEK
        if date.max - today >= timedelta(days=ahead):
            yield TypedDay(match.start(), match.end(), today + timedelta(days=ahead), None)


def _without_times(text: str) -> str:
    """The same line without its times, as in "May 27, 3pm", which names one day and not two.

    Every letter that is left keeps its place.
    """
    left = text
    for found in hours_in(text):
        left = left[: found.start] + "\0" * (found.end - found.start) + left[found.end :]
    return left


def _capitalised(text: str) -> str:
    """The same line with capitals where names of months and weekdays have them: "27 may".

    Every letter keeps its place.
    """

    def word(match: re.Match[str]) -> str:
        return match[0][0].upper() + match[0][1:].lower()

    return re.sub(r"(?<![^\W_])[A-Za-z]+", word, text)


def _latest(first: date) -> date:
    return first + LONGEST if date.max - first > LONGEST else date.max
