"""The directory: people, the post they were last seen in and how often they briefed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    Chairship,
    Meeting,
    MeetingStatus,
    Participation,
    ParticipationRole,
    Person,
    Post,
    ReportingPeriod,
)
from db.queries.meetings import PAGE, in_period

_WITHOUT_BRIEFING = (ParticipationRole.CHAIR, ParticipationRole.OBSERVER)


@dataclass(frozen=True, slots=True)
class BrieferRow:
    """A person of the directory."""

    id: int
    uuid: str
    name: str
    """As printed at the newest meeting briefed, rank included."""
    plain_name: str
    rank: str | None
    honorific: str | None
    pronoun: str | None
    sort_name: str
    post: str | None
    """Title of the post at the newest meeting briefed, else of the newest post."""
    post_uuid: str | None
    organisation: str | None
    organisation_uuid: str | None
    meetings: int
    """Held meetings briefed: as chair or observer nobody briefs."""
    last_day: date | None
    """Of the newest of them."""
    note: str | None


def briefers(session: Session, period_id: int | None = None) -> Iterator[BrieferRow]:
    """Give the people of the directory in order of sort name.

    Of one period only those who briefed in it, counted there; else everyone but those who are
    known as a chair alone. Statements grow with the pages, never with the people.
    """
    newest = (
        Meeting.day.desc().nulls_last(),
        Meeting.starts_at.desc().nulls_last(),
        Participation.id.desc(),
    )
    briefed = (
        select(
            Participation.id.label("participation_id"),
            Participation.person_id,
            Participation.meeting_id,
            Meeting.day,
            func.row_number()
            .over(partition_by=Participation.person_id, order_by=newest)
            .label("place"),
        )
        .join(Meeting)
        .where(
            Meeting.status == MeetingStatus.HELD,
            Participation.role.not_in(_WITHOUT_BRIEFING),
        )
    )
    if period_id is not None:
        briefed = briefed.where(in_period(session.get_one(ReportingPeriod, period_id)))
    each = briefed.cte("briefed")
    counts = (
        select(each.c.person_id, func.count(each.c.meeting_id.distinct()).label("meetings"))
        .group_by(each.c.person_id)
        .cte("counts")
    )
    query = (
        select(Person, func.coalesce(counts.c.meetings, 0), each.c.day, Participation)
        .outerjoin(counts, counts.c.person_id == Person.id)
        .outerjoin(each, (each.c.person_id == Person.id) & (each.c.place == 1))
        .outerjoin(Participation, Participation.id == each.c.participation_id)
        .options(
            selectinload(Person.posts).joinedload(Post.organisation),
            joinedload(Participation.post).joinedload(Post.organisation),
        )
        .order_by(Person.sort_name, Person.name, Person.id)
    )
    if period_id is not None:
        query = query.where(counts.c.meetings > 0)
    else:
        chairs_alone = select(Chairship.id).where(Chairship.person_id == Person.id).exists()
        query = query.where(or_(counts.c.meetings > 0, ~chairs_alone))
    for person, count, day, newest_one in session.execute(
        query, execution_options={"yield_per": PAGE}
    ):
        seen = newest_one.post if newest_one is not None else None
        printed = newest_one.printed_name if newest_one is not None else None
        post = seen or person.post_on(day) or person.post_on(None)
        yield _row(person, printed or person.printed_name, post, count, day)


def _row(person: Person, name: str, post: Post | None, count: int, day: date | None) -> BrieferRow:
    organisation = post.organisation if post else None
    return BrieferRow(
        id=person.id,
        uuid=person.uuid,
        name=name,
        plain_name=person.name,
        rank=person.rank,
        honorific=person.honorific,
        pronoun=person.pronoun,
        sort_name=person.sort_name,
        post=post.title if post else None,
        post_uuid=post.uuid if post else None,
        organisation=organisation.name if organisation else None,
        organisation_uuid=organisation.uuid if organisation else None,
        meetings=count,
        last_day=day,
        note=person.note,
    )
