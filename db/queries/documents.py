"""Documents as a table reads them: portions of them, counted, sorted and filtered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Subquery, cast, func, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Attachment,
    Document,
    DocumentRole,
    DocumentStatus,
    Meeting,
    MeetingDocument,
    Symbol,
)
from db.queries.document_uses import uses
from db.search import matching


@dataclass(frozen=True, slots=True)
class DocumentsChosen:
    """Which documents are meant."""

    text: str = ""
    """Words or symbols, each at least begun."""
    roles: frozenset[DocumentRole] = frozenset()
    """None means any."""
    awaited: bool = False
    """Only those that are used before they are issued."""
    with_file: bool = False


EVERY_DOCUMENT = DocumentsChosen()


@dataclass(frozen=True, slots=True)
class DocumentOrder:
    """By "symbol", "title", "circulated", "issued", "uses" or "files"."""

    key: str = "symbol"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document as a line of the table."""

    uuid: str
    symbol: str
    """Joint ones joined by a hyphen; "" where there is none."""
    title: str | None
    role: DocumentRole
    status: DocumentStatus
    circulated_on: date | None
    issued_on: date | None
    meeting_day: date | None
    """Of the first meeting it belongs to."""
    uses: int
    files: int

    @property
    def awaited(self) -> bool:
        """Whether it is used before it is issued."""
        return is_unissued(self.status, self.issued_on) and self.uses > 0


@dataclass(frozen=True, slots=True)
class DocumentTotals:
    """What there is of the documents chosen."""

    documents: int
    symbols: int
    files: int


def is_unissued(status: DocumentStatus, issued_on: date | None) -> bool:
    """Whether a document is still to be issued: neither its state nor a day says that it was."""
    return status is not DocumentStatus.ISSUED and issued_on is None


def count_documents(session: Session, chosen: DocumentsChosen = EVERY_DOCUMENT) -> int:
    """Give how many documents are chosen."""
    return (
        session.scalar(select(func.count()).select_from(_chosen(session, chosen).subquery())) or 0
    )


def document_totals(session: Session, chosen: DocumentsChosen = EVERY_DOCUMENT) -> DocumentTotals:
    """Give how many documents are chosen, and how many symbols and files they have."""
    counts = [count_documents(session, chosen)]
    for part in (Symbol, Attachment):
        query = select(func.count(part.id)).where(part.document_id.is_not(None))
        if chosen != EVERY_DOCUMENT:
            query = query.where(part.document_id.in_(_chosen(session, chosen)))
        counts.append(session.scalar(query) or 0)
    return DocumentTotals(*counts)


def document_lines(
    session: Session, chosen: DocumentsChosen, order: DocumentOrder, offset: int, limit: int
) -> list[DocumentLine]:
    """Give some of the documents chosen, in an order; four statements, however many there are."""
    query, keys = _in_order(_chosen(session, chosen), order)
    return _lines(session, session.scalars(query.order_by(*keys).offset(offset).limit(limit)).all())


def document_place(
    session: Session, chosen: DocumentsChosen, order: DocumentOrder, uuid: str
) -> int | None:
    """Give how many stand before a document; None where it is not among those chosen."""
    query, keys = _in_order(_chosen(session, chosen), order)
    placed = query.add_columns(func.row_number().over(order_by=keys).label("place")).subquery()
    found = select(placed.c.place).join(Document, Document.id == placed.c.id)
    place = session.scalar(found.where(Document.uuid == uuid))
    return None if place is None else place - 1


def _chosen(session: Session, chosen: DocumentsChosen) -> Select[int]:
    query = select(Document.id)
    if chosen.text:
        query = query.where(matching(session, "documents", chosen.text))
    if chosen.roles:
        query = query.where(Document.role.in_(chosen.roles))
    if chosen.awaited:
        query = query.where(
            Document.status != DocumentStatus.ISSUED,
            Document.issued_on.is_(None),
            Document.id.in_(select(uses().c.document)),
        )
    if chosen.with_file:
        query = query.where(Document.id.in_(select(Attachment.document_id)))
    return query


def _in_order(query: Select[int], order: DocumentOrder) -> tuple[Select[int], list[Any]]:
    """Join what an order looks at; behind it as on a shelf: by organ, year and number."""
    first = aliased(Symbol)
    query = query.outerjoin(first, first.id == _first_symbol())
    shelf: list[Any] = [
        first.organ,
        func.coalesce(first.year, first.session),
        cast(first.number, Integer),
        first.text,
        Document.title,
    ]
    if order.key == "symbol":
        return query, [*(_directed(key, order) for key in shelf), Document.id]
    if order.key in ("uses", "files"):
        counted = _counted_uses() if order.key == "uses" else _counted_files()
        query = query.outerjoin(counted, counted.c.document == Document.id)
        wanted: Any = func.coalesce(counted.c.number, 0)
    else:
        wanted = {
            "title": Document.title,
            "circulated": Document.circulated_on,
            "issued": Document.issued_on,
        }[order.key]
    rest = [key.asc().nulls_last() for key in shelf]
    return query, [_directed(wanted, order), *rest, Document.id]


def _directed(key: Any, order: DocumentOrder) -> Any:
    return key.desc().nulls_last() if order.descending else key.asc().nulls_last()


def _first_symbol() -> ColumnElement[int | None]:
    return (
        select(Symbol.id)
        .where(Symbol.document_id == Document.id)
        .order_by(Symbol.order, Symbol.id)
        .limit(1)
        .correlate(Document)
        .scalar_subquery()
    )


def _counted_uses(keys: Sequence[int] | None = None) -> Subquery:
    used = uses(keys)
    number = func.count().label("number")
    return select(used.c.document, number).group_by(used.c.document).subquery()


def _counted_files(keys: Sequence[int] | None = None) -> Subquery:
    document = Attachment.document_id.label("document")
    query = select(document, func.count().label("number")).group_by(Attachment.document_id)
    return (query if keys is None else query.where(Attachment.document_id.in_(keys))).subquery()


def _lines(session: Session, keys: Sequence[int]) -> list[DocumentLine]:
    symbols = defaultdict[int, list[str]](list)
    written = select(Symbol.document_id, Symbol.text).where(Symbol.document_id.in_(keys))
    for key, text in session.execute(written.order_by(Symbol.order, Symbol.id)):
        symbols[key].append(text)
    days = (
        select(MeetingDocument.document_id, func.min(Meeting.day))
        .join(Meeting)
        .where(MeetingDocument.document_id.in_(keys))
        .group_by(MeetingDocument.document_id)
    )
    meeting_days = {key: day for key, day in session.execute(days)}
    used, kept = _counted_uses(keys), _counted_files(keys)
    query = (
        select(
            Document.id,
            Document.uuid,
            Document.title,
            Document.role,
            Document.status,
            Document.circulated_on,
            Document.issued_on,
            func.coalesce(used.c.number, 0),
            func.coalesce(kept.c.number, 0),
        )
        .outerjoin(used, used.c.document == Document.id)
        .outerjoin(kept, kept.c.document == Document.id)
        .where(Document.id.in_(keys))
    )
    found = {
        key: DocumentLine(
            uuid=uuid,
            symbol="-".join(symbols[key]),
            title=title,
            role=role,
            status=status,
            circulated_on=circulated_on,
            issued_on=issued_on,
            meeting_day=meeting_days.get(key),
            uses=number,
            files=files,
        )
        for key, uuid, title, role, status, circulated_on, issued_on, number, files in (
            session.execute(query)
        )
    }
    return [found[key] for key in keys if key in found]
