"""One typed line understood as a note of a meeting: who speaks, and what is said.

The speaker is a short prefix before a colon: "c: opened", "dw: missions ...", "some: asked ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from db.folding import fold
from db.models import Quantifier, SpeakerKind

_PREFIX_RE: Final = re.compile(r"\s*([^:\n]{0,60}?)\s*:(?!//)\s*")
_WORD_RE: Final = re.compile(r"[^\W_]+")
_FAMILY: Final = 2
"""Letters of a family name that are enough to mean it, where it is the only one."""

_CHAIR: Final = "c|ch|chair|chairman|chairwoman|p|pdt|president|presidente|the chair"
_MEMBERS: Final = "m|members|member|membres|membre"
_STATES: Final = "ms|em|member states|states|etats|etats membres"
_PARTICIPANTS: Final = "par|part|participants|participant"
_NARRATOR: Final = "n|narrator|narrateur|text|texte"
_QUANTIFIERS: Final = {
    Quantifier.ALL: "all|the|les|tous|tous les|a",
    Quantifier.MOST: "most|la plupart|plupart|mo",
    Quantifier.A_NUMBER_OF: "anum|an|number|a number of|a number|un certain nombre|nombre|cn",
    Quantifier.SEVERAL: "several|sev|plusieurs|plus",
    Quantifier.SOME: "some|so|s|certains|cert",
    Quantifier.OTHERS: "others|other|o|oth|autres|d autres",
}
_KINDS: Final = {
    SpeakerKind.MEMBERS: _MEMBERS,
    SpeakerKind.MEMBER_STATES: _STATES,
    SpeakerKind.PARTICIPANTS: _PARTICIPANTS,
}


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """Somebody who may be meant: one who takes part in the meeting."""

    participation_uuid: str
    name: str
    """As printed, rank and all."""
    family_name: str
    is_chair: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """Who speaks."""

    kind: SpeakerKind
    quantifier: Quantifier | None = None
    participation_uuid: str | None = None


UNKNOWN: Final = Heard(SpeakerKind.UNATTRIBUTED)


@dataclass(frozen=True, slots=True)
class TypedNote:
    """A line as it is understood."""

    speaker: Heard
    text: str
    prefix: str
    """As typed, without the colon; "" where the line has none that is understood."""


def read_note(line: str, speakers: Sequence[NamedSpeaker], before: Heard = UNKNOWN) -> TypedNote:
    """Understand a line; whatever stands in it, it is a note.

    Without a prefix that says who, ``before`` goes on; a colon with nothing before it is nobody.
    A name that two could have says nobody.
    """
    match = _PREFIX_RE.match(line)
    heard = _heard(match[1], speakers) if match is not None else None
    if match is None or heard is None:
        return TypedNote(before, _plain(line), "")
    return TypedNote(heard, _plain(line[match.end() :]), match[1].strip())


def prefix_of(heard: Heard, speakers: Sequence[NamedSpeaker]) -> str:
    """Give a prefix by which a speaker can be typed again; "" for nobody."""
    if heard.kind is SpeakerKind.BRIEFER:
        names = {each.participation_uuid: each.family_name for each in speakers}
        return fold(names.get(heard.participation_uuid or "", ""))
    if heard.kind is SpeakerKind.CHAIR:
        return "c"
    if heard.kind is SpeakerKind.NARRATOR:
        return "n"
    noun = _KINDS.get(heard.kind, "").partition("|")[0]
    how_many = _QUANTIFIERS[heard.quantifier].partition("|")[0] if heard.quantifier else ""
    if heard.kind is SpeakerKind.MEMBERS and how_many:
        return how_many
    return f"{how_many} {noun}".strip()


def _heard(prefix: str, speakers: Sequence[NamedSpeaker]) -> Heard | None:
    words = " ".join(_WORD_RE.findall(fold(prefix)))
    if not words:
        return UNKNOWN if not prefix else None
    if _is(words, _CHAIR):
        chair = next((each.participation_uuid for each in speakers if each.is_chair), None)
        return Heard(SpeakerKind.CHAIR, participation_uuid=chair)
    if _is(words, _NARRATOR):
        return Heard(SpeakerKind.NARRATOR)
    return _group(words) or _briefer(words, speakers)


def _group(words: str) -> Heard | None:
    """Understand "some", "m", "several ms"."""
    if _is(words, _MEMBERS):
        return Heard(SpeakerKind.MEMBERS, Quantifier.ALL)
    for quantifier, named in _QUANTIFIERS.items():
        if _is(words, named):
            return Heard(SpeakerKind.MEMBERS, quantifier)
        for start in named.split("|"):
            rest = words.removeprefix(f"{start} ")
            if rest != words:
                for kind, nouns in _KINDS.items():
                    if _is(rest, nouns):
                        return Heard(kind, quantifier)
    kinds = (kind for kind, nouns in _KINDS.items() if _is(words, nouns))
    return next((Heard(kind) for kind in kinds), None)


def _briefer(words: str, speakers: Sequence[NamedSpeaker]) -> Heard | None:
    """Find who is meant by a name, initials or the beginning of a family name; one alone."""
    for meant in (
        [each for each in speakers if words in (fold(each.family_name), _letters(each.name))],
        [each for each in speakers if words == _initials(each.name)],
        [
            each
            for each in speakers
            if len(words) >= _FAMILY and fold(each.family_name).startswith(words)
        ],
    ):
        if len(meant) == 1:
            kind = SpeakerKind.CHAIR if meant[0].is_chair else SpeakerKind.BRIEFER
            return Heard(kind, participation_uuid=meant[0].participation_uuid)
    return None


def _is(words: str, named: str) -> bool:
    return words in named.split("|")


def _letters(name: str) -> str:
    return " ".join(_WORD_RE.findall(fold(name)))


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD_RE.findall(fold(name)))


def _plain(text: str) -> str:
    return " ".join(text.split())
