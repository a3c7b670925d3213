"""Organisations known by name: departments, bodies, regional organizations and others."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from db.folding import fold
from db.resources import resource


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation in both languages; ``kind`` is a value of OrganisationKind.

    ``english_secretary`` and ``french_secretary`` complete "Under-Secretary-General for" and
    "Secrétaire général adjoint aux" where such an official heads it.
    """

    kind: str
    english: str
    french: str
    acronyms: tuple[str, ...] = ()
    english_secretary: str = ""
    french_secretary: str = ""

    def name(self, language: str) -> str:
        """The name in "en" or "fr"."""
        return self.french if language == "fr" else self.english


@cache
def known_organisations() -> tuple[KnownOrganisation, ...]:
    """Give the organisations that come with the program."""
    rows = json.loads(resource("names", "organisations.json").read_text(encoding="utf-8"))
    return tuple(
        KnownOrganisation(
            row["kind"],
            row["en"],
            row["fr"],
            tuple(row.get("acronyms", ())),
            row.get("en_secretary", ""),
            row.get("fr_secretary", ""),
        )
        for row in rows
    )


def find_organisation(text: str) -> tuple[KnownOrganisation, int, int] | None:
    """Find the first known organisation named in a text; with it, where its name stands.

    Of two names at one place the longer is taken; an acronym counts in capitals only.
    """
    by_name, names_re = _names()
    match = names_re.search(text)
    if match is None:
        return None
    return by_name[fold(match[0])], match.start(), match.end()


@cache
def _names() -> tuple[dict[str, KnownOrganisation], re.Pattern[str]]:
    names: dict[str, KnownOrganisation] = {}
    acronyms: dict[str, KnownOrganisation] = {}
    for each in known_organisations():
        names.setdefault(each.english, each)
        names.setdefault(each.french, each)
        acronyms |= {acronym: each for acronym in each.acronyms if acronym not in acronyms}
    longest = sorted(names, key=len, reverse=True)
    spelled = "|".join(re.escape(name).replace("'", "['\u2019]") for name in longest)
    capitals = "|".join(re.escape(acronym) for acronym in acronyms)
    pattern = re.compile(rf"(?<![\w-])(?:(?i:{spelled})|(?:{capitals}))(?![\w-])")
    folded = {fold(name): each for name, each in (acronyms | names).items()}
    folded |= {fold(name.replace("'", "\u2019")): each for name, each in names.items()}
    return folded, pattern
