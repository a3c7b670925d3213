"""What every record has: a key, a stable UUID, and how its values are stored."""

from __future__ import annotations

import enum
from typing import Any, ClassVar
from uuid import uuid4

from sqlalchemy import JSON, Enum, MetaData, String, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Choice(enum.StrEnum):
    """A closed list of the field's words; stored as the word itself."""


def _words(choices: type[enum.Enum]) -> list[str]:
    return [choice.value for choice in choices]


class Base(DeclarativeBase):
    """All tables of the library."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        Choice: Enum(Choice, native_enum=False, length=40, values_callable=_words),
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }


def new_uuid() -> str:
    """Give a fresh UUID (RFC 9562, version 4) as its 36 characters."""
    return str(uuid4())


class Record(Base):
    """A record that people make and change: in history, in exports, found again by its UUID."""

    __abstract__ = True
    family: ClassVar[str]
    """Plural of the class in snake_case: the record's name in files and messages."""

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(String(36), unique=True, default=new_uuid)


@event.listens_for(Record, "init", propagate=True)
def _fill_defaults(target: Record, _args: object, given: dict[str, Any]) -> None:
    """Give the UUID at birth, so that records can name each other before they are written."""
    given.setdefault("uuid", new_uuid())
