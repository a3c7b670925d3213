"""The symbols of a document, as a person writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import UserError
from db.language import tr
from db.models import Document, Symbol
from db.symbols import Symbol as Parsed
from db.symbols import find_resolutions, parse, split_joint

_PARTS: Final = ("text", "organ", "year", "session", "number", "suffixes")
_ORGAN_RE: Final = re.compile(r"(?<![\w/])(?:a|e|s|st)(?=/)")


def parsed_symbols(text: str) -> list[Symbol]:
    """Read a symbol, joint ones joined by a hyphen; none from nothing.

    A resolution may be written as it is cited, "resolution 2185 (2014)". Raises UserError where the
    text is no symbol.
    """
    together = _ORGAN_RE.sub(lambda organ: organ[0].upper(), "".join(text.split()))
    if not together:
        return []
    try:
        parsed = list(dict.fromkeys(parse(each) for each in split_joint(together)))
    except ValueError:
        parsed = [symbol for found in find_resolutions(text) for symbol in found.symbols]
        if len(parsed) != 1:
            raise UserError(
                tr("{text} is no document symbol. Write one like S/2016/1019.").format(
                    text=" ".join(text.split())
                )
            ) from None
    return [_symbol(each, order) for order, each in enumerate(parsed, start=1)]


def give_symbols(document: Document, symbols: Sequence[Symbol]) -> dict[str, str]:
    """Change the symbols of a document in place, so that paragraphs go on citing them.

    A symbol that stays is the same record. Gives the new text by the old one where one changed.
    """
    known = {symbol.text: symbol for symbol in document.symbols}
    staying = {symbol.text for symbol in symbols}
    free = [symbol for symbol in document.symbols if symbol.text not in staying]
    renamed: dict[str, str] = {}
    for wanted in symbols:
        symbol = known.get(wanted.text)
        if symbol is None and free:
            symbol = free.pop(0)
            renamed[symbol.text] = wanted.text
            for name in _PARTS:
                setattr(symbol, name, getattr(wanted, name))
        if symbol is None:
            document.symbols.append(wanted)
        else:
            symbol.order = wanted.order
    for symbol in free:
        document.symbols.remove(symbol)
    document.symbols.sort(key=lambda symbol: symbol.order)
    return renamed


def document_with(session: Session, symbol: str) -> Document | None:
    """Give the document of a symbol."""
    query = select(Document).join(Symbol).where(Symbol.text == symbol).order_by(Document.id)
    return session.scalars(query.limit(1)).first()


def _symbol(parsed: Parsed, order: int) -> Symbol:
    return Symbol(
        order=order,
        text=parsed.text,
        organ=parsed.organ,
        year=parsed.year,
        session=parsed.session,
        number=parsed.number,
        suffixes=list(parsed.suffixes),
    )
