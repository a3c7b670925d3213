"""A body is started: its name, who chairs it, and the year it will report on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.countries import find_country
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import (
    Body,
    BodyKind,
    Chairship,
    Organisation,
    OrganisationKind,
    Person,
    ReportingPeriod,
)
from db.names.people import sort_name

_FIRST_YEAR: Final = 1946
"""The first year of the Security Council."""
_LAST_YEAR: Final = 2199


@dataclass(frozen=True, slots=True)
class NewBody:
    """What is said of a body when it is started; the chair may be named later."""

    name: str
    kind: BodyKind
    year: int
    chair: str = ""
    delegation: str = ""


def start_body(session: Session, said: NewBody) -> str:
    """Add a body with its first reporting period and, where named, its chair.

    Gives the UUID of the period. Raises UserError where the name is missing or taken, or the year
    is none of the Council's.
    """
    name = said.name.strip()
    if not name:
        raise UserError(tr("A body needs a name. Nothing was added yet."))
    if session.scalars(select(Body.id).where(Body.full_name == name)).first() is not None:
        raise UserError(
            tr("There is a body of this name already. Add a reporting period to it instead.")
        )
    if not _FIRST_YEAR <= said.year <= _LAST_YEAR:
        raise UserError(tr("Say the year in four digits, for instance 2027."))
    body = Body(full_name=name, kind=said.kind)
    first, last = date(said.year, 1, 1), date(said.year, 12, 31)
    period = ReportingPeriod(body=body, label=str(said.year), begins_on=first, ends_on=last)
    session.add_all([body, period])
    if said.chair.strip():
        session.add(
            Chairship(
                body=body,
                person=_person(session, said.chair.strip()),
                delegation=_delegation(session, said.delegation.strip()),
                begins_on=first,
                ends_on=last,
            )
        )
    return period.uuid


def add_chair(session: Session, body_id: int, name: str) -> str:
    """Put somebody into the chair of a body after all others; give the UUID of the chairship.

    It begins on the day after the last one ended. Raises UserError where no name is given.
    """
    if not name.strip():
        raise UserError(tr("A chair needs a name. Nothing was added yet."))
    last = session.scalars(
        select(Chairship.ends_on)
        .where(Chairship.body_id == body_id, Chairship.ends_on.is_not(None))
        .order_by(Chairship.ends_on.desc())
        .limit(1)
    ).first()
    chairship = Chairship(
        body_id=body_id,
        person=_person(session, name.strip()),
        begins_on=last + timedelta(days=1) if last is not None else None,
    )
    session.add(chairship)
    return chairship.uuid


def change_chair(session: Session, uuid: str, name: str, value: str | date | None) -> None:
    """Change "name", "delegation", "begins_on" or "ends_on" of a chairship.

    Another name puts another person into the chair; the first keeps what else is known of them.
    Raises UserError where the name is empty, or it would end before it begins.
    """
    chairship = find(session, Chairship, uuid)
    if name == "name":
        if not value or not str(value).strip():
            raise UserError(tr("A chair needs a name. What was there before was kept."))
        chairship.person = _person(session, str(value).strip())
    elif name == "delegation":
        chairship.delegation = _delegation(session, str(value or "").strip())
    else:
        set_value(session, "chairships", uuid, name, value)
    first, last = chairship.begins_on, chairship.ends_on
    if first is not None and last is not None and last < first:
        raise UserError(tr("Nobody leaves the chair before taking it. Nothing was changed."))


def delete_chair(session: Session, uuid: str) -> None:
    """Take a chairship away; the person stays in the directory."""
    session.delete(find(session, Chairship, uuid))


def _person(session: Session, name: str) -> Person:
    known = session.scalars(select(Person).where(Person.name == name)).first()
    return known or Person(name=name, sort_name=sort_name(name))


def _delegation(session: Session, name: str) -> Organisation | None:
    if not name:
        return None
    country = find_country(name)
    official = country.english if country is not None else name
    known = session.scalars(select(Organisation).where(Organisation.name == official)).first()
    return known or Organisation(name=official, kind=OrganisationKind.MEMBER_STATE)
