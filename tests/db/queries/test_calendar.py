"""The light rows of the calendar, and one meeting with all that belongs to it."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from db.editing.meetings import set_meeting_value
from db.models import Meeting, MeetingKind, MeetingStatus, Recommendation, Section
from db.queries.calendar import (
    NO_DAY,
    counts_by_kind,
    day_of,
    meeting_nearest,
    meetings_between,
    meetings_of_month,
    months,
)
from db.queries.meeting_details import printed_place, statements_of_meeting
from db.store import Store
from tests.db.example_meetings import JUNE, meeting_on
from tests.db.queries.counting import counted


def test_a_month_has_its_meetings_in_one_statement(store: Store, period: tuple[int, int]) -> None:
    with store.read() as session, counted(session) as statements:
        found = meetings_between(session, period[0], date(2016, 5, 30), date(2016, 7, 3))
    assert [(line.day, line.status) for line in found] == [(JUNE, MeetingStatus.HELD)]
    assert found[0].title is not None
    assert found[0].title == "Counter-terrorism and peacekeeping"
    assert len([each for each in statements if each.startswith("SELECT")]) == 1


def test_a_meeting_that_began_before_is_in_the_month_it_reaches(
    store: Store, period: tuple[int, int]
) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Longer") as session:
        set_meeting_value(session, uuid, "end_day", date(2016, 7, 2))
    with store.read() as session:
        found = meetings_between(session, period[0], date(2016, 7, 2), date(2016, 7, 20))
        assert [line.uuid for line in found] == [uuid]
        assert found[0].last_day == date(2016, 7, 2)
        assert not meetings_between(session, period[0], date(2016, 7, 3), date(2016, 7, 20))


def test_a_postponed_meeting_says_where_it_went(store: Store, period: tuple[int, int]) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Postpone") as session:
        query = select(Meeting).order_by(Meeting.day)
        by_day = {meeting.day: meeting for meeting in session.scalars(query)}
        by_day[JUNE].postponed_to = by_day[date(2016, 7, 27)]
    with store.read() as session:
        found = meetings_between(session, period[0], JUNE, JUNE)
        assert [(line.uuid, line.moved_to) for line in found] == [(uuid, date(2016, 7, 27))]


def test_months_are_in_order_and_those_without_a_day_come_last(
    store: Store, period: tuple[int, int]
) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("No day") as session:
        set_meeting_value(session, uuid, "day", None)
    with store.read() as session:
        found = months(session, period[1])
        assert [month for month, _ in found] == [
            "2016-03", "2016-04", "2016-05", "2016-07", "2016-11", NO_DAY,
        ]  # fmt: skip
        assert [line.uuid for line in meetings_of_month(session, period[1], NO_DAY)] == [uuid]
        april = meetings_of_month(session, period[1], "2016-04")
        assert [line.day for line in april] == [date(2016, 4, 28)]
        assert not meetings_of_month(session, period[1], "2016-04", offset=1, limit=5)


def test_kinds_are_counted_the_most_frequent_first(store: Store, period: tuple[int, int]) -> None:
    with store.read() as session:
        assert list(counts_by_kind(session, period[1]).items()) == [
            (MeetingKind.THEMATIC, 5),
            (MeetingKind.ORGANIZATIONAL, 1),
        ]


def test_the_nearest_day_is_the_next_and_after_the_last_the_last(
    store: Store, period: tuple[int, int]
) -> None:
    with store.read() as session:
        coming = meeting_nearest(session, period[1], JUNE + timedelta(days=1))
        assert coming is not None
        assert coming[1] == date(2016, 7, 27)
        last = meeting_nearest(session, period[1], date(2026, 1, 1))
        assert last == (meeting_on(store, date(2016, 11, 3)), date(2016, 11, 3))
        assert day_of(session, meeting_on(store, JUNE)) == JUNE
        assert day_of(session, "none") is None


def test_a_meeting_says_where_the_report_tells_of_it(store: Store) -> None:
    with store.read() as session:
        place = printed_place(session, meeting_on(store, JUNE))
        assert place is not None
        assert place.label == "C"
        assert place.first is not None
        assert place.last is not None
        assert place.first < place.last
        written = session.scalars(
            select(Section.uuid).join(Meeting).where(Meeting.day == JUNE)
        ).one()
        assert place.section_uuid == written
        assert printed_place(session, meeting_on(store, date(2016, 3, 22))) is None
        assert printed_place(session, "none") is None


def test_a_meeting_without_a_period_is_found_in_that_of_its_day(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("No period") as session:
        session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one().period = None
    with store.read() as session:
        place = printed_place(session, uuid)
        assert place is not None
        assert place.label == "C"


def test_recommendations_come_from_a_section_or_from_who_spoke(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Two statements") as session:
        section = session.scalars(select(Section).join(Meeting).where(Meeting.uuid == uuid)).one()
        spoken = next(each for each in section.paragraphs if each.participation is not None)
        told = next(each for each in section.paragraphs if each.participation is None)
        first, second, *_ = session.scalars(select(Recommendation).order_by(Recommendation.number))
        first.paragraph, second.paragraph = spoken, told
    with store.read() as session:
        found = statements_of_meeting(session, uuid)
        assert [line.reference for line in found] == ["2016/1", "2016/2"]
        assert found[0].speaker_title
        assert found[1].speaker_title is None
        assert all(line.paragraph for line in found)
        assert not statements_of_meeting(session, meeting_on(store, date(2016, 4, 28)))
