"""How letters begin."""

from __future__ import annotations

import pytest

from db.letters.courtesies import courtesy_name, salutation
from db.models import Person


def person(**values: str) -> Person:
    return Person(name="Renata Dwan", sort_name="Dwan, Renata", **values)


@pytest.mark.parametrize(
    ("values", "english", "french"),
    [
        ({"pronoun": "she"}, "Dear Ms. Dwan", "Madame"),
        ({"pronoun": "elle"}, "Dear Ms. Dwan", "Madame"),
        ({"pronoun": "he"}, "Dear Mr. Dwan", "Monsieur"),
        ({}, "Dear Renata Dwan", "Madame, Monsieur"),
        ({"honorific": "H.E. Ms."}, "Excellency", "Excellence"),
        ({"honorific": "Dr."}, "Dear Dr. Dwan", "Madame, Monsieur"),
        ({"rank": "Brigadier General", "pronoun": "she"}, "Dear Brigadier General Dwan", "Madame"),
    ],
)
def test_a_letter_begins_as_the_person_is_addressed(
    values: dict[str, str], english: str, french: str
) -> None:
    assert salutation(person(**values), "en") == english
    assert salutation(person(**values), "fr") == french


def test_the_address_has_all_that_honours_the_name() -> None:
    assert courtesy_name(person(honorific="H.E. Ms.")) == "H.E. Ms. Renata Dwan"
    assert courtesy_name(person(rank=" Colonel ", honorific=" ")) == "Colonel Renata Dwan"
