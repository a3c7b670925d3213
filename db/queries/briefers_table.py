"""The directory as a table reads it: portions of it, counted, sorted, filtered and in groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Select, Subquery, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Meeting,
    MeetingStatus,
    Organisation,
    OrganisationKind,
    Participation,
    ParticipationRole,
    Person,
    Post,
    ReportingPeriod,
)
from db.names.bare_titles import bare_title
from db.queries.meetings import in_period
from db.search import matching

Whom = Literal["period", "all", "never"]
NO_ORGANISATION: Final = ""
"""Names the group of those who hold no post with an organisation on the day."""
_WITHOUT_BRIEFING: Final = (ParticipationRole.CHAIR, ParticipationRole.OBSERVER)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which people of the directory are meant, and the day that their posts are told of."""

    as_of: date
    whom: Whom = "all"
    """Who briefed in the period, everyone, or who never briefed at all."""
    period_id: int | None = None
    """Of "period": only its meetings count."""
    text: str = ""
    kinds: frozenset[OrganisationKind] = frozenset()
    """Of the organisation on the day; none means any."""
    organisation: str | None = None
    """UUID: only who holds or held a post there."""


@dataclass(frozen=True, slots=True)
class Order:
    """By "name", "post", "organisation", "kind", "meetings" or "last"."""

    key: str = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class BrieferLine:
    """A person as a line of the table."""

    uuid: str
    name: str
    """Rank included."""
    post: str | None
    """Held on the day; None where none is known."""
    bare_post: str | None
    """Its title without the organisation."""
    organisation: str | None
    kind: OrganisationKind | None
    meetings: int
    """Held meetings briefed: as chair or observer nobody briefs."""
    last_day: date | None
    pronoun: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class OrganisationGroup:
    """The people of one organisation on the day."""

    uuid: str
    """NO_ORGANISATION for those who have none."""
    name: str
    people: int
    appearances: int


def count_people(session: Session, chosen: Chosen) -> int:
    """Give how many people are chosen."""
    return (
        session.scalar(select(func.count()).select_from(_people(session, chosen).subquery())) or 0
    )


def count_appearances(session: Session, chosen: Chosen) -> int:
    """Give how often those chosen briefed: twice for who briefed two meetings."""
    briefed = _briefed(session, chosen).subquery()
    query = select(func.coalesce(func.sum(briefed.c.appearances), 0))
    if chosen != Chosen(chosen.as_of, chosen.whom, chosen.period_id):
        query = query.where(briefed.c.person_id.in_(_people(session, chosen)))
    return 0 if chosen.whom == "never" else session.scalar(query) or 0


def organisation_groups(session: Session, chosen: Chosen) -> list[OrganisationGroup]:
    """Give the organisations on the day with those who are chosen, by name; none comes last."""
    people, briefed = _people(session, chosen).subquery(), _briefed(session, chosen).subquery()
    query = (
        select(
            func.coalesce(Organisation.uuid, NO_ORGANISATION),
            func.coalesce(Organisation.name, ""),
            func.count(),
            func.coalesce(func.sum(briefed.c.appearances), 0),
        )
        .select_from(people)
        .join(Person, Person.id == people.c.id)
        .outerjoin(Post, Post.id == _post_on(chosen.as_of))
        .outerjoin(Organisation)
        .outerjoin(briefed, briefed.c.person_id == people.c.id)
        .group_by(Organisation.id)
        .order_by(Organisation.id.is_(None), Organisation.name, Organisation.id)
    )
    return [OrganisationGroup(*row) for row in session.execute(query)]


def briefer_lines(
    session: Session,
    chosen: Chosen,
    order: Order,
    offset: int,
    limit: int,
    group: str | None = None,
) -> list[BrieferLine]:
    """Give some of the people chosen, in an order; of one group of organisations, or of all.

    Two statements, however many people there are.
    """
    query = _in_order(session, _people(session, chosen), chosen, order)
    if group is not None:
        query = _of_group(query, chosen, group)
    keys = session.scalars(query.offset(offset).limit(limit)).all()
    return _lines(session, chosen, keys)


def briefer_place(
    session: Session, chosen: Chosen, order: Order, uuid: str, *, grouped: bool
) -> tuple[str | None, int] | None:
    """Give the group of a person, None where not ``grouped``, and how many stand before them there.

    None where the person is not among those chosen.
    """
    group: str | None = None
    if grouped:
        of_day = (
            select(func.coalesce(Organisation.uuid, NO_ORGANISATION))
            .select_from(Person)
            .outerjoin(Post, Post.id == _post_on(chosen.as_of))
            .outerjoin(Organisation)
            .where(Person.uuid == uuid)
        )
        group = session.scalar(of_day)
    query = _people(session, chosen)
    if group is not None:
        query = _of_group(query, chosen, group)
    placed = _in_order(session, query, chosen, order, numbered=True).subquery()
    place = session.scalar(
        select(placed.c.place).join(Person, Person.id == placed.c.id).where(Person.uuid == uuid)
    )
    return None if place is None else (group, place - 1)


def organisation_name(session: Session, uuid: str) -> str | None:
    """Give the name of an organisation; None where it is gone."""
    return session.scalar(select(Organisation.name).where(Organisation.uuid == uuid))


def _people(session: Session, chosen: Chosen) -> Select[int]:
    query = select(Person.id)
    if chosen.whom != "all":
        briefed = _appearances(session, chosen).with_only_columns(Participation.person_id)
        among = Person.id.in_(briefed)
        query = query.where(among if chosen.whom == "period" else ~among)
    if chosen.text:
        query = query.where(matching(session, "people", chosen.text))
    if chosen.organisation is not None:
        there = select(Post.person_id).join(Organisation)
        query = query.where(Person.id.in_(there.where(Organisation.uuid == chosen.organisation)))
    if chosen.kinds:
        held, of = aliased(Post), aliased(Organisation)
        query = (
            query.join(held, held.id == _post_on(chosen.as_of))
            .join(of, of.id == held.organisation_id)
            .where(of.kind.in_(chosen.kinds))
        )
    return query


def _appearances(session: Session, chosen: Chosen, *, few: bool = False) -> Select[Any]:
    """Who briefed which held meeting; of the period alone where that is what counts.

    ``few``: something else says of which people, and SQLite shall not begin at the held meetings.
    """
    held: ColumnElement[bool] = Meeting.status == MeetingStatus.HELD
    of_period = chosen.whom == "period" and chosen.period_id is not None
    query = select(Participation).join(Meeting)
    query = query.where(Participation.role.not_in(_WITHOUT_BRIEFING))
    query = query.where(func.likely(held) if few or of_period else held)
    if of_period:
        query = query.where(in_period(session.get_one(ReportingPeriod, chosen.period_id)))
    return query


def _briefed(
    session: Session, chosen: Chosen, keys: Sequence[int] | None = None
) -> Select[int, int, int, date | None]:
    """By person: meetings briefed, appearances and the newest day."""
    appearances = _appearances(session, chosen, few=keys is not None)
    if keys is not None:
        appearances = appearances.where(Participation.person_id.in_(keys))
    return appearances.with_only_columns(
        Participation.person_id,
        func.count(Participation.meeting_id.distinct()).label("meetings"),
        func.count().label("appearances"),
        func.max(Meeting.day).label("last_day"),
    ).group_by(Participation.person_id)


def _post_on(day: date) -> ColumnElement[int | None]:
    """The post held by a person on a day: of several, the one that began last."""
    held = aliased(Post)
    return (
        select(held.id)
        .where(
            held.person_id == Person.id,
            held.former.is_(False),
            or_(held.begins_on.is_(None), held.begins_on <= day),
            or_(held.ends_on.is_(None), held.ends_on >= day),
        )
        .order_by(held.begins_on.desc().nulls_last(), held.id)
        .limit(1)
        .correlate(Person)
        .scalar_subquery()
    )


def _of_group(query: Select[int], chosen: Chosen, group: str) -> Select[int]:
    held, of = aliased(Post), aliased(Organisation)
    query = query.outerjoin(held, held.id == _post_on(chosen.as_of)).outerjoin(
        of, of.id == held.organisation_id
    )
    if group == NO_ORGANISATION:
        return query.where(of.id.is_(None))
    anywhen = select(Post.person_id).join(Organisation).where(Organisation.uuid == group)
    return query.where(of.uuid == group, Person.id.in_(anywhen))


def _in_order(
    session: Session,
    query: Select[int],
    chosen: Chosen,
    order: Order,
    *,
    numbered: bool = False,
) -> Select[int]:
    wanted: list[Any] = []
    if order.key in ("meetings", "last"):
        briefed = _briefed(session, chosen).subquery()
        query = query.outerjoin(briefed, briefed.c.person_id == Person.id)
        wanted.append(_counted(briefed, order.key))
    elif order.key != "name":
        held, of = aliased(Post), aliased(Organisation)
        query = query.outerjoin(held, held.id == _post_on(chosen.as_of)).outerjoin(
            of, of.id == held.organisation_id
        )
        wanted.append({"post": held.title, "organisation": of.name, "kind": of.kind}[order.key])
    by_name: tuple[Any, ...] = (Person.sort_name, Person.name, Person.id)
    if order.descending:
        wanted = [key.desc().nulls_last() for key in wanted]
        by_name = by_name if wanted else tuple(key.desc() for key in by_name)
    else:
        wanted = [key.asc().nulls_last() for key in wanted]
    if numbered:
        place = func.row_number().over(order_by=[*wanted, *by_name]).label("place")
        return query.add_columns(place)
    return query.order_by(*wanted, *by_name)


def _counted(briefed: Subquery, key: str) -> ColumnElement[Any]:
    return func.coalesce(briefed.c.meetings, 0) if key == "meetings" else briefed.c.last_day


def _lines(session: Session, chosen: Chosen, keys: Sequence[int]) -> list[BrieferLine]:
    briefed = _briefed(session, chosen, keys).subquery()
    query = (
        select(
            Person.id,
            Person.uuid,
            Person.name,
            Person.rank,
            Post.title,
            Organisation.name,
            Organisation.kind,
            func.coalesce(briefed.c.meetings, 0),
            briefed.c.last_day,
            Person.pronoun,
            Person.note,
        )
        .select_from(Person)
        .outerjoin(Post, Post.id == _post_on(chosen.as_of))
        .outerjoin(Organisation, Organisation.id == Post.organisation_id)
        .outerjoin(briefed, briefed.c.person_id == Person.id)
        .where(Person.id.in_(keys))
    )
    found = {
        key: BrieferLine(
            uuid,
            f"{rank} {name}" if rank else name,
            post,
            bare_title(post, organisation) if post else None,
            organisation,
            *rest,
        )
        for key, uuid, name, rank, post, organisation, *rest in session.execute(query)
    }
    return [found[key] for key in keys if key in found]
