"""Meetings placed by the clock of the zone that is shown."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from db.editing.meetings import create_meeting
from db.queries.calendar_hours import PlacedMeeting, meetings_by_hours, place
from db.queries.calendar_year import meetings_without_day
from db.store import Store

DAY = date(2016, 9, 9)
NEW_YORK = "America/New_York"


def placed(store: Store, zone: str = NEW_YORK, day: date = DAY) -> list[PlacedMeeting]:
    with store.read() as session:
        return meetings_by_hours(session, day, day, zone)


def plan(
    store: Store,
    day: date,
    starts: time | None,
    ends: time | None = None,
    end_day: date | None = None,
) -> None:
    with store.write("Plan") as session:
        create_meeting(session, 1, day, end_day=end_day, starts_at=starts, ends_at=ends)


def test_an_evening_in_new_york_is_the_next_morning_in_tokyo(store: Store) -> None:
    plan(store, DAY, time(18), time(20))
    (here,) = placed(store)
    assert (here.begins, here.ends) == (datetime(2016, 9, 9, 18), datetime(2016, 9, 9, 20))
    assert placed(store, "Asia/Tokyo") == []
    (there,) = placed(store, "Asia/Tokyo", date(2016, 9, 10))
    assert (there.begins, there.ends) == (datetime(2016, 9, 10, 7), datetime(2016, 9, 10, 9))
    assert not there.whole_days


def test_a_meeting_without_hours_is_on_its_own_days_everywhere(store: Store) -> None:
    plan(store, DAY, None, end_day=date(2016, 9, 10))
    for zone in (NEW_YORK, "Asia/Tokyo"):
        (found,) = placed(store, zone)
        assert (found.begins, found.ends, found.whole_days) == (
            datetime(2016, 9, 9),
            datetime(2016, 9, 11),
            True,
        )
    assert placed(store, NEW_YORK, date(2016, 9, 11)) == []


def test_an_end_that_is_not_said_is_assumed_and_told(store: Store) -> None:
    plan(store, DAY, time(15))
    plan(store, DAY, time(15), end_day=date(2016, 9, 10))
    one, other = placed(store)
    assert (one.ends, one.end_assumed) == (datetime(2016, 9, 9, 18), True)
    assert (other.ends, other.end_assumed) == (datetime(2016, 9, 10, 23, 59), True)


def test_an_hour_within_the_change_of_clocks_is_told(store: Store) -> None:
    spring, autumn = date(2016, 3, 13), date(2016, 11, 6)
    plan(store, spring, time(2, 30), time(3, 30))
    plan(store, autumn, time(1, 30), time(2, 30))
    assert [each.oddity for each in placed(store, NEW_YORK, spring)] == ["gap"]
    assert [each.oddity for each in placed(store, NEW_YORK, autumn)] == ["fold"]
    (missing,) = placed(store, NEW_YORK, spring)
    assert missing.begins == datetime(2016, 3, 13, 3, 30)
    assert missing.ends >= missing.begins


def test_meetings_come_in_order_of_their_hours(store: Store) -> None:
    for starts, ends in ((time(15), time(18)), (time(10), time(13)), (None, None)):
        plan(store, DAY, starts, ends)
    plan(store, date(2016, 9, 8), time(22), time(0), DAY)
    assert [each.begins.hour for each in placed(store)] == [0, 10, 15]


def test_the_ends_of_the_calendar_have_their_hours(store: Store) -> None:
    plan(store, date.min, time(0), time(1))
    plan(store, date.max, time(23), None)
    plan(store, date.max, None)
    assert len(placed(store, "Asia/Tokyo", date.min)) == 1
    assert len(placed(store, NEW_YORK, date.max)) == 2


def test_a_meeting_without_a_day_has_no_place(store: Store) -> None:
    with store.write("Plan") as session:
        create_meeting(session, 1, None, period_id=1)
    with store.read() as session, pytest.raises(ValueError, match="no place"):
        place(meetings_without_day(session, 1)[0], NEW_YORK)
