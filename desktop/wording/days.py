"""Days and hours as the window shows them, in the person's language."""

from __future__ import annotations

import re
from datetime import date, time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QTime

from db.language import spoken, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_FIRST: Final = re.compile(r"\bd\b")
"""The place of the day in a pattern; French prints the first of a month as "1er"."""


def day(value: date) -> str:
    """Give a day as "28 April 2016"."""
    return _said(value, "d MMMM yyyy")


def short_day(value: date) -> str:
    """Give a day as "28 Apr 2016", for tables."""
    return _said(value, "d MMM yyyy")


def weekday_and_day(value: date) -> str:
    """Give a day as "Friday 24 June 2016"."""
    return _said(value, "dddd d MMMM yyyy")


def weekday_day_month(value: date) -> str:
    """Give a day as "Friday 24 June", where the year is plain."""
    return _said(value, "dddd d MMMM")


def day_and_month(value: date) -> str:
    """Give a day as "24 June"."""
    return _said(value, "d MMMM")


def short_day_and_month(value: date) -> str:
    """Give a day as "24 Jun"."""
    return _said(value, "d MMM")


def short_weekday(value: date) -> str:
    """Give the weekday of a day as "Fri"."""
    return _said(value, "ddd")


def month(value: date) -> str:
    """Give the month of a day as "June 2016"."""
    return _said(value, "MMMM yyyy")


def short_month(value: date) -> str:
    """Give the month of a day as "Jun", where the year is plain."""
    return _said(value, "MMM")


def month_heading(value: date) -> str:
    """Give the month of a day as a heading has it: "Juin 2016"."""
    said = month(value)
    return said[:1].upper() + said[1:]


def short_month_heading(value: date) -> str:
    """Give the month of a day as "Jun 2016"."""
    said = _said(value, "MMM yyyy")
    return said[:1].upper() + said[1:]


def month_range(first: date, last: date) -> str:
    """Give "July 2015 – June 2016", as a heading has it."""
    return tr("{first} – {last}").format(first=month_heading(first), last=month(last))


def month_alone(value: date) -> str:
    """Give the month of a day without its year, as a heading has it: "June"."""
    said: str = _locale().standaloneMonthName(value.month)
    return said[:1].upper() + said[1:]


def weekday_letter(value: date) -> str:
    """Give the weekday of a day as "F"."""
    from PySide6.QtCore import QLocale

    return _locale().standaloneDayName(value.isoweekday(), QLocale.FormatType.NarrowFormat)


def day_range(first: date, last: date | None) -> str:
    """Give "1 Jan – 31 Dec 2016", or one day alone."""
    if last is None or last == first:
        return short_day(first)
    begin = _said(first, "d MMM") if first.year == last.year else short_day(first)
    return tr("{first} – {last}").format(first=begin, last=short_day(last))


def hour(value: time) -> str:
    """Give an hour as "15:00"."""
    return _locale().toString(QTime(value.hour, value.minute), "HH:mm")


def hour_range(first: time, last: time | None) -> str:
    """Give "15:00–18:00", or "from 15:00" where no end is known."""
    if last is None:
        return tr("from {hour}").format(hour=hour(first))
    return tr("{begins}–{ends}").format(begins=hour(first), ends=hour(last))


def _said(value: date, pattern: str) -> str:
    if value.day == 1 and spoken({"fr"}) == "fr":
        pattern = _FIRST.sub("d'er'", pattern)
    return _locale().toString(QDate(value.year, value.month, value.day), pattern)


def _locale() -> QLocale:
    from PySide6.QtCore import QLocale  # its hundreds of names are not made before the first paint

    return QLocale(spoken({"fr"}))
