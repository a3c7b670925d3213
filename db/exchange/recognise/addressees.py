"""To whom a statement speaks: named as who should act or is asked to, or meant by what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.exchange.recognise.statements import ask_in
from db.models import OrganisationKind

_UN_BODY, _OTHER = OrganisationKind.UN_BODY, OrganisationKind.OTHER
_DEPARTMENT, _REGIONAL = OrganisationKind.SECRETARIAT_DEPARTMENT, OrganisationKind.REGIONAL_ORGANIZATION


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody a report may speak to: the name it goes by in the language, and its kind."""

    name: str
    kind: OrganisationKind


_ENGLISH = (
    (r"Peace\s+and\s+Security\s+Council(?:\s+of\s+the\s+African\s+Union)?"
     r"|African\s+Union\s+Peace\s+and\s+Security\s+Council",
     "African Union Peace and Security Council", _REGIONAL),
    (r"(?:Security\s+)?Council(?!\s+(?:Committee|members|resolution))|members\s+of\s+the\s+(?:Security\s+)?Council",
     "Security Council", _UN_BODY),
    (r"General\s+Assembly|Assembly", "General Assembly", _UN_BODY),
    (r"Secretary-General(?!['’]s)(?!\s+of\b)", "Secretary-General", _UN_BODY),
    (r"(?:United\s+Nations\s+)?Secretariat", "Secretariat", _UN_BODY),
    (r"Special\s+Committee(?:\s+on\s+Peacekeeping\s+Operations)?", "Special Committee on Peacekeeping Operations", _UN_BODY),
    (r"Peacebuilding\s+Commission", "Peacebuilding Commission", _UN_BODY),
    (r"[Tt]roop-?\s*(?:and\s+police-\s*)?(?:contributing\s+countries|contributors)(?:\s+and\s+police-contributing\s+countries)?"
     r"|police-\s*(?:and\s+troop-\s*)?contributing\s+countries|T/PCCs?|TCCs?(?:/PCCs)?",
     "Troop- and police-contributing countries", _OTHER),
    (r"[Hh]ost\s+(?:countries|States|Governments)", "Host countries", _OTHER),
    (r"(?:Member\s+States?|(?:All\s+)?States(?!\s+of\b))", "Member States", _OTHER),
    (r"[Rr]egional(?:\s+and\s+subregional)?\s+organi[sz]ations", "Regional organizations", _OTHER),
    (r"[Ii]ncoming\s+members", "Incoming members", _OTHER),
    (r"[Dd]onors?(?:\s+countries)?", "Donors", _OTHER),
    (r"(?:[Pp]eacekeeping\s+|United\s+Nations\s+)missions", "United Nations missions", _OTHER),
)  # fmt: skip
_FRENCH = (
    (r"Conseil\s+de\s+paix\s+et\s+de\s+sécurité(?:\s+de\s+l[’']Union\s+africaine)?",
     "Conseil de paix et de sécurité de l’Union africaine", _REGIONAL),
    (r"Conseil(?:\s+de\s+sécurité)?(?!\s+(?:d|é))|membres\s+du\s+Conseil", "Conseil de sécurité", _UN_BODY),
    (r"Assemblée(?:\s+générale)?", "Assemblée générale", _UN_BODY),
    (r"Secrétaire\s+général(?!e)", "Secrétaire général", _UN_BODY),
    (r"Secrétariat", "Secrétariat", _UN_BODY),
    (r"Comité\s+spécial(?:\s+des\s+opérations\s+de\s+maintien\s+de\s+la\s+paix)?",
     "Comité spécial des opérations de maintien de la paix", _UN_BODY),
    (r"Commission\s+de\s+consolidation\s+de\s+la\s+paix", "Commission de consolidation de la paix", _UN_BODY),
    (r"[Pp]ays\s+(?:(?:qui\s+)?fourni\w+|contributeurs)(?:\s+de)?\s*(?:des\s+)?(?:contingents|troupes)?"
     r"(?:\s+(?:et|ou)\s+(?:(?:du|de|des)\s+)?(?:personnel\s+de\s+police|forces\s+de\s+police|policiers))?",
     "Pays fournisseurs de contingents ou de personnel de police", _OTHER),
    (r"[Pp]ays\s+hôtes", "Pays hôtes", _OTHER),
    (r"États\s+Membres|États(?!\s+d)", "États Membres", _OTHER),
    (r"[Oo]rganisations\s+régionales(?:\s+et\s+sous-régionales)?", "Organisations régionales", _OTHER),
    (r"[Dd]onateurs", "Donateurs", _OTHER),
)  # fmt: skip
_KNOWN = {
    language: [
        (re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), Actor(name, kind))
        for pattern, name, kind in table
    ]
    for language, table in (("en", _ENGLISH), ("fr", _FRENCH))
}
_INSTITUTION = (
    r"(?:Department|Office|Panel|Group|Committee|Organi[sz]ation|Commission|Fund|Programme|Team|Union|Agency"
    r"|Mission|Force|Secretary|Coordinator|Ombudsperson|Bank|Institute|Directorate|Division|Service|Unit|Envoy|Representative)s?"
)
_NAMED_EN_RE = re.compile(
    r"(?<![\w-])(?:(?:[A-Z][\w’'-]*)\s+(?:(?:of|for|on|in|and|the|to)\s+){0,3})*"
    rf"{_INSTITUTION}\b(?:\s+(?:of|for|on|in|against|to)\s+(?:the\s+)?[A-Z][\w’'-]*"
    r"(?:(?:\s+(?:of|for|on|in|to)(?:\s+the)?|,|\s+and)?\s+[A-Z][\w’'-]*)*)?"
)
_NAMED_FR_RE = re.compile(
    r"(?<![\w-])(?:Département|Bureau|Groupe|Comité|Organisation|Commission|Fonds|Programme|Équipe|Union|Agence"
    r"|Mission|Force|Coordonnat(?:eur|rice)|Banque|Institut|Direction|Division|Service|Envoyée?|Représentante?|Haut-Commissariat)s?\b"
    r"(?:\s+(?:(?:d[’']|de\s+l[’']|de\s+la\s+|de\s+|du\s+|des\s+|à\s+la\s+|à\s+l[’']|pour\s+(?:la\s+|le\s+|l[’']|les\s+)?|contre\s+(?:la|le)\s+)"
    r"[\w’'-]+|[a-zéèêàâîôûç]{5,}))*"
)
_LOWER_FR_RE = re.compile(r"[Ll]es\s+(?P<name>(?:organismes|organisations|partenaires|missions)\s+(?:de\s+|d[’'])?[\w’'-]+)")
_LOWER_EN_RE = re.compile(
    r"(?P<name>(?:[A-Z]?[\w-]+\s+)?(?:organizations|agencies|institutions|partners|missions|Governments|governments|countries))\b"
)
_BETWEEN_RE = re.compile(r"\b(?:between|among|entre)\s+(?P<whom>[^.;]+)")
_OBJECT_END_RE = re.compile(
    r"\s+(?:to\s+(?!the\b|be\b)\w+|that\b|for\b|de\s+(?:\w+er|\w+re|\w+ir|ne|se|s’)\b|d[’']\w+er\b|à\s+\w+(?:er|re|ir)\b|afin\b)|[.;]"
)
_THAT_SUBJECT_RE = re.compile(r"\b(?:that|que|qu[’'])\s*(?P<whom>.+?)(?=\s+\w+$|$)")
_MEANT = (
    (re.compile(r"\b(?:documents?|notes?|website|eRoom|guide|records?|publish|publi|translat|traduire|site\s+(?:web|internet)|languages|langues)\b", re.I), "secretariat"),
    (re.compile(r"\b(?:mandate|mandat|review|examen)\b[^.]{0,80}\b(?:renew|extend|begin|prorog|reconduit|renouvel|commenc)", re.I), "council"),
)  # fmt: skip
_MEANT_NAMES = {
    "en": {"secretariat": "Secretariat", "council": "Security Council"},
    "fr": {"secretariat": "Secrétariat", "council": "Conseil de sécurité"},
}


def addressees_in(text: str, language: str) -> tuple[list[Actor], bool]:
    """Give whom an ask is addressed to, and whether the text names them."""
    named: list[Actor] = []
    for region in _regions(text, language):
        for actor in actors_in(region, language):
            if actor not in named:
                named.append(actor)
        if named:
            return named, True
    for between in _BETWEEN_RE.finditer(text):
        among = list(actors_in(between["whom"], language))
        if len(among) > 1:
            return among, True
    for words, who in _MEANT:
        if words.search(text):
            return [Actor(_MEANT_NAMES[language][who], _UN_BODY)], False
    return [], False


def actors_in(text: str, language: str) -> Iterator[Actor]:
    """Find who is named in a stretch of text, in order of naming."""
    found: dict[int, Actor] = {}
    covered = [False] * len(text)

    def take(match: re.Match[str], actor: Actor) -> None:
        if not any(covered[match.start() : match.end()]):
            covered[match.start() : match.end()] = [True] * (match.end() - match.start())
            found[match.start()] = actor

    for pattern, actor in _KNOWN[language]:
        for match in pattern.finditer(text):
            if not _governed(text, match.start()):
                take(match, actor)
    named = _NAMED_FR_RE if language == "fr" else _NAMED_EN_RE
    for match in named.finditer(text):
        if not _governed(text, match.start()):
            take(match, Actor(match[0].strip(), _kind(match[0])))
    lower = _LOWER_FR_RE if language == "fr" else _LOWER_EN_RE
    for match in lower.finditer(text):
        if not _governed(text, match.start()):
            name = match["name"][:1].upper() + match["name"][1:]
            take(match, Actor(name, _OTHER))
    yield from (found[start] for start in sorted(found))


def _governed(text: str, start: int) -> bool:
    """Whether what stands here belongs to the noun before it: "documents of the Committee"."""
    return bool(re.search(r"\b(?:of|by|with|in|du|de|des|par|avec)\s+(?:the\s+|la\s+|l[’'])?$|’s\s+$|[’']s?\s$", text[:start]))


def _kind(name: str) -> OrganisationKind:
    if re.match(r"(?:Department|Office|Division|Département|Bureau|Division)", name):
        return _DEPARTMENT
    if re.search(r"\bUnion\b|\bCommunity\b|Communauté", name):
        return _REGIONAL
    if re.search(r"United Nations|Nations Unies|Panel|Group|Committee|Team|Groupe|Comité|Équipe", name):
        return _UN_BODY
    return _OTHER


def _regions(text: str, language: str) -> Iterator[str]:
    """Give the stretches that may name who is asked: the subject, then the object of asking."""
    ask = ask_in(text, language)
    if ask is None:
        return
    groups = ask.groupdict()
    if groups["verb"]:
        rest = text[ask.end() :]
        if found := re.match(r"\s+(?:that|que|qu[’'])\s*", rest):
            clause = rest[found.end() :]
            yield re.split(r"\s+(?:should|be\b|\w+[^s\s]\s+(?:their|its|the|his)\b|soi(?:t|ent)\b)", clause, maxsplit=1)[0]
            return
        end = _OBJECT_END_RE.search(rest)
        yield rest[: end.start()] if end else rest
        return
    before = text[: ask.start()]
    before = re.split(r"(?<=[.;:])\s", before)[-1]
    yield from _subject(before)
    if groups.get("modal"):
        if found := re.match(r"\s*(?:invite|inviter|request|ask|prier|demander\s+à|demander\s+au)\s*", text[ask.end() - len(ask[0].split()[-1]) :]):
            pass


def _subject(before: str) -> Iterator[str]:
    """The subject before a modal: after the opening of the sentence, without relative clauses."""
    plain = re.sub(r",?\s+(?:that|which|who|qui|dont|lesquel\w+)\s+[^,]*(?:,|$)", " ", before)
    opening = re.match(r"(?:In|On|To|With|Where|When|For|As|At|By|Lastly|Finally|Dans|Afin|Pour|À|Enfin|Sans)\b[^,]*,\s", plain)
    subject = plain[opening.end() :] if opening else plain
    if re.match(r"\s*(?:[Tt]hat|[Tt]his|[Ii]t|[Ii]l)\b", subject):
        return
    head = re.split(r"\s+(?:of|for|in|on|at|with)\s+(?!the\s+(?:African|Security)|Peace|Experts|Political|Field)", subject, maxsplit=1)
    yield head[0] if re.search(r"\b[a-z]+(?:ings?|ions?|ments?|views?|guide|standard|notes?|documents?)$", head[0].strip()) else subject
