"""Somebody comes to a meeting instead of somebody else."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from db.editing.invitations import reach
from db.editing.orders import ORDERS
from db.editing.participations import add_participation, check_is_new, new_briefer
from db.editing.records import find
from db.models import InvitationStatus, Participation, Person


def replace_briefer(
    session: Session,
    participation_uuid: str,
    person_uuid: str,
    *,
    day: date | None = None,
    note: str | None = None,
) -> str:
    """Have another person of the directory come instead; give the UUID of the new participation.

    It has role and places in both orders of the old one, which stays with its history and prints
    no more. Raises UserError where the person takes part already.
    """
    who, person = (
        find(session, Participation, participation_uuid),
        find(session, Person, person_uuid),
    )
    check_is_new(who.meeting, person)
    return _replaced(who, person, day, note)


def replace_by_new_briefer(
    session: Session,
    participation_uuid: str,
    name: str,
    *,
    day: date | None = None,
    note: str | None = None,
) -> str:
    """Do so with a person who is added to the directory, by the name that an annex would print."""
    who = find(session, Participation, participation_uuid)
    return _replaced(who, new_briefer(session, name), day, note)


def _replaced(who: Participation, person: Person, day: date | None, note: str | None) -> str:
    new = add_participation(who.meeting, person)
    new.role = who.role
    for order in ORDERS:
        setattr(new, order, getattr(who, order) or getattr(new, order))
        setattr(who, order, None)
    reach(who, InvitationStatus.REPLACED_BY, day, note)
    who.replaced_by = new
    return new.uuid
