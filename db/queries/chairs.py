"""Who was in the chair of a body, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Chairship, Organisation, Person


@dataclass(frozen=True, slots=True)
class ChairRow:
    """A person in the chair of a body, for a delegation, from one day to another."""

    uuid: str
    body_id: int
    name: str
    delegation: str | None
    begins_on: date | None
    ends_on: date | None


def chairs(session: Session) -> list[ChairRow]:
    """Give the chairs of every body, the newest of each first."""
    query = (
        select(
            Chairship.uuid,
            Chairship.body_id,
            Person.name,
            Organisation.name,
            Chairship.begins_on,
            Chairship.ends_on,
        )
        .join(Person, Person.id == Chairship.person_id)
        .outerjoin(Organisation, Organisation.id == Chairship.delegation_id)
        .order_by(Chairship.begins_on.desc().nulls_last(), Chairship.id.desc())
    )
    return [ChairRow(*row) for row in session.execute(query)]
