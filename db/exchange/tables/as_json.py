"""A table as JSON: a list of objects."""

from __future__ import annotations

import json
from collections.abc import Iterable
from io import BytesIO

from db.exchange.tables.columns import Table


def to_json(table: Table, rows: Iterable[object]) -> bytes:
    """Give the rows as a JSON list in UTF-8, one object after another."""
    out = BytesIO()
    separator = "[\n"
    for row in rows:
        out.write(separator.encode())
        out.write(json.dumps(table.as_object(row), ensure_ascii=False, indent=1).encode())
        separator = ",\n"
    out.write(b"[]\n" if separator == "[\n" else b"\n]\n")
    return out.getvalue()
