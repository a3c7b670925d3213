"""Weeks and months as calendars are laid out in them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QLocale

WEEK: Final = 7
FRIDAY: Final = 4
"""The weekday that is normally left to subsidiary bodies."""
_MONTHS: Final = 12


class Weeks:
    """The days of a month in whole weeks; ``first_weekday`` is 0 for Monday."""

    def __init__(self, month: date, first_weekday: int) -> None:
        self.month = month.replace(day=1)
        before = (self.month.weekday() - first_weekday) % WEEK
        next_month = (self.month + timedelta(days=31)).replace(day=1)
        self.first = self.month - timedelta(days=before)
        self.count = -(-((next_month - self.first).days) // WEEK)
        self.last = self.first + timedelta(days=self.count * WEEK - 1)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def place(self, day: date) -> int:
        """How many days of the weeks are before a day."""
        return (day - self.first).days


def first_weekday() -> int:
    """Give the day that weeks begin with here, 0 for Monday."""
    return int(QLocale.system().firstDayOfWeek().value) - 1


def workdays() -> frozenset[int]:
    """Give the days that are worked on here, 1 for Monday."""
    return frozenset(day.value for day in QLocale.system().weekdays())


def months_later(day: date, by: int) -> date:
    """Give the same day of another month, or the last one of it."""
    place = day.year * _MONTHS + day.month - 1 + by
    first = date(place // _MONTHS, place % _MONTHS + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def year_with(day: date, first_month: int) -> date:
    """Give the first day of the twelve months from ``first_month`` on that hold a day."""
    first = date(day.year, first_month, 1)
    return first if first <= day else months_later(first, -_MONTHS)
