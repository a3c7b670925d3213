"""The Member States and their names."""

from __future__ import annotations

import pytest

from db.countries import countries, find_country


def test_there_are_193_member_states_and_no_name_stands_for_two() -> None:
    names = [name for country in countries() for name in set(country.names)]
    assert len(countries()) == 193
    assert len(names) == len(set(names))
    assert {country.french_article for country in countries()} == {"le", "la", "l'", "les", ""}


@pytest.mark.parametrize(
    ("printed", "english"),
    [
        ("Senegal", "Senegal"),
        ("Sénégal", "Senegal"),
        ("le Senegal", "Senegal"),
        ("the Netherlands", "Netherlands"),
        ("L'ÉGYPTE", "Egypt"),
        ("Russia", "Russian Federation"),
        ("Turquie", "Türkiye"),
        ("Côte d\u2019Ivoire", "Côte d'Ivoire"),
    ],
)
def test_a_state_is_found_by_any_of_its_names(printed: str, english: str) -> None:
    country = find_country(printed)
    assert country is not None
    assert country.english == country.name("en") == english


def test_an_unknown_name_finds_no_state() -> None:
    assert find_country("African Union") is None
    assert find_country("") is None
