"""One typed line as a note."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import Quantifier, SpeakerKind
from db.typed_note import UNKNOWN, Heard, NamedSpeaker, prefix_of, read_note

SECK = NamedSpeaker("seck", "Fodé Seck", "Seck", is_chair=True)
DWAN = NamedSpeaker("dwan", "Renata Dwan", "Dwan")
DIALLO = NamedSpeaker("diallo", "Issa Diallo", "Diallo")
HILALE = NamedSpeaker("hilale", "Omar Hilale", "Hilale")
WANE = NamedSpeaker("wane", "El-Ghassim Wane", "Wane")
ROOM = (SECK, DWAN, HILALE, WANE)

MEMBERS, STATES, PARTICIPANTS = (
    SpeakerKind.MEMBERS,
    SpeakerKind.MEMBER_STATES,
    SpeakerKind.PARTICIPANTS,
)


@pytest.mark.parametrize(
    ("prefix", "speaker"),
    [
        ("c", Heard(SpeakerKind.CHAIR, None, "seck")),
        ("Chair", Heard(SpeakerKind.CHAIR, None, "seck")),
        ("Présidente", Heard(SpeakerKind.CHAIR, None, "seck")),
        ("seck", Heard(SpeakerKind.CHAIR, None, "seck")),
        ("rd", Heard(SpeakerKind.BRIEFER, None, "dwan")),
        ("Dwan", Heard(SpeakerKind.BRIEFER, None, "dwan")),
        ("dw", Heard(SpeakerKind.BRIEFER, None, "dwan")),
        ("renata dwan", Heard(SpeakerKind.BRIEFER, None, "dwan")),
        ("egw", Heard(SpeakerKind.BRIEFER, None, "wane")),
        ("m", Heard(MEMBERS, Quantifier.ALL)),
        ("all", Heard(MEMBERS, Quantifier.ALL)),
        ("some", Heard(MEMBERS, Quantifier.SOME)),
        ("Several", Heard(MEMBERS, Quantifier.SEVERAL)),
        ("anum", Heard(MEMBERS, Quantifier.A_NUMBER_OF)),
        ("a number of members", Heard(MEMBERS, Quantifier.A_NUMBER_OF)),
        ("most", Heard(MEMBERS, Quantifier.MOST)),
        ("others", Heard(MEMBERS, Quantifier.OTHERS)),
        ("d'autres membres", Heard(MEMBERS, Quantifier.OTHERS)),
        ("plusieurs", Heard(MEMBERS, Quantifier.SEVERAL)),
        ("un certain nombre", Heard(MEMBERS, Quantifier.A_NUMBER_OF)),
        ("ms", Heard(STATES)),
        ("some ms", Heard(STATES, Quantifier.SOME)),
        ("certains états membres", Heard(STATES, Quantifier.SOME)),
        ("participants", Heard(PARTICIPANTS)),
        ("all participants", Heard(PARTICIPANTS, Quantifier.ALL)),
        ("n", Heard(SpeakerKind.NARRATOR)),
        ("", UNKNOWN),
    ],
)
def test_a_short_prefix_says_who_speaks(prefix: str, speaker: Heard) -> None:
    note = read_note(f" {prefix}:  missions \t need time ", ROOM, Heard(MEMBERS))
    assert note.speaker == speaker
    assert note.text == "missions need time"
    assert note.prefix == prefix


@pytest.mark.parametrize(
    "line",
    [
        "missions need time",
        "The question: who pays?",
        "http://example.org: seen",
        "d: two could be meant",
        "...: nobody",
        "",
    ],
)
def test_without_a_prefix_the_speaker_before_goes_on(line: str) -> None:
    before = Heard(SpeakerKind.BRIEFER, None, "dwan")
    note = read_note(line, (DWAN, DIALLO), before)
    assert (note.speaker, note.text, note.prefix) == (before, line, "")


def test_a_name_that_two_could_have_is_nobodys() -> None:
    assert read_note("di: peace", (DWAN, DIALLO)).speaker.participation_uuid == "diallo"
    namesake = NamedSpeaker("other", "Anna Dwan", "Dwan")
    assert read_note("dwan: peace", (DWAN, namesake)).speaker == UNKNOWN
    assert read_note("rd: peace", (DWAN, namesake)).speaker.participation_uuid == "dwan"


def test_without_a_chair_on_record_it_is_still_the_chair() -> None:
    assert read_note("c: opened", (DWAN,)).speaker == Heard(SpeakerKind.CHAIR)


@pytest.mark.parametrize(
    "heard",
    [
        Heard(SpeakerKind.CHAIR, None, "seck"),
        Heard(SpeakerKind.BRIEFER, None, "hilale"),
        Heard(SpeakerKind.NARRATOR),
        *(Heard(MEMBERS, quantifier) for quantifier in Quantifier),
        *(Heard(kind, quantifier) for kind in (STATES, PARTICIPANTS) for quantifier in Quantifier),
        Heard(STATES),
        Heard(PARTICIPANTS),
    ],
)
def test_each_speaker_can_be_typed_again(heard: Heard) -> None:
    assert read_note(f"{prefix_of(heard, ROOM)}: words", ROOM).speaker == heard


def test_nobody_has_no_prefix() -> None:
    assert prefix_of(UNKNOWN, ROOM) == ""
    assert prefix_of(Heard(SpeakerKind.BRIEFER, None, "gone"), ROOM) == ""


@given(st.text(max_size=80))
def test_any_line_is_a_note(line: str) -> None:
    note = read_note(line, ROOM)
    assert note.text in " ".join(line.split())
