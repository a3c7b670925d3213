"""The words that tell a name from a post: particles, honorifics, ranks, words of posts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from db.countries import countries
from db.resources import resource


@dataclass(frozen=True, slots=True)
class NameWords:
    """The vocabulary, English and French together; sets are folded (see fold).

    ``posts`` are heads of posts ("director"), ``titles`` all words of posts and institutions,
    ``places`` matches the name of a country, region or city; ``honorific`` and ``rank`` one of
    them with the spaces that follow.
    """

    particles: frozenset[str]
    posts: frozenset[str]
    titles: frozenset[str]
    acronyms: frozenset[str]
    places: re.Pattern[str]
    honorific: re.Pattern[str]
    rank: re.Pattern[str]


@cache
def name_words() -> NameWords:
    """Give the vocabulary, read once."""
    words = json.loads(resource("names", "words.json").read_text(encoding="utf-8"))
    places = [*words["places"], *(name for country in countries() for name in country.names)]
    retired = rf"(?:\s\((?:{_any(words['retired'])})\))?"
    return NameWords(
        frozenset(words["particles"]),
        frozenset(words["posts"]),
        frozenset(words["posts"]) | frozenset(words["titles"]),
        frozenset(words["acronyms"]),
        re.compile(rf"(?:{_any(places)})(?![\w-])"),
        re.compile(rf"(?P<honorific>{_any(words['honorifics'])})\s+"),
        re.compile(
            rf"(?:(?:the|le|la)\s|l['\u2019])?(?P<rank>(?:{_any(words['ranks'])}){retired})\s+",
            re.IGNORECASE,
        ),
    )


def _any(words: list[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    spelled = (re.escape(word).replace(r"\ ", r"\s") for word in longest_first)
    return "|".join(spelled).replace("'", "['\u2019]")
