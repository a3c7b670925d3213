"""Delegations of States and organisations, found again by any of their names."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.countries import Country, find_country
from db.editing.directory import kind_called
from db.errors import UserError
from db.language import tr
from db.models import Organisation, OrganisationKind
from db.queries.delegations import states


def delegation_called(session: Session, name: str) -> Organisation:
    """Give the delegation of a name; a new one where there is none.

    A Member State is found by each of its names, and made under the one that the United Nations
    use today. Raises UserError where there is no name.
    """
    name = " ".join(name.split())
    if not name:
        raise UserError(tr("A delegation needs a name."))
    country = find_country(name)
    if country is not None:
        return states(session).get(country.english) or new_state(session, country)
    of_name = func.lower(Organisation.name) == name.lower()
    query = select(Organisation).where(of_name).order_by(Organisation.id).limit(1)
    known = session.scalars(query).first()
    if known is None:
        known = Organisation(name=name, kind=kind_called(name))
        session.add(known)
    return known


def new_state(session: Session, country: Country) -> Organisation:
    """Add the delegation of a Member State."""
    made = Organisation(
        name=country.english,
        kind=OrganisationKind.MEMBER_STATE,
        translations={"fr": {"name": country.french}},
    )
    session.add(made)
    return made
