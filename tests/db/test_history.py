"""Undo and redo take every change back and on again, exactly, in any order of writes."""

from __future__ import annotations

import tempfile
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from db.errors import NothingToUndo, StaleHistory
from db.history import FAMILY_OF_TABLE
from db.models import (
    FAMILIES,
    Body,
    Change,
    Meeting,
    MeetingKind,
    OperationState,
    Organisation,
    Participation,
    Person,
    Post,
    Theme,
)
from db.store import Store
from tests.db.libraries import add_meeting, dump, exported


def test_every_family_is_in_history_under_its_own_name() -> None:
    assert set(FAMILY_OF_TABLE.values()) == set(FAMILIES)


def test_what_history_keeps_of_a_new_row_is_what_the_database_keeps(store: Store) -> None:
    add_meeting(store)
    rows = dump(store)
    with store.read() as session:
        changes = session.scalars(select(Change)).all()
        for change in changes:
            stored = session.execute(
                text(f'SELECT * FROM "{change.table_name}" WHERE id = :id'), {"id": change.row_id}
            )
            assert dict(stored.mappings().one()) == change.after
    assert len(changes) == sum(len(found) for found in rows.values())


def test_an_update_keeps_only_what_changed(store: Store) -> None:
    uuid = add_meeting(store)
    with store.write("Change") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.day = date(2016, 5, 27)
        meeting.starts_at = time(15)
        meeting.kind = MeetingKind.SEMINAR
        meeting.room = None
    with store.read() as session:
        change = session.scalars(select(Change).order_by(Change.id.desc())).first()
    assert change is not None
    assert change.before == {"day": "2016-04-28", "starts_at": None, "kind": "thematic"}
    assert change.after == {
        "day": "2016-05-27",
        "starts_at": "15:00:00.000000",
        "kind": "seminar",
    }


def test_a_field_set_without_having_been_read_is_undone_too(store: Store) -> None:
    uuid = add_meeting(store)
    before = dump(store)
    with store.write("Set blindly") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        session.expire(meeting)
        meeting.room = "Conference Room 12"
    store.undo()
    assert dump(store) == before


def test_what_a_cascade_deletes_comes_back(store: Store) -> None:
    uuid = add_meeting(store)
    before = dump(store)
    with store.write("Delete") as session:
        session.delete(session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one())
    assert dump(store)["participations"] == []
    store.undo()
    assert dump(store) == before


def test_an_orphan_taken_out_of_its_list_comes_back(store: Store) -> None:
    uuid = add_meeting(store)
    before = dump(store)
    with store.write("Withdraw") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.participations.clear()
    assert dump(store)["participations"] == []
    store.undo()
    assert dump(store) == before


def test_a_link_changed_through_objects_is_history_too(store: Store) -> None:
    uuid = add_meeting(store)
    before = dump(store)
    with store.write("New theme") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.theme = Theme(body=meeting.body, full_title="Partnerships")
    after = dump(store)
    store.undo()
    assert dump(store) == before
    store.redo()
    assert dump(store) == after


def test_undo_goes_on_after_the_library_was_closed(store: Store) -> None:
    before = dump(store)
    add_meeting(store)
    after = dump(store)
    store.close()
    with Store.open(store.path) as again:
        again.undo()
        assert dump(again) == before
    with Store.open(store.path) as again:
        again.redo()
        assert dump(again) == after


def test_with_nothing_left_it_says_so(store: Store) -> None:
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        store.undo()
    with pytest.raises(NothingToUndo, match="nothing to redo"):
        store.redo()


def test_a_new_write_ends_what_could_be_redone(store: Store) -> None:
    add_meeting(store)
    store.undo()
    with store.write("Another") as session:
        session.add(Person(name="Omar Hilale"))
    with pytest.raises(NothingToUndo):
        store.redo()
    states = [line.state for line in store.history()]
    assert states == [OperationState.DONE, OperationState.ABANDONED]
    store.undo()
    with pytest.raises(NothingToUndo):
        store.undo()


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_row_changed_behind_history_stops_it_whole(store: Store, step: str) -> None:
    add_meeting(store)
    with store.write("Book a room") as session:
        session.scalars(select(Meeting)).one().room = "Conference Room 12"
        session.scalars(select(Person)).one().rank = "Ambassador"
    if step == "redo":
        store.undo()
    with store.write("behind"):  # a raw statement, as a damaged file or another program would
        pass
    engine = store._engine  # noqa: SLF001
    with engine.execution_options(writing=True).begin() as connection:
        connection.execute(text("UPDATE meeting SET room = 'Elsewhere'"))
    before = dump(store)
    with pytest.raises(StaleHistory, match="no longer as it left it"):
        getattr(store, step)()
    assert dump(store) == before


@pytest.mark.parametrize(
    "tampering",
    [
        """UPDATE change SET after = '{{' WHERE id = 1""",
        """UPDATE change SET after = NULL WHERE id = 1""",
        """UPDATE change SET after = '{"id": 1, "x\\" = 1 --": 1}' WHERE id = 1""",
        """UPDATE change SET after = json_set(after, '$.id', json('[1]')) WHERE id = 1""",
        """UPDATE change SET table_name = 'person"; --' WHERE id = 1""",
    ],
)
def test_a_history_that_was_tampered_with_is_not_followed(store: Store, tampering: str) -> None:
    add_meeting(store)
    engine = store._engine  # noqa: SLF001
    with engine.execution_options(writing=True).begin() as connection:
        connection.exec_driver_sql(tampering)
    before = dump(store)
    with pytest.raises(StaleHistory, match="no longer as it left it"):
        store.undo()
    assert dump(store) == before


TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8
)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "edit", "delete meeting", "delete person", "relink", "reorder", "undo", "redo"]
        ),
        st.integers(0, 5),
        TEXTS,
    ),
    max_size=14,
)


def _pick(session: Any, record: Any, number: int) -> Any:
    found = session.scalars(select(record).order_by(record.id)).all()
    return found[number % len(found)] if found else None


def _write(store: Store, step: str, number: int, words: str) -> None:
    if step == "add":
        add_meeting(store, date(2016, 1, 1 + number))
        return
    with store.write(step) as session:
        if step == "edit":
            for record, field in ((Meeting, "room"), (Body, "short_name"), (Post, "title")):
                if (found := _pick(session, record, number)) is not None:
                    setattr(found, field, words)
        elif step == "delete meeting":
            if (found := _pick(session, Meeting, number)) is not None:
                session.delete(found)
        elif step == "delete person":
            found = _pick(session, Person, number)
            if found is not None and not found.participations:
                session.delete(found)
        elif step == "relink":
            meeting, person = _pick(session, Meeting, number), _pick(session, Person, number + 1)
            if meeting is not None and person is not None:
                meeting.participations.append(Participation(person=person, printed_name=words))
            child, parent = (_pick(session, Organisation, number + more) for more in (0, 1))
            if child is not None and parent.id < child.id:  # a tree, as organisations are
                child.parent = parent
        else:
            meeting = _pick(session, Meeting, number)
            for order, participation in enumerate(
                reversed(meeting.participations if meeting else []), start=1
            ):
                participation.listing_order = order


@settings(max_examples=30)
@given(STEPS)
def test_any_run_of_writes_undoes_to_the_start_and_redoes_to_the_end(
    steps: list[tuple[str, int, str]],
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.create(Path(folder, "desk.chairdesk")) as store,
    ):
        states = [exported(store)]  # what undo must lead back through
        position = 0
        for step, number, words in steps:
            if step == "undo":
                if position:
                    store.undo()
                    position -= 1
            elif step == "redo":
                if position + 1 < len(states):
                    store.redo()
                    position += 1
            else:
                done = len(store.history())
                _write(store, step, number, words)
                if len(store.history()) > done:
                    del states[position + 1 :]
                    states.append(exported(store))
                    position += 1
            assert exported(store) == states[position]
        while position:
            store.undo()
            position -= 1
            assert exported(store) == states[position]
        for expected in states[1:]:
            store.redo()
            assert exported(store) == expected
