"""What a text refers to inside its own report: "see para. 12", "paragraphes 3 à 5 ci-dessus"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.symbols import find_resolutions, find_symbols

_LETTER = r"(?:\s?\(?(?:[a-z]|[ivx]+)\))*"  # "12 (a) (ii)", French "12 a)"
_NUMBER_RE = re.compile(rf"(?P<number>\d{{1,4}}){_LETTER}(?!\w|[.,/]\d|\s?%)")
_LINK_RE = re.compile(r"\s?[-\u2010-\u2014]\s?|,?\s(?:and|or|to|through|et|ou|à|au)\s|,\s")
# The letter comes first in these two, so that the search looks further only where it stands.
_ANNOUNCED_RE = re.compile(
    r"[Pp](?<![\w-].)(?i:(?P<many>aragraphe?s|aras\.?|ar\.)|aragraphe?|ara\.?)\s(?=\d)"
)
_ANNEX_RE = re.compile(r"[Aa](?<![\w-].)(?i:nnexe?(?:\s[IVX]+)?)(?![\w-])")

_SEE_RE = re.compile(
    r"(?<!\w)(?:see|voir|cf\.)(?:\s(?:also|aussi|également|notamment))?"
    r"(?:\s(?:the|le|la|les|aux?|en)|\sl[’'])?\s?$",
    re.IGNORECASE,
)
_TOLD_RE = re.compile(
    r"\b(?:(?:referred\sto|mentioned|described|noted|indicated|set\sout|listed|outlined|discussed"
    r"|reflected|stated|summarized|reported|explained|recalled|identified|raised)\sin(?:\sthe)?"
    r"|(?:visé|mentionné|décrit|indiqué|énuméré|exposé|énoncé|évoqué|présenté|résumé|signalé"
    r"|relevé|rappelé)e?s?\s(?:au|aux))\s$",
    re.IGNORECASE,
)
_OWN_RE = re.compile(
    r",?\s(?:(?P<before>above|ci-dessus|supra)|(?P<after>below|ci-dessous|ci-après|infra)"
    r"|(?:of|to|in)\s(?:the\spresent|this)\sreport|(?:du|au|dans\sle)\sprésent\srapport)(?![\w-])",
    re.IGNORECASE,
)
_OTHER_RE = re.compile(
    r",?\s(?:\(\s?)?(?:(?:of|to|in|from|under|on|thereof|de|du|des|à|au|aux|dans|sur|ibid|id"
    r"|paras?|par|paragraphe?s?|bis|ter|r[eé]solutions?)(?!\w)|d[’']|l[’']|\(?[A-Z]+/|\(\d)"
    r"|(?:/|\s?[-\u2010-\u2014]\s?|,?\s(?:and|or|to|et|ou|à)\s|,\s)\d",
    re.IGNORECASE,
)
_WORD_RE = re.compile(r"\w")
_DOCUMENT_RE = re.compile(
    r"\b(?<!\bpresent\s)(?<!\bthis\s)(?<!\bprésent\s)(?:reports?|rapports?|notes?|letters?|lettres?"
    r"|r[eé]solutions?|documents?|papers?|guidelines|directives|chart(?:e|er|re)|annexe?s?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A part of the report as a text cites it: one range, or those of a list that stand together.

    ``own``: the words say that this report is meant; ``before`` and ``after``, on which side.
    """

    ranges: tuple[tuple[int, int], ...]
    own: bool
    before: bool = False
    after: bool = False


def paragraphs_cited(text: str, language: str) -> Iterator[Cited]:
    """Give the paragraphs that a text cites of no other document, a number a range.

    ``language`` is "en" or "fr". What may be of another document is not given.
    """
    for announced in _ANNOUNCED_RE.finditer(text):
        ranges, end = _numbers(text, announced.end(), many=bool(announced["many"]))
        if not ranges:
            continue
        before = text[: announced.start()]
        own = _OWN_RE.match(text, end)
        if own is not None:
            side = bool(own["before"]), bool(own["after"])
            if not any(side) or not _ends_in_document(before, language):
                yield Cited(ranges, not any(side), *side)
        elif not _OTHER_RE.match(text, end) and (
            _seen(before, language) or (_TOLD_RE.search(before) and not _cites(before, language))
        ):
            yield Cited(ranges, own=False)


def annexes_cited(text: str, language: str) -> Iterator[Cited]:
    """Give the annexes that a text cites of no other document: "annex" or "annex II" a range."""
    for found in _ANNEX_RE.finditer(text):
        own = _OWN_RE.match(text, found.end())
        if own is None and (
            _OTHER_RE.match(text, found.end()) or not _seen(text[: found.start()], language)
        ):
            continue
        yield Cited((found.span(),), own is not None and not (own["before"] or own["after"]))


def _numbers(text: str, at: int, *, many: bool) -> tuple[tuple[tuple[int, int], ...], int]:
    """The ranges of the numbers from ``at`` on, and where their list ends; none of a torn list."""
    ranges = []
    number = _NUMBER_RE.match(text, at)
    end = at
    while number:
        ranges.append(number.span("number"))
        end = number.end()
        link = _LINK_RE.match(text, end) if many else None
        number = _NUMBER_RE.match(text, link.end()) if link else None
    return tuple(ranges), end


def _seen(before: str, language: str) -> bool:
    """Whether "see" stands directly before, and no document before that."""
    see = _SEE_RE.search(before)
    return see is not None and not _ends_in_document(before[: see.start()], language)


def _ends_in_document(before: str, language: str) -> bool:
    """Whether a text, or the bracket it leaves open, ends in a document, so that a part follows."""
    bracket = before.rfind("(") + 1
    if before.find(")", bracket) < 0 and find_symbols(before[bracket:]):
        return True
    ends = [found.end for found in (*find_symbols(before), *find_resolutions(before, language))]
    ends += [found.end() for found in _DOCUMENT_RE.finditer(before)]
    return any(not _WORD_RE.search(before, end) for end in ends)


def _cites(text: str, language: str) -> bool:
    """Whether a text speaks of any document."""
    return bool(_DOCUMENT_RE.search(text) or find_symbols(text) or find_resolutions(text, language))
