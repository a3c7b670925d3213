"""What the table of documents is narrowed to: as it is kept, and as it is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from db.language import tr
from db.models import DocumentRole
from db.queries.documents import DocumentsChosen
from desktop.wording.document_terms import DOCUMENT_KINDS


def kept(chosen: DocumentsChosen) -> dict[str, Any]:
    """Give the filters as the settings hold them; the words searched for are not kept."""
    return {
        "roles": sorted(chosen.roles),
        "awaited": chosen.awaited,
        "with_file": chosen.with_file,
    }


def recalled(held: Mapping[str, Any]) -> DocumentsChosen:
    """Read what ``kept`` gave; what is not known any more is left out."""
    known = {role.value for role in DocumentRole}
    return DocumentsChosen(
        roles=frozenset(DocumentRole(role) for role in held.get("roles", ()) if role in known),
        awaited=bool(held.get("awaited")),
        with_file=bool(held.get("with_file")),
    )


def said(chosen: DocumentsChosen) -> dict[str, str]:
    """Give each filter in force in words, by the name that ``without`` takes off."""
    words: dict[str, str] = {}
    if chosen.roles:
        kinds = [tr(word) for role, word in DOCUMENT_KINDS.items() if role in chosen.roles]
        words["roles"] = tr(", ").join(kinds)
    if chosen.awaited:
        words["awaited"] = tr("Cited, not issued yet")
    if chosen.with_file:
        words["with_file"] = tr("With a file")
    return words


def named(chosen: DocumentsChosen) -> str:
    """Give all that is filtered for, the words searched for first."""
    words = [f"“{chosen.text}”"] if chosen.text else []
    return tr(", ").join([*words, *said(chosen).values()])


def without(chosen: DocumentsChosen, name: str) -> DocumentsChosen:
    """Take one filter off."""
    free = DocumentsChosen()
    return replace(chosen, **{name: getattr(free, name)})


def toggled(chosen: DocumentsChosen, role: DocumentRole) -> DocumentsChosen:
    """Let documents of a kind in beside the others, or leave them out again."""
    return replace(chosen, roles=chosen.roles ^ {role})


def searching(chosen: DocumentsChosen, text: str) -> DocumentsChosen:
    """Search for other words."""
    return replace(chosen, text=text)
