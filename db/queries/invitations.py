"""Who is invited to a meeting, how far each invitation has come, and how it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    STAYED_AWAY,
    InvitationStatus,
    InvitationStep,
    Meeting,
    Participation,
    ParticipationRole,
    Person,
)


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of an invitation."""

    uuid: str
    status: InvitationStatus
    day: date | None
    note: str | None


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation to a meeting."""

    uuid: str
    """Of the participation."""
    person_uuid: str
    name: str
    title: str
    role: ParticipationRole
    status: InvitationStatus
    since: date | None
    """The day it came so far; None where that is not known."""
    steps: tuple[StepRow, ...]
    """As they went: those with a day in order of their days."""
    replaced_by: str | None
    """The participation of who comes instead."""
    replaced_by_name: str | None
    instead_of: tuple[str, ...]
    """The names of those in whose place the person comes."""


def invitations_of(session: Session, uuid: str) -> list[InvitationRow]:
    """Give the invitations to a meeting in listing order, those who stay away last."""
    query = (
        select(Participation)
        .join(Participation.meeting)
        .where(Meeting.uuid == uuid)
        .options(
            joinedload(Participation.person).selectinload(Person.posts),
            joinedload(Participation.post),
            joinedload(Participation.meeting),
            selectinload(Participation.invitation_steps),
        )
    )
    return [_row(who) for who in sorted(session.scalars(query), key=_place)]


def in_course(steps: Sequence[InvitationStep]) -> list[InvitationStep]:
    """Put steps into the order in which they went; one on a day not known stays at its place."""
    dated = iter(
        sorted((step for step in steps if step.day), key=lambda step: step.day or date.max)
    )
    return [next(dated) if step.day else step for step in steps]


def _place(who: Participation) -> tuple[bool, bool, int, int]:
    listed = who.listing_order
    return who.invitation in STAYED_AWAY, listed is None, listed or 0, who.id


def _row(who: Participation) -> InvitationRow:
    steps = in_course(who.invitation_steps)
    reached = [step.day for step in steps if step.status is who.invitation]
    instead = who.replaced_by
    return InvitationRow(
        uuid=who.uuid,
        person_uuid=who.person.uuid,
        name=who.name_in_print,
        title=who.title_in_print,
        role=who.role,
        status=who.invitation,
        since=reached[-1] if reached else None,
        steps=tuple(StepRow(step.uuid, step.status, step.day, step.note) for step in steps),
        replaced_by=instead.uuid if instead is not None else None,
        replaced_by_name=instead.name_in_print if instead is not None else None,
        instead_of=tuple(other.name_in_print for other in who.replaces),
    )
