"""Which record a change was about, as a page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import FAMILIES

_OWNERS: Final = {
    "participations": ("meeting", "meetings"),
    "meeting_documents": ("meeting", "meetings"),
    "posts": ("person", "people"),
    "organisation_names": ("organisation", "organisations"),
    "symbols": ("document", "documents"),
    "addressees": ("recommendation", "recommendations"),
    "follow_ups": ("recommendation", "recommendations"),
    "sub_items": ("paragraph", "paragraphs"),
    "attributions": ("paragraph", "paragraphs"),
    "citations": ("paragraph", "paragraphs"),
}
"""By family that no page shows by itself: the link to its owner, and the owner's family."""
_OF_EITHER: Final = {"attachments": (("document", "documents"), ("meeting", "meetings"))}
"""Where the owner may be of one family or another."""
_SHOWN: Final = (
    "meetings",
    "people",
    "recommendations",
    "paragraphs",
    "sections",
    "documents",
    "organisations",
)
"""Families that a page shows; where a change touched several, the first is meant."""


def whereabouts(session: Session, changed: Mapping[str, frozenset[str]]) -> tuple[str, str] | None:
    """Give family and UUID of the record that a change was about; None where it is gone.

    ``changed`` are UUIDs by family, as a notice has them.
    """
    for family in _SHOWN:
        if (found := _first(session, family, changed.get(family, frozenset()))) is not None:
            return family, found.uuid
    for family, (link, owner) in _OWNERS.items():
        if (found := _first(session, family, changed.get(family, frozenset()))) is not None:
            record = getattr(found, link)
            return (owner, record.uuid) if record is not None else None
    for family, owners in _OF_EITHER.items():
        if (found := _first(session, family, changed.get(family, frozenset()))) is not None:
            for link, owner in owners:
                if (record := getattr(found, link)) is not None:
                    return owner, record.uuid
    return None


def _first(session: Session, family: str, uuids: frozenset[str]) -> Any | None:
    if not uuids:
        return None
    record = FAMILIES[family]
    some = sorted(uuids)[:500]
    return session.scalars(
        select(record).where(record.uuid.in_(some)).order_by(record.id).limit(1)
    ).first()
