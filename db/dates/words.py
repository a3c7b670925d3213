"""The words dates are printed with, by language, and the patterns made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from db.months import MONTHS, WEEKDAYS

LANGUAGES: Final = ("en", "fr")
_SHORT_MONTHS = {
    "en": {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8}
    | {"Sep": 9, "Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12},
    "fr": {"janv": 1, "févr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12},
}
_WITHOUT_ACCENTS = {"en": {}, "fr": {"fevrier": 2, "aout": 8, "decembre": 12}}
_DASH = "[-\u2010\u2011\u2012\u2013]"
_DAY = r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:19|20)\d\d(?!\d)"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The patterns of a language.

    ``group`` is days under one month with or without a year: "18 and 19 November 2010". Its named
    groups are weekday, days, month, year, or for the order "April 28, 2016" month2, days2, year2.
    ``link`` and ``range_link`` join groups; ``range_link`` means every day between.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    group: re.Pattern[str]
    link: re.Pattern[str]
    range_link: re.Pattern[str]
    month: str


def _vocabulary(language: str, link: str, range_link: str, ordinal: str, lead: str) -> Vocabulary:
    months = {name: place for place, name in enumerate(MONTHS[language], 1)}
    weekdays = {name: place for place, name in enumerate(WEEKDAYS[language])}
    full, short = _cases(months | _WITHOUT_ACCENTS[language]), _cases(_SHORT_MONTHS[language])
    any_weekday = "|".join([*weekdays, *(name.title() for name in weekdays)])
    day = rf"{_DAY}(?:\s?(?:{ordinal}))?(?!\d)"
    days = rf"{day}(?:(?:{link}|{range_link}){day}){{0,12}}"
    # A full stop belongs to a short form only: after "28 April." it ends the sentence.
    month = rf"(?:(?:{_any_of(full)})(?![^\W\d_])|(?:{_any_of(short)})(?![^\W\d_])\.?)"
    american = rf"(?P<month2>{month})\s(?P<days2>{days})(?![/:.]\d)(?:,?\s(?P<year2>{_YEAR}))?"
    group = re.compile(
        rf"(?:(?P<weekday>{any_weekday}),?\s)?{lead}"
        rf"(?P<days>{days})\s{{1,2}}(?:of\s)?(?P<month>{month})(?:,?\s(?P<year>{_YEAR}))?"
        + (rf"|\b{american}" if language == "en" else "")
    )
    return Vocabulary(
        full | short,
        {form: n for name, n in weekdays.items() for form in (name, name.title())},
        group,
        re.compile(link),
        re.compile(range_link),
        month,
    )


def _cases(names: dict[str, int]) -> dict[str, int]:
    """Add capitals to the printed forms; "may" in small letters stays a verb."""
    return {form: n for name, n in names.items() for form in (name, name.upper(), name.title())}


def _any_of(forms: dict[str, int]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


VOCABULARIES: Final = {
    "en": _vocabulary(
        "en",
        link=r"(?:,\s(?:and\s)?|\sand\s)",
        range_link=rf"(?:\s(?:to|until|through)\s|\s?{_DASH}\s?)",
        ordinal="st|nd|rd|th",
        lead="(?:the )?",
    ),
    "fr": _vocabulary(
        "fr",
        link=r"(?:,\s(?:et\s)?(?:le\s)?|\set\s(?:le\s)?)",
        range_link=rf"(?:\s(?:au|à|jusqu[\u2019']au)\s|\s?{_DASH}\s?)",
        ordinal="er|ᵉʳ",
        # The Mouvement du 23 mars is an armed group, not a day.
        lead="(?<![Mm]ouvement du )",
    ),
}
