"""Where documents are used: by meetings, paragraphs, statements, appointments and themes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, Subquery, func, literal, select, union

from db.models import (
    Body,
    Chairship,
    Citation,
    FollowUp,
    Mandate,
    MeetingDocument,
    Recommendation,
    Symbol,
    Theme,
)


class UseKind(StrEnum):
    """What uses a document, and as what."""

    BODY = "body"
    """The document that set a body up, or a mandate rests on."""
    CHAIRSHIP = "chairship"
    """The note that lists an appointment."""
    MEETING = "meeting"
    THEME = "theme"
    """A theme that it is the source of."""
    PARAGRAPH = "paragraph"
    BASIS = "basis"
    """A statement that rests on it."""
    FOLLOW_UP = "follow_up"
    """A statement that an entry on what was done points from."""


def uses(keys: Sequence[int] | None = None) -> Subquery:
    """Give the uses of some documents by their keys, or of all: ``document``, ``kind``, ``record``.

    ``record`` is the key of what uses it, in the table of its kind: of a paragraph for PARAGRAPH,
    of a recommendation for BASIS and FOLLOW_UP, of a body for BODY. What cites both symbols of a
    joint one uses the document once.
    """
    named = func.json_each(Recommendation.basis).table_valued("value")
    parts: list[Select[Any]] = [
        _use(MeetingDocument.document_id, UseKind.MEETING, MeetingDocument.meeting_id),
        _use(Theme.source_document_id, UseKind.THEME, Theme.id),
        _use(FollowUp.document_id, UseKind.FOLLOW_UP, FollowUp.recommendation_id),
        _use(Symbol.document_id, UseKind.PARAGRAPH, Citation.paragraph_id).join(
            Citation, Citation.symbol_id == Symbol.id
        ),
        _use(Symbol.document_id, UseKind.BASIS, Recommendation.id)
        .select_from(Recommendation)
        .join(named, literal(True))
        .join(Symbol, Symbol.text == named.c.value),
    ]
    for column, kind, record in (
        (Chairship.appointed_by, UseKind.CHAIRSHIP, Chairship.id),
        (Body.established_by, UseKind.BODY, Body.id),
        (Mandate.basis, UseKind.BODY, Mandate.body_id),
    ):
        part = _use(Symbol.document_id, kind, record).select_from(column.class_)
        parts.append(part.join(Symbol, Symbol.text == column))
    if keys is not None:
        parts = [part.where(part.selected_columns[0].in_(keys)) for part in parts]
    return union(*parts).subquery()


def _use(document: Any, kind: UseKind, record: Any) -> Select[Any]:
    """One kind of use; a column that may be empty is not a use where it is."""
    return select(
        document.label("document"), literal(kind.value).label("kind"), record.label("record")
    ).where(document.is_not(None))
