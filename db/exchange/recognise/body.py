"""Which body reports, as what it is known, and by what it was established."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db.dates import find_dates
from db.exchange.recognise.outline import Passage
from db.exchange.recognise.sentences import sentences_of
from db.models import BodyKind
from db.symbols import find_resolutions, find_symbols

_KINDS = (
    ("Working Group", BodyKind.WORKING_GROUP),
    ("Groupe de travail", BodyKind.WORKING_GROUP),
    ("Subcommittee", BodyKind.COMMITTEE),
    ("Sous-Comité", BodyKind.COMMITTEE),
    ("Committee", BodyKind.COMMITTEE),
    ("Comité", BodyKind.COMMITTEE),
)
_NOUN = "|".join(noun for noun, _ in _KINDS)
# A name ends where the sentence or the title goes on; "resolution 1533 (2004)" is part of it.
_NAME_RE = re.compile(
    r"\b(?P<name>(?:(?:Security Council|Informal|Ad[ -]Hoc|Open-ended|\d{3,4})\s+)*"
    rf"(?P<noun>{_NOUN})\b.*?)"
    r"(?=\s*[.;:]?\s*$"
    r"|\s+(?:for|in|during|over|throughout)\s+"
    r"(?:the\s+(?:period|year|calendar|reporting)|(?:19|20)\d\d)"
    r"|\s+(?:from|since|between)\s+(?:\d|its|January|July)"
    r"|,\s+(?:du\s+)?\d{1,2}(?:er)?(?:\s+[a-zA-Zéû]+)?(?:\s+\d{4})?(?:\s+(?:to|au)\s+|[-–])\d"
    r"|,?\s+(?:covering|covers|addressed|adressée)\b|,\s+(?:19|20)\d\d\b(?!\s*\()"
    r"|\s+(?:would|should|wish(?:es)?|requests|asks|hopes|and\s+its|owes)\b"
    r"|\s+(?:was|is|has|held|met|continued|hereby|to\s+the\s+President|on\s+its\s+(?:activities|work))\b"
    r"|\s+(?:pour\s+(?:la\s+période|l[’']année|20|19)|en\s+20\d\d|au\s+cours|durant|pendant|depuis)"
    r"|,?\s+(?:couvrant|portant\s+sur\s+la\s+période|a\s+été|a\s+tenu|est\b|sur\s+ses\s+activités)"
    r"|\s+(?:du\s+1er|du\s+\d{1,2}\s+[a-zéû]+\s+(?:20|au))"
    r"|,\s+(?:I|which|who|in|as|for|j[’']ai|qui|dont|au|en|pour)\b"
    r"|\s+\((?=\d{1,2}(?:er)?\s|see\b|voir\b|the\s|ci-après|hereinafter)|\.\s)",
    re.DOTALL,
)
# What may stand after "Committee" as part of its name.
_GOES_ON_RE = re.compile(
    r"\s+(?:on|pursuant|established|created|concerning|for|of|in|sur|créée?|institué|établi|constitué"
    r"|du\s+Conseil|chargé|pour|relatif|spécial|informel|faisant|concernant|des|de)\b|\s+d[’']"
)
_ESTABLISHED_RE = re.compile(
    r"\b(?:was|were|been)\s+(?:established|created|set\s+up)\b|\bCouncil\s+(?:had\s+)?established\b"
    r"|\ba\s+(?:été\s+)?(?:créé|institué|établi|constitué)e?\b",
    re.IGNORECASE,
)
_ARTICLE_RE = re.compile(r"\b(?:[Tt]he|[Ll]e|[Dd]u|[Aa]u)\Z")
_UNPREJUDICED_RE = re.compile(
    r"without prejudice to (?:the (?:competence|mandate|work|role) of )?the "
    r"(?P<whom>[A-Z][^,.;()]*)"
    r"|sans préjudice (?:de la compétence|du mandat|des travaux|du rôle|de celle|de celui)?\s*"
    r"(?:du |de la |de l[’']|des )(?P<qui>[A-Z][^,.;()]*)"
)


@dataclass(slots=True)
class BodyFound:
    """The body: full and short name, kind, and how it was established, as far as is said."""

    full_name: str
    short_name: str
    kind: BodyKind
    place: str = ""
    established_by: str | None = None
    established_on: date | None = None

    def called_in(self, texts: Iterable[str]) -> None:
        """Take the short name that the texts use most: "Ad Hoc Working Group", "Group"."""
        names = _short_names(self.full_name, self.short_name)
        counts = dict.fromkeys(names, 0)
        spelled = re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?![\w-]|\s+(?:on|sur)\b)")
        for text in texts:
            for match in spelled.finditer(text):
                before = text[: match.start()]
                bare = before.rstrip()
                counts[match[0]] += bare != before and bool(_ARTICLE_RE.search(bare[-4:]))
        best = max(counts, key=lambda name: counts[name])
        if counts[best]:
            self.short_name = best


@dataclass(frozen=True, slots=True)
class MandateFound:
    """The sentence that says what the body may do, without prejudice to another body."""

    text: str
    without_prejudice_to: str
    place: str


def body_in(candidates: Iterable[tuple[str, str]]) -> BodyFound | None:
    """Find the body in (text, place) candidates, the most trusted first; None where none is named.

    The first text that gives more than "the Committee" decides.
    """
    bare: BodyFound | None = None
    for text, place in candidates:
        for match in _NAME_RE.finditer(" ".join(text.split())):
            name, noun = match["name"].strip(" ,"), match["noun"]
            if not _GOES_ON_RE.match(name[name.index(noun) + len(noun) :]):
                name = name[: name.index(noun) + len(noun)]
            found = BodyFound(name, noun, _kind(name, noun), place)
            if len(name) > len(noun) + 4:
                return found
            bare = bare or found
    return bare


def establish(body: BodyFound, passages: Iterable[Passage], language: str) -> Passage | None:
    """Complete the body with what established it; give the passage that says so."""
    for passage in passages:
        for sentence in sentences_of(passage.text):
            if not _ESTABLISHED_RE.search(sentence) or body.short_name not in sentence:
                continue
            cited = sorted(
                [*find_symbols(sentence), *find_resolutions(sentence, language)],
                key=lambda found: found.start,
            )
            dated = [found.date for found in find_dates(sentence) if found.date.first.year]
            if not cited and not dated:
                continue
            body.established_by = cited[0].symbols[0].text if cited else None
            if dated:
                body.established_on = dated[0].complete(dated[0].first.year or 0)[0]
            return passage
    if cited := find_resolutions(body.full_name, language):
        body.established_by = cited[0].symbols[0].text
    return None


def mandate_in(passages: Iterable[Passage]) -> MandateFound | None:
    """Find the sentence that leaves another body's competence untouched."""
    for passage in passages:
        if found := _UNPREJUDICED_RE.search(passage.text):
            whom = found["whom"] or found["qui"]
            sentence = next(each for each in sentences_of(passage.text) if found[0] in each)
            return MandateFound(sentence, whom.strip(), passage.place)
    return None


def _short_names(full: str, noun: str) -> list[str]:
    """What a body may be called for short, the longest first."""
    names = [noun]
    for adjective in ("Ad Hoc", "Informal", "Open-ended"):
        if full.startswith(adjective):
            names.insert(0, f"{adjective} {noun}")
    for adjective in ("spécial", "informel"):
        if re.match(rf"{noun}\s+{adjective}\b", full):
            first = noun.split()[0]
            names[:0] = [f"{noun} {adjective}", f"{first} {adjective}"]
    if noun in ("Working Group", "Groupe de travail"):
        names.append(noun.split()[-1] if noun == "Working Group" else "Groupe")
    return names


def _kind(name: str, noun: str) -> BodyKind:
    if re.search(r"\bAd[ -]Hoc\b|\bspécial\b", name):
        return BodyKind.AD_HOC
    if re.search(r"\binform(?:al|el)\b", name, re.IGNORECASE):
        return BodyKind.INFORMAL
    return dict(_KINDS)[noun]
