"""Where new records stand among those that the library already has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.exchange.decisions import Decision
from db.exchange.identity import IDENTITIES
from db.models import FAMILIES, Recommendation, Record


def make_room(
    session: Session, family: str, told: Iterable[Decision], new: Mapping[str, Record]
) -> None:
    """Put new members of a sequence behind the one that the file has before them.

    ``told`` are all decisions of the family, ``new`` the records to add by staged key. What
    stands behind in the library moves on, no further than it must.
    """
    identity = IDENTITIES[family]
    if "order" not in identity.kept or not new:
        return
    parent = identity.within[0]
    model: Any = FAMILIES[family]
    column = getattr(model, f"{parent}_id")
    parents = {getattr(record, column.key) for record in new.values()}
    siblings: defaultdict[int, list[Any]] = defaultdict(list)
    query = select(model).where(column.in_(parents)).order_by(model.order, model.id)
    for record in session.scalars(query):
        siblings[getattr(record, column.key)].append(record)
    if not siblings:
        return
    sequences: defaultdict[str | None, list[Decision]] = defaultdict(list)
    for decision in told:
        sequences[decision.record.links[parent]].append(decision)
    for members in sequences.values():
        added = [new[decision.record.key] for decision in members if decision.record.key in new]
        known = siblings[getattr(added[0], column.key)] if added else []
        if known:
            members.sort(key=lambda decision: decision.values.get("order", 0))
            _renumber(known[0].order, _merged(known, members, new), set(known))


def give_references(session: Session, new: Sequence[Recommendation]) -> None:
    """Number new statements on where their reference is taken by another of the report."""
    query = select(Recommendation.report_id, Recommendation.reference, Recommendation.number)
    taken: defaultdict[int, set[str]] = defaultdict(set)
    last: defaultdict[int, int] = defaultdict(int)
    reports = {statement.report_id for statement in new}
    for report, reference, number in session.execute(
        query.where(Recommendation.report_id.in_(reports))
    ):
        taken[report].add(reference)
        last[report] = max(last[report], number)
    for statement in new:
        report = statement.report_id
        if statement.reference in taken[report]:
            year = statement.reference.partition("/")[0]
            statement.number = last[report] + 1
            statement.reference = f"{year}/{statement.number}"
        taken[report].add(statement.reference)
        last[report] = max(last[report], statement.number)


def _merged(
    siblings: Sequence[Any], told: Sequence[Decision], new: Mapping[str, Record]
) -> list[Any]:
    """The siblings in their own order, each followed by what the file has behind it."""
    behind: defaultdict[int | None, list[Any]] = defaultdict(list)
    before: int | None = None
    for decision in told:
        if decision.target_id is not None:
            before = decision.target_id
        elif decision.record.key in new:
            behind[before].append(new[decision.record.key])
    merged = list(behind[None])
    for record in siblings:
        merged += [record, *behind[record.id]]
    return merged


def _renumber(first: int, merged: Sequence[Any], known: Collection[Any]) -> None:
    """Make the orders rise from ``first``; what is known keeps its own where it can."""
    least = first
    for record in merged:
        order = max(record.order, least) if record in known else least
        if record.order != order:
            record.order = order
        least = order + 1
