"""Statements as a table reads them: portions of them, counted, sorted and in groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Acceptance,
    Addressee,
    Implementation,
    Meeting,
    Organisation,
    Recommendation,
    RecommendationKind,
    Report,
    ReportingPeriod,
    Theme,
)
from db.queries.recommendations_chosen import (
    CLOSED,
    ChosenStatements,
    asked_of,
    chosen_keys,
    is_open,
    is_overdue,
    meeting_key,
)

Grouping = Literal["addressee", "state", "theme", "kind", "year"]
NONE: Final = ""
"""Names the group of statements that have no addressee, or no theme."""


@dataclass(frozen=True, slots=True)
class StatementOrder:
    """By "number", "text", "kind", "acceptance", "implementation", "owner" or "due"."""

    key: str = "number"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement as a line of the table."""

    id: int
    uuid: str
    report_id: int
    period: str
    reference: str
    text: str
    kind: RecommendationKind
    implementation: Implementation
    due_on: date | None
    owner: str | None
    addressees: tuple[str, ...] = ()
    acceptance: Acceptance | None = None
    """Of the group's addressee, else what all answered alike; None where they differ."""

    @property
    def is_closed(self) -> bool:
        """Whether nothing is checked any more."""
        return self.implementation in CLOSED

    @property
    def asks(self) -> bool:
        """Whether there is something to follow up: an observation alone asks for nothing."""
        return (
            self.kind is RecommendationKind.RECOMMENDATION
            or self.implementation is not Implementation.NOT_STARTED
            or self.due_on is not None
        )


@dataclass(frozen=True, slots=True)
class StatementSums:
    """What can be said of several statements in a few words."""

    count: int = 0
    asking: int = 0
    """How many ask for something or are followed up: not observations and conclusions alone."""
    states: tuple[tuple[Implementation, int], ...] = ()
    """In the order of the states, without those that there are none of."""
    overdue: int = 0
    next_check: date | None = None
    """The first day, today or later, on which one is to be looked at again."""


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """The statements of one addressee, state, theme, kind or year."""

    key: str
    """UUID of addressee or theme, else a word or a label; NONE where there is none."""
    title: str
    """Name of addressee or theme, or the key."""
    sums: StatementSums


def count_statements(session: Session, chosen: ChosenStatements) -> int:
    """Give how many statements are chosen."""
    return (
        session.scalar(
            chosen_keys(session, chosen).with_only_columns(func.count(Recommendation.id))
        )
        or 0
    )


def sum_up(session: Session, chosen: ChosenStatements) -> StatementSums:
    """Give what can be said of the statements chosen."""
    return _sums(session.execute(_summed(chosen_keys(session, chosen), chosen.today)))


def statement_groups(
    session: Session, chosen: ChosenStatements, grouping: Grouping
) -> list[StatementGroup]:
    """Give the groups of the statements chosen, with their sums; NONE comes last.

    A statement with several addressees is in the group of each that the filters let pass.
    """
    query = _led_to(chosen_keys(session, chosen), grouping)
    if grouping == "addressee":
        query = query.where(*asked_of(chosen, Addressee))
    summed = _summed(query, chosen.today)
    found: dict[str, tuple[str, list[Any]]] = {}
    for row in session.execute(_grouped(summed, grouping)):
        of_group = found.setdefault(row[-2] or NONE, (row[-1] or "", []))
        of_group[1].append(row)
    groups = [StatementGroup(each, title, _sums(rows)) for each, (title, rows) in found.items()]
    return sorted(groups, key=lambda group: group.key == NONE)


def statement_rows(
    session: Session,
    chosen: ChosenStatements,
    order: StatementOrder,
    offset: int,
    limit: int,
    group: tuple[Grouping, str] | None = None,
) -> list[StatementRow]:
    """Give some of the statements chosen, in an order; of one group, or of all.

    Three statements of the database, however many there are.
    """
    query = _in_order(_in_group(session, chosen, group), order, group)
    keys = session.scalars(query.offset(offset).limit(limit)).all()
    return _rows(session, keys, group)


def statement_places(
    session: Session,
    chosen: ChosenStatements,
    order: StatementOrder,
    uuid: str,
    grouping: Grouping | None = None,
) -> list[tuple[str | None, int]]:
    """Give by group how many statements stand before one; the group is None where none are."""
    one = select(Recommendation.id).where(Recommendation.uuid == uuid)
    if grouping is None:
        groups: list[tuple[Grouping, str] | None] = [None]
    else:
        joined = _joined(one, grouping)
        keys = session.scalars(joined.with_only_columns(_key(grouping)[0]))
        groups = [(grouping, key or NONE) for key in keys]
    places = []
    for group in groups:
        query = _in_group(session, chosen, group)
        placed = _in_order(query, order, group, numbered=True).subquery()
        place = session.scalar(select(placed.c.place).where(placed.c.id.in_(one)))
        if place is not None:
            places.append((group[1] if group else None, place - 1))
    return places


# -- groups ------------------------------------------------------------------------------------


def _joined(query: Select[int], grouping: Grouping) -> Select[int]:
    """Join what names the groups, and all that leads to it."""
    query = _led_to(query, grouping)
    if grouping == "addressee":
        query = query.outerjoin(Addressee.organisation)
    elif grouping == "theme":
        query = query.outerjoin(Meeting.theme)
    return query


def _led_to(query: Select[int], grouping: Grouping) -> Select[int]:
    if grouping == "addressee":
        query = query.outerjoin(Recommendation.addressees)
    elif grouping == "theme":
        query = query.outerjoin_from(Recommendation, Meeting, Meeting.id == meeting_key())
    elif grouping == "year":
        query = query.join(Recommendation.report).join(Report.period)
    return query


def _key(grouping: Grouping) -> tuple[Any, Any, tuple[Any, ...]]:
    """What names a group, what titles it, and the order of the groups."""
    if grouping == "addressee":
        return Organisation.uuid, Organisation.name, (Organisation.name, Organisation.id)
    if grouping == "theme":
        title = func.coalesce(Theme.short_title, Theme.full_title)
        return Theme.uuid, title, (title, Theme.id)
    if grouping == "year":
        label = ReportingPeriod.label
        return label, label, (func.max(ReportingPeriod.begins_on).desc(), label)
    column = Recommendation.kind if grouping == "kind" else Recommendation.implementation
    return column, column, (_position(column),)


def _grouped(summed: Select[Any], grouping: Grouping) -> Select[Any]:
    """The sums of each group, with what names it and its title behind them."""
    key, title, order = _key(grouping)
    if grouping not in ("addressee", "theme"):
        return summed.add_columns(key, title).group_by(key).order_by(*order)
    # The groups are few and their names long: names are looked up when all is summed up by keys.
    place = Addressee.organisation_id if grouping == "addressee" else Meeting.theme_id
    by_key = summed.add_columns(place.label("place")).group_by(place).subquery()
    *sums, of = by_key.c
    named = key.class_
    query = select(*sums, key, title).select_from(by_key)
    return query.outerjoin(named, named.id == of).order_by(*order)


def _in_group(
    session: Session, chosen: ChosenStatements, group: tuple[Grouping, str] | None
) -> Select[int]:
    query = chosen_keys(session, chosen)
    if group is None:
        return query
    grouping, name = group
    if grouping == "addressee" and name == NONE:
        return query.where(~Recommendation.addressees.any())
    if grouping == "addressee":
        of = select(Organisation.id).where(Organisation.uuid == name).scalar_subquery()
        query = query.join(Recommendation.addressees).where(Addressee.organisation_id == of)
        return query.where(*asked_of(chosen, Addressee))
    key = _key(grouping)[0]
    return _joined(query, grouping).where(key.is_(None) if name == NONE else key == name)


def _summed(query: Select[int], today: date) -> Select[*tuple[Any, ...]]:
    """Count by state; whoever groups further groups by the state as well."""
    asks = or_(
        Recommendation.kind == RecommendationKind.RECOMMENDATION,
        Recommendation.implementation != Implementation.NOT_STARTED,
        Recommendation.due_on.is_not(None),
    )
    ahead = and_(Recommendation.due_on >= today, is_open())
    summed = query.with_only_columns(
        Recommendation.implementation,
        func.count(),
        func.sum(case((asks, 1), else_=0)),
        func.sum(case((is_overdue(today), 1), else_=0)),
        func.min(case((ahead, Recommendation.due_on))),
    )
    return summed.group_by(Recommendation.implementation)


def _sums(rows: Iterable[Any]) -> StatementSums:
    by_state = {row[0]: row for row in rows}
    days = [row[4] for row in by_state.values() if row[4] is not None]
    return StatementSums(
        count=sum(row[1] for row in by_state.values()),
        asking=sum(row[2] for row in by_state.values()),
        states=tuple((each, by_state[each][1]) for each in Implementation if each in by_state),
        overdue=sum(row[3] for row in by_state.values()),
        next_check=min(days, default=None),
    )


# -- order and rows ----------------------------------------------------------------------------


def _in_order(
    query: Select[int],
    order: StatementOrder,
    group: tuple[Grouping, str] | None,
    *,
    numbered: bool = False,
) -> Select[Any]:
    """Sort; behind the key wanted stands the newest report, and in it the number.

    ``numbered``: give the place in that order as a second column instead.
    """
    report, period = aliased(Report), aliased(ReportingPeriod)
    query = query.join(report, report.id == Recommendation.report_id).join(
        period, period.id == report.period_id
    )
    keys = [period.begins_on.desc(), report.id, Recommendation.number, Recommendation.id]
    if order.key == "number" and order.descending:
        keys = [period.begins_on, *(column.desc() for column in keys[1:])]
    elif order.key != "number":
        wanted = {
            "text": Recommendation.text,
            "kind": _position(Recommendation.kind),
            "acceptance": _answer(group),
            "implementation": _position(Recommendation.implementation),
            "owner": Recommendation.owner,
            "due": case((is_open(), Recommendation.due_on)),
        }[order.key]
        keys.insert(0, (wanted.desc() if order.descending else wanted.asc()).nulls_last())
    if numbered:
        return query.add_columns(func.row_number().over(order_by=keys).label("place"))
    return query.order_by(*keys)


def _answer(group: tuple[Grouping, str] | None) -> Any:
    """What an order by acceptance looks at: the least good answer, or that of the group's own."""
    if group is not None and group[0] == "addressee" and group[1] != NONE:
        return _position(Addressee.acceptance)
    of = aliased(Addressee)
    return (
        select(func.min(_position(of.acceptance)))
        .where(of.recommendation_id == Recommendation.id)
        .correlate(Recommendation)
        .scalar_subquery()
    )


def _position(column: Any) -> Any:
    """The place of a word in its closed list."""
    places = {word: place for place, word in enumerate(column.type.enum_class)}
    return case(places, value=column)


def _rows(
    session: Session, keys: Sequence[int], group: tuple[Grouping, str] | None
) -> list[StatementRow]:
    query = (
        select(
            Recommendation.id,
            Recommendation.uuid,
            Recommendation.report_id,
            ReportingPeriod.label,
            Recommendation.reference,
            Recommendation.text,
            Recommendation.kind,
            Recommendation.implementation,
            Recommendation.due_on,
            Recommendation.owner,
        )
        .join(Recommendation.report)
        .join(Report.period)
        .where(Recommendation.id.in_(keys))
    )
    asked = (
        select(
            Addressee.recommendation_id, Organisation.uuid, Organisation.name, Addressee.acceptance
        )
        .join(Addressee.organisation)
        .where(Addressee.recommendation_id.in_(keys))
        .order_by(Addressee.order, Addressee.id)
    )
    names: dict[int, list[str]] = {}
    answers: dict[int, set[Acceptance]] = {}
    of_group = group[1] if group is not None and group[0] == "addressee" else NONE
    for key, uuid, name, acceptance in session.execute(asked):
        names.setdefault(key, []).append(name)
        if of_group in (NONE, uuid):
            answers.setdefault(key, set()).add(acceptance)
    found = {}
    for row in session.execute(query):
        alike = answers.get(row[0], set())
        answer = next(iter(alike)) if len(alike) == 1 else None
        facts: list[Any] = [*row, tuple(names.get(row[0], ())), answer]
        found[row[0]] = StatementRow(*facts)
    return [found[key] for key in keys if key in found]
