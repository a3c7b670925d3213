"""Takes the newest operation back, or on again, row by row and all or nothing."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Select, select, update
from sqlalchemy.exc import IntegrityError, InterfaceError, ProgrammingError

from db.errors import NothingToUndo, StaleHistory
from db.history import ChangedRow, Row
from db.language import tr
from db.models import Base, Change, Operation, OperationState

_WRONG = (ValueError, LookupError, IntegrityError, InterfaceError, ProgrammingError)
"""What a history that no longer fits, or that was tampered with, ends in."""


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


def take_back(connection: Connection) -> tuple[str, str, list[ChangedRow]]:
    """Undo the newest operation; give its UUID, its label and the rows changed.

    Raises NothingToUndo, or StaleHistory where a row is no longer as the operation left it.
    """
    return _replay(connection, newest_done(), OperationState.UNDONE)


def take_on(connection: Connection) -> tuple[str, str, list[ChangedRow]]:
    """Redo what was undone last; as ``take_back``."""
    return _replay(connection, oldest_undone(), OperationState.DONE)


def _replay(
    connection: Connection, choice: Select[int, str, str], state: OperationState
) -> tuple[str, str, list[ChangedRow]]:
    back = state is OperationState.UNDONE
    operation = connection.execute(choice).one_or_none()
    if operation is None:
        raise NothingToUndo(
            tr("There is nothing to undo; the library is as it was.")
            if back
            else tr("There is nothing to redo; the library is as it was.")
        )
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    touched = []
    try:
        for row in connection.execute(_changes(operation.id, back)).all():
            change = ChangedRow(*row)
            old, new = (change.after, change.before) if back else (change.before, change.after)
            _write_row(connection, change.table, change.row_id, old, new)
            touched.append(change)
    except _WRONG as error:
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
        raise StaleHistory(sentence.format(label=operation.label)) from error
    connection.execute(update(Operation).where(Operation.id == operation.id).values(state=state))
    return operation.uuid, operation.label, touched


def _changes(operation: int, back: bool) -> Select[str, int, str, Row | None, Row | None]:
    """The rows that an operation changed, the last one first where they are taken back."""
    return (
        select(Change.table_name, Change.row_id, Change.row_uuid, Change.before, Change.after)
        .where(Change.operation_id == operation)
        .order_by(Change.id.desc() if back else Change.id)
    )


def _write_row(
    connection: Connection, table: str, row_id: int, old: Row | None, new: Row | None
) -> None:
    """Turn a row from ``old`` to ``new`` (None: no row). Raises ValueError where it is not so.

    The names come from the file, and so perhaps from a stranger: only those of the models are
    taken.
    """
    known = Base.metadata.tables[table].columns.keys()
    if not {*(old or ()), *(new or ())} <= {*known} or old is new:
        raise ValueError(f"a change of {table} tells of what no library has")
    values: tuple[object, ...]
    if old is None and new is not None:
        names = ", ".join(_quoted(new))
        marks = ", ".join("?" * len(new))
        sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # nosec B608
        values = tuple(new.values())
    else:
        assert old is not None  # nosec B101
        same = " AND ".join(f"{name} IS ?" for name in _quoted(old))
        values = (row_id, *old.values())
        if new is None:
            sql = f'DELETE FROM "{table}" WHERE id = ? AND {same}'  # nosec B608
        else:
            to = ", ".join(f"{name} = ?" for name in _quoted(new))
            sql = f'UPDATE "{table}" SET {to} WHERE id = ? AND {same}'  # nosec B608
            values = (*new.values(), *values)
    if connection.exec_driver_sql(sql, values).rowcount != 1:
        raise ValueError(f"a row of {table} is not as the operation left it")


def _quoted(names: Iterable[str]) -> list[str]:
    return [f'"{name}"' for name in names]
