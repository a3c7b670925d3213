"""To whom a statement speaks: who should act or is asked to, or who is meant without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from db.exchange.recognise.actors import Actor, actors_in, known_actor
from db.exchange.recognise.statements import ask_in
from db.models import OrganisationKind

_BETWEEN_RE = re.compile(r"\b(?:between|among|entre)\s+(?P<whom>[^.;]+)")
_OBJECT_END_RE = re.compile(
    r"\s+(?:to\s+(?!the\b|be\b)\w+|that\b|for\b|de\s+(?:\w+(?:er|re|ir)|ne|se|s[’'])\b|d[’']\w+er\b"
    r"|à\s+\w+(?:er|re|ir)\b|afin\b)|[.;]"
)
_CLAUSE_RE = re.compile(r"\s+(?:that\s+|que\s+|qu[’'])")
_CLAUSE_VERB_RE = re.compile(
    r"\s+(?:should|be\b|continue\b|soi(?:t|ent)\b|(?!and\b|or\b|of\b|for\b|on\b|in\b)[a-z]+(?<!s)\s+(?:their|its|the|his|to|a|an|leurs?|ses)\b)"
)
_RELATIVE_RE = re.compile(
    r",?\s+(?:which|who|qui|dont|that\s+(?:have|has|had|are|is|were|was|do|does|did|can|could|may"
    r"|might|must|will|would|contribute|provide|host|wish))\s+[^,]*(?:,|$)"
)
_ADVERBIAL_RE = re.compile(
    r"(?:In|On|To|With|Where|When|For|As|At|By|Given|Lastly|Finally|Dans|Afin|Pour|À|Enfin|Sans)\b[^,]*,\s"
)
_ASKED_ON_RE = re.compile(
    r"\b(?:invite|request|ask|encourage|inviter|prier|charger|demander)\s+(?=(?:the|le|la|au|à)\s)"
)
_AGENT_RE = re.compile(r"\b(?:by|from|par)\s+(?=(?:the|le|la)\s|Member|États)")
_MEANT: Final = (
    (
        re.compile(
            r"\b(?:documents?|notes?|website|eRoom|guide|records?|publish|publi|translat|traduire"
            r"|site\s+(?:web|internet)|languages|langues)\b",
            re.IGNORECASE,
        ),
        {"en": "Secretariat", "fr": "Secrétariat"},
    ),
    (
        re.compile(
            r"\b(?:mandate|mandat|review|examen)\b[^.]{0,80}\b(?:renew|extend|begin|prorog|reconduit"
            r"|renouvel|commenc)",
            re.IGNORECASE,
        ),
        {"en": "Security Council", "fr": "Conseil de sécurité"},
    ),
)
"""What is asked, where nobody is named, and who it then falls to."""


def addressees_in(text: str, language: str) -> tuple[list[Actor], bool]:
    """Give whom an ask is addressed to, and whether the text names them."""
    named = list(dict.fromkeys(_named(text, language)))
    if named:
        return named, True
    for between in _BETWEEN_RE.finditer(text):
        among = list(actors_in(between["whom"], language))
        if len(among) > 1:
            return among, True
    return meant_by(text, language), False


def meant_by(text: str, language: str) -> list[Actor]:
    """Give to whom an ask falls that names nobody."""
    for words, names in _MEANT:
        if words.search(text):
            return [Actor(names[language], OrganisationKind.UN_BODY)]
    return []


def _named(text: str, language: str) -> Iterator[Actor]:
    """Who is named: as subject of what should be done, as object of asking, as its agent."""
    ask = ask_in(text, language)
    if ask is None:
        return
    rest = text[ask.end() :]
    if ask["verb"]:
        if clause := _CLAUSE_RE.match(rest):
            yield from actors_in(
                _CLAUSE_VERB_RE.split(rest[clause.end() :], maxsplit=1)[0], language
            )
        else:
            end = _OBJECT_END_RE.search(rest)
            yield from actors_in(rest[: end.start()] if end else rest, language)
        return
    subject = _subject(re.split(r"(?<=[.;:])\s", text[: ask.start()])[-1], language)
    yield from actors_in(subject, language)
    for asked in _ASKED_ON_RE.finditer(text, max(ask.end() - 30, 0)):
        if (actor := known_actor(text[asked.end() :], language)) and "General" in _plain(actor):
            yield actor
    for agent in _AGENT_RE.finditer(rest):
        if actor := known_actor(rest[agent.end() :], language):
            yield actor


def _subject(before: str, language: str) -> str:
    """The subject of a modal, without what opens the sentence and without relative clauses.

    Where the last member of what stands before names no actor, as in "To promote dialogue between
    A, B and C, discussions", nobody is the subject.
    """
    plain = _RELATIVE_RE.sub(" ", before)
    opening = _ADVERBIAL_RE.match(plain)
    subject = plain[opening.end() :] if opening else plain
    last = subject.rpartition(", ")[2]
    return subject if any(actors_in(last, language)) else ""


def _plain(actor: Actor) -> str:
    return actor.name.replace("général", "General")
