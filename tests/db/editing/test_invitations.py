"""How invitations go, and who comes instead of whom."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.invitations import delete_step, set_invitation, set_step_day, set_step_value
from db.editing.meetings import create_meeting
from db.editing.participations import (
    add_briefer,
    mark_as_spoken,
    remove_briefer,
    set_participation_value,
)
from db.editing.replacing import replace_briefer, replace_by_new_briefer
from db.models import InvitationStatus, Meeting, MeetingStatus, Participation, ParticipationRole
from db.queries.invitations import InvitationRow, invitations_of
from db.report.composing.records import briefers
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.editing.test_participations import person
from tests.db.example_meetings import JUNE, body_of, meeting_on

SEPTEMBER = date(2016, 9, 23)
INVITED, ACCEPTED, DECLINED = (
    InvitationStatus.INVITED,
    InvitationStatus.ACCEPTED,
    InvitationStatus.DECLINED,
)


@pytest.fixture
def meeting(store: Store) -> str:
    body = body_of(store)
    with store.write("Plan") as session:
        return create_meeting(session, body, SEPTEMBER)


@pytest.fixture
def khare(store: Store, meeting: str) -> str:
    uuid = person(store, "Atul Khare")
    with store.write("Add") as session:
        return add_briefer(session, meeting, uuid)


def rows(store: Store, meeting: str) -> list[InvitationRow]:
    with store.read() as session:
        return invitations_of(session, meeting)


def course(store: Store, meeting: str, place: int = 0) -> list[tuple[str, date | None]]:
    return [(str(each.status), each.day) for each in rows(store, meeting)[place].steps]


def test_each_step_of_an_invitation_is_kept_with_its_day(
    store: Store, meeting: str, khare: str
) -> None:
    step(store, lambda s: set_invitation(s, khare, INVITED, date(2016, 9, 2), " by letter "))
    step(store, lambda s: set_invitation(s, khare, ACCEPTED))
    step(store, lambda s: set_invitation(s, khare, ACCEPTED, date(2016, 9, 9)))
    (row,) = rows(store, meeting)
    assert (row.status, row.since) == (ACCEPTED, date(2016, 9, 9))
    assert [(each.status, each.day, each.note) for each in row.steps] == [
        (INVITED, date(2016, 9, 2), "by letter"),
        (ACCEPTED, date(2016, 9, 9), None),
    ]


def test_a_day_that_is_not_known_is_left_open_and_noted_later(
    store: Store, meeting: str, khare: str
) -> None:
    step(store, lambda s: set_participation_value(s, khare, "invitation", ACCEPTED))
    assert course(store, meeting) == [("accepted", None)]
    assert rows(store, meeting)[0].since is None
    step(store, lambda s: set_step_day(s, khare, ACCEPTED, date(2016, 9, 9)))
    step(store, lambda s: set_step_day(s, khare, INVITED, date(2016, 9, 2)))
    assert course(store, meeting) == [
        ("invited", date(2016, 9, 2)),
        ("accepted", date(2016, 9, 9)),
    ]
    assert rows(store, meeting)[0].status is ACCEPTED
    step(store, lambda s: set_step_day(s, khare, INVITED, None))
    assert ("invited", None) in course(store, meeting)
    with store.write("Nothing") as session:
        set_step_day(session, khare, DECLINED, None)
    assert len(course(store, meeting)) == 2


def test_who_declined_and_is_asked_again_has_both_in_the_history(
    store: Store, meeting: str, khare: str
) -> None:
    step(store, lambda s: set_invitation(s, khare, INVITED, date(2016, 9, 2)))
    step(store, lambda s: set_invitation(s, khare, DECLINED, date(2016, 9, 5)))
    step(store, lambda s: set_invitation(s, khare, INVITED, date(2016, 9, 8)))
    assert [status for status, _ in course(store, meeting)] == ["invited", "declined", "invited"]
    assert rows(store, meeting)[0].since == date(2016, 9, 8)


def test_a_step_is_corrected_and_taken_out(store: Store, meeting: str, khare: str) -> None:
    step(store, lambda s: set_invitation(s, khare, INVITED, date(2016, 9, 2)))
    uuid = rows(store, meeting)[0].steps[0].uuid
    step(store, lambda s: set_step_value(s, uuid, "note", "by telephone"))
    step(store, lambda s: set_step_value(s, uuid, "day", date(2016, 9, 3)))
    assert rows(store, meeting)[0].steps[0].note == "by telephone"
    assert course(store, meeting) == [("invited", date(2016, 9, 3))]
    step(store, lambda s: delete_step(s, uuid))
    assert course(store, meeting) == []
    assert rows(store, meeting)[0].status is INVITED


def test_who_comes_instead_has_role_and_places_and_the_other_keeps_the_history(
    store: Store, meeting: str, khare: str
) -> None:
    dwan, wane = person(store, "Renata Dwan"), person(store, "El-Ghassim Wane")
    with store.write("Prepare") as session:
        add_briefer(session, meeting, dwan)
        set_participation_value(session, khare, "role", ParticipationRole.MAIN_SPEAKER)
        set_invitation(session, khare, DECLINED, date(2016, 9, 5))
    day = date(2016, 9, 6)
    new = step(store, lambda s: replace_briefer(s, khare, wane, day=day, note="his deputy"))
    first, second, old = rows(store, meeting)
    assert (first.uuid, first.role, first.status) == (
        new,
        ParticipationRole.MAIN_SPEAKER,
        InvitationStatus.PROPOSED,
    )
    assert first.instead_of == ("Atul Khare",)
    assert second.name == "Renata Dwan"
    assert (old.uuid, old.replaced_by, old.replaced_by_name) == (khare, new, "El-Ghassim Wane")
    assert [(str(each.status), each.day) for each in old.steps] == [
        ("declined", date(2016, 9, 5)),
        ("replaced_by", day),
    ]
    with store.read() as session:
        found = session.scalars(select(Meeting).where(Meeting.uuid == meeting)).one()
        assert [who.person.name for who in briefers(found)] == ["El-Ghassim Wane", "Renata Dwan"]
        assert [who.speaking_order for who in briefers(found)] == [1, 2]


def test_who_comes_instead_can_be_new_to_the_directory(
    store: Store, meeting: str, khare: str
) -> None:
    name = "Brigadier General Ama Mensah, Military Adviser"
    step(store, lambda s: replace_by_new_briefer(s, khare, name))
    first, old = rows(store, meeting)
    assert (first.name, first.title) == ("Brigadier General Ama Mensah", "Military Adviser")
    assert old.status is InvitationStatus.REPLACED_BY


def test_nobody_comes_instead_who_takes_part_already(
    store: Store, meeting: str, khare: str
) -> None:
    same = person(store, "Atul Khare")
    refused(store, lambda s: replace_briefer(s, khare, same), "already")


def test_who_comes_after_all_is_replaced_no_more(store: Store, meeting: str, khare: str) -> None:
    wane = person(store, "El-Ghassim Wane")
    new = step(store, lambda s: replace_briefer(s, khare, wane))
    step(store, lambda s: set_invitation(s, khare, ACCEPTED, date(2016, 9, 8)))
    assert {row.replaced_by for row in rows(store, meeting)} == {None}
    step(store, lambda s: remove_briefer(s, new))
    assert [row.uuid for row in rows(store, meeting)] == [khare]


def test_who_spoke_is_said_to_have_spoken_on_the_day(store: Store) -> None:
    uuid = meeting_on(store, JUNE)

    def ask_again(session: Session) -> None:
        who = session.scalars(
            select(Participation).join(Meeting).where(Meeting.uuid == uuid)
        ).first()
        assert who is not None
        who.invitation = INVITED

    with store.write("Ask") as session:
        ask_again(session)
    step(store, lambda s: mark_as_spoken(s, uuid))
    spoken = [row for row in rows(store, uuid) if row.steps]
    assert [(row.status, row.since) for row in spoken] == [(InvitationStatus.SPOKE, JUNE)]


def test_who_is_added_to_a_held_meeting_has_spoken_there(store: Store, meeting: str) -> None:
    with store.write("Hold") as session:
        session.scalars(
            select(Meeting).where(Meeting.uuid == meeting)
        ).one().status = MeetingStatus.HELD
    wane, dwan = person(store, "El-Ghassim Wane"), person(store, "Renata Dwan")
    first = step(store, lambda s: add_briefer(s, meeting, wane))
    step(store, lambda s: replace_briefer(s, first, dwan))
    assert [(row.name, row.status) for row in rows(store, meeting)] == [
        ("Renata Dwan", InvitationStatus.SPOKE),
        ("El-Ghassim Wane", InvitationStatus.REPLACED_BY),
    ]
