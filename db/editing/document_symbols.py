"""The symbols of a document, as a person writes them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import UserError
from db.language import tr
from db.models import Document, Symbol


def parsed_symbols(text: str) -> list[Symbol]:
    """Read a symbol, joint ones joined by a hyphen; none from nothing.

    Raises UserError where it is no symbol.
    """
    from db.symbols import normalise, parse, split_joint

    wanted = "".join(text.split()) if text.strip() else ""
    symbols = []
    for order, each in enumerate(split_joint(wanted) if wanted else (), start=1):
        try:
            parsed = parse(each)
        except ValueError:
            raise UserError(
                tr("{text} is no document symbol. Write one like S/2016/1019.").format(text=text)
            ) from None
        symbols.append(
            Symbol(
                order=order,
                text=normalise(each),
                organ=parsed.organ,
                year=parsed.year,
                session=parsed.session,
                number=parsed.number,
                suffixes=list(parsed.suffixes),
            )
        )
    return symbols


def give_symbols(document: Document, symbols: list[Symbol]) -> None:
    """Change the symbols of a document in place, so that paragraphs go on citing them."""
    for old, new in zip(document.symbols, symbols, strict=False):
        for name in ("text", "organ", "year", "session", "number", "suffixes"):
            setattr(old, name, getattr(new, name))
    had = len(document.symbols)
    del document.symbols[len(symbols) :]
    document.symbols.extend(symbols[had:])


def document_with(session: Session, symbol: str) -> Document | None:
    """Give the document of a symbol."""
    query = select(Document).join(Symbol).where(Symbol.text == symbol).order_by(Document.id)
    return session.scalars(query.limit(1)).first()
