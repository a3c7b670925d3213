"""Tables that are imported, and what was wrong in them."""

from __future__ import annotations

import csv
from pathlib import Path

from db.exchange.decisions import Applied
from db.exchange.staging import Level

BODY = "Working Group on Lighthouses"


def errors(applied: Applied) -> list[tuple[str, str]]:
    return [(i.place, i.message) for i in applied.issues if i.level is Level.ERROR]


def write_csv(path: Path, *rows: list[str], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path
