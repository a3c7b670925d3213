"""The directory: people and the posts they hold, with the organisation of each post."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr, trn
from db.models import (
    MeetingStatus,
    Organisation,
    OrganisationKind,
    Participation,
    Person,
    Post,
    Signatory,
)
from db.names import PrintedName, sort_name, split_name

PERSON_VALUES: Final = ("name", "sort_name", "rank", "honorific", "pronoun", "note")
"""What of a person ``set_person_value`` changes."""
POST_VALUES: Final = ("title", "begins_on", "ends_on", "former")
"""What of a post ``set_post_value`` changes."""


def create_person(session: Session, name: str) -> str:
    """Add a person of that name to the directory, rank before it and all; give the UUID.

    Raises UserError where there is no name.
    """
    person = new_person(split_name(_line(name)))
    session.add(person)
    return person.uuid


def new_person(printed: PrintedName) -> Person:
    """Give somebody of a name as it is printed, still in no library.

    Raises UserError where there is no name.
    """
    if not printed.name:
        raise UserError(tr("A person needs a name."))
    return Person(
        name=printed.name,
        rank=printed.rank or None,
        honorific=printed.honorific or None,
        sort_name=sort_name(printed.name),
    )


def set_person_value(session: Session, uuid: str, name: str, value: str | None) -> None:
    """Change one of PERSON_VALUES; an empty text is none.

    The name for sorting follows the name until somebody writes another one; emptied, it follows
    again. Raises UserError where a name is taken away.
    """
    person = find(session, Person, uuid)
    if name == "name":
        if not (value or "").strip():
            raise UserError(tr("A person needs a name."))
        if person.sort_name in ("", sort_name(person.name)):
            person.sort_name = sort_name(_line(value or ""))
    if name == "sort_name" and not (value or "").strip():
        value = sort_name(person.name)
    set_value(session, "people", uuid, name, value)


def delete_person(session: Session, uuid: str) -> None:
    """Delete a person with their posts.

    Raises UserError where meetings, an appointment or a signature need them; what reports printed
    stands in those.
    """
    person = find(session, Person, uuid)
    meetings = session.scalar(
        select(func.count(Participation.meeting_id.distinct())).where(
            Participation.person_id == person.id
        )
    )
    if meetings:
        raise UserError(
            trn(
                "{name} takes part in {count} meeting, so nothing was deleted. Take them off that "
                "meeting first.",
                "{name} takes part in {count} meetings, so nothing was deleted. Take them off "
                "those meetings first.",
                meetings,
            ).format(name=person.printed_name, count=meetings)
        )
    if person.chairships:
        raise UserError(
            tr("{name} was appointed to chair {body}, so nothing was deleted.").format(
                name=person.printed_name, body=person.chairships[0].body.full_name
            )
        )
    if session.scalar(select(Signatory.id).where(Signatory.person_id == person.id).limit(1)):
        raise UserError(
            tr("{name} signs a report, so nothing was deleted.").format(name=person.printed_name)
        )
    session.delete(person)


def add_post(session: Session, person_uuid: str, title: str) -> str:
    """Give a person another post of that title; give its UUID. Raises UserError without a title."""
    if not title.strip():
        raise UserError(_no_title())
    person, post = find(session, Person, person_uuid), Post(title=_line(title))
    person.posts.append(post)
    return post.uuid


def set_post_value(session: Session, uuid: str, name: str, value: Any) -> None:
    """Change one of POST_VALUES. Meetings whose printed title was kept stay as they are.

    Raises UserError where the title is taken away, or the post would end before it begins.
    """
    post = find(session, Post, uuid)
    if name == "title" and not (value or "").strip():
        raise UserError(_no_title())
    set_value(session, "posts", uuid, name, value)
    if post.begins_on and post.ends_on and post.ends_on < post.begins_on:
        raise UserError(tr("A post cannot end before it begins."))


def set_post_organisation(session: Session, uuid: str, organisation_uuid: str | None) -> None:
    """Say at which organisation a post is, or at none."""
    post = find(session, Post, uuid)
    post.organisation = (
        find(session, Organisation, organisation_uuid) if organisation_uuid is not None else None
    )


def set_new_post_organisation(session: Session, uuid: str, name: str) -> str:
    """Put a post at an organisation of that name, made where there is none; give its UUID.

    Its kind is that of the organisations that come with the program. Raises UserError without a
    name.
    """
    name = _line(name)
    if not name:
        raise UserError(tr("An organization needs a name."))
    post = find(session, Post, uuid)
    of_name = func.lower(Organisation.name) == name.lower()
    known = session.scalars(
        select(Organisation).where(of_name).order_by(Organisation.id).limit(1)
    ).one_or_none()
    if known is None:
        known = Organisation(name=name, kind=kind_called(name))
        session.add(known)
    post.organisation = known
    return known.uuid


def delete_post(session: Session, uuid: str) -> None:
    """Delete a post; titles that held meetings took from it are kept there as printed."""
    post = find(session, Post, uuid)
    for who in post.participations:
        if who.printed_title is None and who.meeting.status is MeetingStatus.HELD:
            who.printed_title = post.title
    session.delete(post)


def kind_called(name: str) -> OrganisationKind:
    """Give the kind of an organisation by its name, as of those that come with the program."""
    from db.names.organisations import find_organisation

    found = find_organisation(name)
    if found is not None and found[1] == 0 and found[2] == len(name):
        return OrganisationKind(found[0].kind)
    return OrganisationKind.OTHER


def _line(text: str) -> str:
    return " ".join(text.split())


def _no_title() -> str:
    return tr("A post needs a title.")
