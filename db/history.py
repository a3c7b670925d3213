"""Records each write as an Operation of row Changes.

Values are kept as the database stores them, so that undo and redo write exactly what was there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, event, insert, inspect, update
from sqlalchemy.dialects.sqlite import pysqlite
from sqlalchemy.orm import InstanceState, Mapper, Session, object_session

from db.keeping import keep_if_needed
from db.models import FAMILIES, Change, ChangeAction, Operation, OperationState, Record

Row = dict[str, Any]
Encoder = Callable[[Any], Any]

FAMILY_OF_TABLE = {str(record.__tablename__): family for family, record in FAMILIES.items()}
_RECORDER = "recorder"


class ChangedRow(NamedTuple):
    """A row that a write, an undo or a redo has changed, as its Change has it.

    Of ``before`` and ``after`` one is what stands there now: after an undo, ``before``.
    """

    table: str
    row_id: int
    uuid: str
    before: Row | None
    after: Row | None


class Recorder:
    """Collects the row changes of one write, from the first flush to the commit."""

    def __init__(self, session: Session) -> None:
        self._changes: list[tuple[ChangeAction, ChangedRow]] = []
        session.info[_RECORDER] = self

    def add(
        self, action: ChangeAction, record: Record, before: Row | None, after: Row | None
    ) -> None:
        """Note what happens to a record's row."""
        row = ChangedRow(record.__tablename__, record.id, record.uuid, before, after)
        self._changes.append((action, row))

    def rows(self) -> list[ChangedRow]:
        """Give the rows changed, in order; one that was changed twice is there twice."""
        return [row for _, row in self._changes]

    def write(self, connection: Connection, label: str) -> str | None:
        """Write the operation in the same transaction and give its UUID; None: nothing changed.

        What was undone before can then be redone no more.
        """
        if not self._changes:
            return None
        connection.execute(
            update(Operation)
            .where(Operation.state == OperationState.UNDONE)
            .values(state=OperationState.ABANDONED)
        )
        now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
        operation = connection.execute(
            insert(Operation).values(label=label, at=now).returning(Operation.id, Operation.uuid)
        ).one()
        connection.execute(
            insert(Change),
            [
                {
                    "operation_id": operation.id,
                    "table_name": row.table,
                    "row_id": row.row_id,
                    "row_uuid": row.uuid,
                    "action": action,
                    "before": row.before,
                    "after": row.after,
                }
                for action, row in self._changes
            ],
        )
        return str(operation.uuid)


def changed_records(rows: Iterable[ChangedRow]) -> dict[str, frozenset[str]]:
    """Give the UUIDs of the records changed, by family."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[FAMILY_OF_TABLE[row.table]].add(row.uuid)
    return {family: frozenset(uuids) for family, uuids in found.items()}


def _recorder(record: Record) -> Recorder | None:
    session = object_session(record)
    return session.info.get(_RECORDER) if session is not None else None


@cache
def _encoders(mapper: Mapper[Any]) -> dict[str, tuple[str, Encoder | None]]:
    """Give, by attribute, the column's name and what turns a value into the stored one."""
    dialect = pysqlite.dialect()
    return {
        prop.key: (
            prop.columns[0].name,
            prop.columns[0].type.dialect_impl(dialect).bind_processor(dialect),
        )
        for prop in mapper.column_attrs
    }


def _stored_row(connection: Connection, record: Record) -> Row:
    """Give a row as the database stores it."""
    found = connection.exec_driver_sql(
        f'SELECT * FROM "{record.__tablename__}" WHERE id = ?',  # nosec B608
        (record.id,),
    )
    return dict(found.mappings().one())


@event.listens_for(Record, "after_insert", propagate=True)
def _inserted(mapper: Mapper[Any], _connection: Connection, record: Record) -> None:
    recorder = _recorder(record)
    if recorder is None:
        return
    values = record.__dict__
    after = {
        column: encode(values.get(key)) if encode else values.get(key)
        for key, (column, encode) in _encoders(mapper).items()
    }
    recorder.add(ChangeAction.INSERT, record, None, after)


@event.listens_for(Record, "before_update", propagate=True)
def _updated(mapper: Mapper[Any], connection: Connection, record: Record) -> None:
    recorder = _recorder(record)
    if recorder is None:
        return
    state: InstanceState[Any] = inspect(record)
    before: Row = {}
    after: Row = {}
    unknown: list[str] = []
    for key, (column, encode) in _encoders(mapper).items():
        history = state.attrs[key].history
        if not history.added:
            continue
        new = encode(history.added[0]) if encode else history.added[0]
        if history.deleted:
            old = encode(history.deleted[0]) if encode else history.deleted[0]
            if old == new:
                continue
            before[column] = old
        else:
            unknown.append(column)
        after[column] = new
    if unknown:  # set without having been read
        row = _stored_row(connection, record)
        before.update((column, row[column]) for column in unknown)
    if after:
        recorder.add(ChangeAction.UPDATE, record, before, after)


@event.listens_for(Record, "before_delete", propagate=True)
def _deleted(_mapper: Mapper[Any], connection: Connection, record: Record) -> None:
    recorder = _recorder(record)
    if recorder is not None:
        keep_if_needed(connection, record)
        recorder.add(ChangeAction.DELETE, record, _stored_row(connection, record), None)
