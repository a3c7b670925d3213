"""Meetings made after others."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.editing.copying import copy_meetings
from db.editing.meetings import create_meeting
from db.models import Interpretation, InvitationStatus, Meeting, MeetingStatus, Participation
from db.queries.calendar_year import calendar_meetings
from db.store import Store
from tests.db.editing.steps import step
from tests.db.example_meetings import JUNE, body_of, facts, meeting_on


def test_copies_are_planned_with_theme_room_and_people_and_nothing_done(store: Store) -> None:
    uuids = [meeting_on(store, JUNE), meeting_on(store, date(2016, 7, 27))]
    with store.write("Room") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuids[0])).one()
        meeting.room, meeting.end_day = "Conference Room 7", date(2016, 6, 25)
        meeting.interpretation = Interpretation.CONFIRMED
    made = step(store, lambda session: copy_meetings(session, uuids, 14))
    with store.read() as session:
        old, new = calendar_meetings(session, [uuids[0], made[0]])
        assert (new.title, new.room, new.briefers) == (old.title, "Conference Room 7", 2)
        assert (new.day, new.end_day) == (date(2016, 7, 8), date(2016, 7, 9))
        assert new.status is MeetingStatus.PLANNED
    copy = facts(store, made[0])
    assert copy.interpretation is Interpretation.NONE
    assert copy.concept_note is None
    assert {who.invitation for who in copy.briefers} == {InvitationStatus.PROPOSED}
    assert [who.speaking_order for who in copy.briefers] == [
        who.speaking_order for who in facts(store, uuids[0]).briefers
    ]
    assert facts(store, made[1]).day == date(2016, 8, 10)


def test_who_was_replaced_is_not_asked_again(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Replace") as session:
        first, second = session.scalars(
            select(Participation).join(Meeting).where(Meeting.uuid == uuid)
        ).all()
        first.replaced_by = second
        name = second.person.name
    (made,) = step(store, lambda session: copy_meetings(session, [uuid], -7))
    assert [who.name for who in facts(store, made).briefers] == [name]


def test_a_meeting_without_a_day_is_copied_without_one(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        uuid = create_meeting(session, body, None, period_id=1)
    (made,) = step(store, lambda session: copy_meetings(session, [uuid], 7))
    assert (facts(store, made).day, facts(store, made).period_uuid is not None) == (None, True)
