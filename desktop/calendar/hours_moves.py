"""Where meetings come to stand when they are dragged, stretched or drawn between hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from db.dates.zones import USUAL_LENGTH
from desktop.calendar.hours_rows import DAY, MINUTES, TimeSpan, of_days

if TYPE_CHECKING:
    from desktop.calendar.hours_layout import HourPlace

QUARTER: Final = 15
"""Minutes: what is dragged begins and ends at whole quarters of an hour."""
_QUARTER: Final = timedelta(minutes=QUARTER)
_LATEST: Final = MINUTES - QUARTER
"""A meeting drawn to midnight ends before it: else it would be one of two days."""


def dragged(span: TimeSpan, grabbed: HourPlace, to: HourPlace) -> TimeSpan:
    """Give the span of what was taken hold of at one place and let go at another.

    A single day dragged between the hours gets an hour; hours dragged above them are taken away.
    Raises OverflowError beyond the end of the calendar.
    """
    days = (to.day - grabbed.day).days
    if span.whole_days:
        if to.minute is None or span.first != span.last:
            return span.shifted(days)
        return usual_span(to)
    if span.stands_above:
        return span.shifted(days)
    if to.minute is None or grabbed.minute is None:
        first = span.first + days * DAY
        return of_days(first, first)
    if to.minute == grabbed.minute:
        return span.shifted(days)
    begins = to.moment - (grabbed.moment - span.begins)
    begins = datetime.combine(begins, time.min) + _in_quarters(begins)
    return TimeSpan(begins, begins + (span.ends - span.begins))


def usual_span(at: HourPlace) -> TimeSpan:
    """Give the span that a meeting is taken to have which says no more than where it begins."""
    if at.minute is None:
        return of_days(at.day, at.day)
    return TimeSpan(at.moment, at.moment + USUAL_LENGTH)


def stretched(span: TimeSpan, to: HourPlace) -> TimeSpan:
    """Give the span of what ends where its lower or, of whole days, its far edge was dragged to."""
    if span.whole_days:
        return of_days(span.first, max(span.first, to.day))
    if span.stands_above:
        ends = datetime.combine(to.day, span.ends.time())
        return replace(span, ends=max(ends, span.begins + DAY))
    midnight = datetime.combine(span.last, time.min)
    ends = midnight + timedelta(minutes=min(to.minute or 0, _LATEST))
    return replace(span, ends=max(ends, span.begins + _QUARTER))


def drawn(begun: HourPlace, to: HourPlace) -> TimeSpan:
    """Give the span of a new meeting, drawn from one place to another.

    Above the hours it takes whole days; between them it stays on the day it was begun on.
    """
    if begun.minute is None:
        return of_days(min(begun.day, to.day), max(begun.day, to.day))
    here = replace(to, day=begun.day, minute=min(to.minute or 0, _LATEST)).moment
    ends = max(begun.moment + _QUARTER, here)
    return TimeSpan(min(begun.moment, here), ends)


def _in_quarters(moment: datetime) -> timedelta:
    """The time of day, to the nearest quarter of an hour."""
    since = moment - datetime.combine(moment, time.min)
    return round(since / _QUARTER) * _QUARTER
