"""One moment on two wall clocks, and the days on which clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates.cities import offered_zones
from db.dates.zones import (
    USUAL_LENGTH,
    Oddity,
    in_zone,
    known_zone,
    moment_of,
    oddity,
    span_of,
)

NEW_YORK = "America/New_York"
SPRING, AUTUMN = date(2016, 3, 13), date(2016, 11, 6)
ZONES = st.sampled_from(sorted({each.zone for each in offered_zones()}))
NAMES = st.one_of(ZONES, st.text())


@pytest.mark.parametrize(
    ("day", "at", "other", "there", "shown", "shift"),
    [
        (date(2016, 5, 27), time(15), "Europe/Zurich", date(2016, 5, 27), time(21), 0),
        (date(2016, 5, 27), time(18), "Asia/Tokyo", date(2016, 5, 28), time(7), 1),
        (date(2016, 5, 27), time(1), "Pacific/Honolulu", date(2016, 5, 26), time(19), -1),
        (date(2016, 5, 27), time(15), "Asia/Kathmandu", date(2016, 5, 28), time(0, 45), 1),
        # For two weeks in spring New York has summer time and Europe does not.
        (date(2016, 3, 20), time(15), "Europe/Zurich", date(2016, 3, 20), time(20), 0),
        (date(2016, 5, 27), time(15), "Narnia", date(2016, 5, 27), time(19), 0),
    ],
)
def test_an_hour_of_new_york_is_shown_elsewhere(
    day: date, at: time, other: str, there: date, shown: time, shift: int
) -> None:
    found = in_zone(day, at, NEW_YORK, other)
    assert (found.day, found.at, found.day_shift, found.oddity) == (there, shown, shift, None)


@pytest.mark.parametrize(
    ("day", "at", "odd"),
    [
        (SPRING, time(2, 30), "gap"),
        (SPRING, time(3), None),
        (SPRING, time(1, 59), None),
        (AUTUMN, time(1, 30), "fold"),
        (AUTUMN, time(2), None),
    ],
)
def test_hours_that_are_missing_or_double_are_told(day: date, at: time, odd: Oddity | None) -> None:
    assert oddity(day, at, NEW_YORK) == odd
    assert in_zone(day, at, NEW_YORK, "UTC").oddity == odd


def test_a_missing_hour_is_read_as_before_the_gap_and_a_double_one_is_the_first() -> None:
    assert moment_of(SPRING, time(2, 30), NEW_YORK) == datetime(2016, 3, 13, 7, 30)
    assert moment_of(AUTUMN, time(1, 30), NEW_YORK) == datetime(2016, 11, 6, 5, 30)
    assert in_zone(AUTUMN, time(1, 30), NEW_YORK, NEW_YORK).offset == timedelta(hours=-4)


def test_a_meeting_across_the_change_of_clocks_lasts_as_long_as_it_does() -> None:
    begins, ends = span_of(SPRING, None, time(1), time(4), NEW_YORK)
    assert ends - begins == timedelta(hours=2)
    begins, ends = span_of(AUTUMN, None, None, None, NEW_YORK)
    assert ends - begins == timedelta(hours=25)


def test_a_meeting_that_says_no_end_lasts_as_long_as_meetings_do() -> None:
    begins, ends = span_of(date(2016, 5, 27), None, time(15), None, NEW_YORK)
    assert (begins, ends - begins) == (datetime(2016, 5, 27, 19), USUAL_LENGTH)
    begins, ends = span_of(date(2016, 5, 27), date(2016, 5, 29), time(15), None, NEW_YORK)
    assert ends.date() == date(2016, 5, 30)


def test_at_the_ends_of_the_calendar_hours_stay_as_they_are() -> None:
    assert moment_of(date.max, time(23), NEW_YORK) == datetime(9999, 12, 31, 23)
    assert in_zone(date.min, time(0), "Asia/Tokyo", NEW_YORK).day == date.min


def test_zones_are_known_by_their_names() -> None:
    assert known_zone(NEW_YORK) is not None
    assert [known_zone(name) for name in ("", "Narnia", "../etc/passwd", "a\0b")] == [None] * 4


@given(st.dates(), st.times(), NAMES, NAMES)
def test_every_hour_of_every_zone_is_shown_in_every_other(
    day: date, at: time, zone: str, other: str
) -> None:
    found = in_zone(day, at, zone, other)
    assert abs(found.day_shift) <= 2
    assert found.day == day + timedelta(days=found.day_shift)
    assert abs(found.offset) < timedelta(days=1)


@given(
    st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.times().map(lambda at: at.replace(fold=0)),
    ZONES, ZONES,
)  # fmt: skip
def test_there_and_back_again_is_the_same_hour(day: date, at: time, zone: str, other: str) -> None:
    there = in_zone(day, at, zone, other)
    back = in_zone(there.day, there.at, other, zone)
    if there.oddity is None and back.oddity is None:
        assert (back.day, back.at) == (day, at)
        moment = datetime.combine(there.day, there.at) - there.offset
        assert moment == moment_of(day, at, zone)
        aware = datetime.combine(day, at, known_zone(zone)).astimezone(UTC)
        assert aware.replace(tzinfo=None) == moment


@given(st.dates(), st.none() | st.dates(), st.none() | st.times(), st.none() | st.times(), NAMES)
def test_every_meeting_ends_after_it_begins(
    day: date, end_day: date | None, starts: time | None, ends: time | None, zone: str
) -> None:
    last = max(day, end_day) if end_day is not None else None
    begins, finish = span_of(day, last, starts, ends, zone)
    assert begins <= finish
