"""Seats on the Security Council, as records."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from db.council import shipped_terms
from db.editing.council import add_seat, delete_seat, enter_council, set_seat_value
from db.models import Chairship, CouncilSeat, Organisation, OrganisationKind
from db.queries.council import CouncilMember, council_on, council_seats
from db.store import Store
from tests.db.editing.steps import refused, step

SPRING = date(2016, 4, 28)


def council(store: Store, day: date) -> list[CouncilMember]:
    with store.read() as session:
        return council_on(session, day)


def test_the_shipped_list_serves_until_seats_are_recorded(store: Store) -> None:
    before = council(store, SPRING)
    assert len(before) == 15
    assert [member.name for member in before if member.permanent] == [
        "China",
        "France",
        "Russian Federation",
        "United Kingdom of Great Britain and Northern Ireland",
        "United States of America",
    ]
    recorded = {member.name for member in before if member.delegation_uuid}
    assert recorded == {"France", "Senegal"}
    assert council(store, date(1990, 1, 1)) == []
    assert step(store, enter_council) == len(shipped_terms())
    after = council(store, SPRING)
    assert [(each.name, each.permanent) for each in after] == [
        (each.name, each.permanent) for each in before
    ]
    assert all(each.delegation_uuid for each in after)


def test_a_delegation_that_is_there_already_is_taken(store: Store) -> None:
    step(store, enter_council)
    with store.read() as session:
        chaired = session.scalars(select(Chairship)).one().delegation
        assert chaired is not None
        (seat,) = chaired.council_seats
        assert (seat.begins_on, seat.ends_on) == (date(2016, 1, 1), date(2017, 12, 31))
        names = session.scalars(select(Organisation.name)).all()
        assert len(names) == len(set(names))
        new = session.scalars(select(Organisation).where(Organisation.name == "Uruguay")).one()
        assert (new.kind, new.translations) == (
            OrganisationKind.MEMBER_STATE,
            {"fr": {"name": "Uruguay"}},
        )


def test_the_list_is_entered_once(store: Store) -> None:
    step(store, enter_council)
    with store.write("Enter again") as session:
        assert enter_council(session) == 0
    with store.read() as session:
        assert session.scalar(select(func.count(CouncilSeat.id))) == len(shipped_terms())


def test_a_seat_is_added_to_the_list_changed_and_taken_away(store: Store) -> None:
    year = date(2027, 1, 1)
    uuid = step(store, lambda s: add_seat(s, "Chad", year, date(2028, 12, 31)))
    assert len(council(store, SPRING)) == 15  # the shipped list came with it
    assert [member.name for member in council(store, date(2027, 5, 1)) if not member.permanent] == [
        "Bahrain",
        "Chad",
        "Colombia",
        "Democratic Republic of the Congo",
        "Latvia",
        "Liberia",
    ]
    step(store, lambda s: set_seat_value(s, uuid, "ends_on", date(2027, 12, 31)))
    assert "Chad" not in {member.name for member in council(store, date(2028, 5, 1))}
    refused(store, lambda s: set_seat_value(s, uuid, "ends_on", date(2026, 1, 1)), "before it")
    refused(store, lambda s: add_seat(s, "Togo", year, date(2026, 1, 1)), "before it")
    refused(store, lambda s: add_seat(s, "  ", year, None), "needs a name")
    step(store, lambda s: delete_seat(s, uuid))
    assert "Chad" not in {member.name for member in council(store, date(2027, 5, 1))}


def test_seats_are_listed_permanent_members_first_then_the_newest_terms(store: Store) -> None:
    step(store, enter_council)
    with store.read() as session:
        rows = council_seats(session)
    assert [row.ends_on for row in rows[:5]] == [None] * 5
    assert [row.name for row in rows[5:7]] == ["Bahrain", "Colombia"]
    assert rows[-1].begins_on == date(1999, 1, 1)


def test_members_are_named_in_the_language_of_the_person(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    shipped = [member.name for member in council(store, SPRING)]
    assert shipped[:3] == ["Angola", "Chine", "Égypte"]
    step(store, enter_council)
    assert [member.name for member in council(store, SPRING)] == shipped
