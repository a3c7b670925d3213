"""Days as a person types them."""

from __future__ import annotations

from datetime import date

import pytest

from db.errors import UserError
from desktop.widgets.day_text import month_name, read_day, spelled, written

DAY = date(2016, 5, 27)


@pytest.mark.parametrize(
    "text",
    [
        "27 May 2016",
        "27 may 2016",
        "Friday, 27 May 2016",
        "friday 27 may 2016",
        "May 27, 2016",
        "27th of May 2016",
        "le 27 mai 2016",
        "vendredi 27 mai 2016",
        "27 MAI 2016",
        "27.5.2016",
        "27/05/2016",
        "27-5-16",
        "27.5.",
        "27.5",
        "27 May",
        "27 mai",
        "2016-05-27",
        " 27 May 2016 ",
    ],
)
def test_a_day_is_understood(text: str) -> None:
    assert read_day(text, 2016) == DAY


def test_an_empty_text_is_no_day() -> None:
    assert read_day("  ") is None


def test_a_day_without_a_year_belongs_to_this_year_where_none_is_given() -> None:
    day = read_day("27 May")
    assert day is not None
    assert day.year == date.today().year


def test_a_day_without_a_year_belongs_to_the_period() -> None:
    period = (date(2016, 6, 1), date(2017, 5, 31))
    assert read_day("27 May", period) == date(2017, 5, 27)
    assert read_day("27.6.", period) == date(2016, 6, 27)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 June", "June has 30 days."),
        ("31 juin 2016", "June has 30 days."),
        ("31.6.2016", "June has 30 days."),
        ("29 February 2015", "February 2015 has 28 days."),
        ("30 February", "February has 29 days."),
        ("0 May", "May has 31 days."),
        ("1.13.2016", "There is no month 13."),
        ("2016-13-01", "There is no month 13."),
        ("soon", "Write a date like 27 May 2016."),
        ("27 and 28 May 2016", "Write a date like 27 May 2016."),
        ("27 Ma", "Write a date like 27 May 2016."),
    ],
)
def test_what_is_no_day_is_said(text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=f"^{sentence}$"):
        read_day(text, 2016)


def test_days_are_written_in_the_language_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "en")
    assert (written(DAY), spelled(DAY)) == ("27 May 2016", "Friday 27 May 2016")
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert written(date(2016, 6, 1)) == "1er juin 2016"
    assert spelled(DAY) == "Vendredi 27 mai 2016"
    assert month_name(DAY) == "Mai 2016"


def test_what_is_written_can_be_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    for language in ("en", "fr"):
        monkeypatch.setenv("CHAIRDESK_LANGUAGE", language)
        for month in range(1, 13):
            day = date(2016, month, 1)
            assert read_day(written(day)) == day
            assert read_day(spelled(day)) == day
