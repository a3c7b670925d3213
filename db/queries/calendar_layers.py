"""Layers of the calendar: renewals and consultations before them, deadlines, holidays."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from sqlalchemy import NotNullable, and_, or_, select
from sqlalchemy.orm import Session

from db.models import Body, Choice, Deadline, DeadlineKind, Holiday, Mandate, Organisation

LONGEST_LEAD: Final = 366
"""Days: no consultation is due earlier before a renewal."""


class Layer(Choice):
    """What can be shown beside the meetings."""

    RENEWALS = "renewals"
    """Of the mandates of missions, and of bodies."""
    CONSULTATIONS = "consultations"
    """With contributing countries, due before a renewal."""
    SILENCES = "silences"
    DOCUMENTS = "documents"
    OTHER = "other"


_LAYER_OF: Final = {
    DeadlineKind.MANDATE_RENEWAL: Layer.RENEWALS,
    DeadlineKind.SILENCE: Layer.SILENCES,
    DeadlineKind.DOCUMENT: Layer.DOCUMENTS,
    DeadlineKind.OTHER: Layer.OTHER,
}


@dataclass(frozen=True, slots=True)
class LayerMark:
    """A day of a layer, or a moment of it in ``time_zone``."""

    layer: Layer
    family: str
    """Of the record that sets it: "deadlines", or "mandates" for the mandate of a body."""
    uuid: str
    body_id: int | None
    """None where it concerns every body of the chair."""
    day: date
    at: time | None
    """None: the end of the day."""
    time_zone: str | None
    """None for a day that is one wherever one is: the end of a body's mandate."""
    title: str
    mission: str | None
    """The mission whose mandate is renewed, by acronym or name."""
    basis: str | None
    done_on: date | None
    """The day it was met, or the consultation was held; None while it is open."""


@dataclass(frozen=True, slots=True)
class HolidayRow:
    """A holiday of the office's list."""

    uuid: str
    day: date
    name: str


def layer_marks(
    session: Session,
    first: date,
    last: date,
    bodies: Collection[int] | None = None,
    layers: Collection[Layer] = tuple(Layer),
) -> list[LayerMark]:
    """Give what falls on the days from ``first`` to ``last``, in order.

    Of some bodies, with what concerns all; None is every body. Consultations are counted back
    from their renewal.
    """
    found = _deadlines(session, first, last, bodies)
    if Layer.RENEWALS in layers:
        found += _expiries(session, first, last, bodies)
    wanted = [each for each in found if each.layer in layers and first <= each.day <= last]
    return sorted(wanted, key=lambda each: (each.day, each.at or time.max, each.title, each.uuid))


def holidays(session: Session, first: date, last: date) -> list[HolidayRow]:
    """Give the holidays of the office's list, in order."""
    query = select(Holiday.uuid, Holiday.day, Holiday.name).where(Holiday.day.between(first, last))
    rows = session.execute(query.order_by(Holiday.day, Holiday.id))
    return [HolidayRow(*row) for row in rows]


def _deadlines(
    session: Session, first: date, last: date, bodies: Collection[int] | None
) -> list[LayerMark]:
    lead = timedelta(days=LONGEST_LEAD)
    latest = last + lead if date.max - last > lead else date.max
    query = (
        select(Deadline, Organisation.acronym, Organisation.name)
        .outerjoin(Organisation, Organisation.id == Deadline.organisation_id)
        .where(
            or_(
                Deadline.day.between(first, last),
                and_(
                    Deadline.day.between(first, latest), Deadline.consult_days_before.is_not(None)
                ),
            )
        )
    )
    if bodies is not None:
        query = query.where(or_(Deadline.body_id.is_(None), Deadline.body_id.in_(bodies)))
    found = []
    for deadline, acronym, name in session.execute(query):
        layer, mission = _LAYER_OF[deadline.kind], acronym or name
        found.append(_mark(deadline, layer, deadline.day, mission, deadline.met_on))
        if deadline.consult_by is not None:
            by, held = deadline.consult_by, deadline.consulted_on
            found.append(_mark(deadline, Layer.CONSULTATIONS, by, mission, held))
    return found


def _mark(
    deadline: Deadline, layer: Layer, day: date, mission: str | None, done_on: date | None
) -> LayerMark:
    return LayerMark(
        layer=layer,
        family=Deadline.family,
        uuid=deadline.uuid,
        body_id=deadline.body_id,
        day=day,
        at=deadline.at if layer is not Layer.CONSULTATIONS else None,
        time_zone=deadline.time_zone,
        title=deadline.title,
        mission=mission,
        basis=deadline.basis,
        done_on=done_on,
    )


def _expiries(
    session: Session, first: date, last: date, bodies: Collection[int] | None
) -> list[LayerMark]:
    query = (
        select(
            Mandate.uuid,
            Mandate.body_id,
            NotNullable(Mandate.expires_on),
            Mandate.basis,
            Body.full_name,
        )
        .join(Body, Body.id == Mandate.body_id)
        .where(Mandate.expires_on.between(first, last))
    )
    if bodies is not None:
        query = query.where(Mandate.body_id.in_(bodies))
    return [
        LayerMark(
            layer=Layer.RENEWALS,
            family=Mandate.family,
            uuid=uuid,
            body_id=body_id,
            day=day,
            at=None,
            time_zone=None,
            title=body,
            mission=None,
            basis=basis,
            done_on=None,
        )
        for uuid, body_id, day, basis, body in session.execute(query)
    ]
