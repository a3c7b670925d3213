"""Who spoke, as notes of a meeting name them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db.language import later, tr
from db.models import Quantifier, SpeakerKind
from db.typed_note import Heard, NamedSpeaker
from desktop.wording.terms import SPEAKER_KINDS

_GROUPS: Final = {
    (SpeakerKind.MEMBERS, Quantifier.ALL): later("All members"),
    (SpeakerKind.MEMBERS, Quantifier.MOST): later("Most members"),
    (SpeakerKind.MEMBERS, Quantifier.A_NUMBER_OF): later("A number of members"),
    (SpeakerKind.MEMBERS, Quantifier.SEVERAL): later("Several members"),
    (SpeakerKind.MEMBERS, Quantifier.SOME): later("Some members"),
    (SpeakerKind.MEMBERS, Quantifier.OTHERS): later("Other members"),
    (SpeakerKind.PARTICIPANTS, Quantifier.ALL): later("All participants"),
    (SpeakerKind.PARTICIPANTS, Quantifier.MOST): later("Most participants"),
    (SpeakerKind.PARTICIPANTS, Quantifier.A_NUMBER_OF): later("A number of participants"),
    (SpeakerKind.PARTICIPANTS, Quantifier.SEVERAL): later("Several participants"),
    (SpeakerKind.PARTICIPANTS, Quantifier.SOME): later("Some participants"),
    (SpeakerKind.PARTICIPANTS, Quantifier.OTHERS): later("Other participants"),
    (SpeakerKind.MEMBER_STATES, Quantifier.ALL): later("All Member States"),
    (SpeakerKind.MEMBER_STATES, Quantifier.MOST): later("Most Member States"),
    (SpeakerKind.MEMBER_STATES, Quantifier.A_NUMBER_OF): later("A number of Member States"),
    (SpeakerKind.MEMBER_STATES, Quantifier.SEVERAL): later("Several Member States"),
    (SpeakerKind.MEMBER_STATES, Quantifier.SOME): later("Some Member States"),
    (SpeakerKind.MEMBER_STATES, Quantifier.OTHERS): later("Other Member States"),
}
_OFFERED: Final = (
    Quantifier.ALL,
    Quantifier.MOST,
    Quantifier.A_NUMBER_OF,
    Quantifier.SEVERAL,
    Quantifier.SOME,
    Quantifier.OTHERS,
)
"""From many to few."""


def speaker_named(heard: Heard, name: str | None = None) -> str:
    """Give "Some members", "The Chair", or the name of a briefer."""
    if heard.kind is SpeakerKind.BRIEFER and name:
        return name
    if heard.quantifier is not None and (heard.kind, heard.quantifier) in _GROUPS:
        return tr(_GROUPS[heard.kind, heard.quantifier])
    return tr(SPEAKER_KINDS[heard.kind])


def speakers_offered(speakers: Sequence[NamedSpeaker]) -> list[tuple[Heard, str]]:
    """Give who may be chosen: the Chair, the briefers in order, members by how many, and nobody."""
    chair = next((each.participation_uuid for each in speakers if each.is_chair), None)
    found = [Heard(SpeakerKind.CHAIR, participation_uuid=chair)]
    named = {each.participation_uuid: each.name for each in speakers if not each.is_chair}
    found += (Heard(SpeakerKind.BRIEFER, participation_uuid=uuid) for uuid in named)
    found += (Heard(SpeakerKind.MEMBERS, each) for each in _OFFERED)
    found += (
        Heard(SpeakerKind.PARTICIPANTS),
        Heard(SpeakerKind.MEMBER_STATES),
        Heard(SpeakerKind.NARRATOR),
        Heard(SpeakerKind.UNATTRIBUTED),
    )
    return [(each, speaker_named(each, named.get(each.participation_uuid or ""))) for each in found]
