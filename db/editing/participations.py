"""Who takes part in a meeting: added, removed, put into order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy.orm import Session

from db.editing.directory import new_person
from db.editing.invitations import reach, set_invitation
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import (
    OPEN_INVITATIONS,
    InvitationStatus,
    Meeting,
    MeetingStatus,
    Participation,
    ParticipationRole,
    Person,
    Post,
)
from db.names import parse_briefer, split_name
from db.report.composing.records import briefers

Order = Literal["speaking_order", "listing_order"]
_ORDERS: tuple[Order, ...] = ("speaking_order", "listing_order")


def add_briefer(session: Session, uuid: str, person_uuid: str) -> str:
    """Have a person of the directory brief a meeting, last in both orders; give the UUID.

    Who is added to a meeting that was held has spoken there. The post is that of the day.
    Raises UserError where the person takes part already.
    """
    meeting, person = find(session, Meeting, uuid), find(session, Person, person_uuid)
    check_is_new(meeting, person)
    return add_participation(meeting, person).uuid


def add_new_briefer(session: Session, uuid: str, name: str) -> str:
    """Add a person to the directory and to a meeting; give the UUID of the participation.

    ``name`` may be as an annex prints a briefer, rank and all: "Thierry Lion, military adviser".
    What stands behind the name is then the person's post.
    """
    meeting = find(session, Meeting, uuid)
    return add_participation(meeting, new_briefer(session, name)).uuid


def new_briefer(session: Session, name: str) -> Person:
    """Add a person to the directory by the name, and the post, that an annex would print."""
    briefer = parse_briefer(name)
    person = new_person(briefer.name if briefer.name.name else split_name(name))
    session.add(person)
    if briefer.name.name and briefer.title:
        session.add(Post(person=person, title=briefer.title))
    return person


def check_is_new(meeting: Meeting, person: Person) -> None:
    """Raise UserError where a person takes part in a meeting already."""
    if any(who.person is person for who in meeting.participations):
        raise UserError(
            tr("{name} takes part in this meeting already.").format(name=person.printed_name)
        )


def remove_briefer(session: Session, participation_uuid: str) -> None:
    """Take somebody out of a meeting; those behind move up in both orders."""
    gone = find(session, Participation, participation_uuid)
    meeting = gone.meeting
    rest = [who for who in meeting.participations if who is not gone]
    meeting.participations.remove(gone)
    for order in _ORDERS:
        _number(in_order(rest, order), order)


def set_participation_value(
    session: Session, participation_uuid: str, name: str, value: Any
) -> None:
    """Change role, invitation, printed name or printed title of who takes part.

    An empty title or name follows the directory again. An invitation's step is kept, on a day not
    known.
    """
    if name == "invitation":
        set_invitation(session, participation_uuid, value)
        return
    set_value(session, "participations", participation_uuid, name, value)


def mark_as_spoken(session: Session, uuid: str) -> None:
    """Say of all briefers of a meeting whose invitation is still open that they spoke."""
    meeting = find(session, Meeting, uuid)
    for who in briefers(meeting):
        if who.invitation in OPEN_INVITATIONS:
            reach(who, InvitationStatus.SPOKE, meeting.day)


def set_order(session: Session, uuid: str, order: Order, participations: Sequence[str]) -> None:
    """Put who takes part into one of the two orders, by their UUIDs; the other stays.

    Who is not named, because somebody else added them meanwhile, comes last.
    """
    meeting = find(session, Meeting, uuid)
    place = {each: number for number, each in enumerate(participations)}
    _number(
        sorted(
            in_order(meeting.participations, order),
            key=lambda who: place.get(who.uuid, len(place)),
        ),
        order,
    )


def in_order(people: Sequence[Participation], order: Order) -> list[Participation]:
    """Sort by one of the two orders, those without a place last."""

    def key(who: Participation) -> tuple[bool, int, int]:
        number: int | None = getattr(who, order)
        return number is None, number or 0, who.id or 0

    return sorted(people, key=key)


def _number(people: Sequence[Participation], order: Order) -> None:
    for number, who in enumerate(people, start=1):
        setattr(who, order, number)


def add_participation(meeting: Meeting, person: Person) -> Participation:
    """Have a person brief a meeting, last in both orders, with the post of the day."""
    post = person.post_on(meeting.day)
    held = meeting.status is MeetingStatus.HELD
    who = Participation(
        person=person,
        post=post,
        role=ParticipationRole.BRIEFER,
        invitation=InvitationStatus.SPOKE if held else InvitationStatus.PROPOSED,
        printed_name=person.printed_name if held else None,
        printed_title=post.title if held and post is not None else None,
        **{
            order: 1
            + max((getattr(each, order) or 0 for each in meeting.participations), default=0)
            for order in _ORDERS
        },
    )
    meeting.participations.append(who)
    return who
