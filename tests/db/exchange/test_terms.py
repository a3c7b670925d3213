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
        ("paragraph 5 (a) (ii)", "paragraph 5 (a) (ii)", "paragraphe 5 (a) (ii)"),
        ("after paragraph 4", "after paragraph 4", "après le paragraphe 4"),
        ("before paragraph 1", "before paragraph 1", "avant le paragraphe 1"),
        ("paragraph 3 of “II”", "paragraph 3 of “II”", "paragraphe 3 de «\u00a0II\u00a0»"),
        (
            "after paragraph 3 of “II”",
            "after paragraph 3 of “II”",
            "après le paragraphe 3 de «\u00a0II\u00a0»",
        ),
        ("“The Group met…”", "“The Group met…”", "“The Group met…”"),
        ("line 3", "line 3 of the file", "ligne 3 du fichier"),
        ("table 2", "table 2 of the file", "tableau 2 du fichier"),
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
