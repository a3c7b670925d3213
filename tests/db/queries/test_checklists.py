"""What the records tell of a checklist, and what is due next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from time import process_time

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.editing.checklists import add_item, tick
from db.editing.concept_notes import attach_concept_note, set_concept_note_day
from db.editing.meetings import create_meeting, set_meeting_value, set_status
from db.editing.participations import add_briefer, set_participation_value
from db.models import (
    Attendance,
    AttendanceCategory,
    Body,
    ChecklistItem,
    Interpretation,
    InvitationStatus,
    InvitationStep,
    Meeting,
    MeetingStatus,
    Organisation,
    ParticipationRole,
    Person,
    Step,
)
from db.queries.checklists import DueRow, ItemRow, ItemState, checklist_of, due_next
from db.store import Store
from tests.db.queries.plans import scanned

DAY = date(2016, 9, 23)


@pytest.fixture
def planned(store: Store, period: tuple[int, int]) -> str:
    with store.write("Plan") as session:
        return create_meeting(session, period[0], DAY)


def of(store: Store, uuid: str, step: Step) -> ItemRow:
    with store.read() as session:
        return next(row for row in checklist_of(session, uuid) if row.step is step)


def due(store: Store, today: date, limit: int = 20, ahead: int = 60) -> list[DueRow]:
    with store.read() as session:
        return due_next(session, None, today, limit, ahead)


RECORDS: list[tuple[Step, Callable[[Session, str], object], str, date | None]] = [
    (
        Step.ROOM,
        lambda session, uuid: set_meeting_value(session, uuid, "room", "Conference Room 3"),
        "Conference Room 3 is recorded.",
        None,
    ),
    (
        Step.INTERPRETATION,
        lambda session, uuid: set_meeting_value(
            session, uuid, "interpretation", Interpretation.CONFIRMED
        ),
        "Interpretation is confirmed.",
        None,
    ),
    (
        Step.CONCEPT_NOTE_DRAFTED,
        lambda session, uuid: attach_concept_note(session, uuid, "note.docx", b"words"),
        "There is a concept note.",
        None,
    ),
    (
        Step.CONCEPT_NOTE_CIRCULATED,
        lambda session, uuid: set_concept_note_day(
            session, uuid, "circulated_on", date(2016, 9, 5)
        ),
        "The concept note was circulated.",
        date(2016, 9, 5),
    ),
    (
        Step.CONTRIBUTORS_INVITED,
        lambda session, uuid: set_meeting_value(session, uuid, "open_to_contributors", False),
        "The meeting is not open to contributing countries.",
        None,
    ),
    (
        Step.JOURNAL_NOTICE,
        lambda session, uuid: set_meeting_value(session, uuid, "journal_announced", True),
        "The Journal announces the meeting.",
        None,
    ),
]


@pytest.mark.parametrize(
    ("step", "record", "sentence", "day"), RECORDS, ids=[str(step) for step, *_ in RECORDS]
)
def test_what_is_recorded_is_done_without_a_tick(
    store: Store,
    planned: str,
    step: Step,
    record: Callable[[Session, str], object],
    sentence: str,
    day: date | None,
) -> None:
    assert of(store, planned, step).state is ItemState.OPEN
    assert step in {row.step for row in due(store, DAY)}
    with store.write("Record") as session:
        record(session, planned)
    row = of(store, planned, step)
    assert (row.state, row.evidence, row.done_on) == (ItemState.RECORDED, sentence, day)
    assert step not in {row.step for row in due(store, DAY)}


def test_a_circulated_concept_note_was_drafted(store: Store, planned: str) -> None:
    with store.write("Circulate") as session:
        set_concept_note_day(session, planned, "circulated_on", date(2016, 9, 5))
    assert of(store, planned, Step.CONCEPT_NOTE_DRAFTED).done


def test_contributors_in_the_attendance_were_invited(store: Store, planned: str) -> None:
    with store.write("Record") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == planned)).one()
        country = session.scalars(select(Organisation).where(Organisation.name == "Morocco")).one()
        meeting.attendances.append(
            Attendance(delegation=country, category=AttendanceCategory.TROOP_CONTRIBUTOR)
        )
    row = of(store, planned, Step.CONTRIBUTORS_INVITED)
    assert row.evidence == "Contributing countries stand in the attendance."


def test_briefers_are_invited_and_confirmed_once_all_of_them_are(
    store: Store, planned: str
) -> None:
    with store.write("Add") as session:
        people = session.scalars(select(Person).order_by(Person.id).limit(4)).all()
        first, second, gone, chair = (add_briefer(session, planned, p.uuid) for p in people)
        session.flush()
        set_participation_value(session, chair, "role", ParticipationRole.CHAIR)
        set_participation_value(session, gone, "invitation", InvitationStatus.DECLINED)
        set_participation_value(session, first, "invitation", InvitationStatus.ACCEPTED)
    assert not of(store, planned, Step.BRIEFERS_INVITED).done
    with store.write("Invite") as session:
        set_participation_value(session, second, "invitation", InvitationStatus.INVITED)
    assert of(store, planned, Step.BRIEFERS_INVITED).done
    assert of(store, planned, Step.BRIEFERS_INVITED).done_on is None
    assert not of(store, planned, Step.BRIEFERS_CONFIRMED).done
    with store.write("Accept") as session:
        set_participation_value(session, second, "invitation", InvitationStatus.ACCEPTED)
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == planned)).one()
        for who, day in zip(meeting.participations[:2], (6, 9), strict=True):
            who.invitation_steps += [
                InvitationStep(status=InvitationStatus.INVITED, day=date(2016, 9, day - 4)),
                InvitationStep(status=InvitationStatus.ACCEPTED, day=date(2016, 9, day)),
            ]
    assert of(store, planned, Step.BRIEFERS_INVITED).done_on == date(2016, 9, 5)
    assert of(store, planned, Step.BRIEFERS_CONFIRMED).done_on == date(2016, 9, 9)


def test_a_tick_says_more_than_the_record(store: Store, planned: str) -> None:
    with store.write("Tick") as session:
        set_meeting_value(session, planned, "room", "Conference Room 3")
        tick(session, checklist_of(session, planned)[0].uuid, date(2016, 9, 1), "A. Diop")
    row = of(store, planned, Step.ROOM)
    assert (row.state, row.done_on, row.done_by) == (
        ItemState.TICKED,
        date(2016, 9, 1),
        "A. Diop",
    )
    assert row.evidence == "Conference Room 3 is recorded."


def test_what_is_due_comes_overdue_first_over_all_meetings(
    store: Store, period: tuple[int, int], planned: str
) -> None:
    with store.write("Plan") as session:
        later = create_meeting(session, period[0], DAY + timedelta(days=7))
        session.add(Body(full_name="Another body"))
        own = add_item(session, later, "Water")  # on no certain day: due never
    today = date(2016, 9, 10)
    rows = due(store, today, limit=100)
    assert [row.due_on for row in rows] == sorted(row.due_on for row in rows)
    assert [row.overdue for row in rows] == [row.due_on < today for row in rows]
    assert {row.meeting_uuid for row in rows} == {planned, later}
    assert own not in {row.uuid for row in rows}
    assert (rows[0].step, rows[0].text, rows[0].day) == (Step.ROOM, "Book the room", DAY)
    assert due(store, today, limit=3) == rows[:3]
    assert due(store, today, ahead=0) == [row for row in rows if row.due_on <= today]
    with store.read() as session:
        assert due_next(session, [period[0]], today, 100) == rows
        assert due_next(session, [period[0] + 1], today, 100) == []


def test_nothing_is_due_of_meetings_that_were_or_will_not_be(store: Store, planned: str) -> None:
    assert due(store, DAY)
    assert due(store, DAY + timedelta(days=1)) == []
    with store.write("Cancel") as session:
        set_status(session, planned, MeetingStatus.CANCELLED)
    assert due(store, date(2016, 9, 1)) == []


def test_the_end_of_all_calendars_is_no_limit(store: Store) -> None:
    assert due(store, date.max, ahead=10_000) == []


def test_what_is_due_does_not_read_the_whole_library(
    store: Store, period: tuple[int, int], planned: str
) -> None:
    with store.write("Fill") as session:
        session.add_all(
            Meeting(
                body_id=period[0],
                day=date(1990, 1, 1) + timedelta(days=number * 3),
                status=MeetingStatus.HELD,
                checklist=[ChecklistItem(step=Step.ROOM, days_before=21)],
            )
            for number in range(2_000)
        )
    with store.read() as session:
        assert (session.scalar(select(func.count(ChecklistItem.id))) or 0) > 2_000
        assert scanned(session, lambda each: due_next(each, None, DAY)) == []
        start = process_time()
        assert due_next(session, None, DAY)
        assert process_time() - start < 0.2
