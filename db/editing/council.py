"""Seats on the Security Council: the shipped list entered, and edited by the office."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from db.council import shipped_terms
from db.countries import find_country
from db.editing.delegations import delegation_called, new_state
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import CouncilSeat, Organisation
from db.queries.delegations import states


def enter_council(session: Session) -> int:
    """Enter the shipped members of 2000 to 2026 as records; give how many seats are new.

    Delegations that are there already are taken, and seats that are entered are not entered again.
    """
    known = states(session)
    have = {
        (delegation, begins)
        for delegation, begins in session.execute(
            select(CouncilSeat.delegation_id, CouncilSeat.begins_on)
        )
    }
    new = 0
    for term in shipped_terms():
        delegation = known.get(term.state)
        if delegation is None:
            country = find_country(term.state)
            assert country is not None, term.state  # nosec B101: held by tests of the list
            delegation = known[term.state] = new_state(session, country)
        elif (delegation.id, term.begins_on) in have:
            continue
        delegation.council_seats.append(CouncilSeat(begins_on=term.begins_on, ends_on=term.ends_on))
        new += 1
    return new


def add_seat(session: Session, delegation: str, begins_on: date, ends_on: date | None) -> str:
    """Have a State sit on the Council from one day to another; give the seat's UUID.

    ``delegation`` is its UUID or its name; without an end it is a permanent member. Where no seat
    is recorded yet the shipped list is entered first, so that the others stay on the Council.
    Raises UserError where the time would end before it begins.
    """
    if not session.scalar(select(exists(select(CouncilSeat.id)))):
        enter_council(session)
        session.flush()
    seat = CouncilSeat(begins_on=begins_on, ends_on=ends_on)
    _check(seat)
    member = delegation_of(session, delegation)  # held: the session holds what is clean but weakly
    member.council_seats.append(seat)
    return seat.uuid


def set_seat_value(session: Session, seat_uuid: str, name: str, value: Any) -> None:
    """Change the first or the last day of a seat.

    Raises UserError where the time would end before it begins.
    """
    set_value(session, CouncilSeat.family, seat_uuid, name, value)
    _check(find(session, CouncilSeat, seat_uuid))


def delete_seat(session: Session, seat_uuid: str) -> None:
    """Take a seat out of the record; the delegation stays."""
    seat = find(session, CouncilSeat, seat_uuid)
    seat.delegation.council_seats.remove(seat)


def delegation_of(session: Session, delegation: str) -> Organisation:
    """Give a delegation by its UUID or its name; a name that nobody bears makes a new one."""
    query = select(Organisation).where(Organisation.uuid == delegation)
    return session.scalars(query).one_or_none() or delegation_called(session, delegation)


def _check(seat: CouncilSeat) -> None:
    if seat.ends_on is not None and seat.ends_on < seat.begins_on:
        raise UserError(tr("A seat on the Council cannot end before it begins."))
