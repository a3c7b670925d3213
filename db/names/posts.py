"""Posts as printed: what part of them names an organisation, and of what kind it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from db.countries import find_country
from db.folding import fold
from db.names.organisations import find_organisation, known_organisations
from db.names.words import name_words

_OF = r"(?:of\s(?:the\s)?|du\s|de\sla\s|de\sl['\u2019]|des\s|de\s|d['\u2019])"
_REPUBLIC = (
    r"(?:Republic\sof\s(?:the\s)?|République\s(?:du\s|de\sla\s|de\sl['\u2019]|de\s|d['\u2019]))?"
)
_TO_THE_UN = (
    r"\s(?:to\sthe\sUnited\sNations"
    r"|auprès\s(?:de\sl['\u2019](?:Organisation\sdes\sNations\sUnies|ONU)|des\sNations\sUnies))"
)
_WHOSE = rf"(?P<of>{_OF}(?P<whose>[^,;]{{2,70}}?))(?:{_TO_THE_UN}|$|[,;])"
_MISSION_RE = re.compile(
    rf"(?:Permanent\s(?:Observer\s)?Mission|Mission\spermanente(?:\sd['\u2019]observation)?)\s{_WHOSE}",
    re.IGNORECASE,
)
_REPRESENTATIVE_RE = re.compile(
    r"(?:Permanent\s(?:Representative|Observer)"
    rf"|(?:Représentant|Observateur|Observatrice)e?\spermanente?(?:\sadjointe?)?)\s{_WHOSE}",
    re.IGNORECASE,
)
_DELEGATION_RE = re.compile(rf"(?:Delegation|Délégation)\s{_WHOSE}", re.IGNORECASE)
_STATE_RE = re.compile(
    r"(?P<post>(?:.*\s)?(?:Ambassad\w+|Minist\w+(?:\s[^,;]{1,60})?|President|Présidente?|Premier"
    rf"|Première))\s{_OF}{_REPUBLIC}(?P<whose>[^,;]{{2,60}})$",
    re.IGNORECASE,
)
_FIELD_RE = re.compile(
    r"(?:African\sUnion-United\sNations|United\sNations|African\sUnion)\s(?:[A-Z][\w-]+\s|and\s){0,6}?"
    r"(?:Mission|Operation|Force|Group|Office)\s(?:in|for|to)\s[^,;()]{2,80}"
    r"|(?:Mission|Opération|Force)\s(?:[a-zéèêîôà'\u2019-]+\s){0,8}?"
    r"(?:Nations\sUnies|l['\u2019]Union\safricaine)\s[^,;()]{2,80}"
)
_DEPARTMENT_RE = re.compile(
    r"(?:Department\s(?:of|for)|Office\s(?:of|for)|Département\s(?:de|des|du)|Bureau\s(?:de|des|du))"
    r"[\s'\u2019l]{1,3}[^,;()]{3,90}"
)
_OF_WHOM_RE = re.compile(rf".*\s{_OF}([^,;]+)")
_SECRETARY_RE = re.compile(
    r"(?:Under|Assistant)[\s-]Secretary[\s-]General\sfor\s(?P<en>[^,;()]{3,90})"
    r"|Secrétaire\sgénérale?(?:\sadjointe?)?\s(?P<fr>(?:aux?|à|chargée?)\s[^,;()]{3,90})",
    re.IGNORECASE,
)
_ENVOY_RE = re.compile(
    r"(?:Special|Personal)\s(?:Representative|Envoy|Advise[er]|Advisor)\sof\sthe\sSecretary-General"
    r"|(?:Représentant|Envoyé|Conseill)\w*\s(?:spécial|personnel)\w*\sdu\sSecrétaire\sgénéral",
    re.IGNORECASE,
)
_NAMED_RE = re.compile(
    r"(?:,\s|\s(?:of|at|with|from|du|des|chez)\s|\s(?:de\s|d['\u2019]|à\s))"
    r"(?:(?:the|la|le|les)\s|l['\u2019])?(?=(?P<name>[^\W\d_a-z][^,;]*)$)"
)
_UNIT_RE = re.compile(
    r"\b(?:Affairs|Branch|Cabinet|Cell|Cellule|Division|Force|Forces|Groupe|Office|Operations"
    r"|Section|Secretariat|Secretary-General|Secrétaire|Secrétariat|Service|Staff|Team|Unit|Unité)\b",
    re.IGNORECASE,
)
_BODY_RE = re.compile(
    r"\b(?:United\sNations|Nations\sUnies|Panel|Committee|Comité|Working\sGroup|Groupe\sde\stravail"
    r"|Commission|Council|Conseil)\b"
)
_PUBLIC_RE = re.compile(r"\b(?:University|Université|School|College|École|Court|Cour|Tribunal)\b")
_LEADER_RE = re.compile(
    r"\b(?:direct(?:or|eur|rice)|president|presidente|founder|fondat\w+|chief\sexecutive)\b"
)
_FRENCH_RE = re.compile(
    r"\b(?:du|des|de|aux?|et|chef\w*|génér\w+|direct(?:eur|rice)|président\w?)\b"
    r"|\b[dl]['\u2019]|à",
    re.IGNORECASE,
)
_TRAILING_RE = re.compile(
    r"[\s,;(]*(?:\b(?:of|in|at|for|to|from|with|and|du|de|des|en|au|aux|à|et|chez|d)\b['\u2019]?)?"
    r"(?:\s(?:the|la|le|les|l['\u2019]?))?[\s,;'\u2019]*$"
)
_ARTICLES_RE = re.compile(r"\b(?:chargee?|a la|a l|aux?|des?|du|de la|de l|et|l|d)\b|['\u2019]")
_STATE_MISSION: Final = {
    "en": "Permanent Mission {of} to the United Nations",
    "fr": "Mission permanente {of} auprès de l'Organisation des Nations Unies",
}
_DELEGATION: Final = {
    "en": "Delegation {of} to the United Nations",
    "fr": "Délégation {of} auprès de l'Organisation des Nations Unies",
}
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class PostParts:
    """A printed post taken apart.

    ``title`` is the post without the organisation where that is named in it, else the whole.
    ``organisation`` is in the language of the post, or None where none can be told; ``kind`` is a
    value of OrganisationKind; ``country`` the English name of the State it stands for, if any.
    """

    title: str
    organisation: str | None = None
    kind: str | None = None
    country: str | None = None


def split_post(text: str) -> PostParts:
    """Tell the organisation a printed post belongs to, in English or French.

    A named organisation is cut off the title; some are implied: an Under-Secretary-General's
    department, the mission of a permanent representative. Keep the printed text beside it.
    """
    post = " ".join(text.split()).strip(" ,;.")
    if len(post) > _LONGEST:
        return PostParts(post)
    for rule in (
        _of_permanent_mission,
        _of_delegation,
        _of_field_mission,
        _of_department,
        _of_secretary,
        _of_known,
        _of_state,
        _of_named,
    ):
        if parts := rule(post):
            return parts
    return PostParts(post)


def _of_permanent_mission(post: str) -> PostParts | None:
    mission = _MISSION_RE.search(post)
    match = mission or _REPRESENTATIVE_RE.search(post)
    if match is None:
        return None
    country = find_country(match["whose"])
    known = None if country else find_organisation(match["whose"])
    cut = mission.start() if mission else match.start("of")
    if known:
        return PostParts(_cut(post, cut), known[0].name(_language(post)), known[0].kind)
    name = _STATE_MISSION[_language(post)].format(of=match["of"])
    return PostParts(
        _cut(post, cut), name, "permanent_mission", country.english if country else None
    )


def _of_delegation(post: str) -> PostParts | None:
    match = _DELEGATION_RE.search(post)
    known = find_organisation(match["whose"]) if match else None
    if match is None or known is None:
        return None
    name = _DELEGATION[_language(post)].format(of=match["of"])
    return PostParts(_cut(post, match.start()), name, known[0].kind)


def _of_field_mission(post: str) -> PostParts | None:
    match = _FIELD_RE.search(post)
    known = find_organisation(post[match.start() :]) if match else None
    if match is None or (known and known[1] == 0):
        return None
    return PostParts(_cut(post, match.start()), match[0].strip(), "field_mission")


def _of_department(post: str) -> PostParts | None:
    match = _DEPARTMENT_RE.search(post)
    if match is None or find_organisation(post[match.start() :]):
        return None
    title, name = _cut(post, match.start()), match[0].strip()
    whose = _OF_WHOM_RE.fullmatch(name)
    country = find_country(whose[1]) if whose else None
    if country:  # a ministry, not a department of the Secretariat
        return PostParts(title, name, "other", country.english)
    return PostParts(title, name, "secretariat_department")


def _of_secretary(post: str) -> PostParts | None:
    match = _SECRETARY_RE.search(post)
    if match is None or find_organisation(post):
        return None
    field = _bare(match["en"] or match["fr"])
    language = "en" if match["en"] else "fr"
    for each in known_organisations():
        if field == _bare(each.english_secretary if match["en"] else each.french_secretary):
            return PostParts(post, each.name(language), each.kind)
    return PostParts(post)


def _of_known(post: str) -> PostParts | None:
    found = find_organisation(post)
    if found is None:
        return None if not _ENVOY_RE.search(post) else PostParts(post)
    known, start, end = found
    language = _language(post)
    rest = re.sub(r"^\s?\([^()]*\)$", "", post[end:])
    if start == 0 and rest:
        title = rest.strip(" ,")
    elif rest:
        title = post
    else:
        title = _cut(post, start)
    return PostParts(title, known.name(language), known.kind)


def _of_state(post: str) -> PostParts | None:
    match = _STATE_RE.fullmatch(post)
    country = find_country(match["whose"]) if match else None
    if match is None or country is None:
        return None
    return PostParts(match["post"], country.name(_language(post)), "member_state", country.english)


def _of_named(post: str) -> PostParts | None:
    for match in _NAMED_RE.finditer(post):
        name = re.sub(r"\s?\([A-Z][\w-]*\)$", "", match["name"])
        if _UNIT_RE.search(name) or fold(name) in name_words().titles or _is_place(name):
            continue
        if _BODY_RE.search(name):
            kind = "un_body"
        elif _PUBLIC_RE.search(name) or not _LEADER_RE.search(fold(post)):
            kind = "other"
        else:
            kind = "ngo"
        return PostParts(_cut(post, match.start()), name, kind)
    return None


def _is_place(name: str) -> bool:
    return name_words().places.fullmatch(name) is not None


def _cut(post: str, end: int) -> str:
    """Take the title before an organisation, without the words that led to it; never empty."""
    return _TRAILING_RE.sub("", post[:end]) or post


def _bare(field: str) -> str:
    """Compare what an Under-Secretary-General is for: without articles, accents, capitals."""
    without = _ARTICLES_RE.sub(
        " ", re.sub(r"\s(?:of\sthe|des)\s(?:United\s)?Nations.*", "", fold(field))
    )
    return " ".join(without.split())


def _language(post: str) -> str:
    return "fr" if _FRENCH_RE.search(post) else "en"
