"""The official names that acronyms of organisations and missions stand for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache

from db.names.organisations import known_organisations
from db.resources import resource


@cache
def official_names() -> Mapping[str, Sequence[str]]:
    """Give by acronym every official name it stands for, English before French."""
    missions = json.loads(resource("names", "missions.json").read_text(encoding="utf-8"))
    known = [(row["acronyms"], row["en"], row["fr"]) for row in missions]
    known += [(each.acronyms, each.english, each.french) for each in known_organisations()]
    names: dict[str, list[str]] = {}
    for acronyms, *both in known:
        for acronym in acronyms:
            names.setdefault(acronym, []).extend(both)
    return names
