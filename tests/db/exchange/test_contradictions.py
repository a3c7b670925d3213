"""A conflict is told with the field in words and what each side says."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from db.exchange.contradictions import best_known_by, told
from db.exchange.field_terms import FIELD_TERMS, field_term
from db.exchange.fields import fields_of
from db.exchange.terms import LINK_TERMS
from db.models import FAMILIES, Meeting, MeetingKind, Theme
from db.store import Store
from tests.db.exchange.reviewing import bring_in, conflicts, review
from tests.db.exchange.years import year_2016


def test_every_field_has_a_name() -> None:
    fields = {field.name: field for family in FAMILIES for field in fields_of(family).values()}
    assert set(FIELD_TERMS) == {name for name, field in fields.items() if not field.links_to}
    assert {field_term(name) for name in fields} >= set(LINK_TERMS.values())


@pytest.mark.parametrize(
    ("field", "ours", "theirs", "english"),
    [
        ("day", date(2016, 4, 28), None, "day (28 April 2016 in the library, nothing in the file)"),
        ("starts_at", time(15), time(9, 30), "beginning (15:00 in the library, 09:30 in the file)"),
        ("kind", MeetingKind.INFORMAL_CONSULTATIONS, MeetingKind.JOINT,
         "kind (informal consultations in the library, joint in the file)"),
        ("agreed", True, False, "agreed (yes in the library, no in the file)"),
        ("number", 3, 4, "number (3 in the library, 4 in the file)"),
        ("room", "Room 7", "Room 8", "room (“Room 7” in the library, “Room 8” in the file)"),
        ("translations", {}, {"fr": {}}, "translations"),
    ],
)  # fmt: skip
def test_a_field_is_told_with_both_values(
    field: str, ours: object, theirs: object, english: str
) -> None:
    assert told(field, (ours, theirs)) == english


def test_both_values_are_told_in_the_language_of_the_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert told("day", (date(2016, 5, 1), date(2016, 4, 28))) == (
        "jour (1er mai 2016 dans la bibliothèque, 28 avril 2016 dans le fichier)"
    )


def test_of_long_texts_the_place_is_shown_where_they_part() -> None:
    ours = "The bureau of the year, of which much was expected, was named in a note of January."
    assert told("text", (ours, ours.replace("a note", "two notes"))) == (
        "text (“…expected, was named in a note of January.” in the library, "
        "“…expected, was named in two notes of January.” in the file)"
    )
    longer = f"{ours} {ours}"
    assert told("text", (longer, f"But {longer}")) == (
        "text (“The bureau of the year, of which much was expected, was name…” in the library, "
        "“But The bureau of the year, of which much was expected, was …” in the file)"
    )
    assert told("text", (ours, f"{ours} More.")).endswith("note of January. More.” in the file)")


def test_what_a_link_leads_to_is_told_by_its_name(store: Store) -> None:
    bring_in(store, year_2016())
    with store.write("Give another theme") as session:
        meeting = session.scalars(select(Meeting)).first()
        assert meeting is not None
        meeting.theme = Theme(body=meeting.body, full_title="Another theme")
        session.flush()
        uuid = meeting.theme.uuid
    (conflict,) = conflicts(review(store, year_2016().staged()))
    assert "theme (“Another theme” in the library, “" in str(conflict)
    assert conflict.as_json()["differences"]["theme"]["ours"] == uuid


def test_a_record_is_known_by_its_best_name() -> None:
    assert best_known_by({"label": "2016", "name": "Bureau"}) == "Bureau"
    assert best_known_by({"order": 1}) == "a record without a name"
    assert best_known_by({}) is None
