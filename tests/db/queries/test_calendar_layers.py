"""Layers beside the meetings: renewals, consultations, silences, documents, holidays."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from db.editing.deadlines import add_deadline
from db.editing.holidays import fill_holidays
from db.models import Body, Deadline, DeadlineKind, Mandate, Organisation, OrganisationKind
from db.queries.calendar_layers import Layer, holidays, layer_marks
from db.store import Store
from tests.db.queries.plans import scanned

FIRST, LAST = date(2016, 1, 1), date(2016, 12, 31)


@pytest.fixture
def store(unprepared: Store) -> Store:
    """The example with a renewal, a silence and a document that is due."""
    store = unprepared
    with store.write("Deadlines") as session:
        mission = Organisation(
            name="Mission in Mali", acronym="MINUSMA", kind=OrganisationKind.FIELD_MISSION
        )
        session.add(mission)
        renewal = add_deadline(
            session, DeadlineKind.MANDATE_RENEWAL, "Renewal", date(2016, 6, 30),
            consult_days_before=30,
        )  # fmt: skip
        session.flush()
        found = session.scalars(select(Deadline).where(Deadline.uuid == renewal)).one()
        found.organisation, found.consulted_on = mission, date(2016, 5, 25)
        other = Body(full_name="Committee")
        session.add(other)
        session.flush()
        add_deadline(
            session, DeadlineKind.SILENCE, "Draft report", date(2016, 12, 20), body_id=1,
            at=time(17),
        )  # fmt: skip
        add_deadline(session, DeadlineKind.DOCUMENT, "Report", date(2016, 12, 20), body_id=other.id)
        add_deadline(session, DeadlineKind.OTHER, "Speech", date(2016, 12, 20))
        mandate = session.scalars(select(Mandate).where(Mandate.body_id == 1)).one()
        mandate.expires_on = date(2016, 12, 31)
    return store


def test_each_layer_has_its_days_in_order(store: Store) -> None:
    with store.read() as session:
        marks = layer_marks(session, FIRST, LAST)
    assert [(each.layer, each.day, each.title) for each in marks] == [
        (Layer.CONSULTATIONS, date(2016, 5, 31), "Renewal"),
        (Layer.RENEWALS, date(2016, 6, 30), "Renewal"),
        (Layer.SILENCES, date(2016, 12, 20), "Draft report"),
        (Layer.DOCUMENTS, date(2016, 12, 20), "Report"),
        (Layer.OTHER, date(2016, 12, 20), "Speech"),
        (Layer.RENEWALS, date(2016, 12, 31), "Working Group on Peacekeeping Operations"),
    ]
    consultation, silence, expiry = marks[0], marks[2], marks[-1]
    assert (consultation.mission, consultation.done_on) == ("MINUSMA", date(2016, 5, 25))
    assert (silence.at, silence.time_zone) == (time(17), "America/New_York")
    assert (expiry.family, expiry.time_zone, expiry.basis) == ("mandates", None, "S/PRST/2001/3")


def test_consultations_are_found_by_their_own_day(store: Store) -> None:
    with store.read() as session:
        (mark,) = layer_marks(session, date(2016, 5, 1), date(2016, 5, 31))
        assert mark.layer is Layer.CONSULTATIONS
        june = layer_marks(session, date(2016, 6, 1), date(2016, 6, 30))
        assert [each.layer for each in june] == [Layer.RENEWALS]
        assert layer_marks(session, date(9999, 1, 1), date.max) == []


def test_some_layers_of_some_bodies_are_shown_with_what_concerns_all(store: Store) -> None:
    with store.read() as session:
        own = layer_marks(session, FIRST, LAST, [1])
        assert "Report" not in [each.title for each in own]
        assert "Speech" in [each.title for each in own]
        none = layer_marks(session, FIRST, LAST, [], [Layer.RENEWALS])
        assert [each.title for each in none] == ["Renewal"]
        silent = layer_marks(session, FIRST, LAST, layers=[Layer.SILENCES])
        assert [each.layer for each in silent] == [Layer.SILENCES]


def test_the_holidays_of_the_list_are_shown(store: Store) -> None:
    with store.write("Fill") as session:
        fill_holidays(session, 2016)
    with store.read() as session:
        found = holidays(session, date(2016, 12, 1), LAST)
        assert [(each.day, each.name) for each in found] == [(date(2016, 12, 26), "Christmas Day")]
        assert scanned(session, lambda each: holidays(each, FIRST, LAST)) == []
