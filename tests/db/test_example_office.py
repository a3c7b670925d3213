"""What the office of the example did for its meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Deadline, Holiday, Meeting
from db.queries.attendance import attendance_of
from db.queries.checklists import ItemState, checklist_of
from db.queries.meeting_warnings import meeting_warnings
from db.queries.notes import NoteState, notes_of
from db.store import Store

TODAY = date(2016, 12, 1)


@pytest.fixture
def store(example_template: Path) -> Iterator[Store]:
    with Store.open(example_template, writing=False) as store:
        yield store


def uuids(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Meeting.uuid).order_by(Meeting.day)))


def test_everything_was_done_for_each_meeting_and_nothing_is_warned_of(store: Store) -> None:
    with store.read() as session:
        for uuid in uuids(store):
            items = checklist_of(session, uuid)
            assert all(item.done for item in items)
            assert {item.state for item in items} >= {ItemState.TICKED}
        assert meeting_warnings(session, uuids(store)) == []


def test_only_delegations_that_are_known_to_have_been_there_are_noted(store: Store) -> None:
    with store.read() as session:
        noted = {
            meeting.day: [row.name for row in attendance_of(session, uuid, TODAY) if row.uuid]
            for uuid in uuids(store)
            for meeting in [session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()]
        }
    assert noted[date(2016, 3, 22)] == ["Senegal"]
    assert noted[date(2016, 5, 27)] == ["Senegal", "African Union", "European Union"]
    assert noted[date(2016, 7, 27)] == ["Senegal", "Morocco"]
    assert noted[date(2016, 11, 3)] == ["France", "Senegal"]


def test_notes_belong_to_the_paragraphs_that_were_written_of_them(store: Store) -> None:
    with store.read() as session:
        states = [[note.state for note in notes_of(session, uuid)] for uuid in uuids(store)]
    assert [len(each) for each in states] == [0, 0, 5, 0, 0, 4]
    assert {state for each in states for state in each} == {NoteState.EDITED}


def test_the_year_has_its_holidays_and_deadlines(store: Store) -> None:
    with store.read() as session:
        assert {day.year for day in session.scalars(select(Holiday.day))} == {2016}
        assert len(list(session.scalars(select(Deadline)))) == 2
