"""Where meetings come to stand when they are dragged, stretched or drawn."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.calendar.hours_layout import HourPlace
from desktop.calendar.hours_moves import dragged, drawn, stretched
from desktop.calendar.hours_rows import DAY, TimeSpan, of_days

FRIDAY = date(2016, 6, 24)
MONDAY = date(2016, 6, 27)
QUARTER = timedelta(minutes=15)

MOMENTS = st.datetimes(datetime(2016, 1, 1), datetime(2016, 12, 1)).map(
    lambda each: each.replace(second=0, microsecond=0)
)
TIMED = st.builds(
    lambda begins, minutes: TimeSpan(begins, begins + timedelta(minutes=minutes)),
    MOMENTS,
    st.integers(1, 600),
)
PLACES = st.builds(
    HourPlace,
    st.dates(date(2016, 5, 1), date(2016, 8, 1)),
    st.integers(0, 96).map(lambda quarter: quarter * 15),
)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute))


def test_a_meeting_dragged_by_its_middle_keeps_its_length() -> None:
    span = TimeSpan(at(FRIDAY, 15), at(FRIDAY, 18))
    moved = dragged(span, HourPlace(FRIDAY, 16 * 60), HourPlace(MONDAY, 11 * 60 + 15))
    assert moved == TimeSpan(at(MONDAY, 10, 15), at(MONDAY, 13, 15))


def test_a_meeting_dragged_to_another_day_alone_keeps_its_odd_minutes() -> None:
    span = TimeSpan(at(FRIDAY, 15, 10), at(FRIDAY, 16))
    moved = dragged(span, HourPlace(FRIDAY, 930), HourPlace(MONDAY, 930))
    assert moved == TimeSpan(at(MONDAY, 15, 10), at(MONDAY, 16))


def test_hours_dragged_above_all_hours_become_a_whole_day_and_the_other_way_round() -> None:
    span = TimeSpan(at(FRIDAY, 15), at(FRIDAY, 18))
    whole = dragged(span, HourPlace(FRIDAY, 930), HourPlace(MONDAY, None))
    assert whole == of_days(MONDAY, MONDAY)
    timed = dragged(whole, HourPlace(MONDAY, None), HourPlace(FRIDAY, 600))
    assert timed == TimeSpan(at(FRIDAY, 10), at(FRIDAY, 13))


def test_several_days_stay_above_the_hours() -> None:
    span = of_days(FRIDAY, MONDAY)
    moved = dragged(span, HourPlace(FRIDAY, None), HourPlace(FRIDAY + DAY, 600))
    assert moved == of_days(FRIDAY + DAY, MONDAY + DAY)
    long = TimeSpan(at(FRIDAY, 10), at(MONDAY, 18))
    assert dragged(long, HourPlace(FRIDAY, None), HourPlace(MONDAY, 60)) == long.shifted(3)


def test_the_calendar_has_an_end() -> None:
    with pytest.raises(OverflowError):
        dragged(of_days(date.max - DAY, date.max), HourPlace(FRIDAY, None), HourPlace(MONDAY, None))


def test_an_end_is_dragged_on_its_own_day() -> None:
    span = TimeSpan(at(FRIDAY, 15), at(FRIDAY, 18))
    assert stretched(span, HourPlace(MONDAY, 17 * 60)).ends == at(FRIDAY, 17)
    assert stretched(span, HourPlace(FRIDAY, None)).ends == at(FRIDAY, 15, 15)
    assert stretched(span, HourPlace(FRIDAY, 24 * 60)).ends == at(FRIDAY, 23, 45)


def test_the_last_of_several_days_is_dragged_no_further_than_the_first() -> None:
    assert stretched(of_days(FRIDAY, FRIDAY), HourPlace(MONDAY, None)) == of_days(FRIDAY, MONDAY)
    assert stretched(of_days(FRIDAY, MONDAY), HourPlace(date(2016, 6, 1), 5)) == of_days(
        FRIDAY, FRIDAY
    )
    long = TimeSpan(at(FRIDAY, 10), at(MONDAY, 18))
    assert stretched(long, HourPlace(MONDAY + DAY, None)).ends == at(MONDAY + DAY, 18)
    assert stretched(long, HourPlace(FRIDAY, None)).stands_above


@given(TIMED, PLACES, PLACES)
def test_a_dragged_meeting_lasts_as_long_and_begins_at_a_quarter(
    span: TimeSpan, grabbed: HourPlace, to: HourPlace
) -> None:
    moved = dragged(span, grabbed, to)
    assert moved.ends - moved.begins == span.ends - span.begins
    assert grabbed.minute == to.minute or moved.begins.minute % 15 == 0
    exact = span.begins + (to.moment - grabbed.moment)
    assert abs(moved.begins - exact) <= QUARTER / 2


@given(TIMED, PLACES)
def test_a_stretched_meeting_lasts_at_least_a_quarter(span: TimeSpan, to: HourPlace) -> None:
    longer = stretched(span, to)
    assert longer.begins == span.begins
    assert longer.ends >= span.begins + QUARTER


@given(PLACES, PLACES)
def test_what_is_drawn_stays_on_its_day_and_lasts_at_least_a_quarter(
    begun: HourPlace, to: HourPlace
) -> None:
    span = drawn(HourPlace(begun.day, min(begun.minute or 0, 1410)), to)
    assert span.first == span.last == begun.day
    assert span.ends - span.begins >= QUARTER


@given(st.dates(), st.dates())
def test_days_are_drawn_in_either_direction(one: date, other: date) -> None:
    span = drawn(HourPlace(one, None), HourPlace(other, 600))
    assert (span.first, span.whole_days) == (min(one, other), True)
    assert span.last in (max(one, other), date.max - DAY)
