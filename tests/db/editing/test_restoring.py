"""One record is put back, and the others stay."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from db.editing.records import find, set_value
from db.editing.restoring import restore_record
from db.errors import UserError
from db.models import ChangeAction, FollowUp, Meeting, Person, Post, Recommendation
from db.queries.history import changes_of, count_operations, operations
from db.store import Store


def _newest(store: Store) -> str:
    with store.read() as session:
        return operations(session, 0, 1)[0].uuid


def _two_meetings(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Meeting.uuid).order_by(Meeting.id).limit(2)))


def test_history_lists_operations_newest_first_with_what_each_changed(store: Store) -> None:
    one, two = _two_meetings(store)
    with store.write("Give both a room") as session:
        for uuid in (one, two):
            set_value(session, "meetings", uuid, "room", "CR 7")
    with store.read() as session:
        assert count_operations(session) == 2
        newest, first = operations(session, 0, 10)
        assert (newest.label, newest.changes) == ("Give both a room", 2)
        assert first.changes > 100
        told = changes_of(session, newest.uuid)
    assert [each.uuid for each in told] == [one, two]
    assert [(field.name, field.before, field.after) for field in told[0].fields] == [
        ("room", None, "CR 7")
    ]
    assert told[0].action is ChangeAction.UPDATE
    assert told[0].exists


def test_one_of_two_records_is_put_back(store: Store) -> None:
    one, two = _two_meetings(store)
    with store.write("Give both a room") as session:
        for uuid in (one, two):
            set_value(session, "meetings", uuid, "room", "CR 7")
    operation = _newest(store)
    with store.write("Restore") as session:
        restore_record(session, operation, one)
    with store.read() as session:
        assert find(session, Meeting, one).room is None
        assert find(session, Meeting, two).room == "CR 7"
    store.undo()
    with store.read() as session:
        assert find(session, Meeting, one).room == "CR 7"


def test_a_deleted_record_comes_back_under_its_uuid(store: Store) -> None:
    with store.write("Say what followed") as session:
        statement = session.scalars(select(Recommendation).limit(1)).one()
        follow_up = FollowUp(recommendation=statement, text="Taken up", day=date(2017, 2, 1))
        session.add(follow_up)
        uuid = follow_up.uuid
    with store.write("Delete it") as session:
        session.delete(find(session, FollowUp, uuid))
    with store.write("Restore") as session:
        restore_record(session, _newest(store), uuid)
    with store.read() as session:
        assert find(session, FollowUp, uuid).text == "Taken up"


def test_an_added_record_is_taken_away(store: Store) -> None:
    with store.write("Add a person") as session:
        person = Person(name="Ana Silva", sort_name="Silva, Ana")
        session.add(person)
        uuid = person.uuid
    with store.write("Restore") as session:
        restore_record(session, _newest(store), uuid)
    with store.read() as session, pytest.raises(UserError):
        find(session, Person, uuid)


def test_what_belonged_to_a_deleted_record_waits_for_it(store: Store) -> None:
    with store.write("Add a person with a post") as session:
        person = Person(name="Ana Silva", sort_name="Silva, Ana")
        post = Post(person=person, title="Adviser")
        session.add_all([person, post])
        person_uuid, post_uuid = person.uuid, post.uuid
    with store.write("Delete both") as session:
        session.delete(find(session, Person, person_uuid))
    deletion = _newest(store)
    with pytest.raises(UserError, match="restore that one first"), store.write("x") as session:
        restore_record(session, deletion, post_uuid)
    with store.write("Restore the person") as session:
        restore_record(session, deletion, person_uuid)
    with store.write("Restore the post") as session:
        restore_record(session, deletion, post_uuid)
    with store.read() as session:
        assert find(session, Post, post_uuid).person.uuid == person_uuid


def test_an_operation_that_did_nothing_to_the_record_says_so(store: Store) -> None:
    with pytest.raises(UserError, match="did nothing"), store.write("x") as session:
        restore_record(session, _newest(store), "no-such")
