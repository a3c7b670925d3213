"""One record put back to what it was before an operation, as a new operation."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import UserError
from db.history import FAMILY_OF_TABLE
from db.language import tr
from db.models import FAMILIES, Change, ChangeAction, Operation, Record
from db.stored import decoded


def restore_record(session: Session, operation: str, uuid: str) -> None:
    """Take back what an operation did to one record, and leave its other records as they are.

    A record it added is deleted, one it deleted is there again under its UUID. Raises UserError
    where what it pointed to is gone, and StillNeeded where others need the one to delete.
    """
    changes = session.scalars(
        select(Change)
        .join(Operation, Operation.id == Change.operation_id)
        .where(Operation.uuid == operation, Change.row_uuid == uuid)
        .order_by(Change.id.desc())
    ).all()
    if not changes:
        raise UserError(tr("This operation did nothing to that record, so nothing was changed."))
    for change in changes:
        kind = FAMILIES[FAMILY_OF_TABLE[change.table_name]]
        now = session.scalars(select(kind).where(kind.uuid == uuid)).one_or_none()
        before = decoded(kind, change.before)
        if change.action is ChangeAction.INSERT:
            if now is not None:
                session.delete(now)
        elif change.action is ChangeAction.DELETE:
            if now is None:
                _bring_back(session, kind, before or {})
        elif now is None:
            raise UserError(
                tr("The record was deleted meanwhile. Restore it from that operation first.")
            )
        else:
            _give(session, now, before or {})


def _bring_back(session: Session, kind: type[Record], values: dict[str, Any]) -> None:
    taken = session.get(kind, values.get("id")) is not None
    record = kind(**{name: value for name, value in values.items() if name != "id"})
    if not taken:
        record.id = values["id"]
    _check_links(session, kind, values)
    session.add(record)


def _give(session: Session, record: Record, values: dict[str, Any]) -> None:
    _check_links(session, type(record), values)
    for name, value in values.items():
        setattr(record, name, value)


def _check_links(session: Session, kind: type[Record], values: dict[str, Any]) -> None:
    """Raise UserError where a value points to a record that is gone."""
    for name, value in values.items():
        for key in kind.__table__.c[name].foreign_keys:
            family = FAMILY_OF_TABLE.get(key.column.table.name)
            if value is None or family is None:
                continue
            if session.get(FAMILIES[family], value) is None:
                raise UserError(
                    tr(
                        "This record belongs to another that was deleted. Nothing was changed; "
                        "restore that one first."
                    )
                )
