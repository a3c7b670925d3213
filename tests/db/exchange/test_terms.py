"""What a person calls the records, what they lead to, and the places of a file."""

from __future__ import annotations

import pytest

from db.exchange.fields import links_of
from db.exchange.terms import FAMILY_TERMS, LINK_TERMS, family_term, link_term, told_place
from db.models import FAMILIES


def test_every_family_and_every_link_has_a_name() -> None:
    assert set(FAMILY_TERMS) == set(FAMILIES)
    assert set(LINK_TERMS) == {link.name for family in FAMILIES for link in links_of(family)}


def test_names_are_given_in_the_language_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (family_term("sub_items"), link_term("postponed_to")) == ("items", "later meeting")
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert (family_term("sub_items"), link_term("postponed_to")) == (
        "alinéas",
        "réunion ultérieure",
    )


@pytest.mark.parametrize(
    ("place", "english", "french"),
    [
        ("paragraph 12", "paragraph 12", "paragraphe 12"),
        ("line 3", "line 3", "ligne 3"),
        ("table 2", "table 2", "tableau 2"),
        ("page 7", "page 7", "page 7"),
        ("Participations!B7", "Participations!B7", "Participations!B7"),
        ("meetings[3].day", "meetings[3].day", "meetings[3].day"),
        ("page", "page", "page"),
        ("", "", ""),
    ],
)
def test_a_place_is_told_in_the_language_of_the_person(
    monkeypatch: pytest.MonkeyPatch, place: str, english: str, french: str
) -> None:
    assert told_place(place) == english
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert told_place(place) == french
