"""Days as a person types them, and as the window writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from db.dates.printed import parse
from db.dates.words import VOCABULARIES
from db.errors import UserError
from db.language import spoken, tr
from db.months import MONTHS, WEEKDAYS

_ISO_RE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES_RE = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2})?)?")
_WORDS_RE = re.compile(
    r"(?:le\s+|the\s+)?(\d{1,2})(?:st|nd|rd|th|er)?\s+(?:of\s+)?([^\W\d_]+)\.?,?(?:\s+(\d{4}))?",
    re.IGNORECASE,
)
_MONTH_OF = {
    form.lower(): number for each in VOCABULARIES.values() for form, number in each.months.items()
}

Within = int | tuple[date, date]
"""A year, or the first and last day of a period: where a day without a year belongs."""


def read_day(text: str, within: Within | None = None) -> date | None:
    """Give the day that a text means, in English, French or figures, the day before the month.

    An empty text is None; a day without a year is taken from ``within``, else from this year.

    Raises:
        UserError: it is no day; the sentence says why.
    """
    text = text.strip()
    if not text:
        return None
    year = within[0].year if isinstance(within, tuple) else within or date.today().year
    if match := _ISO_RE.fullmatch(text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _FIGURES_RE.fullmatch(text):
        if match[3]:
            return _day(int(match[1]), int(match[2]), _four(int(match[3])))
        return _nearest(int(match[1]), int(match[2]), year, within)
    if (match := _WORDS_RE.fullmatch(text)) and (month := _MONTH_OF.get(match[2].lower())):
        if match[3]:
            return _day(int(match[1]), month, int(match[3]))
        return _nearest(int(match[1]), month, year, within)
    return _printed(text, within or year)


def written(day: date) -> str:
    """Give a day as the window writes it: "27 May 2016"."""
    language = spoken(MONTHS)
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return f"{number} {MONTHS[language][day.month - 1]} {day.year}"


def spelled(day: date) -> str:
    """Give a day with its weekday: "Friday 27 May 2016"."""
    return f"{WEEKDAYS[spoken(WEEKDAYS)][day.weekday()].capitalize()} {written(day)}"


def month_name(day: date) -> str:
    """Give the month of a day: "May 2016"."""
    return f"{MONTHS[spoken(MONTHS)][day.month - 1].capitalize()} {day.year}"


def _four(year: int) -> int:
    return year if year > 99 else 2000 + year


def _day(number: int, month: int, year: int) -> date:
    if not 1 <= month <= 12:
        raise UserError(tr("There is no month {number}.").format(number=month))
    days = monthrange(year, month)[1] if year else 0
    if 1 <= number <= days:
        return date(year, month, number)
    name = MONTHS[spoken(MONTHS)][month - 1].capitalize()
    if month == 2 and number == 29:
        raise UserError(tr("February {year} has {days} days.").format(year=year, days=days))
    raise UserError(tr("{month} has {days} days.").format(month=name, days=days))


def _nearest(number: int, month: int, year: int, within: Within | None) -> date:
    """The day of a period that begins in one year and ends in the next, or of one year."""
    if isinstance(within, tuple) and within[1].year != year:
        later = _day(number, month, within[1].year)
        if later <= within[1]:
            return later
    return _day(number, month, year)


def _printed(text: str, within: Within) -> date:
    for form in (text, text.title()):
        try:
            first, last = parse(form).complete(within)
        except ValueError:
            continue
        if first == last:
            return first
    raise UserError(tr("Write a date like 27 May 2016."))
