"""The addresses of pages that are to be printed."""

from __future__ import annotations

from datetime import date
from typing import Final

from desktop.shell.address import Address

_PAGE: Final = "print"
_BETWEEN: Final = ".."


def days_pages(first: date, last: date) -> Address:
    """Give the address of the pages of certain days."""
    return Address(_PAGE, "days", f"{first.isoformat()}{_BETWEEN}{last.isoformat()}")


def period_pages(period: str) -> Address:
    """Give the address of the pages of all meetings of a period, by its UUID."""
    return Address(_PAGE, "reporting_periods", period)


def programme_pages(period: str) -> Address:
    """Give the address of the programme of work of a period."""
    return Address(_PAGE, "programme", period)


def meeting_pages(uuid: str) -> Address:
    """Give the address of the page of one meeting."""
    return Address(_PAGE, "meetings", uuid)


def report_pages(period: str) -> Address:
    """Give the address of the report of a period."""
    return Address(_PAGE, "reports", period)


def days_of(text: str) -> tuple[date, date]:
    """Read the days of the address that ``days_pages`` gave."""
    first, _, last = text.partition(_BETWEEN)
    return date.fromisoformat(first), date.fromisoformat(last)
