"""The report of a library as it prints."""

from __future__ import annotations

from sqlalchemy import select

from db.models import Report
from db.report.composer import compose
from db.report.text_writer import to_text
from db.store import Store


def text_of(store: Store) -> str:
    with store.read() as session:
        return to_text(compose(session, session.scalars(select(Report)).one()))
