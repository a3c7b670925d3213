"""How often a meeting was changed, as calendars elsewhere are told it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from db import revisions
from db.models import (
    Body,
    Chairship,
    Document,
    Meeting,
    MeetingDocument,
    MeetingRevision,
    Participation,
    Person,
    Post,
    Symbol,
    Theme,
)
from db.store import Store


@pytest.fixture
def year(store: Store) -> Store:
    """A body with a meeting that shows something of every kind of record, and a plain one."""
    with store.write("Begin") as session:
        body = Body(full_name="Working Group on Lighthouses")
        chair = Person(name="Ada Keeper", sort_name="Keeper, Ada")
        speaker = Person(name="Tom Reed", sort_name="Reed, Tom")
        theme = Theme(body=body, full_title="Light on the coast")
        shown = Meeting(body=body, theme=theme, day=date(2031, 4, 28), room="Shown")
        plain = Meeting(body=Body(full_name="Another"), day=date(2031, 5, 1), room="Plain")
        note = Document(symbols=[Symbol(text="S/2031/7", organ="S", year=2031, number="7")])
        session.add_all(
            [
                shown,
                plain,
                Chairship(body=body, person=chair),
                Post(person=speaker, title="Harbour master"),
                Participation(meeting=shown, person=speaker),
                MeetingDocument(meeting=shown, document=note),
            ]
        )
    return store


def _sequences(store: Store) -> dict[str | None, int]:
    with store.read() as session:
        query = select(Meeting.room, MeetingRevision.sequence).join(
            MeetingRevision, MeetingRevision.meeting_uuid == Meeting.uuid
        )
        return {room: sequence for room, sequence in session.execute(query)}


def test_a_new_meeting_was_never_changed(year: Store) -> None:
    assert _sequences(year) == {"Shown": 0, "Plain": 0}


@pytest.mark.parametrize(
    ("record", "change"),
    [
        (Meeting, {"note": "Later"}),
        (Theme, {"full_title": "Light at sea"}),
        (Participation, {"printed_title": "Guest"}),
        (Person, {"rank": "Captain"}),
        (Post, {"title": "Pilot"}),
        (Symbol, {"text": "S/2031/8"}),
        (MeetingDocument, {"role": "letter"}),
        (Chairship, {"begins_on": date(2031, 1, 1)}),
        (Body, {"full_name": "Working Group on Beacons"}),
    ],
)
def test_a_change_of_what_its_event_shows_counts_for_a_meeting(
    year: Store, record: type[Meeting], change: dict[str, object]
) -> None:
    with year.write("Change") as session:
        first = session.scalars(select(record).order_by(record.id)).first()
        for name, value in change.items():
            setattr(first, name, value)
    assert _sequences(year) == {"Shown": 1, "Plain": 0}


def test_who_is_in_the_chair_counts_for_every_meeting_of_the_body(year: Store) -> None:
    with year.write("Change") as session:
        session.scalars(select(Person).where(Person.name == "Ada Keeper")).one().rank = "Captain"
    assert _sequences(year) == {"Shown": 1, "Plain": 0}


def test_the_day_of_the_meeting_it_was_postponed_to_counts(year: Store) -> None:
    with year.write("Postpone") as session:
        shown, plain = session.scalars(select(Meeting).order_by(Meeting.room.desc()))
        shown.postponed_to = plain
    with year.write("Move") as session:
        session.scalars(select(Meeting).where(Meeting.room == "Plain")).one().day = date(2031, 6, 1)
    assert _sequences(year) == {"Shown": 2, "Plain": 1}


def test_what_its_event_does_not_show_does_not_count(year: Store) -> None:
    with year.write("Note") as session:
        session.scalars(select(Person)).first().note = "Likes tea"  # type: ignore[union-attr]
    assert _sequences(year) == {"Shown": 0, "Plain": 0}


def test_one_write_counts_once_and_undo_and_redo_count_on(year: Store) -> None:
    with year.write("Change much") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.room == "Shown")).one()
        meeting.note = "Later"
        meeting.participations[0].printed_title = "Guest"
        session.flush()
        meeting.note = "Later still"
    assert _sequences(year)["Shown"] == 1
    year.undo()
    assert _sequences(year)["Shown"] == 2
    year.redo()
    assert _sequences(year)["Shown"] == 3


def test_a_deleted_meeting_keeps_its_count_and_goes_on_from_there(year: Store) -> None:
    with year.write("Delete") as session:
        session.delete(session.scalars(select(Meeting).where(Meeting.room == "Shown")).one())
    assert _sequences(year) == {"Plain": 0}
    year.undo()
    assert _sequences(year) == {"Shown": 2, "Plain": 0}


def test_an_undone_meeting_that_is_made_again_goes_on_counting(year: Store) -> None:
    year.undo()
    assert _sequences(year) == {}
    year.redo()
    assert _sequences(year) == {"Shown": 2, "Plain": 2}


def test_the_time_of_change_never_goes_back(year: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        """A clock that was set back."""

        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(2001, 1, 1)

    def changed() -> datetime:
        with year.read() as session:
            uuid = session.scalars(select(Meeting.uuid).where(Meeting.room == "Shown")).one()
            return session.get_one(MeetingRevision, uuid).changed_at

    before = changed()
    monkeypatch.setattr(revisions, "datetime", Clock)
    with year.write("Change") as session:
        session.scalars(select(Meeting).where(Meeting.room == "Shown")).one().note = "Later"
    assert changed() == before
    assert before - datetime(2020, 1, 1) > timedelta()
