"""How a staged record differs from the record of the library that it is."""

from __future__ import annotations

import unicodedata
from typing import Any

from db.exchange.candidates import Row
from db.exchange.fields import empty, fields_of
from db.exchange.identity import IDENTITIES, Facts
from db.exchange.marked import differences_of_text

Difference = tuple[Any, Any]
"""(ours, theirs); keys of the library for links."""


def differences(family: str, facts: Facts, row: Row) -> dict[str, Difference]:
    """Give what the file states and the library says otherwise, by name of the field.

    What the file leaves empty it does not state; text is compared after NFC.
    """
    identity = IDENTITIES[family]
    fields = fields_of(family)
    is_marked = "marks" in fields
    found = differences_of_text(facts, row) if is_marked else {}
    for name, field in fields.items():
        if is_marked and name in ("text", "marks"):
            continue
        theirs = facts.get(field.attribute)
        ours = row[field.attribute]
        if name in identity.kept or empty(theirs) or _equal(theirs, ours):
            continue
        if isinstance(theirs, dict):
            theirs = _merged(ours, theirs)
            if theirs == ours:
                continue
        if (
            name in identity.spelled
            and isinstance(theirs, str)
            and identity.as_spelled(theirs) in identity.spellings(row)
        ):
            continue
        found[name] = (ours, theirs)
    return found


def every_difference(family: str, facts: Facts, row: Row) -> dict[str, Difference]:
    """Give each field of the file that is not as in the library, to the letter."""
    return {
        name: (row[field.attribute], facts[field.attribute])
        for name, field in fields_of(family).items()
        if field.attribute in facts and facts[field.attribute] != row[field.attribute]
    }


def contradict(found: dict[str, Difference]) -> bool:
    """Tell whether a difference would replace something, rather than fill what is empty."""
    return any(
        not empty(ours) and not _fills(name, ours, theirs) for name, (ours, theirs) in found.items()
    )


def _fills(name: str, ours: Any, theirs: Any) -> bool:
    """Whether what the file states only adds to what the library says."""
    if isinstance(ours, dict):
        return bool(_merged(theirs, ours) == theirs)
    return name == "marks" and all(mark in theirs for mark in ours)


def _merged(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """Translations of both, by language; theirs where both have the same."""
    return {
        language: {**ours.get(language, {}), **theirs.get(language, {})}
        for language in {**ours, **theirs}
    }


def _equal(theirs: object, ours: object) -> bool:
    if isinstance(theirs, str) and isinstance(ours, str):
        return unicodedata.normalize("NFC", theirs) == unicodedata.normalize("NFC", ours)
    return theirs == ours
