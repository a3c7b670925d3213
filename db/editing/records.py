"""One record by its UUID, and one of its values changed."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import UserError
from db.language import tr
from db.models import FAMILIES, Record

R = TypeVar("R", bound=Record)


def find(session: Session, kind: type[R], uuid: str) -> R:
    """Give the record of a UUID. Raises UserError where it is gone."""
    found = session.scalars(select(kind).where(kind.uuid == uuid)).one_or_none()
    if found is None:
        raise UserError(
            tr("This record was deleted meanwhile, so nothing was changed. Undo brings it back.")
        )
    return found


def set_value(session: Session, family: str, uuid: str, name: str, value: Any) -> None:
    """Give one column of a record a value; an empty text is none where the column may be empty.

    Raises UserError where the record is gone, or the column needs a value and gets none.
    """
    kind = FAMILIES[family]
    record = find(session, kind, uuid)
    column = kind.__table__.c[name]
    if isinstance(value, str):
        value = value.strip() or None
    if value is None and not column.nullable:
        raise UserError(tr("This cannot be left empty. What was there before was kept."))
    setattr(record, name, value)
