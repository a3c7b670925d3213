"""The Member States of the United Nations and how their names are printed in a sentence."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from functools import cache

from db.resources import resource


@dataclass(frozen=True, slots=True)
class Country:
    """A Member State: its names as prose prints them, and the article each takes.

    ``french_article`` is "le", "la", "l'", "les" or "" (Cuba, Israël). ``also`` are other names it
    is known by, in either language.
    """

    english: str
    english_article: str
    french: str
    french_article: str
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, in both languages."""
        return (self.english, self.french, *self.also)

    def name(self, language: str) -> str:
        """The name in "en" or "fr", without its article."""
        return self.french if language == "fr" else self.english


@cache
def countries() -> tuple[Country, ...]:
    """Give the 193 Member States in English alphabetical order."""
    rows = json.loads(resource("names", "countries.json").read_text(encoding="utf-8"))
    return tuple(
        Country(
            row["en"], row["en_article"], row["fr"], row["fr_article"], tuple(row.get("also", ()))
        )
        for row in rows
    )


def find_country(name: str) -> Country | None:
    """Find a Member State by any of its names, with or without article, accents or capitals."""
    known = _by_name()
    key = _key(name)
    for article in ("", "the ", "le ", "la ", "les ", "l'"):
        if key.startswith(article) and (country := known.get(key.removeprefix(article))):
            return country
    return None


@cache
def _by_name() -> dict[str, Country]:
    return {_key(name): country for country in countries() for name in country.names}


def _key(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.strip().replace("\u2019", "'").casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter))
