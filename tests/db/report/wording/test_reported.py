"""What was said, told in print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import Quantifier, SpeakerKind
from db.report.wording import Floor, Room, Speaker, reported_speech
from db.report.wording.proper_words import keeps_capital

ENGLISH = Room("Working Group", "Chair", names=("Renata Dwan",))
FRENCH = Room("Groupe de travail", "Présidente", feminine=True, names=("Renata Dwan",))
HEAD = Speaker("Head of the Service")
HEAD_FR = Speaker("Directrice de la politique", feminine=True)


@pytest.mark.parametrize(
    ("kind", "quantifier", "text", "sentence"),
    [
        ("chair", None, "missions need time", "The Chair noted that missions need time."),
        ("chair", None, "Missions need time.", "The Chair noted that missions need time."),
        ("briefer", None, "asked who pays", "The Head of the Service asked who pays."),
        (
            "briefer",
            None,
            "The Secretariat has a plan;",
            "The Head of the Service stated that the Secretariat has a plan.",
        ),
        ("members", "some", "who pays?", "Some members asked: “Who pays?”"),
        (
            "members",
            "all",
            "That Mali needs help",
            "The members of the Working Group were of the view that Mali needs help.",
        ),
        (
            "members",
            "a_number_of",
            "Malian forces suffice",
            "A number of members were of the view that Malian forces suffice.",
        ),
        ("members", None, "also stressed haste", "Members also stressed haste."),
        (
            "member_states",
            "others",
            "haste is needed",
            "Other Member States were of the view that haste is needed.",
        ),
        (
            "participants",
            "most",
            "UNMISS is slow",
            "Most participants were of the view that UNMISS is slow.",
        ),
        ("unattributed", None, "asked whether it is so", "It was asked whether it is so."),
        ("unattributed", None, "Dwan was right", "It was noted that Dwan was right."),
        ("unattributed", None, "why?", "It was asked: “Why?”"),
        ("narrator", None, "the meeting was suspended", "The meeting was suspended."),
        ("chair", None, "The Chair gave the floor", "The Chair gave the floor."),
        ("chair", None, "He left early!", "He left early!"),
        ("chair", None, "African States pay", "The Chair noted that African States pay."),
        ("chair", None, "South Sudan waits", "The Chair noted that South Sudan waits."),
        ("chair", None, "  ", ""),
    ],
)
def test_english_tells_what_was_said(
    kind: str, quantifier: str | None, text: str, sentence: str
) -> None:
    floor = Floor(kind, quantifier, HEAD if kind == "briefer" else None)
    assert reported_speech("en").told(floor, text, ENGLISH) == sentence


@pytest.mark.parametrize(
    ("kind", "quantifier", "text", "sentence"),
    [
        ("chair", None, "Le temps presse", "La Présidente a fait observer que le temps presse."),
        ("chair", None, "a rappelé le mandat", "La Présidente a rappelé le mandat."),
        (
            "briefer",
            None,
            "Il faut des moyens",
            "La Directrice de la politique a déclaré qu’il faut des moyens.",
        ),
        ("briefer", None, "Elle a remercié le Groupe", "Elle a remercié le Groupe."),
        (
            "members",
            "some",
            "Qui paie ?",
            "Certains membres ont posé la question suivante\u00a0: «\u00a0Qui paie ?\u00a0»",
        ),
        (
            "members",
            "all",
            "que le Mali a besoin d'aide",
            "Les membres du Groupe de travail ont estimé que le Mali a besoin d'aide.",
        ),
        (
            "member_states",
            "a_number_of",
            "Aucun État n'est seul",
            "Un certain nombre d’États Membres ont estimé qu’aucun État n'est seul.",
        ),
        ("unattributed", None, "a demandé si c'est vrai", "Il a été demandé si c'est vrai."),
        ("unattributed", None, "c’est vrai", "Il a été noté que c’est vrai."),
    ],
)
def test_french_tells_what_was_said(
    kind: str, quantifier: str | None, text: str, sentence: str
) -> None:
    floor = Floor(kind, quantifier, HEAD_FR if kind == "briefer" else None)
    assert reported_speech("fr").told(floor, text, FRENCH) == sentence


def test_a_briefer_without_a_post_is_named_and_one_who_is_not_known_is_a_briefer() -> None:
    english, french = reported_speech("en"), reported_speech("fr")
    named = Floor("briefer", speaker=Speaker("", "Ama Mensah"))
    assert english.subject(named, ENGLISH) == "Ama Mensah"
    assert english.subject(Floor("briefer"), ENGLISH) == "A briefer"
    assert french.subject(Floor("briefer"), FRENCH) == "Un intervenant"


@pytest.mark.parametrize(
    ("text", "keeps"),
    [
        ("Somalia is near", True),
        ("Somali forces", True),
        ("MINUSMA", True),
        ("South Sudan", True),
        ("March was quiet", True),
        ("Council members", True),
        ("Dwan spoke", True),
        ("The Council", False),
        ("In Mali", False),
        ("Troops win time", False),
        ("troops", True),
        ("2016 was", True),
        ("", True),
    ],
)
def test_names_keep_their_capital_within_a_sentence(text: str, keeps: bool) -> None:
    assert keeps_capital(text, ("Renata Dwan",), "en") is keeps


def test_french_adjectives_of_countries_have_no_capital() -> None:
    assert not keeps_capital("Somaliennes", (), "fr")


@given(
    st.sampled_from(list(SpeakerKind)),
    st.sampled_from([None, *Quantifier]),
    st.text(max_size=40),
    st.sampled_from(["en", "fr"]),
)
def test_any_note_of_anybody_becomes_one_sentence(
    kind: SpeakerKind, quantifier: Quantifier | None, text: str, language: str
) -> None:
    told = reported_speech(language).told(
        Floor(kind.value, quantifier.value if quantifier else None), text, ENGLISH
    )
    assert bool(told) == bool(text.split())
    assert "\n" not in told
    assert "{" not in told or "{" in text
