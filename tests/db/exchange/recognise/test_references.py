"""Which words of a text refer to another place of its own report, and which to other documents."""

from __future__ import annotations

import pytest

from db.exchange.recognise.references import annexes_cited, paragraphs_cited
from db.exchange.report_format import recognise
from db.reading.blocks import MarkKind
from tests.db.exchange.recognise.pages import COVER, reading


def shown(text: str, language: str) -> list[str]:
    cited = (*paragraphs_cited(text, language), *annexes_cited(text, language))
    return [text[start:end] for each in cited for start, end in each.ranges]


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("The bridge was closed (see para. 12).", "en", ["12"]),
        ("The bridge was closed (see para.\u00a012).", "en", ["12"]),
        ("Both views were heard (see paras. 12-15).", "en", ["12", "15"]),
        ("Both views were heard (see paras. 12–15).", "en", ["12", "15"]),
        ("See paragraphs 12 and 14.", "en", ["12", "14"]),
        ("See also paras. 3, 5 and 7.", "en", ["3", "5", "7"]),
        ("The floods noted in paragraphs 12 to 15 above were over.", "en", ["12", "15"]),
        ("In paragraph 9 below, the floods are described.", "en", ["9"]),
        ("It was closed (see para. 12 (a) (ii)).", "en", ["12"]),
        ("It was closed (see paras. 3 (a) and 5 (b)).", "en", ["3", "5"]),
        ("As set out in paragraph 12, it was closed.", "en", ["12"]),
        (
            "Resolution 2242 (2015) was welcomed; see paragraph 4 of the present report.",
            "en",
            ["4"],
        ),
        ("The Chair cited S/2016/12 and left (see para. 3).", "en", ["3"]),
        ("The present report (see para. 3) is short.", "en", ["3"]),
        ("Le pont était fermé (voir par. 12).", "fr", ["12"]),
        ("Le pont était fermé (voir par. 12 à 15).", "fr", ["12", "15"]),
        ("Le pont était fermé (voir également les paragraphes 3, 5 et 7).", "fr", ["3", "5", "7"]),
        ("Les crues visées aux paragraphes 12 et 14 étaient passées.", "fr", ["12", "14"]),
        ("Au paragraphe 12 ci-dessus, il est question du pont.", "fr", ["12"]),
        ("Le paragraphe 12 du présent rapport traite du pont.", "fr", ["12"]),
        ("Le pont était fermé (voir par. 12 a)).", "fr", ["12"]),
        ("Four meetings were held (see annex).", "en", ["annex"]),
        ("Four meetings were held (see the annex).", "en", ["annex"]),
        ("Four meetings were held (see annex II).", "en", ["annex II"]),
        ("They are listed in annex I to the present report.", "en", ["annex I"]),
        ("Quatre réunions ont eu lieu (voir annexe).", "fr", ["annexe"]),
        ("Quatre réunions ont eu lieu (voir l’annexe II).", "fr", ["annexe II"]),
        ("La liste figure à l’annexe I du présent rapport.", "fr", ["annexe I"]),
    ],
)
def test_a_reference_to_the_report_itself_is_recognised(
    text: str, language: str, numbers: list[str]
) -> None:
    assert shown(text, language) == numbers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It acted under paragraph 12 of resolution 2242 (2015).", "en"),
        ("See paragraph 12 of resolution 2242 (2015).", "en"),
        ("See paragraph 5 of document S/2016/1.", "en"),
        ("(see resolution 2242 (2015), para. 12)", "en"),
        ("The Council adopted resolution 2242 (2015) (see para. 12).", "en"),
        ("The note was late (S/2016/1, see para. 3).", "en"),
        ("(see S/2016/1, para. 3; see also para. 9)", "en"),
        ("See para. 3 of the annex to S/2002/56.", "en"),
        ("See paragraphs 3 and 4 of the note by the President.", "en"),
        ("The members welcomed the report (see para. 9).", "en"),
        ("The report was late. The steps described in paragraph 9 were not.", "en"),
        ("In paragraph 9, it called for more.", "en"),
        ("In resolution 2242 (2015), paragraph 9 above all was praised.", "en"),
        ("Paragraph 9 was praised.", "en"),
        ("See para. 12 bis.", "en"),
        ("See paragraph 12 and 14 of them.", "en"),
        ("See para. 3.5 and para. 20%.", "en"),
        ("See sub-paragraph 3.", "en"),
        ("See operative paragraph 5.", "en"),
        ("Voir paragraphe 12 de la résolution 2242 (2015).", "fr"),
        ("(voir résolution 2242 (2015), par. 12)", "fr"),
        ("Voir le paragraphe 5 du document S/2016/1.", "fr"),
        ("Voir par. 3 de l’annexe au document S/2002/56.", "fr"),
        ("Le Conseil a adopté la résolution 2242 (2015) (voir par. 12).", "fr"),
        ("Les mesures énoncées au paragraphe 5 de ladite note étaient neuves.", "fr"),
        ("See annex III to S/2002/56.", "en"),
        ("(see S/2016/1, annex)", "en"),
        ("The letter was read (S/2016/1) (see annex).", "en"),
        ("Their annex was long.", "en"),
        ("See annexes I and II.", "en"),
        ("The plan was annexed (see annexed plan).", "en"),
        ("Voir annexe III du document S/2002/56.", "fr"),
        ("(voir S/2016/1, annexe)", "fr"),
    ],
)
def test_a_reference_that_may_be_to_another_document_is_left_as_it_is(
    text: str, language: str
) -> None:
    assert shown(text, language) == []


BODY = """
# I. Introduction
1. First.
2. Second (see annex).
# II. Meetings of the Working Group
{paragraphs}
# Annex
Meetings in 2019
Words of the annex (see para. 2; paragraph 1 of the present report; see annex).
"""


def marked(paragraphs: str, cover: str = COVER, body: str = BODY) -> dict[str, list[str]]:
    """What is marked in a report, and as what: "2 > paragraph 2", by the key of the text."""
    staged = recognise(reading(cover + body.format(paragraphs=paragraphs)), "report.txt")
    return {
        record.key: [
            f"{record.values['text'][start:end]} > {note}"
            for start, end, kind, note in record.values["marks"]
            if kind == MarkKind.REFERENCE
        ]
        for record in (*staged.of("paragraphs"), *staged.of("sub_items"))
    }


def test_paragraphs_and_items_are_marked_with_the_keys_of_what_they_refer_to() -> None:
    found = marked(
        "3. Third (see paras. 1 and 4):\n(a) One (see para. 4);\n(b) Two.\n"
        "4. Fourth.\nAside (see paras. 2 and 3)."
    )
    assert found["paragraph 2"] == ["annex > annex"]
    assert found["paragraph 3"] == ["1 > paragraph 1", "4 > paragraph 4"]
    assert found["item 1 of paragraph 3"] == ["4 > paragraph 4"]
    assert found["item 2 of paragraph 3"] == []
    (aside,) = [key for key in found if key.startswith("text 3 of chapter")]
    assert found[aside] == ["2 > paragraph 2", "3 > paragraph 3"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("(see para. 9)", "there is none"),
        ("(see paras. 1-9)", "the list is not all in the report"),
        ("(see para. 3)", "it is the paragraph itself"),
        ("(see paras. 2 and 1)", "no list runs backwards"),
        ("noted in paragraph 4 above", "the fourth stands below"),
        ("noted in paragraph 2 below", "the second stands above"),
        ("(see annex II)", "there is one annex only"),
        ("(see ANNEX)", "it would print otherwise"),
    ],
)
def test_a_reference_that_the_report_cannot_bear_out_is_left_as_it_is(words: str, why: str) -> None:
    assert marked(f"3. Third, {words}.\n4. Fourth.")["paragraph 3"] == [], why


def test_an_annex_counts_for_itself_unless_it_names_the_report() -> None:
    assert marked("3. Third.")["text 1 of annex"] == ["1 > paragraph 1"]


def test_the_annex_and_the_paragraphs_of_a_letter_are_another_documents() -> None:
    letter = COVER.replace("for 2019.\n", "for 2019 (see annex; see also para. 2).\n", 1)
    assert marked("3. Third.", letter)["text 1 of letter"] == []
    letter = COVER.replace("for 2019.\n", "for 2019 (see para. 2 of this report).\n", 1)
    assert marked("3. Third.", letter)["text 1 of letter"] == ["2 > paragraph 2"]


def test_numbers_that_do_not_run_on_are_not_referred_to() -> None:
    found = marked("3. Third (see paras. 4 and 5).\n5. Fifth (see paras. 2 and 3).\n6. Sixth.")
    assert found["paragraph 3"] == []  # what prints 5 is counted as 4
    assert found["paragraph 4"] == ["2 > paragraph 2", "3 > paragraph 3"]


def test_of_several_annexes_each_is_known_by_its_number() -> None:
    body = BODY.replace("# Annex\n", "# Annex I\nA list\nSee annex II.\n# Annex II\n")
    found = marked("3. Third (see annex I; see annex\u00a0II; see annex).", body=body)
    assert found["paragraph 3"] == ["annex I > annex I", "annex\u00a0II > annex II"]
    assert found["text 1 of annex I"] == ["annex II > annex II"]
