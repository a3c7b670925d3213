"""From typed text to the records that have every word of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from db.indexing.sources import SOURCES
from db.search.asked import Asked, Rank
from db.search.hits import Hit, shown


def search(
    session: Session, text: str, limit: int = 50, families: Collection[str] | None = None
) -> list[Hit]:
    """Find the records that have every word of a text, the best first.

    A word need only be begun; accents, capitals and hyphens do not matter. Of equally good ones the
    families take turns, each with its newest first; only the newest are looked at of what many
    records have, so that a broad word takes no longer than a rare one. Raises SearchUnready where
    the index of words is missing or damaged.
    """
    asked = Asked(session, text)
    found: list[Hit] = []
    for source in SOURCES:
        if families is None or source.family in families:
            ranks = asked.newest(source.family, limit)
            found += shown(session, source.family, ranks, asked.words)
    return [hit.cut_to(asked.words) for hit in _in_turn(found)[:limit]]


def matching(
    session: Session, family: str, text: str, among: tuple[int, int] | None = None
) -> ColumnElement[bool]:
    """Give the condition that a query over a family's records takes to keep those that match.

    Every word of the text must begin a word of the record; without a word, every record matches.
    A query that asks of a part of the records alone is quicker where it tells by ``among`` their
    least and greatest key. It holds for this session: a later one may know further words that
    begin so. Raises SearchUnready.
    """
    return Asked(session, text).condition(family, among)


def _in_turn(found: Iterable[Hit]) -> list[Hit]:
    """Sort by rank; in one rank, deal out the hits of each family in turn."""
    taken: dict[tuple[str, Rank], int] = {}
    dealt: list[tuple[Rank, int, Hit]] = []
    for hit in found:
        turn = taken.get((hit.family, hit.rank), 0)
        taken[hit.family, hit.rank] = turn + 1
        dealt.append((hit.rank, turn, hit))
    return [hit for _, _, hit in sorted(dealt, key=lambda each: each[:2])]
