"""What there is to look at again in meetings: found, told in a sentence, and stopping nobody."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from db.editing.holidays import add_holiday
from db.editing.meetings import create_meeting
from db.editing.participations import add_briefer
from db.models import (
    Attendance,
    Body,
    Chairship,
    Document,
    InvitationStatus,
    Meeting,
    MeetingDocument,
    MeetingStatus,
    Organisation,
    Participation,
    ParticipationRole,
    Person,
)
from db.queries.meeting_warnings import (
    MeetingWarning,
    WarningCode,
    meeting_warnings,
    period_warnings,
)
from db.store import Store
from tests.db.example_meetings import JUNE, meeting_on
from tests.db.queries.plans import scanned

DAY = date(2016, 9, 9)
ZURICH = "Europe/Zurich"


@pytest.fixture
def store(unprepared: Store) -> Store:
    """The example without holidays, deadlines and attendance of its own."""
    return unprepared


@pytest.fixture
def committee(store: Store) -> int:
    """Another body, which nobody chairs yet."""
    with store.write("Committee") as session:
        body = Body(full_name="Committee")
        session.add(body)
        session.flush()
        return body.id


def plan(
    store: Store,
    starts: time | None = time(15),
    ends: time | None = time(18),
    *,
    body: int = 1,
    day: date = DAY,
    zone: str = "America/New_York",
    room: str | None = None,
    briefer: str | None = None,
) -> str:
    with store.write("Plan") as session:
        uuid = create_meeting(
            session, body, day, starts_at=starts, ends_at=ends, time_zone=zone, room=room
        )
        session.flush()
        if briefer is not None:
            person = session.scalars(select(Person.uuid).where(Person.name == briefer)).one()
            add_briefer(session, uuid, person)
    return uuid


def look(store: Store, *uuids: str, code: WarningCode | None = None) -> list[MeetingWarning]:
    with store.read() as session:
        found = meeting_warnings(session, uuids)
    return [each for each in found if code is None or each.code is code]


def test_a_briefer_of_two_bodies_cannot_be_in_two_places(store: Store, committee: int) -> None:
    one = plan(store, briefer="Renata Dwan")
    other = plan(store, time(17), time(19), body=committee, briefer="Renata Dwan")
    (found,) = look(store, other, code=WarningCode.BRIEFER_TWICE)
    assert found.uuids == (one, other)
    assert found.sentence == "Renata Dwan is expected at two meetings at once on 9 September 2016."
    with store.read() as session:
        assert found in period_warnings(session, 1)


def test_meetings_that_only_follow_each_other_are_no_clash(store: Store, committee: int) -> None:
    plan(store, briefer="Renata Dwan", room="CR 12")
    other = plan(store, time(18), time(19), body=committee, briefer="Renata Dwan", room="CR 12")
    assert look(store, other) == []


def test_hours_are_compared_across_zones(store: Store, committee: int) -> None:
    plan(store, time(15), time(18), room="CR 12")
    late = plan(store, time(23), None, body=committee, zone=ZURICH, room="Conference Room 12")
    early = plan(store, time(15), time(18), body=committee, zone=ZURICH, room="salle 12")
    assert len(look(store, late, code=WarningCode.ROOM_TWICE)) == 1
    assert look(store, early) == []
    (found,) = look(store, late)
    assert found.sentence == "CR 12 is booked for two meetings at once on 9 September 2016."


def test_a_meeting_without_hours_takes_its_whole_day(store: Store, committee: int) -> None:
    whole = plan(store, None, None, room="ECOSOC Chamber")
    morning = plan(store, time(10), time(13), body=committee, room="ECOSOC chamber")
    assert [each.uuids for each in look(store, morning)] == [(whole, morning)]


def test_three_meetings_at_once_are_three_pairs(store: Store, committee: int) -> None:
    uuids = [plan(store, body=body, room="CR 1") for body in (1, committee, committee)]
    found = look(store, *uuids, code=WarningCode.ROOM_TWICE)
    assert {each.uuids for each in found} == {
        (uuids[0], uuids[1]),
        (uuids[0], uuids[2]),
        (uuids[1], uuids[2]),
    }


def test_other_rooms_other_days_and_no_room_are_no_clash(store: Store, committee: int) -> None:
    plan(store, room="CR 1")
    plan(store)
    others = [
        plan(store, body=committee, room="CR 11"),
        plan(store, body=committee),
        plan(store, body=committee, room="CR 1", day=date(2016, 9, 12)),
        plan(store, body=committee, room=" "),
    ]
    assert look(store, *others) == []


@pytest.mark.parametrize(
    "status", [MeetingStatus.POSTPONED, MeetingStatus.CANCELLED, MeetingStatus.CARRIED_OVER]
)
def test_a_meeting_that_does_not_take_place_takes_no_time(
    store: Store, committee: int, status: MeetingStatus
) -> None:
    gone = plan(store, room="CR 1", briefer="Renata Dwan")
    other = plan(store, body=committee, room="CR 1", briefer="Renata Dwan")
    with store.write("Gone") as session:
        session.scalars(select(Meeting).where(Meeting.uuid == gone)).one().status = status
    assert look(store, other) == []
    assert look(store, gone) == []


def test_who_declined_is_not_expected(store: Store, committee: int) -> None:
    uuid = plan(store, briefer="Renata Dwan")
    other = plan(store, body=committee, briefer="Renata Dwan")
    with store.write("Declined") as session:
        who = session.scalars(select(Participation).join(Meeting).where(Meeting.uuid == uuid)).one()
        who.invitation = InvitationStatus.DECLINED
    assert look(store, uuid, other) == []


def test_the_chair_of_two_bodies_cannot_preside_twice(store: Store, committee: int) -> None:
    with store.write("Same chair") as session:
        chair = session.scalars(select(Chairship).where(Chairship.body_id == 1)).one()
        session.add(Chairship(body_id=committee, person=chair.person, ends_on=DAY))
    one, other = plan(store), plan(store, body=committee)
    (found,) = look(store, one)
    assert (found.code, set(found.uuids)) == (WarningCode.CHAIR_TWICE, {one, other})
    assert found.sentence == "Fodé Seck chairs two meetings at once on 9 September 2016."
    later = date(2016, 9, 12)
    assert look(store, plan(store, day=later), plan(store, day=later, body=committee)) == []


def test_whoever_presides_instead_of_the_chair_counts(store: Store, committee: int) -> None:
    with store.write("Same chair") as session:
        chair = session.scalars(select(Chairship).where(Chairship.body_id == 1)).one()
        session.add(Chairship(body_id=committee, person=chair.person))
    one, other = plan(store), plan(store, body=committee)
    with store.write("Acting") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == other)).one()
        acting = session.scalars(select(Person).where(Person.name == "Renata Dwan")).one()
        meeting.participations.append(Participation(person=acting, role=ParticipationRole.CHAIR))
    assert look(store, one, other) == []


def test_a_meeting_outside_its_period_is_told(store: Store) -> None:
    uuid = plan(store)
    with store.write("Next year") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.day, meeting.end_day = date(2016, 12, 31), date(2017, 1, 2)
    (found,) = look(store, uuid)
    assert found.code is WarningCode.OUTSIDE_PERIOD
    assert found.sentence == "The meeting of 31 December 2016 is outside its period, 2016."
    stray = plan(store, day=date(2019, 5, 3))
    (found,) = look(store, stray)
    assert found.sentence == "The meeting of 3 May 2019 is in no period of its body."


def test_a_meeting_of_the_days_of_a_period_belongs_to_it_without_a_link(store: Store) -> None:
    uuid = plan(store)
    with store.write("No link") as session:
        session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one().period = None
    assert look(store, uuid) == []


def test_a_meeting_on_a_holiday_is_told_on_each_of_its_days(store: Store) -> None:
    uuid = plan(store, None, None)
    with store.write("Holidays") as session:
        session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one().end_day = date(
            2016, 9, 12
        )
        add_holiday(session, date(2016, 9, 12), "Eid al-Adha")
    (found,) = look(store, uuid)
    assert found.code is WarningCode.ON_HOLIDAY
    assert found.sentence == "A meeting is planned for 12 September 2016, a holiday: Eid al-Adha."


def test_a_held_meeting_has_its_attendance_noted(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    (found,) = look(store, uuid, code=WarningCode.NO_ATTENDANCE)
    assert (
        found.sentence == "The meeting of 24 June 2016 was held, and nobody’s attendance is noted."
    )
    with store.write("Noted") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        state = session.scalars(select(Organisation).limit(1)).one()
        meeting.attendances.append(Attendance(delegation=state))
    assert look(store, uuid, code=WarningCode.NO_ATTENDANCE) == []
    with store.write("Without a day") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == date(2016, 7, 27))).one()
        meeting.day, other = None, meeting.uuid
    (found,) = look(store, other)
    assert "neither its day" in found.sentence


def test_a_concept_note_circulated_after_the_meeting_is_told(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Late") as session:
        note = session.scalars(
            select(Document).join(MeetingDocument).join(Meeting).where(Meeting.uuid == uuid)
        ).first()
        assert note is not None
        note.circulated_on = date(2016, 6, 25)
    (found,) = look(store, uuid, code=WarningCode.LATE_CONCEPT_NOTE)
    assert found.sentence == (
        "The concept note of the meeting of 24 June 2016 was circulated after it, on 25 June 2016."
    )


def test_briefers_of_a_held_meeting_who_are_only_proposed_are_counted(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    assert look(store, uuid, code=WarningCode.BRIEFER_ONLY_PROPOSED) == []
    with store.write("Proposed") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        for who in meeting.participations:
            who.invitation = InvitationStatus.PROPOSED
    (found,) = look(store, uuid, code=WarningCode.BRIEFER_ONLY_PROPOSED)
    assert found.sentence == (
        "The meeting of 24 June 2016 was held, and 2 briefers are still only proposed."
    )


def test_warnings_come_by_their_codes_and_read_no_table_whole(store: Store) -> None:
    with store.read() as session:
        found = period_warnings(session, 1)
        codes = list(WarningCode)
        assert [each.code for each in found] == sorted(
            (each.code for each in found), key=codes.index
        )
        assert scanned(session, lambda each: period_warnings(each, 1)) == []
        assert meeting_warnings(session, []) == []
