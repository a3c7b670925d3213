"""Kinds and states that a typed line can name, in English and French."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from db.models import MeetingKind, MeetingStatus

_KINDS: Final = {
    MeetingKind.ORGANIZATIONAL: (
        r"organi[sz]ational (?:meeting|session)"
        r"|(?:réunion|séance) (?:d[’']organisation|organisationnelle)"
    ),
    MeetingKind.JOINT: (
        r"joint meeting(?: with (?:the )?(?:TCCs|T/?PCCs|troop[- ]contributing countries"
        r"|troop- and police-contributing countries))?"
        r"|(?:réunion|séance) (?:conjointe|commune)"
        r"(?: avec les pays (?:contributeurs|qui fournissent des contingents))?"
    ),
    MeetingKind.INFORMAL_CONSULTATIONS: (
        r"informal consultations?|informals|consultations? (?:informelles?|officieuses?)"
    ),
    MeetingKind.FORMAL: r"formal meeting|(?:réunion|séance) officielle",
    MeetingKind.INTERACTIVE_SESSION: (
        r"(?:informal )?interactive (?:session|dialogue|discussion)"
        r"|(?:séance|dialogue|débat) interacti(?:ve|f)"
    ),
    MeetingKind.SEMINAR: r"seminar|workshop|séminaire|atelier",
    MeetingKind.ADOPTION: r"adoption of the (?:annual )?report|adoption du rapport(?: annuel)?",
    MeetingKind.BRIEFING: r"briefing|séance d[’']information|exposé",
    MeetingKind.THEMATIC: (
        r"thematic (?:meeting|discussion|debate)|(?:réunion|débat|discussion) thématique"
    ),
}
_STATES: Final = {
    MeetingStatus.PLANNED: (
        r"tentative(?:ly)?|provisional(?:ly)?|to be confirmed|TBC"
        r"|provisoire(?:ment)?|à confirmer|sous réserve"
    ),
    MeetingStatus.CONFIRMED: r"confirmed|confirmée?s?",
}
_ON_RE: Final = re.compile(r" ?:| (?:on|about|sur|consacrée? (?:à|au|aux))(?= )", re.IGNORECASE)
_EDGES: Final = "\0,;:()[]–—|"


def _any_of(words: dict[MeetingKind, str] | dict[MeetingStatus, str]) -> re.Pattern[str]:
    """One pattern with a group for each; the first that fits where several begin at one place."""
    parts = "|".join(f"(?P<{key.value}>{pattern})" for key, pattern in words.items())
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)


_KIND_RE: Final = _any_of(_KINDS)
_STATE_RE: Final = _any_of(_STATES)


class FoundKind(NamedTuple):
    """A kind in a line: offsets, end exclusive; whether it is said apart from the title."""

    start: int
    end: int
    kind: MeetingKind
    apart: bool


class FoundState(NamedTuple):
    """A state in a line: offsets, end exclusive."""

    start: int
    end: int
    status: MeetingStatus


def find_kind(text: str) -> FoundKind | None:
    """Find the kind of meeting that a line names.

    "Seminar: lessons" says it apart; in "Briefing by the force commanders" it is of the title.
    """
    match = _KIND_RE.search(text)
    if match is None or match.lastgroup is None:
        return None
    kind = MeetingKind(match.lastgroup)
    leads_on = _ON_RE.match(text, match.end())
    if leads_on and _begins(text, match.start()):
        return FoundKind(match.start(), leads_on.end(), kind, True)
    alone = _begins(text, match.start()) and _ends(text, match.end())
    return FoundKind(match.start(), match.end(), kind, alone)


def find_state(text: str) -> FoundState | None:
    """Find whether a line calls its meeting tentative or confirmed, in words that stand alone."""
    for match in _STATE_RE.finditer(text):
        if match.lastgroup and _begins(text, match.start()) and _ends(text, match.end()):
            return FoundState(match.start(), match.end(), MeetingStatus(match.lastgroup))
    return None


def _begins(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t")
    return not before or before[-1] in _EDGES or before.endswith((" -", "\0-"))


def _ends(text: str, end: int) -> bool:
    after = text[end:].lstrip(" \t.")
    return not after or after[0] in _EDGES or after.startswith("- ")
