"""How the library means to answer: which indexes a question uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session


def plan_of(session: Session, ask: Callable[[Session], object]) -> list[str]:
    """Give the lines of EXPLAIN QUERY PLAN of every statement that a question sends."""
    sent: list[tuple[str, Any]] = []

    def note(
        _connection: object, _cursor: object, statement: str, parameters: Any, *_: object
    ) -> None:
        sent.append((statement, parameters))

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        ask(session)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    connection = session.connection()
    return [
        str(row[3])
        for statement, parameters in sent
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    ]


def scanned(session: Session, ask: Callable[[Session], object]) -> list[str]:
    """Give the lines that read a whole table of records, whatever its size."""
    return [line for line in plan_of(session, ask) if line.startswith("SCAN")]
