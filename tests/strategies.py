"""Random libraries for hypothesis: every family, awkward text, dates, attachments, references."""

from __future__ import annotations

import hashlib
import random
import string
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from sqlalchemy import JSON, Boolean, Date, Enum, Integer, Time
from sqlalchemy.orm import Session

from db.exchange.fields import Field, fields_of, links_of
from db.exchange.shapes import SHAPES, Shape
from db.models import FAMILIES, AttachmentContent

AWKWARD = (
    "Fodé Seck",
    "Fode\u0301 Seck",
    "الأمم المتحدة",
    "安全理事会",
    "\u202eright to left\u202c",
    "line\nfeed\ttab\r\x00\x1f\x7f\u2028\u2029\ufeff",
    '"quoted" \\ </script> =1+1',
    "👩🏽‍⚖️",
    " ",
    "",
)
"""Texts that have broken programs."""

texts = st.sampled_from(AWKWARD) | st.text(st.characters(codec="utf-8"), max_size=20)


@dataclass
class Library:
    """Rows by family, with keys, and the bytes of attachments by SHA-256."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)

    def write(self, session: Session) -> None:
        """Put the whole library into an empty one."""
        for sha256, content in self.contents.items():
            session.add(AttachmentContent(sha256=sha256, content=content))
        for family, rows in self.rows.items():
            session.flush()
            session.add_all(FAMILIES[family](**row) for row in rows)


@st.composite
def libraries(draw: st.DrawFn, most: int = 3) -> Library:
    """Give libraries of up to ``most`` records a family, every reference leading somewhere."""
    library = Library()
    chance = random.Random(draw(st.integers(0, 2**32)))
    for family in FAMILIES:
        library.rows[family] = []
        for number in range(1, draw(st.integers(0, most)) + 1):
            row = draw(_rows(family, library))
            if row is None:
                break
            library.rows[family].append(
                {"id": number, "uuid": str(UUID(int=chance.getrandbits(128), version=4)), **row}
            )
    return library


def values(kind: Any, attribute: str) -> st.SearchStrategy[Any]:
    """Give values that a column of a type can hold."""
    if isinstance(kind, Enum):
        assert kind.enum_class is not None
        return st.sampled_from(list(kind.enum_class))
    if isinstance(kind, JSON):
        return _shaped(SHAPES[attribute])
    if isinstance(kind, Boolean):
        return st.booleans()
    if isinstance(kind, Date):
        return st.dates()
    if isinstance(kind, Time):
        return st.times()
    if isinstance(kind, Integer):
        return st.integers(-(2**63), 2**63 - 1)
    return texts


@st.composite
def _rows(draw: st.DrawFn, family: str, library: Library) -> dict[str, Any] | None:
    """A row of a family; None where there is nothing it could belong to."""
    row: dict[str, Any] = {}
    for link in links_of(family):
        keys = [to["id"] for to in library.rows[str(link.links_to)]]
        if link.unique:
            keys = [
                key for key in keys if all(key != r[link.attribute] for r in library.rows[family])
            ]
        if not keys and not link.nullable:
            return None
        choices = [*keys, None] if link.nullable else keys
        row[link.attribute] = draw(st.sampled_from(choices))
    for known in fields_of(family).values():
        if known.links_to is None:
            row[known.attribute] = draw(_field(known))
    if family == "attachments":
        content = draw(st.binary(max_size=64))
        row["sha256"] = hashlib.sha256(content).hexdigest()
        row["size"] = len(content)
        library.contents[row["sha256"]] = content
    return row


def _field(known: Field) -> st.SearchStrategy[Any]:
    found = values(known.kind, known.attribute)
    return st.none() | found if known.nullable else found


def _shaped(shape: Shape) -> st.SearchStrategy[Any]:
    """Give values of a shape as ``db.exchange.shapes`` writes them."""
    kind = shape["type"]
    if kind == "string":
        return texts
    if kind == "integer":
        return st.integers(shape.get("minimum", 0), 2**31)
    if kind == "object":
        inner = _shaped(shape["additionalProperties"])
        return st.dictionaries(st.text(string.ascii_lowercase, max_size=8), inner, max_size=2)
    if kind == "array" and "prefixItems" in shape:
        return st.tuples(*map(_shaped, shape["prefixItems"])).map(list)
    if kind == "array":
        return st.lists(_shaped(shape["items"]), max_size=2)
    return st.one_of(*(st.none() if one == "null" else _shaped({"type": one}) for one in kind))
