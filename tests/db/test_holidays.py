"""The official holidays of Headquarters, against the circulars that set them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.holidays import NAMES, official_holidays, years_of_eid

SATURDAY = 5


@pytest.mark.parametrize(
    ("year", "days"),
    [
        # The circulars for 2017 and 2020 (ST/IC/2019/23), and the list published for 2024.
        (2017, "01-02 04-14 05-29 06-26 07-04 09-01 09-04 11-23 12-25"),
        (2020, "01-01 04-10 05-25 05-26 07-03 07-31 09-07 11-26 12-25"),
        (2024, "01-01 03-29 04-10 05-27 06-17 07-04 09-02 11-28 12-25"),
    ],
)
def test_the_days_are_those_of_the_circulars(year: int, days: str) -> None:
    assert [f"{each.day:%m-%d}" for each in official_holidays(year)] == days.split()


def test_a_new_year_on_a_saturday_is_kept_within_its_year() -> None:
    assert official_holidays(2022)[0].day == date(2022, 1, 3)


def test_both_feasts_are_known_from_2016_to_2027() -> None:
    assert years_of_eid() == range(2016, 2028)
    assert len(official_holidays(2015)) == len(NAMES) - 2


@given(st.integers(1, 9999))
def test_every_year_has_its_working_days_off(year: int) -> None:
    days = [each.day for each in official_holidays(year)]
    assert len(days) >= len(NAMES) - 2
    assert len(set(days)) == len(days)
    assert days == sorted(days)
    assert all(day.year == year and day.weekday() < SATURDAY for day in days)


@given(st.integers(1, 9999))
def test_good_friday_lies_between_20_march_and_23_april(year: int) -> None:
    friday = next(each.day for each in official_holidays(year) if each.name == "Good Friday")
    assert friday.weekday() == SATURDAY - 1
    easter = friday + timedelta(days=2)
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)
