"""Counts of meetings in words: "one organizational meeting and five thematic meetings"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.models import MeetingKind

_NUMBERS = {
    "no": 0, "one": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "once": 1, "twice": 2,
    "une": 1, "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
}  # fmt: skip
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}})"
_COUNTED_RE = re.compile(
    rf"(?<![\w-]){_COUNT}\s+(?P<what>(?:[\w’'-]+\s+){{0,3}}?(?:meetings?|sessions?|consultations?"
    r"|seminars?|briefings?|réunions?|séances?|séminaires?)(?:\s+(?:d[’']organisation|thématiques?"
    r"|officielles?|formelles?|informelles?|officieuses|plénières|conjointes))?)(?![\w-])"
    rf"|\bmet\s+(?:on\s+)?(?P<times>{'|'.join(_NUMBERS)}|\d{{1,2}})(?:\s+(?:times|occasions))?"
    r"(?P<how>(?:\s+in\s+(?:in)?formal\s+(?:session|consultations|meetings?))?)",
    re.IGNORECASE,
)
_COUNTED_KINDS = (
    (MeetingKind.ORGANIZATIONAL, re.compile(r"organi[sz]ational|organisation", re.I)),
    (MeetingKind.THEMATIC, re.compile(r"thematic|thématique", re.I)),
    (MeetingKind.INFORMAL_CONSULTATIONS, re.compile(r"consultation", re.I)),
    (MeetingKind.SEMINAR, re.compile(r"seminar|séminaire", re.I)),
    (MeetingKind.JOINT, re.compile(r"joint|conjointe|commune", re.I)),
    (MeetingKind.BRIEFING, re.compile(r"briefing", re.I)),
    (MeetingKind.FORMAL, re.compile(r"formal|officiel|formelle", re.I)),
)  # fmt: skip
# The one meeting that most reports only mention: "An organizational meeting preceded them".
_ORGANIZATIONAL_RE = re.compile(
    r"\b(?:an?|one|the|its|une|la|sa)\s+(?:organi[sz]ational\s+meeting"
    r"|(?:réunion|séance)\s+d[’']organisation)\b",
    re.IGNORECASE,
)
# What counts on from meetings told before says nothing of how many there were.
_FURTHER_RE = re.compile(r"\b(?:then|further|additional|other|ensuite|autres)\b", re.IGNORECASE)
_HELD_RE = re.compile(
    r"\b(?:held|met|convened|organi[sz]ed|a\s+(?:ensuite\s+)?tenu|s[’']est\s+réuni)\b", re.I
)


def counted_or_mentioned(text: str) -> Iterator[tuple[str, int, MeetingKind | None]]:
    """As ``counted_meetings``, and an organizational meeting that is mentioned uncounted."""
    counted = list(counted_meetings(text))
    yield from counted
    if not any(kind is MeetingKind.ORGANIZATIONAL for _, _, kind in counted):
        mentioned = _ORGANIZATIONAL_RE.search(text)
        if mentioned:
            yield " ".join(mentioned[0].split()), 1, MeetingKind.ORGANIZATIONAL


def counted_meetings(text: str) -> Iterator[tuple[str, int, MeetingKind | None]]:
    """Find the counts of meetings held that a text gives: words, number, kind (None: of any)."""
    for sentence in re.split(r"(?<=[.;])\s", text):
        held = _HELD_RE.search(sentence)
        if held is None or _FURTHER_RE.search(sentence):
            continue
        for match in _COUNTED_RE.finditer(sentence):
            word = (match["count"] or match["times"]).lower()
            what = match["what"] or match["how"] or ""
            number = _NUMBERS.get(word) if not word.isdigit() else int(word)
            kind = next((kind for kind, words in _COUNTED_KINDS if words.search(what)), None)
            if number is not None and match.start() >= held.start():
                yield " ".join(match[0].split()), number, kind
