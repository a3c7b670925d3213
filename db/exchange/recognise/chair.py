"""Who was in the chair, for which delegation, from when to when, and by what appointment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from db.countries import find_country
from db.dates import find_dates
from db.exchange.recognise.letter import Letter
from db.exchange.recognise.outline import Passage
from db.exchange.recognise.sentences import sentences_of
from db.models import ChairshipStatus
from db.names import looks_like_name, split_name
from db.symbols import find_symbols

OFFICE_RE = re.compile(
    r"\b(?:Acting\s+)?(?:Co-)?Chair(?:man|woman|person)?s?\b(?!\s+of\s+the\s+Council)"
    r"|\b(?:Co-?[Pp]|P)résident(?:e)?s?(?:\s+par\s+intérim)?\b(?!\s+d(?:u\s+Conseil|e\s+la\s+République))"
)
_CHAIRED_RE = re.compile(
    r"\bchaired\s+(?:by|the|it)\b|\bchair(?:man)?ship\s+of\b"
    r"|\bchair(?:man)?ship\b[^.;]{0,40}\b(?:entrusted|given|held|exercised|passed|assumed)\b"
    r"|\bprésidée?\s+par\b|\bpréside\b|\ba\s+présidé"
    r"|assur(?:é|e|ait)\s+la\s+présidence|\bsous\s+la\s+présidence\s+d"
    r"|\bfonctions\s+de\s+présidente?\b|\bla\s+présidence\b[^.;]{0,40}\b(?:confiée|exercée|revenue)",
    re.IGNORECASE,
)
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w’'‑\u02bb\u02bc-]*"
_PARTICLE = (
    r"(?:de|da|do|dos|du|del|della|der|den|di|la|le|van|von|bin|bint|ben|al|el|e|y|wa|ag|ould)"
)
NAME_RE = re.compile(rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,3}}(?:al-|el-|d[’'])?{_WORD}){{1,5}}")
_OF_STATE_RE = re.compile(
    r"\s*\((?P<bracket>[A-ZÀ-Þ][^()]{2,60})\)"
    r"|[^.;()]{0,60}?\b[Rr]epresentative\s+of\s+(?:the\s+)?(?P<state>[A-ZÀ-Þ][\w’'-]*(?:\s+(?:and|of|the)?\s?[A-Z][\w’'-]*)*?)(?=\s+to\s+the|,|\.|\s+[a-z(]|$)"
    r"|[^.;()]{0,60}?\b[Rr]eprésentante?\s+permanente?\s+(?:du|de\s+la|de\s+l[’']|des|de|d[’'])\s?(?P<etat>[A-ZÀ-Þ][\w’'-]*(?:[\s-][A-ZÀ-Þ][\w’'-]*)*)"
)
_STATE_BEFORE_RE = re.compile(
    r"(?:[Rr]epresentative\s+of|[Mm]ission\s+of)\s+(?:the\s+)?(?P<state>[A-Z][\w’'-]*(?:\s+(?:and\s+|of\s+|the\s+)*[A-Z][\w’'-]*)*?)(?:\s+to\s+the\s+United\s+Nations)?\s*,?\s*$"
    r"|(?:[Rr]eprésentante?\s+permanente?|[Mm]ission\s+permanente)\s+(?:du|de\s+la|de\s+l[’']|des|de|d[’'])\s?(?P<etat>[A-ZÀ-Þ][\w’'-]*(?:[\s-][A-ZÀ-Þ][\w’'-]*)*)(?:\s+auprès\s[^,]*)?\s*,?\s*$"
)
_STATE_OF_RE = re.compile(
    r"\b(?:[Rr]epresentatives?|[Mm]issions?|[Dd]elegations?|[Gg]overnments?)\s+of\s+(?:the\s+)?$"
    r"|\b(?:[Rr]eprésentante?s?\s+permanente?s?|[Mm]issions?\s+permanentes?|[Dd]élégations?)\s+"
    r"d(?:u|e|es|e\s+la|e\s+l[’']|[’'])\s?$"
)
# "... and those of Vice-Chair to Ana Lima": the name is that of a vice-chair.
_VICE_BEFORE_RE = re.compile(
    r"\b[Vv]ice-(?:[Cc]hair\w*|[Pp]résid\w+)\s+(?:(?:was|were|to|by|à|au|était|par)\s+)?$"
)
_VICE_RE = re.compile(r"\b[Vv]ice-(?:[Cc]hair|[Pp]résident)\w*")
_DELEGATIONS_RE = re.compile(
    r"\b(?:delegations?|representatives?|délégations?|représentants?)\s+(?:of\s+|des?\s+|du\s+|d[’'])(?P<states>[^.;()]+?)"
    r"(?=\s+(?:providing|provided|served|serving|acted|held|as\b|en\s+assur|assur|ont|exer|\(see|\(voir)|\s*[.;(]|$)"
)
_FROM_RE = re.compile(
    r"\b(?:since|from|on|depuis|à\s+compter\s+du|du|à\s+partir\s+du)\s+(?:le\s+)?$", re.IGNORECASE
)
_UNTIL_RE = re.compile(r"\b(?:until|to|jusqu[’']au|au)\s+(?:le\s+)?$", re.IGNORECASE)


@dataclass(slots=True)
class ChairFound:
    """Somebody in the chair: as printed, with the days and the symbol that the report gives."""

    name: str
    office: str
    place: str
    passage: Passage | None = None
    delegation: str | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    appointed_by: str | None = None
    status: ChairshipStatus = ChairshipStatus.APPOINTED
    vice_chairs: tuple[str, ...] = ()


def chairs_in(passages: Sequence[Passage], period: tuple[date, date]) -> list[ChairFound]:
    """Find who chaired in the first paragraphs of a report."""
    chairs: list[ChairFound] = []
    for passage in passages:
        for sentence in sentences_of(passage.text):
            office = OFFICE_RE.search(_VICE_RE.sub(lambda v: " " * len(v[0]), sentence))
            if office is None and not _CHAIRED_RE.search(sentence):
                continue
            found = list(_named(sentence))
            for (start, name, state), clause in zip(found, _clauses(sentence, found), strict=True):
                if _VICE_BEFORE_RE.search(sentence[:start]):
                    continue
                word = _word(office[0], len(found)) if office else _usual(sentence)
                chairs.append(_chair(name, state, word, clause, passage, period))
        if chairs:
            _hand_over(chairs)
            vice = tuple(_vice_chairs(passage.text))
            for chair in chairs:
                chair.vice_chairs = chair.vice_chairs or vice
            return chairs
    return chairs


def chairs_of_letter(letter: Letter) -> list[ChairFound]:
    """Take the first signatory for the Chair, or all for Co-Chairs, as the letter is written."""
    words = " ".join([letter.sender, *(block.text for block in letter.body[:1])])
    office = OFFICE_RE.search(words)
    if office is None or not letter.signatures:
        return []
    together = office[0].casefold().startswith("co") and office[0].endswith("s")
    signed = letter.signatures if together else letter.signatures[:1]
    alone = state_in(letter.sender) if len(signed) == 1 else None
    return [
        ChairFound(
            each.name,
            _word(office[0], 2 if together else 1),
            each.place,
            delegation=alone or state_in(" ".join(each.lines)),
            status=_status(office[0]),
        )
        for each in signed
    ]


def state_in(text: str) -> str | None:
    """Give the State whose mission or representative a text names: "Senegal"."""
    found = _STATE_BEFORE_RE.search(text)
    return _state(found["state"] or found["etat"]) if found else None


def _named(sentence: str) -> Iterator[tuple[int, str, str | None]]:
    """The names in a sentence on the chair, each with its place and its State."""
    for match in NAME_RE.finditer(sentence):
        name = match[0]
        bare = split_name(name).name
        if len(bare.split()) < 2 or not looks_like_name(name) or find_country(bare):
            continue
        rest = sentence[match.end() :]
        if re.match(r"\s*(?:[’']s\b|Committee|Group)", rest) or _succeeded(sentence, match.start()):
            continue
        if _STATE_OF_RE.search(sentence[: match.start()]):  # "the delegation of Saint Brendan"
            continue
        after = _OF_STATE_RE.match(rest)
        before = _STATE_BEFORE_RE.search(sentence[: match.start()])
        named = after or before
        groups = named.groupdict() if named else {}
        state = groups.get("bracket") or groups.get("state") or groups.get("etat")
        yield match.start(), name, _state(state) if state else None


def _succeeded(sentence: str, start: int) -> bool:
    """Whether the name is that of a predecessor: "took over from ...", "succeeding ..."."""
    return bool(
        re.search(
            r"(?:took\s+over\s+from|succeed(?:ed|ing)|replac(?:ed|ing)|a\s+succédé\s+à|succédant\s+à"
            r"|a\s+remplacé)\s+(?!by\b|par\b)(?:\w+\s+)?$",
            sentence[:start],
        )
    )


def _clauses(sentence: str, named: Sequence[tuple[int, str, str | None]]) -> list[str]:
    """What a sentence says of each name in it: up to the next, where each has its own date.

    Otherwise the clause between semicolons in which the name stands.
    """
    starts = [start for start, _, _ in named]
    apart = [sentence[a:b] for a, b in pairwise([*starts, len(sentence)])]
    if len(apart) > 1 and all(map(find_dates, apart)):
        return apart
    return [sentence[sentence.rfind(";", 0, start) + 1 :].partition(";")[0] for start in starts]


def _hand_over(chairs: list[ChairFound]) -> None:
    """Let each chair end the day before the next one begins, where one followed another."""
    for chair, successor in pairwise(chairs):
        if chair.begins_on and successor.begins_on and chair.begins_on < successor.begins_on:
            last = successor.begins_on - timedelta(days=1)
            chair.ends_on = min(chair.ends_on or last, last)


def _chair(
    name: str,
    state: str | None,
    office: str,
    sentence: str,
    passage: Passage,
    period: tuple[date, date],
) -> ChairFound:
    chair = ChairFound(name, office, passage.place, passage, state, *period, status=_status(office))
    for found in find_dates(sentence):
        try:
            first, last = found.date.complete(period)
        except ValueError:
            continue
        if len(found.date.days) == 2 and found.date.is_range:
            chair.begins_on, chair.ends_on = first, last
        elif _FROM_RE.search(sentence[: found.start]):
            chair.begins_on = first
        elif _UNTIL_RE.search(sentence[: found.start]):
            chair.ends_on = first
    if chair.begins_on and chair.ends_on and chair.begins_on > chair.ends_on:
        chair.ends_on = None
    cited = find_symbols(sentence) or find_symbols(passage.text)
    notes = [
        each for each in cited if each.symbols[0].series == () and each.symbols[0].organ == "S"
    ]
    chair.appointed_by = notes[-1].symbols[0].text if notes else None
    return chair


def _word(office: str, count: int) -> str:
    """The word for one of them: "Co-Chairs" is "Co-Chair"."""
    plain = " ".join(office.split())
    return plain[:-1] if count > 1 and plain.endswith("s") else plain


def _usual(sentence: str) -> str:
    french = re.search(r"présid", sentence, re.IGNORECASE)
    if not french:
        return "Chair"
    return "Présidente" if re.search(r"\bElle\b|Représentante", sentence) else "Président"


def _status(office: str) -> ChairshipStatus:
    acting = re.search(r"\bActing\b|par\s+intérim", office)
    return ChairshipStatus.ACTING if acting else ChairshipStatus.APPOINTED


def _vice_chairs(text: str) -> Iterator[str]:
    for sentence in re.split(r"(?<=[.;])\s", text):
        if not _VICE_RE.search(sentence) and "vice-présidence" not in sentence:
            continue
        for found in _DELEGATIONS_RE.finditer(sentence):
            for state in re.split(r",\s*|\s+(?:and|et)\s+", found["states"]):
                bare = re.sub(r"^(?:the|du|de la|de l[’']|des|de|d[’'])\s*", "", state.strip())
                if bare and bare[0].isupper():
                    yield _state(bare)


def _state(name: str) -> str:
    return " ".join(name.split()).strip(" ,")
