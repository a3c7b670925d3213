"""A table as JSON: a list of objects."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import BinaryIO

from db.exchange.tables.columns import Table


def write_json(table: Table, rows: Iterable[object], out: BinaryIO) -> None:
    """Write the rows as a JSON list in UTF-8, one object after another."""
    separator = "[\n"
    for row in rows:
        text = json.dumps(table.as_object(row), ensure_ascii=False, indent=1)
        out.write(f"{separator}{text}".encode())
        separator = ",\n"
    out.write(b"[]\n" if separator == "[\n" else b"\n]\n")
