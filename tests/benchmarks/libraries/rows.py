"""Rows of any number on their way into a library's tables, straight through the driver."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from sqlalchemy.dialects.sqlite import pysqlite
from sqlcipher3 import dbapi2

from db.models import Base

_AT_ONCE = 20_000
Row = dict[str, Any]


class Rows:
    """Gathers rows by table and writes them in batches; keys count from 1, UUIDs follow a seed."""

    def __init__(self, connection: dbapi2.Connection, random: Random) -> None:
        self.count: dict[str, int] = {}
        self._connection = connection
        self._random = random
        self._waiting: dict[str, list[Row]] = {}
        self._watched: list[tuple[str, Row]] | None = None

    def add(self, table: str, **values: Any) -> int:
        """Take a row in stored values and give its key; what is not said is as in a new record."""
        key = self.count.get(table, 0) + 1
        self.count[table] = key
        row = {**_fresh_row(table), **values, "id": key}
        if "uuid" in row:
            row["uuid"] = self._uuid()
        waiting = self._waiting.setdefault(table, [])
        waiting.append(row)
        if self._watched is not None:
            self._watched.append((table, row))
        if len(waiting) == _AT_ONCE:
            self._write(table)
        return key

    def watch(self) -> list[tuple[str, Row]]:
        """Give a list of (table, row) that every row from now on is put on as well."""
        self._watched = []
        return self._watched

    def stop_watching(self) -> None:
        """Put no more rows on the list."""
        self._watched = None

    def write(self) -> None:
        """Write the rows that still wait."""
        for table in self._waiting:
            self._write(table)

    def _write(self, table: str) -> None:
        waiting = self._waiting[table]
        if waiting:
            names = ", ".join(f'"{name}"' for name in waiting[0])
            marks = ", ".join("?" * len(waiting[0]))
            self._connection.executemany(
                f'INSERT INTO "{table}" ({names}) VALUES ({marks})',
                [tuple(row.values()) for row in waiting],
            )
            waiting.clear()

    def _uuid(self) -> str:
        digits = f"{self._random.getrandbits(128):032x}"
        return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


@cache
def _fresh_row(table: str) -> Row:
    """A row of a record about which nothing has been said, as the database stores it."""
    dialect = pysqlite.dialect()
    fresh: Row = {}
    for column in Base.metadata.tables[table].columns:
        default: Any = column.default
        stored = column.type.dialect_impl(dialect).bind_processor(dialect)
        value = None
        if default is not None and column.name not in ("id", "uuid"):
            value = default.arg if default.is_scalar else default.arg(None)
            value = stored(value) if stored else value
        fresh[column.name] = value
    return fresh
