"""Who is asked to meetings, as their events show them, and who is in the chair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    STAYED_AWAY,
    Chairship,
    ChairshipStatus,
    InvitationStatus,
    Participation,
    ParticipationRole,
    Person,
    Post,
)


@dataclass(frozen=True, slots=True)
class EventPerson:
    """Who is asked to a meeting, as printed."""

    uuid: str
    """Of the participation; of the chair in office, of the chairship."""
    person_uuid: str
    name: str
    title: str
    """"" where none is known."""
    role: ParticipationRole
    invitation: InvitationStatus
    replaced_by: str | None = None
    """UUID of the person who comes instead."""

    @property
    def in_print(self) -> str:
        """Name, then title."""
        return f"{self.name}, {self.title}" if self.title else self.name

    @property
    def is_expected(self) -> bool:
        """Whether the person comes, as far as is known, and speaks there for somebody else."""
        return self.role is not ParticipationRole.CHAIR and self.invitation not in STAYED_AWAY


Chairs = Mapping[int, Sequence[tuple[date | None, date | None, EventPerson]]]
"""By body: first day, last day and who."""

_instead = aliased(Participation)
_other = aliased(Person)


def chairs_in_office(session: Session) -> Chairs:
    """Give who is in the chair, by body, the newest first; not who is only to be."""
    query = (
        select(Chairship, Person)
        .join(Person, Person.id == Chairship.person_id)
        .where(Chairship.status != ChairshipStatus.PROVISIONAL)
        .order_by(Chairship.begins_on.desc().nulls_last(), Chairship.id.desc())
    )
    found = defaultdict[int, list[tuple[date | None, date | None, EventPerson]]](list)
    for chairship, person in session.execute(query):
        who = EventPerson(
            chairship.uuid,
            person.uuid,
            person.printed_name,
            chairship.office,
            ParticipationRole.CHAIR,
            InvitationStatus.ACCEPTED,
        )
        found[chairship.body_id].append((chairship.begins_on, chairship.ends_on, who))
    return found


def people_at(session: Session, days: Mapping[int, date]) -> Mapping[int, list[EventPerson]]:
    """Give who takes part in meetings, in listing order; ``days`` are those of the meetings."""
    last = 1 << 40
    query = (
        select(
            Participation.uuid,
            Participation.meeting_id,
            Participation.person_id,
            Participation.printed_name,
            Participation.printed_title,
            Participation.role,
            Participation.invitation,
            Person.uuid.label("person_uuid"),
            Person.name,
            Person.rank,
            Post.title,
            _other.uuid.label("instead"),
        )
        .join(Person, Person.id == Participation.person_id)
        .outerjoin(Post, Post.id == Participation.post_id)
        .outerjoin(_instead, _instead.id == Participation.replaced_by_id)
        .outerjoin(_other, _other.id == _instead.person_id)
        .where(Participation.meeting_id.in_(days))
        .order_by(
            func.coalesce(Participation.listing_order, last),
            func.coalesce(Participation.speaking_order, last),
            Participation.id,
        )
    )
    rows = session.execute(query).all()
    untitled = {r.person_id for r in rows if r.printed_title is None and r.title is None}
    posts = _posts(session, untitled)
    found = defaultdict[int, list[EventPerson]](list)
    for row in rows:
        title = row.printed_title
        if title is None:
            title = row.title or _title_on(posts.get(row.person_id, ()), days[row.meeting_id])
        name = row.printed_name or (f"{row.rank} {row.name}" if row.rank else row.name)
        found[row.meeting_id].append(
            EventPerson(
                row.uuid, row.person_uuid, name, title, row.role, row.invitation, row.instead
            )
        )
    return found


def _posts(session: Session, people: Collection[int]) -> Mapping[int, list[Post]]:
    found = defaultdict[int, list[Post]](list)
    query = select(Post).where(Post.person_id.in_(people)).order_by(Post.begins_on, Post.id)
    for post in session.scalars(query):
        found[post.person_id].append(post)
    return found


def _title_on(posts: Sequence[Post], day: date) -> str:
    """The title held on a day: of several, of the post that began last."""
    held = [post for post in posts if post.held_on(day)]
    post = max(held, key=lambda post: post.begins_on or date.min, default=None)
    return post.title if post else ""
