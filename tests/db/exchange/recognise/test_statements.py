"""Statements of the last chapter: kinds, modality, context, and to whom they speak."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from db.exchange.recognise.addressees import addressees_in
from db.exchange.recognise.outline import Passage
from db.exchange.recognise.sentences import sentences_of
from db.exchange.recognise.statements import Statement, statements_in, weigh
from db.models import OrganisationKind, ParagraphKind, RecommendationKind
from db.reading.blocks import Block, BlockKind

OBSERVATION = RecommendationKind.OBSERVATION
CONCLUSION = RecommendationKind.CONCLUSION
RECOMMENDATION = RecommendationKind.RECOMMENDATION


def statements(text: str, before: str | None = None, items: Sequence[str] = ()) -> list[Statement]:
    passage = Passage(ParagraphKind.NUMBERED, text, "paragraph 9", "9.")
    passage.items = [Block(BlockKind.ITEM, item, "p", "(a)", 1) for item in items]
    return list(statements_in(passage, before, "en"))


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Attendance was high.", OBSERVATION, None),
        ("Cooperation improved in the course of the year.", OBSERVATION, None),
        ("Such gains should be kept.", RECOMMENDATION, "should be kept"),
        ("Countries should work harder to consult.", RECOMMENDATION, "should work harder"),
        ("Sessions could contribute to it.", RECOMMENDATION, "could contribute"),
        ("Notes should be made available.", RECOMMENDATION, "should be made available"),
        ("States are encouraged to report.", RECOMMENDATION, "are encouraged"),
        ("The Committee recommends that they report.", RECOMMENDATION, "recommends"),
        ("It would be useful to report.", RECOMMENDATION, "It would be useful"),
        ("The issues require more dialogue.", CONCLUSION, "require"),
        ("The year shows that far more dialogue is needed.", CONCLUSION, "is needed"),
        ("Closed meetings need a record.", CONCLUSION, "need"),
        ("The slow pace remains a serious obstacle.", CONCLUSION, "remains a serious obstacle"),
        ("Reporting only postpones the next flood.", CONCLUSION, None),
        ("It should be noted that attendance was high.", OBSERVATION, None),
        ("Should the need arise, they met at once.", OBSERVATION, None),
    ],
)
def test_english_is_weighed_by_its_modality(
    text: str, kind: RecommendationKind, modality: str | None
) -> None:
    assert weigh(text, "en") == (kind, modality)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cinquante pays ont participé aux réunions.", OBSERVATION),
        ("La protection demeure un vœu.", CONCLUSION),
        ("L’embargo ne produit d’effets que la nuit.", CONCLUSION),
        ("Le Secrétariat devrait publier les notes.", RECOMMENDATION),
        ("Il conviendrait de publier les notes.", RECOMMENDATION),
        ("Le Groupe de travail recommande au Secrétariat de publier.", RECOMMENDATION),
        ("Les organismes sont encouragés à publier.", RECOMMENDATION),
    ],
)
def test_french_is_weighed_by_its_modality(text: str, kind: RecommendationKind) -> None:
    assert weigh(text, "fr")[0] is kind


def test_two_asks_give_two_statements_in_the_words_of_the_paragraph() -> None:
    text = "Sessions could help. Briefings were few. Talks should be based on facts."
    first, second = statements(text)
    assert first.text == "Sessions could help. Briefings were few."
    assert second.text == "Talks should be based on facts."


def test_one_ask_keeps_the_whole_paragraph() -> None:
    (only,) = statements("Attendance was high. It should stay so.")
    assert only.text == "Attendance was high. It should stay so."
    assert only.kind is RECOMMENDATION


def test_a_statement_that_leans_on_the_sentence_before_keeps_it() -> None:
    (only,) = statements("Such gains should be kept.", before="Attendance was high.")
    assert only.context == "Attendance was high."
    (other,) = statements("Countries should report.", before="Attendance was high.")
    assert other.context is None


def test_an_ask_that_opens_a_list_is_one_statement_an_item() -> None:
    first, second = statements(
        "The Secretariat should:", items=["Publish notes;", "Translate them."]
    )
    assert (first.text, first.context) == ("Publish notes;", "The Secretariat should:")
    assert second.kind is RECOMMENDATION


def test_a_list_whose_items_ask_is_one_statement_an_item() -> None:
    asked = statements(
        "The Committee:", items=["Invites States to report;", "Urges donors to pay."]
    )
    assert [each.modality for each in asked] == ["Invites", "Urges"]


def test_a_list_without_an_ask_is_one_statement() -> None:
    (only,) = statements("Three things were seen:", items=["Floods;", "Dams."])
    assert only.text == "Three things were seen: Floods; Dams."


@pytest.mark.parametrize(
    ("text", "names", "explicit"),
    [
        ("The Security Council should act.", ["Security Council"], True),
        (
            "In keeping with that promise, troop- and police-contributing countries, the "
            "Secretariat and the Security Council should meet more often.",
            ["Troop- and police-contributing countries", "Secretariat", "Security Council"],
            True,
        ),
        (
            "Talks should be held on every mandate between the Security Council, "
            "the Secretariat and troop- and police-contributing countries.",
            ["Security Council", "Secretariat", "Troop- and police-contributing countries"],
            True,
        ),
        (
            "To promote dialogue between the Security Council and the Secretariat, discussions "
            "should be based on facts.",
            ["Security Council", "Secretariat"],
            True,
        ),
        ("Working Group documents should be made available.", ["Secretariat"], False),
        ("The mandate should be renewed for a year.", ["Security Council"], False),
        (
            "The Department of Political Affairs could help.",
            ["Department of Political Affairs"],
            True,
        ),
        (
            "The Committee recommends that the Monitoring Team and the International Criminal "
            "Police Organization merge their lists.",
            ["Monitoring Team", "International Criminal Police Organization"],
            True,
        ),
        (
            "The Committee encourages States and the World Customs Organization to test it.",
            ["Member States", "World Customs Organization"],
            True,
        ),
        (
            "The Security Council and the Peace and Security Council of the African Union should "
            "meet.",
            ["Security Council", "African Union Peace and Security Council"],
            True,
        ),
        (
            "Member States that have not yet done so should report.",
            ["Member States"],
            True,
        ),
        (
            "Incoming members should receive from the Secretariat the records.",
            ["Incoming members", "Secretariat"],
            True,
        ),
        (
            "The Council could request the Secretary-General to report.",
            ["Security Council", "Secretary-General"],
            True,
        ),
        ("Dams should be built.", [], False),
        ("Dams were built by the Secretariat.", [], False),
    ],
)
def test_english_addressees(text: str, names: list[str], explicit: bool) -> None:
    actors, named = addressees_in(text, "en")
    assert [actor.name for actor in actors] == names
    assert named is explicit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Le Groupe de travail recommande au Secrétariat et aux pays fournisseurs de "
            "contingents de mettre leurs moyens en commun.",
            ["Secrétariat", "Pays fournisseurs de contingents"],
        ),
        (
            "Les pays fournisseurs de contingents ou de personnel de police devraient agir.",
            ["Pays fournisseurs de contingents ou de personnel de police"],
        ),
        ("Les organismes de bassin sont encouragés à publier.", ["Organismes de bassin"]),
        (
            "Le Conseil de sécurité pourrait inviter le Secrétaire général à signaler les crues.",
            ["Conseil de sécurité", "Secrétaire général"],
        ),
        ("Il conviendrait de publier les notes.", ["Secrétariat"]),
    ],
)
def test_french_addressees(text: str, names: list[str]) -> None:
    assert [actor.name for actor in addressees_in(text, "fr")[0]] == names


def test_actors_have_their_kind() -> None:
    (department,), _ = addressees_in("The Department of Lakes should act.", "en")
    assert department.kind is OrganisationKind.SECRETARIAT_DEPARTMENT
    (union,), _ = addressees_in("The Union of Lakes should act.", "en")
    assert union.kind is OrganisationKind.REGIONAL_ORGANIZATION
    (bank,), _ = addressees_in("The Lake Bank should act.", "en")
    assert bank.kind is OrganisationKind.OTHER


def test_sentences_are_cut_neither_after_courtesy_nor_after_initials() -> None:
    text = "Mr. Ban spoke. No. 5 of J. Chen was read. “It ended.” Then they left."
    assert sentences_of(text) == (
        "Mr. Ban spoke.",
        "No. 5 of J. Chen was read.",
        "“It ended.”",
        "Then they left.",
    )
