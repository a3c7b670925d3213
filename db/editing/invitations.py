"""How invitations go: each step with its day, and the state that has been reached."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.editing.orders import place_last
from db.editing.records import find, set_value
from db.models import STAYED_AWAY, InvitationStatus, InvitationStep, Participation


def set_invitation(
    session: Session,
    participation_uuid: str,
    status: InvitationStatus,
    day: date | None = None,
    note: str | None = None,
) -> None:
    """Say how far an invitation has come, on which day where it is known.

    The steps before stay in its history. To say the same again gives the step its day or its
    note. Who is no more replaced has nobody coming instead. Who comes after all
    and has lost their place in an order comes last in it.
    """
    who = find(session, Participation, participation_uuid)
    reach(who, status, day, note)
    if status not in STAYED_AWAY:
        place_last(who)
    if status is not InvitationStatus.REPLACED_BY:
        who.replaced_by = None


def reach(
    who: Participation,
    status: InvitationStatus,
    day: date | None = None,
    note: str | None = None,
) -> None:
    """Bring an invitation to a state, and keep that as a step of its history."""
    same = who.invitation is status
    step = who.invitation_steps[-1] if same and who.invitation_steps else None
    if step is None or step.status is not status:
        step = InvitationStep(status=status)
        who.invitation_steps.append(step)
    step.day = day or step.day
    step.note = (note or "").strip() or step.note
    who.invitation = status


def set_step_day(
    session: Session, participation_uuid: str, status: InvitationStatus, day: date | None
) -> None:
    """Say on which day an invitation came so far, as is noted later; its state stays as it is.

    Of several steps of one kind the last is meant; one that was not recorded is added. Without a
    day the step stays, on a day not known.
    """
    who = find(session, Participation, participation_uuid)
    found = [step for step in who.invitation_steps if step.status is status]
    if found:
        found[-1].day = day
    elif day is not None:
        who.invitation_steps.append(InvitationStep(status=status, day=day))


def set_step_value(session: Session, step_uuid: str, name: str, value: Any) -> None:
    """Change day or note of a step of an invitation."""
    set_value(session, InvitationStep.family, step_uuid, name, value)


def delete_step(session: Session, step_uuid: str) -> None:
    """Take a step out of the history of an invitation, whose state stays as it is."""
    session.delete(find(session, InvitationStep, step_uuid))
