"""Dates as the two languages print them."""

from __future__ import annotations

from datetime import date

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}


def printed(first: date, language: str, last: date | None = None, year: bool = True) -> str:
    """A day, two days or a run of days of one month: "3 May 2019", "3 et 4 mai", "3 au 6 mai"."""
    day = f"{first.day}er" if language == "fr" and first.day == 1 else f"{first.day}"
    if last:
        two = "and" if language == "en" else "et"
        run = "to" if language == "en" else "au"
        day += f" {two if last.day == first.day + 1 else run} {last.day}"
    month = _MONTHS[language].split()[first.month - 1]
    return f"{day} {month}" + (f" {first.year}" if year else "")


def on(first: date, language: str, last: date | None = None) -> str:
    """The day as a sentence begins with it: "On 3 May", "Du 3 au 6 mai"."""
    run = last is not None and last.day > first.day + 1
    word = {
        "en": "From" if run else "On",
        "fr": "Du" if run else "Les" if last else "Le",
    }[language]
    return f"{word} {printed(first, language, last, year=False)}"
