"""From values as the database stores them, which history keeps, to those of the models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.dialects.sqlite import pysqlite

from db.models import Record


def decoded(kind: type[Record], row: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Give a stored row of a kind of record as the values its columns take in Python.

    Columns that the models no longer have are left out; None stays None.
    """
    if row is None:
        return None
    dialect, columns = pysqlite.dialect(), kind.__table__.columns
    values: dict[str, Any] = {}
    for name, value in row.items():
        if name not in columns:
            continue
        process = columns[name].type.dialect_impl(dialect).result_processor(dialect, None)
        values[name] = process(value) if process is not None and value is not None else value
    return values
