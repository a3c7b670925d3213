"""Who was in the chair, found in the first paragraphs or in the letter."""

from __future__ import annotations

from datetime import date

import pytest

from db.exchange.recognise.chair import ChairFound, chairs_in, chairs_of_letter, state_in
from db.exchange.recognise.letter import letter_of
from db.exchange.recognise.outline import Passage
from db.models import ChairshipStatus, ParagraphKind
from tests.db.exchange.recognise.pages import blocks

YEAR = (date(2019, 1, 1), date(2019, 12, 31))


def chairs(text: str) -> list[ChairFound]:
    return chairs_in([Passage(ParagraphKind.NUMBERED, text, "paragraph 2", "2.")], YEAR)


@pytest.mark.parametrize(
    ("text", "name", "delegation", "office", "source"),
    [
        (
            "The Permanent Representative of Norway to the United Nations, Kari Nordmann, was "
            "appointed Chair of the Working Group for the period from 1 January to 31 December "
            "2019 (see S/2019/2).",
            "Kari Nordmann", "Norway", "Chair", "S/2019/2",
        ),
        (
            "Kari Nordmann, Permanent Representative of Norway to the United Nations, served as "
            "Chair in 2019 (see S/2019/2/Rev.1).",
            "Kari Nordmann", "Norway", "Chair", "S/2019/2/Rev.1",
        ),
        (
            "For 2019, the Bureau consisted of Kari Nordmann (Norway) as Chairman.",
            "Kari Nordmann", "Norway", "Chairman", None,
        ),
        (
            "Throughout 2019 the Committee was chaired by Kari Nordmann, Permanent Representative "
            "of Norway, whose appointment is recorded in S/2019/2.",
            "Kari Nordmann", "Norway", "Chair", "S/2019/2",
        ),
        (
            "Le Représentant permanent du Burundi, Léopold Rwasa, en a assuré la présidence en "
            "2019 (voir S/2019/2).",
            "Léopold Rwasa", "Burundi", "Président", "S/2019/2",
        ),
        (
            "Il est présidé par Habib Zghal (Tunisie).",
            "Habib Zghal", "Tunisie", "Président", None,
        ),
    ],
)  # fmt: skip
def test_the_chair_is_found_with_delegation_and_source(
    text: str, name: str, delegation: str, office: str, source: str | None
) -> None:
    (chair,) = chairs(text)
    assert (chair.name, chair.delegation) == (name, delegation)
    assert (chair.office, chair.appointed_by) == (office, source)
    assert (chair.begins_on, chair.ends_on) == YEAR


def test_one_chair_follows_another_in_the_year() -> None:
    first, second = chairs(
        "Kari Nordmann (Norway) was Chair; on 1 July 2019 she was succeeded by Ana Lima (Brazil)."
    )
    assert (first.begins_on, first.ends_on) == (date(2019, 1, 1), date(2019, 6, 30))
    assert (second.begins_on, second.ends_on) == (date(2019, 7, 1), date(2019, 12, 31))


def test_a_predecessor_is_not_the_chair() -> None:
    (chair,) = chairs(
        "On 1 November 2019, Ana Lima (Brazil) took over from Kari Nordmann as Acting Chair until "
        "31 December."
    )
    assert (chair.name, chair.office, chair.status) == (
        "Ana Lima",
        "Acting Chair",
        ChairshipStatus.ACTING,
    )
    assert (chair.begins_on, chair.ends_on) == (date(2019, 11, 1), date(2019, 12, 31))


def test_co_chairs_are_two_each_with_the_word_for_one() -> None:
    found = chairs("In 2019, Ana Lima (Brazil) and Kari Nordmann (Norway) acted as Co-Chairs.")
    assert [(each.name, each.office) for each in found] == [
        ("Ana Lima", "Co-Chair"),
        ("Kari Nordmann", "Co-Chair"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lima (Brazil) was Chair, with the delegations of Morocco and Norway providing the two "
        "Vice-Chairs.",
        "Ana Lima (Brésil) préside le Comité ; les délégations du Maroc et de la Norvège en "
        "assurent la vice-présidence.",
    ],
)
def test_vice_chairs_are_delegations(text: str) -> None:
    (chair,) = chairs(text)
    assert chair.vice_chairs in (("Morocco", "Norway"), ("Maroc", "Norvège"))


def test_nobody_is_made_chair_of_a_text_that_names_nobody() -> None:
    assert chairs("The Chair opened the meeting on 3 May 2019.") == []


def test_the_signatory_of_a_letter_written_as_chair_is_the_chair() -> None:
    letter = letter_of(
        blocks(
            "Letter dated 13 January 2020 from the Permanent Representative of Norway to the "
            "United Nations addressed to the President of the Security Council\n"
            "In my capacity as Chair of the Committee, I write.\n(Signed) Kari Nordmann"
        )
    )
    (chair,) = chairs_of_letter(letter)
    assert (chair.name, chair.delegation, chair.office) == ("Kari Nordmann", "Norway", "Chair")


def test_a_letter_that_is_not_the_chairs_makes_no_chair() -> None:
    letter = letter_of(
        blocks("Letter dated 13 January 2020 from the Panel\nWe write.\n(Signed) A B")
    )
    assert chairs_of_letter(letter) == []
    assert state_in("the Panel of Experts") is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Permanent Representative of Norway, Kari Nordmann, chaired the Group all year.",
            [("Kari Nordmann", "Norway", (1, 1), (12, 31))],
        ),
        (
            "In 2019, the chairmanship was entrusted to Bo Ek, Permanent Representative of Sweden.",
            [("Bo Ek", "Sweden", (1, 1), (12, 31))],
        ),
        (
            "Two people served as Chair: Kari Nordmann, until 31 March 2019, and Ambassador Bo Ek, "
            "from 1 April 2019.",
            [
                ("Kari Nordmann", None, (1, 1), (3, 31)),
                ("Ambassador Bo Ek", None, (4, 1), (12, 31)),
            ],
        ),
        (
            "Les fonctions de présidente ont été confiées à Léa Roux, Représentante permanente du "
            "Bénin, et celles de vice-présidente à Ana Lima, Représentante permanente du Chili.",
            [("Léa Roux", "Bénin", (1, 1), (12, 31))],
        ),
        ("The Chair in 2019 was the Permanent Representative of Saint Brendan.", []),
    ],
)
def test_chairs_of_other_wordings(text: str, who: list[tuple[object, ...]]) -> None:
    days = [
        (
            each.begins_on and each.begins_on.timetuple()[1:3],
            each.ends_on and each.ends_on.timetuple()[1:3],
        )
        for each in chairs(text)
    ]
    found = [
        (each.name, each.delegation, *two) for each, two in zip(chairs(text), days, strict=True)
    ]
    assert found == who


def test_co_chairs_who_sign_are_both_in_the_chair() -> None:
    letter = letter_of(
        blocks(
            "Letter dated 13 January 2020 from the Permanent Representatives of Norway and Benin\n"
            "As Co-Chairs of the Working Group, we write.\n(Signed) Kari Nordmann\n"
            "Permanent Representative of Norway\n(Signed) Léa Roux\n"
            "Permanent Representative of Benin"
        )
    )
    found = [(each.name, each.office, each.delegation) for each in chairs_of_letter(letter)]
    assert found == [("Kari Nordmann", "Co-Chair", "Norway"), ("Léa Roux", "Co-Chair", "Benin")]
