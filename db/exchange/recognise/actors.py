"""The actors a report speaks of: the Council, the Secretariat, States, countries, institutions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from db.models import OrganisationKind
from db.names.organisations import find_organisation

_UN_BODY, _OTHER = OrganisationKind.UN_BODY, OrganisationKind.OTHER
_REGIONAL = OrganisationKind.REGIONAL_ORGANIZATION
_DEPARTMENT = OrganisationKind.SECRETARIAT_DEPARTMENT


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody a report may speak to: the name it goes by in the language, and its kind."""

    name: str
    kind: OrganisationKind


_ENGLISH: Final = (
    (
        r"Peace\s+and\s+Security\s+Council(?:\s+of\s+the\s+African\s+Union)?"
        r"|African\s+Union\s+Peace\s+and\s+Security\s+Council",
        Actor("African Union Peace and Security Council", _REGIONAL),
    ),
    (
        r"(?:members\s+of\s+the\s+)?(?:Security\s+)?Council(?!\s+(?:Committee|members|resolution))",
        Actor("Security Council", _UN_BODY),
    ),
    (r"(?:General\s+)?Assembly", Actor("General Assembly", _UN_BODY)),
    (r"Secretary-General(?!\s+of\b)", Actor("Secretary-General", _UN_BODY)),
    (r"(?:United\s+Nations\s+)?Secretariat", Actor("Secretariat", _UN_BODY)),
    (
        r"Special\s+Committee(?:\s+on\s+Peacekeeping\s+Operations)?",
        Actor("Special Committee on Peacekeeping Operations", _UN_BODY),
    ),
    (
        r"[Tt]roop-?\s*(?:and|or)\s+police-?\s*contribut(?:ing\s+countries|ors)"
        r"|[Tt]roop-contributing\s+countries\s+and\s+police-contributing\s+countries|T/PCCs?",
        Actor("Troop- and police-contributing countries", _OTHER),
    ),
    (
        r"[Tt]roop-?\s*contribut(?:ing\s+countries|ors)|TCCs?",
        Actor("Troop-contributing countries", _OTHER),
    ),
    (r"[Hh]ost\s+(?:countries|States|Governments)", Actor("Host countries", _OTHER)),
    (r"Member\s+States?|(?:All\s+)?States(?!\s+of\b)", Actor("Member States", _OTHER)),
    (
        r"[Rr]egional(?:\s+and\s+subregional)?\s+organi[sz]ations",
        Actor("Regional organizations", _OTHER),
    ),
)
_FRENCH: Final = (
    (
        r"Conseil\s+de\s+paix\s+et\s+de\s+sécurité(?:\s+de\s+l[’']Union\s+africaine)?",
        Actor("Conseil de paix et de sécurité de l’Union africaine", _REGIONAL),
    ),
    (
        r"(?:membres\s+du\s+)?Conseil(?:\s+de\s+sécurité)?(?!\s+(?:d|é))",
        Actor("Conseil de sécurité", _UN_BODY),
    ),
    (r"Assemblée(?:\s+générale)?", Actor("Assemblée générale", _UN_BODY)),
    (r"Secrétaire\s+général(?!e)", Actor("Secrétaire général", _UN_BODY)),
    (r"Secrétariat", Actor("Secrétariat", _UN_BODY)),
    (
        r"Comité\s+spécial(?:\s+des\s+opérations\s+de\s+maintien\s+de\s+la\s+paix)?",
        Actor("Comité spécial des opérations de maintien de la paix", _UN_BODY),
    ),
    (
        r"[Pp]ays\s+(?:fournisseurs|qui\s+fournissent|contributeurs)[^.;,]{0,40}?"
        r"(?:police|policiers)",
        Actor("Pays fournisseurs de contingents ou de personnel de police", _OTHER),
    ),
    (
        r"[Pp]ays\s+(?:fournisseurs|qui\s+fournissent)\s+(?:de|des)\s+(?:contingents|troupes)"
        r"|[Pp]ays\s+contributeurs(?:\s+de\s+troupes)?",
        Actor("Pays fournisseurs de contingents", _OTHER),
    ),
    (r"[Pp]ays\s+hôtes", Actor("Pays hôtes", _OTHER)),
    (r"États\s+Membres|États(?!\s+d)", Actor("États Membres", _OTHER)),
    (
        r"[Oo]rganisations\s+régionales(?:\s+et\s+sous-régionales)?",
        Actor("Organisations régionales", _OTHER),
    ),
)
_KNOWN: Final = {
    language: [
        (re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), actor) for pattern, actor in table
    ]
    for language, table in (("en", _ENGLISH), ("fr", _FRENCH))
}
_INSTITUTION_EN = (
    r"(?:Department|Office|Panel|Group|Committee|Organi[sz]ation|Commission|Fund|Programme|Team"
    r"|Union|Agency|Mission|Force|Coordinator|Ombudsperson|Bank|Institute|Directorate|Division"
    r"|Service|Unit|Envoy|Representative)s?"
)
_NAMED: Final = {
    "en": re.compile(
        rf"(?:[A-Z][\w’'-]*\s+(?:(?:of|for|on|in|and|the)\s+)*)*{_INSTITUTION_EN}\b"
        r"(?:\s+(?:of|for|on|in|against)\s+(?:the\s+)?[A-Z][\w’'-]*"
        r"(?:\s+(?:(?:of|for|on|in|and|the)\s+)*[A-Z][\w’'-]*)*)?"
        r"|(?:[A-Z][\w’'-]*\s+)?(?:organizations|agencies|institutions|partners|missions|members"
        r"|Governments|governments|countries|donors)\b"
    ),
    "fr": re.compile(
        r"(?:Département|Bureau|Groupe|Comité|Organisation|Commission|Fonds|Programme|Équipe|Union"
        r"|Agence|Mission|Force|Coordonnat(?:eur|rice)|Banque|Institut|Direction|Division|Service"
        r"|Envoyée?|Représentante?|Haut-Commissariat)s?\b"
        r"(?:\s+(?:d[’']|de\s+l[’']|de\s+la\s+|des?\s+|du\s+|pour\s+(?:la\s+|le\s+|l[’']|les\s+)?"
        r"|contre\s+(?:la|le)\s+)?[\w’'-]+)*"
        r"|(?:organismes|organisations|institutions|partenaires|missions|membres|gouvernements|pays"
        r"|donateurs)\b(?:\s+(?:de\s+|d[’'])?[a-zé][\w’'-]+)?"
    ),
}  # fmt: skip
_PARTED_RE = re.compile(
    r",?\s+(?:and|or|et|ou)\s+(?:aux?\s+|à\s+)?(?=(?:the|la|le|les|l[’'])\s?)|,\s+(?:and\s+|et\s+)?"
    r"|\s+(?:and|et)\s+(?=aux?\s)"
)
_ARTICLE_RE = re.compile(
    r"\s*(?:(?:the|all|le|la|les|aux?|des|du|à\s+la|tous\s+les)\s+|(?:à\s+)?l[’'])", re.IGNORECASE
)
_GOVERNED_RE = re.compile(r"\b(?:of|by|with|in|du|de|des|par|avec)\s+(?:the\s+|la\s+|l[’'])?$")
# "Working Group documents", "the Committee’s website": the name is there of another thing.
_OWNED_RE = re.compile(
    r"\s*[’']s?\s|\s+(?!and\b|or\b|to\b|in\b|at\b|that\b|who\b|which\b|et\b|ou\b|de\b|à\b|qui\b)[a-z]"
)


def actors_in(text: str, language: str) -> Iterator[Actor]:
    """Find who is named in a stretch of text that names actors, in order, each once."""
    seen: set[Actor] = set()
    for chunk in _chunks(text, language):
        found = chunk if isinstance(chunk, Actor) else _named(chunk, language)
        if found and found not in seen:
            seen.add(found)
            yield found


def known_actor(text: str, language: str) -> Actor | None:
    """Give the known actor that a text begins with."""
    bare = _bare(text)
    for pattern, actor in _KNOWN[language]:
        if pattern.match(bare):
            return actor
    return None


def _chunks(text: str, language: str) -> Iterator[Actor | str]:
    """Cut a text at known actors and, between them, where a list parts."""
    known: list[tuple[int, int, Actor]] = []
    for pattern, actor in _KNOWN[language]:
        for match in pattern.finditer(text):
            apart = all(match.end() <= start or match.start() >= end for start, end, _ in known)
            if apart and not _of_another(text, match.start(), match.end()):
                known.append((match.start(), match.end(), actor))
    at = 0
    for start, end, actor in sorted(known, key=lambda each: each[0]):
        yield from _PARTED_RE.split(text[at:start])
        yield actor
        at = end
    yield from _PARTED_RE.split(text[at:])


def _named(chunk: str, language: str) -> Actor | None:
    """The institution a chunk of a list names."""
    bare = _bare(chunk)
    if organisation := find_organisation(bare):
        known, start, end = organisation
        if not start and not _of_another(bare, start, end):
            printed = bare[start:end]
            name = known.name(language) if printed.isupper() else printed
            return Actor(name, OrganisationKind(known.kind))
    match = _NAMED[language].match(bare)
    if match is None or _of_another(bare, 0, match.end()):
        return None
    name = match[0].strip()
    return Actor(name[:1].upper() + name[1:], _kind(name))


def _of_another(text: str, start: int, end: int) -> bool:
    return bool(_GOVERNED_RE.search(text[:start]) or _OWNED_RE.match(text, end))


def _bare(text: str) -> str:
    article = _ARTICLE_RE.match(text)
    return text[article.end() :] if article else text.strip()


def _kind(name: str) -> OrganisationKind:
    if re.match(r"Department|Office|Division|Département|Bureau", name):
        return _DEPARTMENT
    if re.search(r"\bUnion\b|\bCommunity\b|Communauté", name):
        return _REGIONAL
    if re.search(r"United Nations|Nations Unies|Panel|Group|Committee|Team|Comité|Équipe", name):
        return _UN_BODY
    return _OTHER
