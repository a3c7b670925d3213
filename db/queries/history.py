"""What was done to the library, operation by operation and field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any, Final

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from db.exchange.contradictions import best_known_by, named_by
from db.exchange.fields import empty
from db.history import FAMILY_OF_TABLE, Row
from db.models import FAMILIES, Change, ChangeAction, Document, Operation, OperationState
from db.queries.marked_words import text_after, with_marked_words
from db.stored import decoded

MOST_CHANGES: Final = 500
"""Changes of one operation that are told one by one."""
_UNTOLD: Final = {"id", "uuid"}
_OPERATIONS: Final = select(
    Operation.id,
    Operation.uuid,
    Operation.label,
    Operation.at,
    Operation.state,
    select(func.count(distinct(Change.row_uuid)))
    .where(Change.operation_id == Operation.id)
    .scalar_subquery(),
)


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One operation, as history lists it."""

    id: int
    uuid: str
    label: str
    at: datetime
    """UTC."""
    state: OperationState
    changes: int
    """Records that it changed."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column of a record before and after; of a link, what the other record is known by.

    Marks of a text are told as a tuple of ``MarkedWords``.
    """

    name: str
    """Name of the column, of a link without "_id"."""
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What an operation did to one record."""

    key: int
    family: str
    uuid: str
    known_by: Any
    """What a person knows the record by: a name, a title, a day."""
    action: ChangeAction
    fields: tuple[FieldChange, ...]
    exists: bool
    """Whether the record is in the library now."""


def count_operations(session: Session) -> int:
    """Give how many operations history has."""
    return session.scalar(select(func.count(Operation.id))) or 0


def operations(session: Session, offset: int, limit: int) -> list[OperationRow]:
    """Give a portion of the operations, newest first."""
    query = _OPERATIONS.order_by(Operation.id.desc()).offset(offset).limit(limit)
    return [OperationRow(*row) for row in session.execute(query)]


def operation(session: Session, uuid: str) -> OperationRow | None:
    """Give one operation by its UUID; None where there is none."""
    row = session.execute(_OPERATIONS.where(Operation.uuid == uuid)).one_or_none()
    return OperationRow(*row) if row is not None else None


def count_done_since(session: Session, operation_id: int) -> int:
    """Give how many operations, from one on, still hold."""
    query = select(func.count(Operation.id)).where(
        Operation.id >= operation_id, Operation.state == OperationState.DONE
    )
    return session.scalar(query) or 0


def count_undone_until(session: Session, operation_id: int) -> int:
    """Give how many operations, up to one and with it, are undone and can be done again."""
    query = select(func.count(Operation.id)).where(
        Operation.id <= operation_id, Operation.state == OperationState.UNDONE
    )
    return session.scalar(query) or 0


def changes_of(session: Session, operation: str) -> list[RecordChange]:
    """Give what an operation did, record by record; of the first ``MOST_CHANGES`` changes."""
    query = (
        select(Change)
        .join(Operation, Operation.id == Change.operation_id)
        .where(Operation.uuid == operation)
        .order_by(Change.id)
        .limit(MOST_CHANGES)
    )
    records: dict[str, _Net] = {}
    for change in session.scalars(query):
        step = _Net(change.id, change.table_name, change.row_uuid, change.before, change.after)
        known = records.get(step.uuid)
        records[step.uuid] = step if known is None else known.then(step)
    return [_told(session, net) for net in records.values() if net.before or net.after]


@dataclass(frozen=True, slots=True)
class _Net:
    """What all changes of one record within one operation come to."""

    key: int
    """Of the last change."""
    table: str
    uuid: str
    before: Row | None
    after: Row | None

    def then(self, later: _Net) -> _Net:
        """Give what this and a later change come to."""
        before = None if self.before is None else {**(later.before or {}), **self.before}
        after = None if later.after is None else {**(self.after or {}), **later.after}
        return replace(later, before=before, after=after)

    @property
    def action(self) -> ChangeAction:
        """What happened to the record in the end."""
        if self.before is None:
            return ChangeAction.INSERT
        return ChangeAction.DELETE if self.after is None else ChangeAction.UPDATE


def _told(session: Session, change: _Net) -> RecordChange:
    family = FAMILY_OF_TABLE[change.table]
    kind = FAMILIES[family]
    now = session.scalars(select(kind).where(kind.uuid == change.uuid)).one_or_none()
    before, after = (
        with_marked_words(
            decoded(kind, values), partial(text_after, session, change.uuid, change.key, now)
        )
        for values in (change.before, change.after)
    )
    whole: Mapping[str, Any] = after or before or {}
    if change.action is ChangeAction.UPDATE and now is not None:
        whole = {column.name: getattr(now, column.key) for column in kind.__table__.columns}
    names = [name for name in {**(before or {}), **(after or {})} if name not in _UNTOLD]
    fields = [
        FieldChange(
            name.removesuffix("_id"),
            _plain(session, kind, name, (before or {}).get(name)),
            _plain(session, kind, name, (after or {}).get(name)),
        )
        for name in names
    ]
    return RecordChange(
        key=change.key,
        family=family,
        uuid=change.uuid,
        known_by=_called(session, kind, now, whole),
        action=change.action,
        fields=tuple(field for field in fields if _differ(field.before, field.after)),
        exists=now is not None,
    )


def _differ(before: Any, after: Any) -> bool:
    """Whether two values say different things; an empty list says as little as none."""
    return bool(before != after) and not (empty(before) and empty(after))


def _called(session: Session, kind: type[Any], now: Any, values: Mapping[str, Any]) -> Any:
    """What a person knows a record by: its own name, or what it belongs to a record for."""
    if isinstance(now, Document) and now.citation:
        return now.citation
    if (own := named_by(values)) is not None:
        return own
    owner, *others = [each.name for each in kind.__table__.columns if each.foreign_keys] or [""]
    links = [name for name in (*others, owner) if values.get(name) is not None]
    linked = (_plain(session, kind, name, values[name]) for name in links)
    found = next((name for name in linked if isinstance(name, str | date)), None)
    return found if found is not None else best_known_by(values or {"id": None})


def _plain(session: Session, kind: type[Any], name: str, value: Any) -> Any:
    """A value as it is, or of a link what the record it leads to is known by."""
    links = [key.column.table.name for key in kind.__table__.c[name].foreign_keys]
    if value is None or not links or links[0] not in FAMILY_OF_TABLE:
        return value
    target = FAMILIES[FAMILY_OF_TABLE[links[0]]]
    found = session.get(target, value)
    if found is None:
        return value
    known = {column.name: getattr(found, column.key) for column in target.__table__.columns}
    return _called(session, target, found, known)
