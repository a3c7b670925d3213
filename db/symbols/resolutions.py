"""Resolutions as prose cites them: a number with its year, one word often governing a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from db.symbols.citations import Found
from db.symbols.grammar import parse

_COUNCIL_ITEM = r"(?P<item>\d{1,4}\s{0,2}\((?:19[4-9]|20\d)\d\))"
_ASSEMBLY_ITEM = r"(?P<item>\d{1,3}/\d{1,4}(?!\d)(?:\s[A-Z](?!\w))?)"


@dataclass(frozen=True, slots=True)
class _Citing:
    """How a language cites: the openers of a list, what links it, what may follow an item."""

    council: re.Pattern[str]
    assembly: re.Pattern[str]
    assembly_after: re.Pattern[str]
    link: re.Pattern[str]
    dated: str


_ENGLISH = _Citing(
    council=re.compile(r"\b(?:resolutions?|of)\s{1,2}(?=\d{1,4}\s{0,2}\()", re.IGNORECASE),
    assembly=re.compile(
        r"(?P<named>\bAssembly\s)?\bresolutions?\s{1,2}(?=\d{1,3}/)", re.IGNORECASE
    ),
    assembly_after=re.compile(r"\sof\sthe\s(?:General\s)?Assembly\b"),
    link=re.compile(r",\s?(?:and\s|or\s)?|\s(?:and|or|to)\s"),
    dated=r"(?:,?\sof\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})?",
)
_FRENCH = _Citing(
    council=re.compile(
        r"\b(?:résolutions?(?:\sdu\sConseil(?:\sde\ssécurité)?)?|de)\s{1,2}(?=\d{1,4}\s{0,2}\()",
        re.IGNORECASE,
    ),
    assembly=re.compile(
        r"\brésolutions?(?P<named>\sde\sl[\u2019']Assemblée(?:\sgénérale)?)?\s{1,2}(?=\d{1,3}/)",
        re.IGNORECASE,
    ),
    assembly_after=re.compile(r"\sde\sl[\u2019']Assemblée\b"),
    link=re.compile(r",\s?(?:et\s|ou\s)?|\s(?:et|ou|à)\s"),
    dated=r"(?:,?\sdu\s\d{1,2}(?:er)?\s[a-zéû]{3,9}\s\d{4})?",
)
_CITING: Final = {"en": _ENGLISH, "fr": _FRENCH}


def find_resolutions(text: str, language: str = "en") -> list[Found]:
    """Find the resolutions that prose cites: "resolutions 2129 (2013) and 2242 (2015)".

    Every item of a list is a Found of its own, without the word that governs it. Without the word
    a number counts only after "of" (French "de"). Resolutions of the General Assembly ("66/165")
    count where the Assembly is named. ``language`` is "en" or "fr"; KeyError for another.
    """
    citing = _CITING[language]
    if "(" not in text and "/" not in text:  # no item could follow
        return []
    council = re.compile(_COUNCIL_ITEM + citing.dated)
    assembly = re.compile(_ASSEMBLY_ITEM + citing.dated)
    found: dict[int, Found] = {}
    for opener in citing.council.finditer(text):
        for item in _listed(text, opener.end(), council, citing.link):
            found[item.start()] = _cited(item, "S/RES/")
    for opener in citing.assembly.finditer(text):
        items = list(_listed(text, opener.end(), assembly, citing.link))
        if items and (opener["named"] or citing.assembly_after.match(text, items[-1].end())):
            found |= {item.start(): _cited(item, "A/RES/") for item in items}
    return [found[start] for start in sorted(found)]


def _listed(
    text: str, start: int, item_re: re.Pattern[str], link_re: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    item = item_re.match(text, start)
    while item:
        yield item
        link = link_re.match(text, item.end())
        item = item_re.match(text, link.end()) if link else None


def _cited(item: re.Match[str], series: str) -> Found:
    return Found(
        item.start("item"), item.end("item"), item["item"], (parse(series + item["item"]),)
    )
