"""What a field offers while one types: people and themes."""

from __future__ import annotations

from sqlalchemy import select

from db.models import Body
from db.queries.choices import people_called, themes_called
from db.store import Store


def test_people_are_found_without_accents_by_the_beginnings_of_their_words(store: Store) -> None:
    with store.read() as session:
        found = people_called(session, "herv lads")
        assert [each.text for each in found] == ["Hervé Ladsous"]
        assert found[0].note == "Under-Secretary-General for Peacekeeping Operations"
        assert not people_called(session, "nobody of that name")


def test_without_a_text_the_directory_is_offered_from_its_beginning(store: Store) -> None:
    with store.read() as session:
        found = people_called(session, " ", limit=3)
        assert len(found) == 3
        assert found[0].text == "Weixiong Chen"


def test_themes_still_to_be_held_come_first(store: Store) -> None:
    with store.read() as session:
        body = session.scalars(select(Body.id)).one()
        found = themes_called(session, body, "")
        assert [count for _, count in found] == [0, 0, 0, 1, 1, 1, 1, 1]
        assert len(themes_called(session, body, "", limit=2)) == 2


def test_a_theme_is_found_by_every_word_of_either_title(store: Store) -> None:
    with store.read() as session:
        body = session.scalars(select(Body.id)).one()
        found = themes_called(session, body, "technologies PEACEKEEPING")
        assert [each.note for each, _ in found] == ["Use of technologies in peacekeeping"]
        assert not themes_called(session, body + 1, "")
