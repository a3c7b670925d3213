"""The reporting period that a row names by its label; one that is plain in days can be new."""

from __future__ import annotations

import re
from datetime import date, timedelta

from db.dates import find_period
from db.exchange.identity import folded
from db.exchange.tables.taking import Row, Taking

_YEAR = re.compile(r"(\d{4})")
_MONTHS = re.compile(r"(\d{4})-(\d\d) to (\d{4})-(\d\d)")


def take_period(label: str, body: str | None, row: Row, taking: Taking) -> str:
    """Stage the period called ``label`` and give its key.

    "2016", "2018-01 to 2018-06" and "1 July 2008 to 30 June 2009" say their days, so that such a
    period is made where the library has none; any other label must be known to it.
    """
    values: dict[str, object] = {"label": label}
    if days := _days(label):
        values["begins_on"], values["ends_on"] = days
    links = {"body": body} if body else {}
    key = f"period {folded(label)} of {body}"
    return taking.add("reporting_periods", key, row, values, links)


def _days(label: str) -> tuple[date, date] | None:
    if year := _YEAR.fullmatch(label):
        return date(int(year[1]), 1, 1), date(int(year[1]), 12, 31)
    if months := _MONTHS.fullmatch(label):
        first_year, first_month, last_year, last_month = map(int, months.groups())
        if first_month in range(1, 13) and last_month in range(1, 13):
            turn = date(last_year + last_month // 12, last_month % 12 + 1, 1)
            return date(first_year, first_month, 1), turn - timedelta(days=1)
    found = find_period(label)
    return (found.first, found.last) if found and found.last else None
