"""Deadlines beside the calendar: set, changed, met; consultations before a renewal held."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any, Final

from sqlalchemy.orm import Session

from db.dates.zones import known_zone
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import Deadline, DeadlineKind, Document, Organisation
from db.models.meeting import NEW_YORK
from db.queries.calendar_layers import LONGEST_LEAD


def add_deadline(
    session: Session,
    kind: DeadlineKind,
    title: str,
    day: date,
    *,
    body_id: int | None = None,
    at: time | None = None,
    time_zone: str = NEW_YORK,
    consult_days_before: int | None = None,
    basis: str | None = None,
) -> str:
    """Set a day, or a moment in a zone, by which something is due; give its UUID.

    Without a body it concerns every body of the chair. ``consult_days_before`` counts back from a
    renewal to the day by which contributing countries are consulted. Raises UserError where there
    is no title, no such zone, or a consultation more than a year before.
    """
    title = title.strip()
    if not title:
        raise UserError(tr("A deadline needs a title."))
    _check_zone(time_zone)
    _check_lead(consult_days_before)
    deadline = Deadline(
        body_id=body_id,
        kind=kind,
        title=title,
        day=day,
        at=at,
        time_zone=time_zone,
        consult_days_before=consult_days_before,
        basis=basis,
    )
    session.add(deadline)
    return deadline.uuid


def set_deadline_value(session: Session, uuid: str, name: str, value: Any) -> None:
    """Give a column of a deadline a value: a day, an hour, a kind, the day it was met.

    ``organisation`` and ``document`` take the UUID of the mission whose mandate is renewed and of
    the document that is due. Raises UserError where the value cannot be.
    """
    rule = _RULES.get(name)
    if rule is not None:
        rule(session, uuid, value)
    else:
        set_value(session, Deadline.family, uuid, name, value)


def delete_deadline(session: Session, uuid: str) -> None:
    """Delete a deadline; its mission and its document stay."""
    session.delete(find(session, Deadline, uuid))


def _set_zone(session: Session, uuid: str, name: str) -> None:
    _check_zone(name)
    find(session, Deadline, uuid).time_zone = name


def _set_lead(session: Session, uuid: str, days: int | None) -> None:
    _check_lead(days)
    find(session, Deadline, uuid).consult_days_before = days


def _set_mission(session: Session, uuid: str, organisation_uuid: str | None) -> None:
    deadline = find(session, Deadline, uuid)
    deadline.organisation = (
        find(session, Organisation, organisation_uuid) if organisation_uuid is not None else None
    )


def _set_document(session: Session, uuid: str, document_uuid: str | None) -> None:
    deadline = find(session, Deadline, uuid)
    deadline.document = (
        find(session, Document, document_uuid) if document_uuid is not None else None
    )


def _check_zone(name: str) -> None:
    if known_zone(name) is None:
        raise UserError(
            tr("{name} is no time zone. Write one like America/New_York.").format(name=name)
        )


def _check_lead(days: int | None) -> None:
    if days is not None and not 0 <= days <= LONGEST_LEAD:
        raise UserError(
            tr(
                "Consultations are due at most {days} days before a renewal, and not after it."
            ).format(days=LONGEST_LEAD)
        )


_RULES: Final[dict[str, Callable[[Session, str, Any], None]]] = {
    "time_zone": _set_zone,
    "consult_days_before": _set_lead,
    "organisation": _set_mission,
    "document": _set_document,
}
