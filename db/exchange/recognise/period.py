"""The span of days that a report covers, from its title, its letter or its first paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from db.dates import FoundPeriod, find_dates, find_period
from db.language import tr

_LAST_MONTH_OF_REPORTING = 6  # a report dated later in a year is of that year, not the one before


@dataclass(frozen=True, slots=True)
class PeriodFound:
    """First and last day; ``doubt`` is a sentence where the file does not plainly give them."""

    first: date
    last: date
    place: str
    doubt: str = ""

    @property
    def label(self) -> str:
        """What the period is called: "2016", "2008-2009", "2018-01 to 2018-06"."""
        if (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31):
            years = sorted({str(self.first.year), str(self.last.year)})
            return "-".join(years)
        if self.first.year != self.last.year:
            return f"{self.first.year}-{self.last.year}"
        return f"{self.first:%Y-%m} to {self.last:%Y-%m}"


def period_in(
    candidates: Iterable[tuple[str, str]], submitted: date | None, texts: Iterable[str]
) -> PeriodFound:
    """Find the period in (text, place) candidates, the most trusted first.

    ``submitted`` is the day of the masthead or the letter, ``texts`` the body, for its dates,
    where no candidate names a period.
    """
    open_ended: tuple[FoundPeriod, str] | None = None
    for text, place in candidates:
        found = find_period(text)
        if found and found.last and found.last >= found.first:
            return PeriodFound(found.first, found.last, place)
        open_ended = open_ended or ((found, place) if found else None)
    if open_ended and submitted and open_ended[0].first < submitted:
        return PeriodFound(
            open_ended[0].first + timedelta(days=1),
            submitted,
            open_ended[1],
            tr(
                "The period is given by its beginning only; its end is taken to be the day the "
                "report was submitted. Check both days."
            ),
        )
    return _supposed(submitted, texts)


def _supposed(submitted: date | None, texts: Iterable[str]) -> PeriodFound:
    if submitted:
        year = submitted.year - (submitted.month <= _LAST_MONTH_OF_REPORTING)
    else:
        years = [
            found.date.first.year
            for text in texts
            for found in find_dates(text)
            if found.date.first.year
        ]
        year = max(set(years), key=lambda each: (years.count(each), each)) if years else 0
        year = year or date.today().year - 1
    return PeriodFound(
        date(year, 1, 1),
        date(year, 12, 31),
        "",
        tr(
            "The report does not say which period it covers; {year} was taken from its dates. "
            "Check the period."
        ).format(year=year),
    )
