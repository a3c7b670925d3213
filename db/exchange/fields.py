"""The fields of a record as files know them: columns and links, and what may stand in each."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any, cast

from sqlalchemy import JSON, Boolean, Date, Enum, Integer, String, Time, inspect

from db.exchange.shapes import SHAPES, fits, sound
from db.history import FAMILY_OF_TABLE
from db.language import later, tr
from db.models import FAMILIES

_LARGEST = 2**63 - 1


class UnfitValue(ValueError):
    """A value that its field cannot hold; ``str(error)`` says what the field takes."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a family.

    ``name`` is the attribute, without "_id" for a link to another record; ``attribute`` the
    mapped attribute itself. ``links_to`` is the family a link leads to.
    """

    name: str
    attribute: str
    kind: Any
    """SQLAlchemy's type of the column."""
    nullable: bool
    required: bool
    """Whether a new record must state it: not nullable and without a default."""
    unique: bool
    links_to: str | None

    def checked(self, value: object) -> object:
        """Give the value as the column takes it: a word becomes its enumeration member.

        Raises UnfitValue.
        """
        if value is None:
            if self.nullable:
                return None
            raise UnfitValue(tr("it must not be empty"))
        return _checked(self, value)


@cache
def fields_of(family: str) -> dict[str, Field]:
    """Give the fields of a family by name, in the order of the model; key and UUID are none."""
    found = {}
    for prop in inspect(FAMILIES[family]).column_attrs:
        column = prop.columns[0]
        if prop.key in ("id", "uuid"):
            continue
        tables = [key.target_fullname.partition(".")[0] for key in column.foreign_keys]
        links_to = FAMILY_OF_TABLE.get(tables[0]) if tables else None
        name = prop.key.removesuffix("_id") if links_to else prop.key
        nullable = bool(column.nullable)
        found[name] = Field(
            name=name,
            attribute=prop.key,
            kind=column.type,
            nullable=nullable,
            required=not nullable and column.default is None,
            unique=bool(column.unique),
            links_to=links_to,
        )
    return found


@cache
def links_of(family: str) -> tuple[Field, ...]:
    """Give the fields of a family that lead to other records."""
    return tuple(field for field in fields_of(family).values() if field.links_to)


def alone_in(family: str) -> tuple[Field, ...]:
    """Give the links of a family that only one record may have to the same other record."""
    return tuple(link for link in links_of(family) if link.unique)


def empty(value: object) -> bool:
    """Tell whether a value says nothing: None, no text, an empty list or object."""
    return value is None or value in ("", [], {}, ())


def _checked(field: Field, value: object) -> object:
    kind = field.kind
    if isinstance(kind, Enum):
        return _choice(kind.enum_class, value)
    if isinstance(kind, JSON):
        if fits(value, SHAPES[field.attribute]):
            return value
        raise UnfitValue(tr("it has not the shape of such a list"))
    if isinstance(kind, Boolean):
        return _of(bool, value, later("it must be true or false"))
    if isinstance(kind, Date):
        if isinstance(value, datetime):
            raise UnfitValue(tr("it must be a day without a time"))
        return _of(date, value, later("it must be a day"))
    if isinstance(kind, Time):
        at = _of(time, value, later("it must be a time of day"))
        if isinstance(at, time) and at.tzinfo is not None:
            raise UnfitValue(tr("it must be a time of day without an offset"))
        return at
    if isinstance(kind, Integer):
        number = _of(int, value, later("it must be a whole number"))
        if isinstance(number, bool) or not -_LARGEST - 1 <= cast(int, number) <= _LARGEST:
            raise UnfitValue(tr("it must be a whole number of ordinary size"))
        return number
    return _text(kind, value)


def _of(python_type: type, value: object, demand: str) -> object:
    if not isinstance(value, python_type):
        raise UnfitValue(tr(demand))
    return value


def _choice(choices: type[enum.Enum] | None, value: object) -> object:
    assert choices is not None  # every enumeration of the models is a class  # nosec B101
    try:
        return choices(value)
    except ValueError:
        words = ", ".join(str(choice.value) for choice in choices)
        raise UnfitValue(tr("it must be one of: {words}").format(words=words)) from None


def _text(kind: Any, value: object) -> object:
    if not isinstance(value, str) or isinstance(value, enum.Enum):
        raise UnfitValue(tr("it must be a text"))
    if not sound(value):
        raise UnfitValue(tr("it must be a text of whole characters"))
    longest = kind.length if isinstance(kind, String) else None
    if longest is not None and len(value) > longest:
        raise UnfitValue(
            tr("it must be a text of at most {count} characters").format(count=longest)
        )
    return value
