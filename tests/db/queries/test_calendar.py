"""The light rows of the calendar, and one meeting with all that belongs to it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.models import Meeting, MeetingKind, Recommendation, Section
from db.queries.calendar import counts_by_kind, first_meeting
from db.queries.meeting_details import printed_place, statements_of_meeting
from db.store import Store
from tests.db.example_meetings import JUNE, meeting_on


def test_kinds_are_counted_the_most_frequent_first(store: Store, period: tuple[int, int]) -> None:
    with store.read() as session:
        assert list(counts_by_kind(session, period[1]).items()) == [
            (MeetingKind.THEMATIC, 5),
            (MeetingKind.ORGANIZATIONAL, 1),
        ]


def test_the_first_meeting_is_found_and_none_where_none_has_a_day(
    store: Store, period: tuple[int, int]
) -> None:
    march = date(2016, 3, 22)
    with store.read() as session:
        assert first_meeting(session, period[1]) == (meeting_on(store, march), march)
    with store.write("No days") as session:
        for meeting in session.scalars(select(Meeting)):
            meeting.day = None
    with store.read() as session:
        assert first_meeting(session, period[1]) is None


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
