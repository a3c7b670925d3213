"""Who takes part in a meeting, and the two orders."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from db.editing.meetings import create_meeting
from db.editing.participations import (
    add_briefer,
    add_new_briefer,
    mark_as_spoken,
    remove_briefer,
    set_participation_value,
)
from db.models import InvitationStatus, Meeting, Participation, ParticipationRole, Person
from db.queries.meeting_details import meeting_facts
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import JUNE, body_of, facts, meeting_on

MAY = date(2016, 5, 27)


def person(store: Store, name: str) -> str:
    with store.read() as session:
        return session.scalars(select(Person.uuid).where(Person.name == name)).one()


def test_a_briefer_is_added_last_with_the_title_of_the_day(store: Store) -> None:
    uuid, khare = meeting_on(store, JUNE), person(store, "Atul Khare")
    made = step(store, lambda session: add_briefer(session, uuid, khare))
    who = next(each for each in facts(store, uuid).briefers if each.uuid == made)
    assert (who.speaking_order, who.listing_order, who.frozen) == (3, 3, True)
    assert who.title == "Under-Secretary-General for Field Support"
    refused(store, lambda session: add_briefer(session, uuid, khare), "already")


def test_the_title_follows_the_directory_until_the_meeting_is_held(store: Store) -> None:
    body, khare = body_of(store), person(store, "Atul Khare")
    with store.write("Plan") as session:
        uuid = create_meeting(session, body, date(2016, 9, 2))
    made = step(store, lambda session: add_briefer(session, uuid, khare))
    who = next(each for each in facts(store, uuid).briefers if each.uuid == made)
    assert not who.frozen
    assert who.title == "Under-Secretary-General for Field Support"


def test_somebody_new_comes_into_the_directory_with_rank_and_sort_name(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: add_new_briefer(session, uuid, "Major General Ana de Sousa"))
    with store.read() as session:
        made = session.scalars(select(Person).where(Person.name == "Ana de Sousa")).one()
        assert (made.rank, made.sort_name) == ("Major General", "de Sousa, Ana")
    refused(store, lambda session: add_new_briefer(session, uuid, "  "), "needs a name")


def test_those_behind_move_up_when_somebody_is_removed(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    first = next(who for who in facts(store, uuid).briefers if who.speaking_order == 1)
    step(store, lambda session: remove_briefer(session, first.uuid))
    rest = facts(store, uuid).briefers
    assert sorted(who.speaking_order or 0 for who in rest) == [1, 2]
    assert sorted(who.listing_order or 0 for who in rest) == [1, 2]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("role", ParticipationRole.PANELLIST),
        ("invitation", InvitationStatus.THANKED),
        ("printed_title", "Head of a service"),
        ("named_in_text", True),
    ],
)
def test_a_value_of_a_participation_is_set(store: Store, name: str, value: object) -> None:
    uuid = meeting_on(store, JUNE)
    who = next(each for each in facts(store, uuid).briefers if each.speaking_order == 1)
    step(store, lambda session: set_participation_value(session, who.uuid, name, value))
    with store.read() as session:
        query = select(Participation).where(Participation.uuid == who.uuid)
        assert getattr(session.scalars(query).one(), name) == value


def test_an_emptied_title_follows_the_directory_again(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    who = next(each for each in facts(store, uuid).briefers if each.speaking_order == 1)
    with store.write("Another title") as session:
        set_participation_value(session, who.uuid, "printed_title", "Something else")
    step(store, lambda session: set_participation_value(session, who.uuid, "printed_title", ""))
    with store.read() as session:
        after = meeting_facts(session, uuid)
        assert after is not None
        found = next(each for each in after.briefers if each.uuid == who.uuid)
        assert (found.title, found.frozen) == (who.title, False)
        assert session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()


def test_open_invitations_are_marked_as_spoken_and_others_stay(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    first, second, third = (who.uuid for who in facts(store, uuid).briefers)
    for who, state in (
        (first, InvitationStatus.PROPOSED),
        (second, InvitationStatus.DECLINED),
        (third, InvitationStatus.ACCEPTED),
    ):
        with store.write("Invite") as session:
            set_participation_value(session, who, "invitation", state)
    step(store, lambda session: mark_as_spoken(session, uuid))
    assert {who.uuid: who.invitation for who in facts(store, uuid).briefers} == {
        first: InvitationStatus.SPOKE,
        second: InvitationStatus.DECLINED,
        third: InvitationStatus.SPOKE,
    }


def test_who_is_added_to_a_meeting_that_was_held_has_spoken(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    with store.write("Add") as session:
        added = add_briefer(session, uuid, person(store, "Atul Khare"))
    state = {who.uuid: who.invitation for who in facts(store, uuid).briefers}
    assert state[added] is InvitationStatus.SPOKE
