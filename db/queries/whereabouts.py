"""Which records an operation was about, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.history import FAMILY_OF_TABLE
from db.models import FAMILIES, Change, ChangeAction, Meeting, Operation, Theme

_OWNERS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "participations": (("meeting", "meetings"),),
    "invitation_steps": (("participation", "participations"),),
    "checklist_items": (("meeting", "meetings"),),
    "attendances": (("meeting", "meetings"),),
    "meeting_notes": (("meeting", "meetings"),),
    "meeting_documents": (("meeting", "meetings"),),
    "posts": (("person", "people"),),
    "organisation_names": (("organisation", "organisations"),),
    "symbols": (("document", "documents"),),
    "attachments": (("document", "documents"), ("meeting", "meetings")),
    "addressees": (("recommendation", "recommendations"),),
    "follow_ups": (("recommendation", "recommendations"),),
    "sub_items": (("paragraph", "paragraphs"),),
    "attributions": (("paragraph", "paragraphs"),),
    "citations": (("paragraph", "paragraphs"),),
    "stated_facts": (("paragraph", "paragraphs"),),
    "signatories": (("report", "reports"),),
    "drafts": (("report", "reports"),),
    "mandates": (("body", "bodies"),),
    "chairships": (("body", "bodies"),),
    "vice_chairs": (("chairship", "chairships"),),
    "programme_versions": (("period", "reporting_periods"),),
    "planned_themes": (("programme_version", "programme_versions"),),
}
"""By family that no page shows by itself: the link to its owner, and the owner's family."""
_SHOWN: Final = (
    "meetings",
    "recommendations",
    "paragraphs",
    "sections",
    "reports",
    "reporting_periods",
    "bodies",
    "people",
    "documents",
    "organisations",
)
"""Families that a page shows; of records that count alike, the first is meant."""
_BESIDE: Final = {"people", "documents", "organisations"}
"""Families of which records are made on the way, for a record that needs them."""
_ENOUGH: Final = 50
"""Rows of one family that are looked at."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A record that an operation was about."""

    family: str
    uuid: str
    there: bool
    """Whether it is in the library now."""


@dataclass(frozen=True, slots=True)
class _Row:
    family: str
    id: int
    uuid: str
    action: ChangeAction
    values: Mapping[str, Any]
    """The whole row where it was made or deleted, else the columns that changed."""


def whereabouts(session: Session, operation: str) -> list[Whereabouts]:
    """Give the records that an operation, by its UUID, was about; the one most meant is first.

    What belongs to a record stands for it. A record deleted counts most, then one that something
    was added to or taken from; least what only followed from that.
    """
    rows = _rows(session, operation)
    whole = {
        (row.family, row.uuid): row.action for row in rows if row.action is not ChangeAction.UPDATE
    }
    ranks: dict[tuple[str, str], tuple[int, int, int]] = {}
    for place, row in enumerate(rows):
        shown = _shown(session, row, rows)
        if shown is not None and shown[0] in _SHOWN:
            rank = _rank(row, shown, whole.get(shown)), _SHOWN.index(shown[0]), place
            ranks[shown] = min(rank, ranks.get(shown, rank))
    return [
        Whereabouts(family, uuid, is_there(session, family, uuid))
        for family, uuid in sorted(ranks, key=ranks.__getitem__)
    ]


def is_there(session: Session, family: str, uuid: str) -> bool:
    """Whether the library has a record now; operations of its history count as well."""
    record = Operation if family == "operations" else FAMILIES.get(family)
    if record is None:
        return False
    return session.scalar(select(record.id).where(record.uuid == uuid)) is not None


def _rank(row: _Row, shown: tuple[str, str], whole: ChangeAction | None) -> int:
    """How little a change says about what was meant; ``whole``: what became of what is shown."""
    itself = (row.family, row.uuid) == shown
    if whole is ChangeAction.DELETE:
        return 0
    if whole is ChangeAction.INSERT:
        return 3 if shown[0] in _BESIDE else 1
    if itself:
        return 4
    return 2 if row.action is ChangeAction.UPDATE else 1


def _rows(session: Session, operation: str) -> list[_Row]:
    """What the operation changed, a part of each family where that is much."""
    number = func.row_number().over(partition_by=Change.table_name, order_by=Change.id)
    few = (
        select(Change.id, number.label("number"))
        .join(Operation, Operation.id == Change.operation_id)
        .where(Operation.uuid == operation)
        .subquery()
    )
    found = session.scalars(
        select(Change)
        .join(few, few.c.id == Change.id)
        .where(few.c.number <= _ENOUGH)
        .order_by(Change.id)
    )
    return [
        _Row(
            FAMILY_OF_TABLE[change.table_name],
            change.row_id,
            change.row_uuid,
            change.action,
            change.after or change.before or {},
        )
        for change in found
        if change.table_name in FAMILY_OF_TABLE
    ]


def _shown(session: Session, row: _Row, rows: Iterable[_Row]) -> tuple[str, str] | None:
    """Climb from a row to the record that a page shows it with; None where that is not known."""
    family, uuid, values = row.family, row.uuid, row.values
    if family == "themes":
        return _of_theme(session, uuid)
    while (owners := _OWNERS.get(family)) is not None:
        kept = session.scalars(
            select(FAMILIES[family]).where(FAMILIES[family].uuid == uuid)
        ).first()
        owner = None
        for link, owners_family in owners:
            column = f"{link}_id"
            owner_id = getattr(kept, column) if kept is not None else values.get(column)
            if owner_id is not None:
                owner = _named(session, owners_family, owner_id, rows)
                break
        if owner is None:
            return None
        family, uuid, values = owner
    return family, uuid


def _named(
    session: Session, family: str, record_id: int, rows: Iterable[_Row]
) -> tuple[str, str, Mapping[str, Any]] | None:
    """A record by its id: one in the library, or one that the operation made or deleted."""
    record = FAMILIES[family]
    uuid = session.scalar(select(record.uuid).where(record.id == record_id))
    if uuid is not None:
        return family, uuid, {}
    for row in rows:
        if (row.family, row.id) == (family, record_id):
            return family, row.uuid, row.values
    return None


def _of_theme(session: Session, uuid: str) -> tuple[str, str] | None:
    """A theme is shown with a meeting that has it."""
    found = session.scalar(
        select(Meeting.uuid)
        .join(Theme, Theme.id == Meeting.theme_id)
        .where(Theme.uuid == uuid)
        .order_by(Meeting.id)
        .limit(1)
    )
    return ("meetings", found) if found is not None else None
