"""Who speaks in a paragraph: by post, by name, by pronoun, by turn, or carried over."""

from __future__ import annotations

import pytest

from db.exchange.recognise.english import ENGLISH
from db.exchange.recognise.floor import Floor
from db.exchange.recognise.french import FRENCH
from db.exchange.recognise.posts import Speaker, Speakers, family_name
from db.exchange.recognise.speech import Speech
from db.models import Quantifier, SpeakerKind

ANA = Speaker(
    "ana", "Ana Lima", "Director of the Policy, River and Dam Division in the Secretariat"
)
BO = Speaker(
    "bo", "Bo Ek", "Ambassador and Permanent Representative of Sweden to the United Nations"
)
CY = Speaker("cy", "CY Park", "African Union High Representative for the Lakes")
LEA = Speaker("lea", "Léa Roux", "Directrice de la Division des fleuves")
MAX = Speaker("max", "Max Petit", "commandant de la force de la Mission des lacs")


def floor(*speakers: Speaker, speech: Speech = ENGLISH) -> Floor:
    new = Floor(speech)
    new.begin(Speakers(speakers, speech))
    return new


def heard(floor_: Floor, *texts: str, narrated: bool = False) -> list[str]:
    """What the last of some paragraphs says, in short."""
    last = [floor_.hear(text, narrated=narrated) for text in texts][-1]
    voices = [last.first, *last.others]
    return [
        "/".join(filter(None, (voice.kind.value, voice.quantifier, voice.speaker)))
        for voice in voices
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Director of the Policy, River and Dam Division reviewed the year.", "ana"),
        ("In her statement, the Director of the Policy, River and Dam Division said so.", "ana"),
        (
            "The first panellist, the Director of the Policy, River and Dam Division, said so.",
            "ana",
        ),
        ("The Permanent Representative of Sweden said that he agreed.", "bo"),
        ("Endorsing that, the High Representative for the Lakes, who came late, agreed.", "cy"),
        ("Ms. Lima noted the floods.", "ana"),
        ("Bo Ek, of Sweden, spoke at length.", "bo"),
        ("The second panellist emphasized the costs.", "bo"),
        ("The last speaker urged haste.", "cy"),
        ("The Ambassador recalled the treaty.", "bo"),
        ("The Permanent Representative of Sweden was of the view that dams helped.", "bo"),
        ("Ms. Lima was rather concerned that the dam had aged.", "ana"),
        ("Ms. Lima held the firm view that the dam had aged.", "ana"),
        ("Speaking for the donors, the Ambassador submitted four ideas.", "bo"),
    ],
)
def test_a_briefer_is_known_by_post_name_or_turn(text: str, who: str) -> None:
    assert heard(floor(ANA, BO, CY), text) == [f"briefer/{who}"]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Lima was late.",
        "Ms. Lima held a reception.",
        "Ms. Lima submitted her annual report.",
    ],
)
def test_what_a_briefer_does_is_no_speech(text: str) -> None:
    assert heard(floor(ANA, BO), text) == ["narrator"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In his opening remarks, the Chair underlined the floods.", ["chair"]),
        ("The Chair, who had chosen the theme, recalled that Member States had met.", ["chair"]),
        ("The members of the Working Group stressed the floods.", ["members/all"]),
        ("Committee members thanked the Panel.", ["members/all"]),
        ("A number of Working Group members underlined the need.", ["members/a_number_of"]),
        ("Several members also stressed it.", ["members/several"]),
        ("Most members were of the view that it was late.", ["members/most"]),
        ("One member asked for more.", ["members/some"]),
        ("During the discussion, participants acknowledged it.", ["participants"]),
        ("Some Member States raised concerns.", ["member_states/some"]),
        ("Members and the then Chair discussed it.", ["members/all", "chair"]),
        (
            "Some members favoured dams, while others preferred dikes.",
            ["members/some", "members/others"],
        ),
        ("It was suggested that dams could be built.", ["unattributed"]),
        ("There were, however, concerns about the costs.", ["unattributed"]),
        ("Also mentioned was the cost.", ["unattributed"]),
        (
            "The need for dams was a concern raised by the members of the Committee.",
            ["members/all"],
        ),
        ("The costs were mentioned by the Chair.", ["chair"]),
        ("The river rose.", ["narrator"]),
        ("Two thirds of the members came from the region.", ["narrator"]),
    ],
)
def test_english_voices(text: str, expected: list[str]) -> None:
    assert heard(floor(ANA, BO), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dans ses remarques liminaires, le Président a rappelé les crues.", ["chair"]),
        ("La Présidente a également remercié les invités.", ["chair"]),
        ("Les membres du Groupe de travail ont souligné le coût.", ["members/all"]),
        ("Certains membres ont demandé des chiffres.", ["members/some"]),
        ("Plusieurs délégations ont fait valoir le coût.", ["members/several"]),
        ("Un certain nombre de participants ont évoqué le coût.", ["participants/a_number_of"]),
        (
            "Quelques membres ont préconisé une liste ; d’autres y ont vu une charge.",
            ["members/some", "members/others"],
        ),
        (
            "Le Président a constaté, et les membres du Comité avec lui, que l’eau montait.",
            ["chair", "members/all"],
        ),
        ("Il a été suggéré de construire.", ["unattributed"]),
        ("L’absence de registre a été déplorée.", ["unattributed"]),
        ("La Directrice de la Division des fleuves a décrit les crues.", ["briefer/lea"]),
        ("Mme Roux a été d’avis que le barrage tiendrait.", ["briefer/lea"]),
        ("Mme Roux a été invitée à la réunion suivante.", ["narrator"]),
        ("Le commandant de la force, M. Petit, a indiqué les pertes.", ["briefer/max"]),
        ("Le Président avait distribué une note.", ["narrator"]),
        ("Les crues ont été regrettées par les membres du Comité.", ["members/all"]),
    ],
)
def test_french_voices(text: str, expected: list[str]) -> None:
    assert heard(floor(LEA, MAX, speech=FRENCH), text) == expected


def test_pronouns_and_silence_carry_the_floor_on() -> None:
    begun = ("The Permanent Representative of Sweden spoke.", "He also noted the floods.")
    assert heard(floor(ANA, BO), *begun) == ["briefer/bo"]
    assert heard(floor(ANA, BO), *begun, "The costs, he said, were high.") == ["briefer/bo"]
    assert heard(floor(ANA, BO), *begun, "Similarly, the dams should hold.") == ["briefer/bo"]
    assert heard(floor(ANA, BO), *begun, "In his opinion, they would.") == ["briefer/bo"]


def test_member_states_in_the_past_perfect_are_told_by_who_has_the_floor() -> None:
    begun = ("The Chair spoke.", "Member States had, by then, named their fears.")
    assert heard(floor(ANA), *begun) == ["chair"]
    begun = ("The Chair spoke.", "Some Member States had previously raised concerns.")
    assert heard(floor(ANA), *begun) == ["member_states/some"]


def test_they_carries_a_group_on_and_nothing_else_does() -> None:
    begun = ("The members of the Committee agreed.", "They also reiterated it.")
    assert heard(floor(), *begun) == ["members/all"]
    assert heard(floor(), "The members agreed.", "The seminar drew many guests.") == ["narrator"]


def test_another_pronoun_goes_back_to_whom_it_was_used_for() -> None:
    begun = (
        "The Director of the Policy, River and Dam Division said that she agreed.",
        "The Permanent Representative of Sweden said that he did not.",
        "She replied at once.",
    )
    assert heard(floor(ANA, BO), *begun) == ["briefer/ana"]


def test_a_pronoun_at_the_start_means_the_only_briefer() -> None:
    assert heard(floor(ANA), "She rated the plans.") == ["briefer/ana"]
    assert heard(floor(ANA, BO), "She rated the plans.") == ["narrator"]


def test_pronouns_and_the_order_of_speaking_are_kept() -> None:
    kept = floor(ANA, BO)
    kept.hear("The Permanent Representative of Sweden said that he agreed.")
    kept.hear("Ms. Lima added that she did too. In that regard, the Chair expressed his thanks.")
    assert kept.spoken == ["bo", "ana"]
    assert kept.pronouns == {"bo": "he", "ana": "she"}


def test_later_sentences_add_voices_once() -> None:
    text = (
        "Participants acknowledged it. In that regard, a number of participants highlighted the "
        "costs. A number of participants repeated it. They agreed."
    )
    assert heard(floor(), text) == ["participants", "participants/a_number_of"]
    assert heard(floor(ANA), "Ms. Lima spoke. Member States noted it.") == ["briefer/ana"]


def test_a_group_in_a_later_sentence_takes_the_floor_where_none_had_it() -> None:
    begun = ("The members agreed.", "The room was full. Some delegations asked for chairs.")
    assert heard(floor(), *begun) == ["members/some"]


def test_what_brought_a_meeting_about_is_narrated() -> None:
    for text in (
        "On 3 May, the Chair invited experts to a workshop.",
        "On 3 May, the members of the Committee discussed floods.",
    ):
        assert heard(floor(ANA), text, narrated=True) == ["narrator"]
    text = "On 3 May, Ana Lima, of the Division, spoke of floods."
    assert heard(floor(ANA), text, narrated=True) == ["briefer/ana"]


def test_the_reporting_verb_is_kept_where_plain() -> None:
    assert floor(ANA).hear("The Chair also underlined the floods.").verb == "underlined"
    assert floor(ANA).hear("The Chair went on to say more.").verb == "went on"
    assert floor(speech=FRENCH).hear("Le Président souligne le coût.").verb == "souligne"


@pytest.mark.parametrize(
    ("name", "family"),
    [("Ana Lima", "Lima"), ("LIU Jieyi", "LIU"), ("Pieter van den Heuvel", "van den Heuvel")],
)
def test_the_family_name_is_what_a_text_repeats(name: str, family: str) -> None:
    assert family_name(name) == family


def test_two_of_one_family_are_told_apart_only_with_courtesy() -> None:
    two = Speakers([Speaker("a", "Ana Lima", "Director"), Speaker("b", "Bo Lima", "Head")], ENGLISH)
    assert two.mentions("Lima said so.") == []
    assert two.mentions("Limassol is a town.") == []


def test_a_post_that_two_hold_means_neither() -> None:
    two = Speakers(
        [Speaker("a", "Ana Lima", "Director of Dams"), Speaker("b", "Bo Ek", "Director of Lakes")],
        ENGLISH,
    )
    assert two.mentions("The Director said so.") == []
    assert [key for _, _, key in two.mentions("The Director of Lakes said so.")] == ["b"]
    assert bool(two)
    assert not Speakers([], ENGLISH)


def test_words_of_a_language_are_put_to_their_kinds() -> None:
    assert ENGLISH.kind_of("host countries") is SpeakerKind.MEMBER_STATES
    assert FRENCH.quantifier_of("La plupart des") is Quantifier.MOST
    assert ENGLISH.quantifier_of(None) is None
    assert ENGLISH.quantifier_of("xx") is None


PARK = Speaker("park", "PARK Min-jun", "Chief of the Canal Section", "")
NEVES = Speaker("neves", "Rui dos Santos Neves", "former Commander of the Lake Force", "General")
HAI = Speaker("hai", "Trần Văn Hải", "Senior Adviser, River Bank Union")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ms. Park listed the locks.", "park"),
        ("Mr. Trần counted the boats.", "hai"),
        ("Colonel Rui had a map with him and showed it.", "neves"),
        ("The General had doubts.", "neves"),
        ("General Santos Neves told of a flood.", "neves"),
        ("The Commander of the Lake Force told of a flood.", "neves"),
        ("According to Mr. Hải, boats were few.", "hai"),
        ("The representative of the River Bank Union said so.", "hai"),
        ("The Chief of the Canal\u2011Section said so.", "park"),
        ("Mr. Hải was called upon first.", "hai"),
        ("He was followed by Rui dos Santos Neves, who showed a map.", "neves"),
    ],
)
def test_a_briefer_is_known_by_any_part_of_the_name_rank_or_house(text: str, who: str) -> None:
    assert heard(floor(PARK, NEVES, HAI), text) == [f"briefer/{who}"]


@pytest.mark.parametrize(
    "text", ["Min-jun is a town.", "The map of Van is old.", "The representative of Brazil spoke."]
)
def test_a_word_of_a_name_alone_means_nobody(text: str) -> None:
    assert Speakers([PARK, NEVES, HAI], ENGLISH).mentions(text) == []


def test_whom_the_chair_calls_on_has_the_floor_from_then_on() -> None:
    here = floor(PARK, HAI)
    here.hear("The Chair invited Ms. Park to begin. She listed the locks.")
    assert here.spoken == ["park"]
    begun = ("La Présidente a donné la parole à la Directrice.", "Elle a cité les crues.")
    assert heard(floor(LEA, MAX, speech=FRENCH), *begun) == ["briefer/lea"]


@pytest.mark.parametrize(
    "lead",
    [
        "The guests were Ms. Park, Chief of a section, and Trần Văn Hải.",
        "The Chief of the Canal Section and the General, with Mr. Hải, introduced the item.",
        "Three people addressed the members: PARK Min-jun; Rui dos Santos Neves; and Mr. Hải.",
    ],
)
def test_a_paragraph_that_presents_the_speakers_gives_nobody_a_turn(lead: str) -> None:
    here = floor(PARK, NEVES, HAI)
    assert here.present(lead, listing=False)
    here.hear("Mr. Hải counted the boats.")
    here.hear("Ms. Park listed the locks.")
    assert here.order.index("hai") < here.order.index("park")


def test_who_is_presented_and_not_heard_apart_stays_beside_the_neighbour() -> None:
    here = floor(PARK, NEVES, HAI)
    here.present("The guests were Mr. Hải, the General and Ms. Park.", listing=False)
    here.hear("Ms. Park listed the locks.")
    here.hear("Mr. Hải counted the boats.")
    assert here.order == ["park", "hai", "neves"]


def test_the_second_speaker_is_the_second_of_those_presented() -> None:
    here = floor(PARK, NEVES, HAI)
    here.present("The speakers were Mr. Hải, Ms. Park and the General.", listing=True)
    assert heard(here, "The second speaker listed the locks.") == ["briefer/park"]


def test_nobody_is_presented_once_somebody_has_spoken() -> None:
    here = floor(PARK, HAI)
    here.hear("Ms. Park listed the locks.")
    assert not here.present("Ms. Park and Mr. Hải agreed.", listing=False)
    assert not floor(PARK, HAI).present("The room was full.", listing=True)
