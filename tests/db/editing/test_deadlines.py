"""Deadlines and their consultations, set, changed and met."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from db.editing.deadlines import add_deadline, delete_deadline, set_deadline_value
from db.models import Deadline, DeadlineKind, Document, Organisation
from db.queries.calendar_layers import Layer, layer_marks
from db.store import Store
from tests.db.editing.steps import refused, step

DAY = date(2016, 6, 30)


@pytest.fixture
def store(unprepared: Store) -> Store:
    """The example without holidays and deadlines of its own."""
    return unprepared


@pytest.fixture
def renewal(store: Store) -> str:
    with store.write("Renewal") as session:
        return add_deadline(
            session, DeadlineKind.MANDATE_RENEWAL, "Renewal of the mission", DAY, body_id=1,
            consult_days_before=14, basis="S/RES/2227 (2015)",
        )  # fmt: skip


def test_a_renewal_has_the_consultations_before_it(store: Store, renewal: str) -> None:
    with store.read() as session:
        marks = layer_marks(session, date(2016, 1, 1), date(2016, 12, 31), [1])
    assert [(each.layer, each.day, each.uuid) for each in marks] == [
        (Layer.CONSULTATIONS, date(2016, 6, 16), renewal),
        (Layer.RENEWALS, DAY, renewal),
    ]
    step(store, lambda session: delete_deadline(session, renewal))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Renewal"),
        ("day", date(2016, 7, 1)),
        ("at", time(17)),
        ("time_zone", "Africa/Addis_Ababa"),
        ("kind", DeadlineKind.OTHER),
        ("consult_days_before", 30),
        ("consult_days_before", None),
        ("consulted_on", date(2016, 6, 10)),
        ("met_on", date(2016, 6, 29)),
        ("basis", "S/RES/2295 (2016)"),
        ("note", "Ask the mission."),
    ],
)
def test_each_value_is_set_and_taken_back(
    store: Store, renewal: str, name: str, value: object
) -> None:
    step(store, lambda session: set_deadline_value(session, renewal, name, value))
    with store.read() as session:
        found = session.scalars(select(Deadline).where(Deadline.uuid == renewal)).one()
        assert getattr(found, name) == value


def test_a_deadline_names_its_mission_and_its_document(store: Store, renewal: str) -> None:
    with store.read() as session:
        mission = session.scalars(select(Organisation.uuid).limit(1)).one()
        document = session.scalars(select(Document.uuid).limit(1)).one()
    step(store, lambda session: set_deadline_value(session, renewal, "organisation", mission))
    step(store, lambda session: set_deadline_value(session, renewal, "document", document))
    step(store, lambda session: set_deadline_value(session, renewal, "organisation", None))
    step(store, lambda session: set_deadline_value(session, renewal, "document", None))


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("title", "", "cannot be left empty"),
        ("time_zone", "Narnia", "no time zone"),
        ("consult_days_before", -1, "at most 366 days"),
        ("consult_days_before", 367, "at most 366 days"),
    ],
)
def test_what_cannot_be_is_refused(
    store: Store, renewal: str, name: str, value: object, words: str
) -> None:
    refused(store, lambda session: set_deadline_value(session, renewal, name, value), words)


def test_a_deadline_has_a_title(store: Store) -> None:
    refused(
        store,
        lambda session: add_deadline(session, DeadlineKind.SILENCE, " ", DAY),
        "needs a title",
    )


def test_a_silence_ends_at_an_hour_of_its_zone_for_every_body(store: Store) -> None:
    step(
        store,
        lambda session: add_deadline(
            session, DeadlineKind.SILENCE, "Draft report", DAY, at=time(17),
            time_zone="Europe/Paris",
        ),
    )  # fmt: skip
    with store.read() as session:
        (mark,) = layer_marks(session, DAY, DAY, [1])
    assert (mark.at, mark.time_zone, mark.body_id) == (time(17), "Europe/Paris", None)
