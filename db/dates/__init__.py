"""Printed dates, times and periods in English and French: found, taken apart, completed."""

from db.dates.periods import FoundPeriod, find_period
from db.dates.printed import FoundDate, PartialDate, PrintedDate, find_dates, parse
from db.dates.times import FoundTimes, TimeSpan, find_times
from db.months import MONTHS, WEEKDAYS

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "FoundDate",
    "FoundPeriod",
    "FoundTimes",
    "PartialDate",
    "PrintedDate",
    "TimeSpan",
    "find_dates",
    "find_period",
    "find_times",
    "parse",
]
