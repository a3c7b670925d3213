"""Takes the newest operation back, or on again, row by row and all or nothing."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Select, select, update

from db.errors import NothingToUndo, StaleHistory
from db.history import Row
from db.language import tr
from db.models import Change, ChangeAction, Operation, OperationState


def newest_done() -> Select[int, str, str]:
    """The operation that undo takes back."""
    return (
        select(Operation.id, Operation.uuid, Operation.label)
        .where(Operation.state == OperationState.DONE)
        .order_by(Operation.id.desc())
        .limit(1)
    )


def oldest_undone() -> Select[int, str, str]:
    """The operation that redo takes on again."""
    return (
        select(Operation.id, Operation.uuid, Operation.label)
        .where(Operation.state == OperationState.UNDONE)
        .order_by(Operation.id)
        .limit(1)
    )


def take_back(connection: Connection) -> tuple[str, str, list[tuple[str, str]]]:
    """Undo the newest operation; give its UUID, its label and the (table, UUID) rows touched.

    Raises NothingToUndo, or StaleHistory where a row is no longer as the operation left it.
    """
    return _replay(connection, newest_done(), OperationState.UNDONE)


def take_on(connection: Connection) -> tuple[str, str, list[tuple[str, str]]]:
    """Redo what was undone last; as ``take_back``."""
    return _replay(connection, oldest_undone(), OperationState.DONE)


def _replay(
    connection: Connection, choice: Select[int, str, str], state: OperationState
) -> tuple[str, str, list[tuple[str, str]]]:
    back = state is OperationState.UNDONE
    operation = connection.execute(choice).one_or_none()
    if operation is None:
        raise NothingToUndo(
            tr("There is nothing to undo; the library is as it was.")
            if back
            else tr("There is nothing to redo; the library is as it was.")
        )
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    changes = connection.execute(
        select(
            Change.table_name,
            Change.row_id,
            Change.row_uuid,
            Change.action,
            Change.before,
            Change.after,
        )
        .where(Change.operation_id == operation.id)
        .order_by(Change.id.desc() if back else Change.id)
    ).all()
    for table, row_id, _uuid, action, before, after in changes:
        old, new = (after, before) if back else (before, after)
        if not _write_row(connection, table, row_id, action, old, new):
            sentence = (
                tr(
                    "“{label}” cannot be undone, because a record it changed is no longer as it "
                    "left it. Nothing was changed; check the library and go back to a backup if "
                    "it is damaged."
                )
                if back
                else tr(
                    "“{label}” cannot be redone, because a record it changed is no longer as it "
                    "left it. Nothing was changed; check the library and go back to a backup if "
                    "it is damaged."
                )
            )
            raise StaleHistory(sentence.format(label=operation.label))
    connection.execute(update(Operation).where(Operation.id == operation.id).values(state=state))
    return operation.uuid, operation.label, [(row[0], row[2]) for row in changes]


def _write_row(
    connection: Connection,
    table: str,
    row_id: int,
    action: ChangeAction,
    old: Row | None,
    new: Row | None,
) -> bool:
    """Turn a row from ``old`` to ``new`` (None: no row); False where it is not as ``old``."""
    if old is None and new is not None:
        names = ", ".join(_quoted(new))
        marks = ", ".join("?" * len(new))
        sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # nosec B608
        return connection.exec_driver_sql(sql, tuple(new.values())).rowcount == 1
    if old is None:
        raise ValueError(f"a change of {table} says nothing")
    same = " AND ".join(f"{name} IS ?" for name in _quoted(old))
    if new is None:
        sql = f'DELETE FROM "{table}" WHERE id = ? AND {same}'  # nosec B608
        return connection.exec_driver_sql(sql, (row_id, *old.values())).rowcount == 1
    to = ", ".join(f"{name} = ?" for name in _quoted(new))
    sql = f'UPDATE "{table}" SET {to} WHERE id = ? AND {same}'  # nosec B608
    return connection.exec_driver_sql(sql, (*new.values(), row_id, *old.values())).rowcount == 1


def _quoted(names: Iterable[str]) -> list[str]:
    return [f'"{name}"' for name in names]
