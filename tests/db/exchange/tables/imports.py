"""Importing tables in tests, as the command line does."""

from __future__ import annotations

import csv
from pathlib import Path

from db.exchange import formats, review
from db.exchange.decisions import Applied
from db.exchange.staging import Level
from db.store import Store

BODY = "Working Group on Lighthouses"


def take(store: Store, path: Path) -> Applied:
    """Import a file as the command line does: what the review accepts by default."""
    staged = formats.read(path)
    with store.read() as session:
        proposal = review.match(session, staged)
    return review.apply(store, proposal)


def errors(applied: Applied) -> list[tuple[str, str]]:
    return [(i.place, i.message) for i in applied.issues if i.level is Level.ERROR]


def write_csv(path: Path, *rows: list[str], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path
