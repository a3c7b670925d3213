"""The days on which clocks are changed."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates.clock_changes import ClockChange, clock_change
from db.dates.zones import oddity


@pytest.mark.parametrize(
    ("day", "zone", "begins", "ends", "forward"),
    [
        (date(2016, 3, 13), "America/New_York", time(2), time(3), True),
        (date(2016, 11, 6), "America/New_York", time(1), time(2), False),
        (date(2016, 3, 27), "Europe/Zurich", time(2), time(3), True),
        (date(2016, 10, 2), "Australia/Lord_Howe", time(2), time(2, 30), True),
        (date(2016, 10, 16), "America/Sao_Paulo", time(0), time(1), True),
        (date(2016, 2, 20), "America/Sao_Paulo", time(23), time(0), False),
        (date(2011, 12, 30), "Pacific/Apia", time(0), time(0), True),
    ],
)
def test_a_day_of_change_says_which_hours_are_wrong(
    day: date, zone: str, begins: time, ends: time, forward: bool
) -> None:
    assert clock_change(day, zone) == ClockChange(day, begins, ends, forward)


@pytest.mark.parametrize("zone", ["America/New_York", "Africa/Nairobi", "UTC", "No/Where"])
def test_the_day_after_a_change_has_none(zone: str) -> None:
    assert clock_change(date(2016, 3, 14), zone) is None


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_none(day: date) -> None:
    assert clock_change(day, "America/New_York") is None


@given(
    st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    st.sampled_from(["America/New_York", "Europe/Zurich", "Asia/Tehran", "Pacific/Apia"]),
)
def test_a_day_without_a_change_has_no_odd_hour(day: date, zone: str) -> None:
    odd = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
    found = [at for at in odd if oddity(day, at, zone) is not None]
    change = clock_change(day, zone)
    if change is None:
        assert not found
    else:
        assert found[0] >= change.begins
        assert change.ends == time.min or found[-1] < change.ends
