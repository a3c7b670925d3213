"""Days as the window says them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.wording import days

FIRST, OTHER = date(2016, 1, 1), date(2016, 6, 24)


def test_days_in_english() -> None:
    assert days.day(FIRST) == "1 January 2016"
    assert days.weekday_and_day(OTHER) == "Friday 24 June 2016"
    assert days.day_range(FIRST, OTHER) == "1 Jan – 24 Jun 2016"
    assert days.month_heading(OTHER) == "June 2016"


def test_in_french_the_first_of_a_month_is_an_ordinal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert days.day(FIRST) == "1er janvier 2016"
    assert days.weekday_and_day(FIRST) == "vendredi 1er janvier 2016"
    assert days.day(OTHER) == "24 juin 2016"
    assert days.day(date(2016, 3, 11)) == "11 mars 2016"


def test_a_heading_begins_with_a_capital(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert days.month_heading(OTHER) == "Juin 2016"
