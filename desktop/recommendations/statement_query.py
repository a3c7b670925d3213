"""The questions behind the table of statements, and its groups in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from db.language import later, tr, trn
from db.models import Implementation
from db.queries.recommendations_chosen import ChosenStatements, with_words_found
from db.queries.recommendations_table import (
    NONE,
    Grouping,
    StatementGroup,
    StatementOrder,
    StatementRow,
    StatementSums,
    count_statements,
    statement_groups,
    statement_places,
    statement_rows,
)
from desktop.widgets.column import Sort
from desktop.widgets.table_layout import GroupRow, Outline, Place
from desktop.widgets.table_query import Portion, TableQuery
from desktop.wording.days import day
from desktop.wording.statement_terms import STATEMENT_KINDS
from desktop.wording.terms import IMPLEMENTATION

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

GROUPINGS: Final[dict[Grouping | None, str]] = {
    "addressee": later("Addressee"),
    "state": later("State"),
    "theme": later("Theme"),
    "kind": later("Kind"),
    "year": later("Year"),
    None: later("Nothing"),
}
_IN_ORDER: Final = (
    Implementation.IMPLEMENTED,
    Implementation.IN_PROGRESS,
    Implementation.CARRIED_OVER,
    Implementation.OVERTAKEN,
    Implementation.NOT_TO_BE_IMPLEMENTED,
)


def statement_query(chosen: ChosenStatements, grouping: Grouping | None) -> TableQuery:
    """Give the questions for the statements chosen, in groups or in one list."""
    found = [chosen]  # since the outline was asked last

    def outline(session: Session) -> Outline:
        found[0] = now = with_words_found(session, chosen)
        total = count_statements(session, now)
        if grouping is None:
            return Outline(total)
        groups = statement_groups(session, now, grouping)
        return Outline(total, tuple(_group_row(each, grouping) for each in groups))

    def rows(session: Session, portion: Portion) -> Sequence[StatementRow]:
        group = (grouping, portion.group) if grouping and portion.group is not None else None
        order = _order(portion.sort)
        return statement_rows(session, found[0], order, portion.offset, portion.limit, group)

    def places(session: Session, uuid: str, sort: Sort | None) -> Sequence[Place]:
        standing = statement_places(session, found[0], _order(sort), uuid, grouping)
        return [Place(group, before) for group, before in standing]

    return TableQuery(outline, rows, places)


def _order(sort: Sort | None) -> StatementOrder:
    return StatementOrder(sort.key, sort.descending) if sort else StatementOrder()


def _group_row(group: StatementGroup, grouping: Grouping) -> GroupRow:
    said = _checks_in_words(group.sums) if grouping == "state" else in_words(group.sums)
    return GroupRow(group.key, _title(group, grouping), group.sums.count, said)


def _title(group: StatementGroup, grouping: Grouping) -> str:
    if grouping == "state":
        return tr(IMPLEMENTATION[group.key])
    if grouping == "kind":
        return tr(STATEMENT_KINDS[group.key])
    if group.key == NONE:
        return tr("No addressee named") if grouping == "addressee" else tr("No theme")
    return group.title


def in_words(sums: StatementSums) -> str:
    """Sum statements up: "2 in progress, 1 carried over"."""
    if not sums.asking:
        return tr("nothing to follow up")
    counts = dict(sums.states)
    parts = [_counted(state, counts[state]) for state in _IN_ORDER if state in counts]
    if sums.overdue:
        parts.append(trn("{count} overdue", "{count} overdue", sums.overdue))
        parts[-1] = parts[-1].format(count=sums.overdue)
    return ", ".join(parts) or tr("none begun")


def _checks_in_words(sums: StatementSums) -> str:
    parts = []
    if sums.overdue:
        overdue = trn("{count} overdue", "{count} overdue", sums.overdue)
        parts.append(overdue.format(count=sums.overdue))
    if sums.next_check is not None:
        parts.append(tr("next check {day}").format(day=day(sums.next_check)))
    return ", ".join(parts)


def _counted(state: Implementation, count: int) -> str:
    sentence = {
        Implementation.IMPLEMENTED: trn("{count} implemented", "{count} implemented", count),
        Implementation.IN_PROGRESS: trn("{count} in progress", "{count} in progress", count),
        Implementation.CARRIED_OVER: trn("{count} carried over", "{count} carried over", count),
        Implementation.OVERTAKEN: trn("{count} overtaken", "{count} overtaken", count),
        Implementation.NOT_TO_BE_IMPLEMENTED: trn(
            "{count} not to be done", "{count} not to be done", count
        ),
    }[state]
    return sentence.format(count=count)
