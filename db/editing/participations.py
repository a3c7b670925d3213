"""Who takes part in a meeting: added, removed, changed."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from db.editing.directory import new_person
from db.editing.invitations import reach, set_invitation
from db.editing.orders import ORDERS, close_up, next_place
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
    close_up(rest)


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
        **{order: next_place(meeting, order) for order in ORDERS},
    )
    meeting.participations.append(who)
    return who
