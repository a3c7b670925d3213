"""What a paragraph says, so that it can follow the records again when a person asks for it."""

from __future__ import annotations

import re

from db.exchange.recognise.outline import Part, Passage
from db.exchange.recognise.telling import Told
from db.models import ParagraphKind, ParagraphTopic, SectionKind, SectionRole

_LETTER = (
    (ParagraphTopic.TRANSMITTAL, re.compile(r"\bhave\s+the\s+honou?r|l[’']honneur", re.IGNORECASE)),
    (
        ParagraphTopic.CIRCULATION,
        re.compile(
            r"\bdocument\s+of\s+the\b|document\s+du\s+Conseil|comme\s+document", re.IGNORECASE
        ),
    ),
)
_INTRODUCTION = (
    (
        ParagraphTopic.ESTABLISHED,
        re.compile(
            r"was\s+(?:established|created|set\s+up)|a\s+été\s+(?:créé|institué|établi)", re.I
        ),
    ),
    (
        ParagraphTopic.CHAIR,
        re.compile(r"\bChair(?:man)?\b|\bchaired\b|présid(?:e|ence|é)\b|Président", re.I),
    ),
    (ParagraphTopic.SCOPE, re.compile(r"\bpresent\s+report|\bprésent\s+rapport", re.IGNORECASE)),
)
_COUNTS_RE = re.compile(
    r"\b(?:held|met|a\s+tenu|s[’']est\s+réuni)\b[^.]*\b(?:meetings?|times|réunions?|fois|séances?|consultations)\b",
    re.I,
)
_THEMES_RE = re.compile(r"\b(?:themes?|topics|subjects|thèmes?|sujets)\b[^.]*:\s*$", re.IGNORECASE)


def topic_of(part: Part, passage: Passage, order: int, told: Told | None) -> ParagraphTopic | None:
    """Say what a paragraph says; None where it is none of what can be made from records."""
    text = passage.text
    if part.kind is SectionKind.LETTER:
        return _first(_LETTER, text)
    if passage.kind is not ParagraphKind.NUMBERED:
        return None
    if told is not None and told.lists_speakers and not told.opens:
        return ParagraphTopic.SPEAKERS
    if told is not None and told.opens:
        return ParagraphTopic.OPENING
    if part.role is SectionRole.INTRODUCTION:
        return _first(_INTRODUCTION, text)
    if part.role is SectionRole.CONCLUSIONS:
        return ParagraphTopic.STATEMENT
    if part.role is SectionRole.MEETINGS and order <= 4:
        if passage.items and _THEMES_RE.search(text):
            return ParagraphTopic.THEMES
        if _COUNTS_RE.search(text):
            return ParagraphTopic.COUNTS
    return None


def _first(
    table: tuple[tuple[ParagraphTopic, re.Pattern[str]], ...], text: str
) -> ParagraphTopic | None:
    return next((topic for topic, words in table if words.search(text)), None)
