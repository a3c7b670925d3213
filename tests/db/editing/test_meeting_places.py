"""Meetings moved, made longer or shorter and deleted, one or several at once."""

from __future__ import annotations

from datetime import date, time

from db.editing.meeting_places import (
    delete_meetings,
    lengthen_days,
    lengthen_hours,
    place_meeting,
    resize_days,
    resize_span,
    shift_hours,
    shift_meetings,
)
from db.editing.meetings import create_meeting, set_meeting_value
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import JUNE, body_of, facts, meeting_on

JULY = date(2016, 7, 27)


def test_several_meetings_move_by_the_same_days_in_one_step(store: Store) -> None:
    uuids = [meeting_on(store, JUNE), meeting_on(store, JULY)]
    body = body_of(store)
    with store.write("Without a day") as session:
        waiting = create_meeting(session, body, None)
    step(store, lambda session: shift_meetings(session, [*uuids, waiting], 7))
    assert [facts(store, uuid).day for uuid in uuids] == [date(2016, 7, 1), date(2016, 8, 3)]
    assert facts(store, waiting).day is None


def test_the_end_of_the_calendar_is_told(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    refused(store, lambda session: shift_meetings(session, [uuid], 10**7), "does not reach")


def test_a_meeting_keeps_its_length_at_another_hour(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Hours") as session:
        resize_span(session, uuid, JUNE, JUNE, time(15), time(18))
    step(store, lambda session: place_meeting(session, uuid, date(2016, 6, 27), time(10, 30)))
    moved = facts(store, uuid)
    assert (moved.day, moved.starts_at, moved.ends_at, moved.end_day) == (
        date(2016, 6, 27),
        time(10, 30),
        time(13, 30),
        None,
    )
    step(store, lambda session: place_meeting(session, uuid, date(2016, 6, 27), time(22)))
    late = facts(store, uuid)
    assert (late.ends_at, late.end_day) == (time(1), date(2016, 6, 28))
    step(store, lambda session: place_meeting(session, uuid, JUNE, time(15)))
    assert (facts(store, uuid).ends_at, facts(store, uuid).end_day) == (time(18), None)


def test_a_meeting_without_an_hour_gets_one_and_loses_it_again(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: place_meeting(session, uuid, JUNE, time(15)))
    assert (facts(store, uuid).starts_at, facts(store, uuid).ends_at) == (time(15), None)
    step(store, lambda session: place_meeting(session, uuid, JUNE, None))
    assert facts(store, uuid).starts_at is None


def test_a_meeting_is_made_longer_at_either_end(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: resize_days(session, uuid, JUNE, date(2016, 6, 26)))
    step(store, lambda session: resize_days(session, uuid, date(2016, 6, 23), date(2016, 6, 26)))
    assert (facts(store, uuid).day, facts(store, uuid).end_day) == (
        date(2016, 6, 23),
        date(2016, 6, 26),
    )
    step(store, lambda session: resize_days(session, uuid, JUNE, JUNE))
    assert facts(store, uuid).end_day is None
    refused(
        store,
        lambda session: resize_days(session, uuid, JUNE, date(2016, 6, 1)),
        "before the first",
    )


def test_hours_end_after_they_begin(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: resize_span(session, uuid, JUNE, JUNE, time(10), time(13)))
    refused(
        store,
        lambda session: resize_span(session, uuid, JUNE, JUNE, time(13), time(10)),
        "ends after it begins",
    )


def test_several_meetings_are_deleted_in_one_step(store: Store) -> None:
    uuids = [meeting_on(store, JUNE), meeting_on(store, JULY)]
    step(store, lambda session: delete_meetings(session, uuids))


def test_a_meeting_is_planned_over_several_days_and_with_its_hours(store: Store) -> None:
    body = body_of(store)
    uuid = step(
        store,
        lambda session: create_meeting(
            session,
            body,
            date(2016, 9, 5),
            end_day=date(2016, 9, 6),
            starts_at=time(10),
            ends_at=time(9),
            time_zone="Europe/Zurich",
            room="Conference Room 12",
        ),
    )
    made = facts(store, uuid)
    assert (made.end_day, made.starts_at, made.ends_at) == (date(2016, 9, 6), time(10), time(9))
    assert (made.time_zone, made.room) == ("Europe/Zurich", "Conference Room 12")
    refused(
        store,
        lambda session: create_meeting(
            session, body, date(2016, 9, 5), end_day=date(2016, 9, 5), starts_at=time(9),
            ends_at=time(9),
        ),
        "ends after it begins",
    )  # fmt: skip


def test_an_hour_of_a_day_that_is_no_more_keeps_no_length(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("No day") as session:
        resize_span(session, uuid, JUNE, JUNE, time(15), time(18))
        set_meeting_value(session, uuid, "day", None)
    step(store, lambda session: place_meeting(session, uuid, JUNE, time(10)))
    assert facts(store, uuid).ends_at == time(18)


def test_meetings_move_by_minutes_over_midnight_and_whole_days_stay(store: Store) -> None:
    uuid, whole = meeting_on(store, JUNE), meeting_on(store, JULY)
    with store.write("Hours") as session:
        resize_span(session, uuid, JUNE, JUNE, time(22), time(23, 30))
    step(store, lambda session: shift_hours(session, [uuid, whole], 150))
    moved = facts(store, uuid)
    assert (moved.day, moved.starts_at, moved.ends_at) == (date(2016, 6, 25), time(0, 30), time(2))
    assert moved.end_day is None
    step(store, lambda session: shift_hours(session, [uuid], -60))
    back = facts(store, uuid)
    assert (back.day, back.starts_at, back.ends_at) == (JUNE, time(23, 30), time(1))
    assert back.end_day == date(2016, 6, 25)
    assert (facts(store, whole).day, facts(store, whole).starts_at) == (JULY, None)


def test_a_meeting_over_midnight_is_made_to_end_before_it_and_after_it_again(store: Store) -> None:
    uuid, next_day = meeting_on(store, JUNE), date(2016, 6, 25)
    step(store, lambda s: resize_span(s, uuid, JUNE, next_day, time(22), time(2)))
    assert facts(store, uuid).end_day == next_day
    step(store, lambda s: resize_span(s, uuid, JUNE, JUNE, time(22), time(23)))
    assert (facts(store, uuid).end_day, facts(store, uuid).ends_at) == (None, time(23))
    step(store, lambda s: resize_span(s, uuid, next_day, next_day, time(8), time(9)))
    assert facts(store, uuid).day == next_day
    refused(store, lambda s: resize_span(s, uuid, JUNE, JUNE, time(9), time(9)), "after it begins")


def test_a_meeting_ends_days_later_and_at_the_earliest_on_its_first(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: lengthen_days(session, uuid, 2))
    assert facts(store, uuid).end_day == date(2016, 6, 26)
    step(store, lambda session: lengthen_days(session, uuid, -5))
    assert (facts(store, uuid).day, facts(store, uuid).end_day) == (JUNE, None)


def test_a_meeting_ends_minutes_later_after_it_begins_and_on_its_day(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: resize_span(session, uuid, JUNE, JUNE, time(22), time(23)))
    step(store, lambda session: lengthen_hours(session, uuid, 30))
    assert facts(store, uuid).ends_at == time(23, 30)
    for minutes in (30, -90):
        with store.write("Change") as session:
            lengthen_hours(session, uuid, minutes)
        assert facts(store, uuid).ends_at == time(23, 30)


def test_a_meeting_over_midnight_is_shortened_to_before_it(store: Store) -> None:
    uuid, next_day = meeting_on(store, JUNE), date(2016, 6, 25)
    step(store, lambda s: resize_span(s, uuid, JUNE, next_day, time(22), time(0, 30)))
    step(store, lambda session: lengthen_hours(session, uuid, -60))
    assert (facts(store, uuid).end_day, facts(store, uuid).ends_at) == (None, time(23, 30))


def test_what_has_no_day_or_hour_is_made_no_longer(store: Store) -> None:
    body = body_of(store)
    with store.write("Without a day") as session:
        waiting = create_meeting(session, body, None)
    with store.write("Change") as session:
        lengthen_days(session, waiting, 1)
        lengthen_hours(session, waiting, 30)
    assert (facts(store, waiting).day, facts(store, waiting).ends_at) == (None, None)
