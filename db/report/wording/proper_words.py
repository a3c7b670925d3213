"""Which first words of a sentence keep their capital where it is told within another sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from db.countries import countries
from db.dates import MONTHS
from db.folding import fold

_WORD_RE: Final = re.compile(r"[^\W\d_][\w’'-]*")
_REGIONS: Final = (
    *("Africa", "America", "Asia", "Europe", "Sahel", "Darfur", "Abyei", "Kosovo", "Sahara"),
    *("Afrique", "Amérique", "Asie", "Darfour"),
)
_OF_THE_HOUSE: Final = (
    *("Council", "Secretariat", "Assembly", "Committee", "Chair", "Headquarters", "Charter"),
    *("Conseil", "Secrétariat", "Assemblée", "Comité", "Siège", "Charte"),
)
_SMALL_RE: Final = re.compile(
    r"the|a|an|this|that|these|those|there|some|many|most|all|no|not|each|every|both|such|other|in"
    r"|on|at|by|for|from|with|without|of|to|as|if|when|while|after|before|since"
    r"|le|la|les|l|un|une|des|du|de|d|ce|cet|cette|ces|aucune?|certaine?s|plusieurs|tous|toutes"
    r"|chaque|dans|sur|en|par|pour|avec|sans|si|quand|apres|avant|depuis"
)
"""Words that are part of no name, whatever follows them."""
_SHORTEST_STEM: Final = 4
"""Letters: "Malian" has its capital from "Mali", and "Chairs" none from "Chad"."""


def keeps_capital(text: str, names: Sequence[str], language: str) -> bool:
    """Tell whether a text begins with a name, an acronym or a word of the house.

    ``names`` are of people who may be spoken of. Before another capital a word is part of a name.
    In French, adjectives of countries have no capital of their own.
    """
    first = _WORD_RE.match(text)
    if first is None or not text[0].isupper():
        return True
    word = re.split(r"[’'-]", fold(first[0]))[0]
    if _SMALL_RE.fullmatch(word):
        return False
    rest = _WORD_RE.match(text, first.end() + 1)
    if any(letter.isupper() for letter in first[0][1:]) or (rest and rest[0][0].isupper()):
        return True
    if word in _proper() or any(word in fold(name).split() for name in names):
        return True
    return language == "en" and word.startswith(_stems())


@cache
def _proper() -> frozenset[str]:
    states = (name for country in countries() for name in country.names if " " not in name)
    months = (month for each in MONTHS.values() for month in each if month[0].isupper())
    return frozenset(fold(word) for word in (*states, *months, *_REGIONS, *_OF_THE_HOUSE))


@cache
def _stems() -> tuple[str, ...]:
    names = {fold(country.english) for country in countries()} | {fold(name) for name in _REGIONS}
    single = {name for name in names if " " not in name and len(name) >= _SHORTEST_STEM}
    short = {name[:-1] for name in single if name[-1] in "aeiouy" and len(name) > _SHORTEST_STEM}
    return tuple(single | short)
