"""To whom a statement is addressed, what each answered, and who leads."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import Acceptance, Addressee, Organisation, Recommendation


def add_addressee(
    session: Session, uuid: str, organisation_uuid: str, *, explicit: bool = True
) -> str:
    """Address a statement to an organisation, last in order; give the addressee's UUID.

    ``explicit``: the text names it. Raises UserError where it is an addressee already.
    """
    statement = find(session, Recommendation, uuid)
    organisation = find(session, Organisation, organisation_uuid)
    if any(each.organisation is organisation for each in statement.addressees):
        raise UserError(
            tr("This statement is addressed to {name} already.").format(name=organisation.name)
        )
    return _add(statement, organisation, explicit)


def add_new_addressee(session: Session, uuid: str, name: str) -> str:
    """Address a statement to an organisation that is new to the directory; give the UUID.

    One that has just that name is taken instead.
    """
    name = " ".join(name.split())
    if not name:
        raise UserError(tr("An organization needs a name."))
    known = session.scalars(select(Organisation.uuid).where(Organisation.name == name)).first()
    if known is not None:
        return add_addressee(session, uuid, known)
    organisation = Organisation(name=name)
    session.add(organisation)
    return _add(find(session, Recommendation, uuid), organisation, True)


def remove_addressee(session: Session, addressee_uuid: str) -> None:
    """Take an addressee away with its answer; who comes behind moves up."""
    gone = find(session, Addressee, addressee_uuid)
    statement = gone.recommendation
    statement.addressees.remove(gone)
    _number(statement.addressees)


def lead_addressee(session: Session, addressee_uuid: str) -> None:
    """Let an addressee lead: it comes first, the others after it as they were."""
    first = find(session, Addressee, addressee_uuid)
    others = [each for each in first.recommendation.addressees if each is not first]
    _number([first, *others])


def set_addressee_value(session: Session, addressee_uuid: str, name: str, value: Any) -> None:
    """Change ``acceptance``, ``reply``, ``replied_on`` or ``explicit`` of an addressee.

    Raises UserError where there is a reply, or its day, and the answer is to be "no reply".
    """
    addressee = find(session, Addressee, addressee_uuid)
    answered = addressee.reply is not None or addressee.replied_on is not None
    if name == "acceptance" and value is Acceptance.NO_REPLY and answered:
        raise UserError(
            tr("There is a reply. Take its words and its day away first; nothing was changed.")
        )
    set_value(session, "addressees", addressee_uuid, name, value)


def _add(statement: Recommendation, organisation: Organisation, explicit: bool) -> str:
    last = max((each.order for each in statement.addressees), default=0)
    addressee = Addressee(organisation=organisation, order=last + 1, explicit=explicit)
    statement.addressees.append(addressee)
    return addressee.uuid


def _number(addressees: list[Addressee]) -> None:
    for order, addressee in enumerate(addressees, 1):
        addressee.order = order
