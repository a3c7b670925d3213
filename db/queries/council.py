"""The members of the Security Council on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.council import shipped_on
from db.countries import find_country
from db.folding import fold
from db.language import spoken
from db.models import CouncilSeat, Organisation
from db.queries.delegations import LANGUAGES, delegation_name, states


@dataclass(frozen=True, slots=True)
class CouncilMember:
    """A member of the Council on a day."""

    name: str
    """In the language that was asked for."""
    delegation_uuid: str | None
    """None where no record tells of the delegation yet."""
    permanent: bool


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat on the Council as it is recorded."""

    uuid: str
    delegation_uuid: str
    name: str
    begins_on: date
    ends_on: date | None
    """None for a permanent member."""


def council_on(session: Session, day: date, language: str | None = None) -> list[CouncilMember]:
    """Give the members of the Council on a day, by name in a language; None is the person's.

    From the recorded seats; where none is recorded of that day, from the shipped list.
    """
    query = (
        select(Organisation, CouncilSeat.ends_on)
        .join(CouncilSeat, CouncilSeat.delegation_id == Organisation.id)
        .where(
            CouncilSeat.begins_on <= day,
            or_(CouncilSeat.ends_on.is_(None), CouncilSeat.ends_on >= day),
        )
    )
    members = {
        organisation.uuid: CouncilMember(
            delegation_name(organisation, language), organisation.uuid, ends is None
        )
        for organisation, ends in session.execute(query)
    }
    found = list(members.values()) or _shipped(session, day, language)
    return sorted(found, key=lambda member: fold(member.name))


def council_seats(session: Session) -> list[SeatRow]:
    """Give all recorded seats, permanent members first, then the newest terms."""
    query = select(CouncilSeat, Organisation).join(
        Organisation, Organisation.id == CouncilSeat.delegation_id
    )
    rows = [
        SeatRow(seat.uuid, of.uuid, delegation_name(of), seat.begins_on, seat.ends_on)
        for seat, of in session.execute(query)
    ]
    return sorted(
        rows,
        key=lambda row: (row.ends_on is not None, -row.begins_on.toordinal(), fold(row.name)),
    )


def _shipped(session: Session, day: date, language: str | None) -> list[CouncilMember]:
    terms = shipped_on(day)
    known = states(session) if terms else {}
    return [
        CouncilMember(
            delegation_name(known[term.state], language)
            if term.state in known
            else _state_name(term.state, language),
            known[term.state].uuid if term.state in known else None,
            term.ends_on is None,
        )
        for term in terms
    ]


def _state_name(state: str, language: str | None) -> str:
    country = find_country(state)
    return country.name(language or spoken(LANGUAGES)) if country is not None else state
