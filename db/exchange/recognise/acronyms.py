"""Acronyms a report spells out, against the names that the missions and bodies really bear."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

from db.folding import fold
from db.names.organisations import known_organisations
from db.resources import resource

_SPELLED_RE = re.compile(r"\((?P<acronym>[A-Z][A-Z-]{2,11})\)")
_LONG_ENOUGH = 3  # words in capitals: "the Mission (MINUSMA)" spells nothing out
_SMALL_RE = re.compile(r"of|in|the|for|and|to|du|des?|l[ae]s?|en|aux?|et|pour|à")


def wrong_expansions(text: str) -> Iterator[tuple[str, str, str]]:
    """Find acronyms that are spelt out wrong: (acronym, as spelt out, the right name)."""
    for spelled in _SPELLED_RE.finditer(text):
        names = _names().get(spelled["acronym"])
        if not names:
            continue
        before = text[max(0, spelled.start() - 160) : spelled.start()].rstrip()
        folded = fold(before.replace("’", "'").replace("‑", "-"))
        if any(folded.endswith(fold(name)) for name in names):
            continue
        printed = _spelt_out(before, spelled["acronym"])
        if printed:
            language = 0 if re.search(r"\b(?:of|in|the|for)\b", printed) else -1
            yield spelled["acronym"], printed, names[language]


def _spelt_out(before: str, acronym: str) -> str | None:
    """The words in capitals that stand before the parenthesis, where they may spell it out."""
    words = before.split()
    start = len(words)
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word[:1].isupper():
            start = index
        elif not _SMALL_RE.fullmatch(word.lower()):
            break
    run = [word for word in words[start:] if word not in ("The", "Le", "La", "Les")]
    capitals = [word for word in run if word[:1].isupper()]
    if len(capitals) < _LONG_ENOUGH or capitals[0][0] != acronym[0]:
        return None
    return " ".join(run)


@cache
def _names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    missions = json.loads(resource("names", "missions.json").read_text(encoding="utf-8"))
    for row in missions:
        for acronym in row["acronyms"]:
            names.setdefault(acronym, []).extend([row["en"], row["fr"]])
    for known in known_organisations():
        for acronym in known.acronyms:
            names.setdefault(acronym, []).extend([known.english, known.french])
    return names
