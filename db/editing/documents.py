"""Documents: added by symbol, title or file, changed, and deleted with their files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.editing.attachments import clean_name, keep_file
from db.editing.document_symbols import document_with, give_symbols, parsed_symbols
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import (
    Attachment,
    Body,
    Chairship,
    Citation,
    Document,
    DocumentRole,
    DocumentStatus,
    Mandate,
    Recommendation,
    Symbol,
)

DOCUMENT_VALUES: Final = (
    "symbol",
    "title",
    "role",
    "status",
    "language",
    "circulated_on",
    "issued_on",
)
"""What of a document ``set_document_value`` changes."""
_BY_SERIES: Final = {
    "RES": DocumentRole.RESOLUTION,
    "PRST": DocumentRole.PRESIDENTIAL_STATEMENT,
}
_NAMED_BY_SYMBOL: Final = (Chairship.appointed_by, Body.established_by, Mandate.basis)
"""Where a record names a document by its symbol."""


def create_document(session: Session, *, symbol: str = "", title: str = "") -> str:
    """Add a document of a symbol, or of a title alone, which is a draft; give its UUID.

    Raises UserError where there is neither, where the symbol is none, or has its document already.
    """
    symbols, title = parsed_symbols(symbol), " ".join(title.split())
    if not symbols and not title:
        raise UserError(tr("A document needs a symbol or a title."))
    document = Document(
        title=title or None,
        role=_role(symbols),
        status=DocumentStatus.ISSUED if symbols else DocumentStatus.DRAFT,
    )
    session.add(document)
    _name(session, document, symbols)
    return document.uuid


def set_document_value(session: Session, uuid: str, name: str, value: Any) -> None:
    """Change one of DOCUMENT_VALUES; "symbol" is the text of one or, joint, of several.

    The day of circulation ends the draft, and the day of issue makes the document issued. Raises
    UserError where the value cannot be.
    """
    if name == "symbol":
        _set_symbols(session, uuid, value or "")
        return
    if isinstance(value, str):
        value = " ".join(value.split())
    document = find(session, Document, uuid)
    if name == "title" and not value and not document.symbols and not document.attachments:
        raise UserError(tr("A document needs a symbol or a title. The title was kept."))
    set_value(session, "documents", uuid, name, value)
    if name == "issued_on" and value is not None:
        document.status = DocumentStatus.ISSUED
    elif name == "circulated_on" and value is not None and document.status is DocumentStatus.DRAFT:
        document.status = DocumentStatus.CIRCULATED


def attach_files(session: Session, uuid: str, files: Sequence[tuple[str, bytes]]) -> list[str]:
    """Keep files, name and content, with a document; give the UUIDs of the attachments.

    Raises UserError where one is empty or too large; then none is kept.
    """
    document = find(session, Document, uuid)
    kept = [keep_file(session, name, content) for name, content in files]
    document.attachments.extend(kept)
    return [each.uuid for each in kept]


def document_of_files(session: Session, files: Sequence[tuple[str, bytes]]) -> str:
    """Add a document called after the first of some files, which are kept with it; give its UUID.

    Raises UserError as ``attach_files``.
    """
    title = PurePath(clean_name(files[0][0])).stem.replace("_", " ")
    uuid = create_document(session, title=title)
    session.flush()
    attach_files(session, uuid, files)
    return uuid


def detach_file(session: Session, uuid: str) -> None:
    """Take a file away. Raises UserError where it is gone."""
    session.delete(find(session, Attachment, uuid))


def delete_document(session: Session, uuid: str) -> None:
    """Delete a document with its symbols and files; what cited it stays, and cites it no more."""
    session.delete(find(session, Document, uuid))


def _set_symbols(session: Session, uuid: str, text: str) -> None:
    document, symbols = find(session, Document, uuid), parsed_symbols(text)
    if not symbols and not document.title and not document.attachments:
        raise UserError(tr("A document needs a symbol or a title. The symbol was kept."))
    if len(symbols) < len(document.symbols):
        _check_uncited(session, document, {symbol.text for symbol in symbols})
    if not document.symbols and document.role is DocumentRole.OTHER:
        document.role = _role(symbols)
    _name(session, document, symbols)


def _name(session: Session, document: Document, symbols: Sequence[Symbol]) -> None:
    for symbol in symbols:
        other = document_with(session, symbol.text)
        if other is not None and other is not document:
            raise UserError(
                tr("{symbol} is the symbol of another document, so nothing was changed.").format(
                    symbol=symbol.text
                )
            )
    for old, new in give_symbols(document, symbols).items():
        _follow(session, old, new)


def _follow(session: Session, old: str, new: str) -> None:
    """Have what names a document by its symbol name it by the new one."""
    for column in _NAMED_BY_SYMBOL:
        for record in session.scalars(select(column.class_).where(column == old)):
            setattr(record, column.key, new)
    named = func.json_each(Recommendation.basis).table_valued("value")
    query = select(Recommendation).where(select(named.c.value).where(named.c.value == old).exists())
    for statement in session.scalars(query):
        statement.basis = [new if each == old else each for each in statement.basis]


def _check_uncited(session: Session, document: Document, staying: set[str]) -> None:
    leaving = [symbol for symbol in document.symbols if symbol.text not in staying]
    cited = select(Symbol.text).join(Citation).where(Symbol.id.in_([each.id for each in leaving]))
    text = session.scalars(cited.limit(1)).first()
    if text is not None:
        raise UserError(
            tr(
                "A report cites {symbol}, so it was kept. Write another symbol in its place, or "
                "delete the document."
            ).format(symbol=text)
        )


def _role(symbols: Sequence[Symbol]) -> DocumentRole:
    parts = {part for symbol in symbols for part in symbol.text.split("/")}
    roles = [role for series, role in _BY_SERIES.items() if series in parts]
    return roles[0] if roles else DocumentRole.OTHER
