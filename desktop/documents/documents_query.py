"""What the table of documents asks the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.documents import (
    DocumentLine,
    DocumentOrder,
    DocumentsChosen,
    count_documents,
    document_lines,
    document_place,
)
from desktop.widgets.column import Sort
from desktop.widgets.table_layout import Outline, Place
from desktop.widgets.table_query import Portion, TableQuery

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def documents_query(chosen: DocumentsChosen) -> TableQuery:
    """Give the questions behind the table, for the documents that are wanted."""

    def outline(session: Session) -> Outline:
        return Outline(count_documents(session, chosen))

    def rows(session: Session, portion: Portion) -> list[DocumentLine]:
        order = _order(portion.sort)
        return document_lines(session, chosen, order, portion.offset, portion.limit)

    def places(session: Session, uuid: str, sort: Sort | None) -> list[Place]:
        place = document_place(session, chosen, _order(sort), uuid)
        return [] if place is None else [Place(None, place)]

    return TableQuery(outline, rows, places)


def _order(sort: Sort | None) -> DocumentOrder:
    return DocumentOrder(sort.key, sort.descending) if sort is not None else DocumentOrder()
