"""What tests of imports do again and again: compare, apply, look."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from db.exchange import formats
from db.exchange.review import Applied, Decision, Review, Verdict, apply, match
from db.exchange.staging import StagedRecords
from db.models import (
    Paragraph,
    Section,
)
from db.store import Store
from tests.db.exchange.years import Year


def review(store: Store, staged: StagedRecords, chosen: dict[str, int] | None = None) -> Review:
    with store.read() as session:
        return match(session, staged, chosen)


def take(store: Store, brought: StagedRecords | Path) -> Applied:
    """Take records or a file in as the command line does: all that the review accepts by itself."""
    staged = brought if isinstance(brought, StagedRecords) else formats.read(brought)
    return apply(store, review(store, staged))


def bring_in(store: Store, year: Year) -> Applied:
    return take(store, year.staged())


def conflicts(found: Review) -> list[Decision]:
    return [d for d in found.decisions if d.verdict is Verdict.CONFLICT]


def by_verdict(found: Review) -> dict[str, dict[str, int]]:
    return {verdict.value: count for verdict in Verdict if (count := found.count(verdict))}


def texts(store: Store, title: str) -> list[str]:
    query = select(Paragraph.text).join(Section).where(Section.title == title)
    with store.read() as session:
        return list(session.scalars(query.order_by(Paragraph.order)))
