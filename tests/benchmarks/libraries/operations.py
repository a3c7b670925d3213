"""The newest part of a library's history: the last reports imported, then meetings edited."""

from __future__ import annotations

import json
from random import Random

from sqlcipher3 import dbapi2

from tests.benchmarks.libraries.rows import Row, Rows

LAST_IMPORTS = 20
_EDITS = 1_000
_AT = "2025-12-31 {hour:02d}:{minute:02d}:00.000000"


def record_import(rows: Rows, label: str, imported: list[tuple[str, Row]]) -> None:
    """Write the operation that put these rows into the library."""
    operation = _operation(rows, label)
    for table, row in imported:
        rows.add(
            "change",
            operation_id=operation,
            table_name=table,
            row_id=row["id"],
            row_uuid=row["uuid"],
            action="insert",
            after=json.dumps(row),
        )


def edit_meetings(rows: Rows, connection: dbapi2.Connection, random: Random) -> None:
    """Give notes to meetings of the last years, each as an operation of its own."""
    last = rows.count["meeting"]
    latest = f"SELECT id, uuid FROM meeting WHERE id > {last - _EDITS} ORDER BY id"  # nosec B608
    for key, uuid in connection.execute(latest).fetchall():
        note = f"Room confirmed for {random.randint(10, 60)} seats."
        connection.execute("UPDATE meeting SET note = ? WHERE id = ?", (note, key))
        rows.add(
            "change",
            operation_id=_operation(rows, "Edit a meeting"),
            table_name="meeting",
            row_id=key,
            row_uuid=uuid,
            action="update",
            before='{"note": null}',
            after=json.dumps({"note": note}),
        )


def _operation(rows: Rows, label: str) -> int:
    minutes = rows.count.get("operation", 0)
    return rows.add(
        "operation",
        label=label,
        at=_AT.format(hour=minutes // 60 % 24, minute=minutes % 60),
        state="done",
    )
