"""Which steps of a checklist the records tell of: what is recorded is done without a tick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, and_, exists, false, or_, select

from db.language import later, tr
from db.models import (
    NOT_LISTED,
    STAYED_AWAY,
    Attachment,
    Attendance,
    AttendanceCategory,
    ChecklistItem,
    Document,
    DocumentRole,
    Interpretation,
    InvitationStatus,
    Meeting,
    MeetingDocument,
    Participation,
    Step,
    Symbol,
)

_CAME: Final = (InvitationStatus.ACCEPTED, InvitationStatus.SPOKE, InvitationStatus.THANKED)
_ASKED: Final = (InvitationStatus.INVITED, *_CAME)
_CONTRIBUTORS: Final = (
    AttendanceCategory.TROOP_CONTRIBUTOR,
    AttendanceCategory.POLICE_CONTRIBUTOR,
)

_SENTENCES: Final = {
    Step.INTERPRETATION: later("Interpretation is confirmed."),
    Step.CONCEPT_NOTE_DRAFTED: later("There is a concept note."),
    Step.CONCEPT_NOTE_CIRCULATED: later("The concept note was circulated."),
    Step.BRIEFERS_INVITED: later("All briefers are invited."),
    Step.BRIEFERS_CONFIRMED: later("All briefers have accepted."),
    Step.CONTRIBUTORS_INVITED: later("Contributing countries stand in the attendance."),
    Step.JOURNAL_NOTICE: later("The Journal announces the meeting."),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the records say of a step that is done."""

    sentence: str
    """In the person's language."""
    day: date | None
    """None where the records tell no day."""


def recorded() -> ColumnElement[bool]:
    """Give the condition, of a ChecklistItem joined to its Meeting, that its step is on record."""
    said: dict[Step, ColumnElement[bool]] = {
        Step.ROOM: Meeting.room.is_not(None),
        Step.INTERPRETATION: Meeting.interpretation == Interpretation.CONFIRMED,
        Step.CONCEPT_NOTE_DRAFTED: _note(or_(Document.circulated_on.is_not(None), _is_there())),
        Step.CONCEPT_NOTE_CIRCULATED: _note(Document.circulated_on.is_not(None)),
        Step.BRIEFERS_INVITED: _all_briefers(_ASKED),
        Step.BRIEFERS_CONFIRMED: _all_briefers(_CAME),
        Step.CONTRIBUTORS_INVITED: or_(
            Meeting.open_to_contributors.is_(False),
            exists().where(
                Attendance.meeting_id == Meeting.id, Attendance.category.in_(_CONTRIBUTORS)
            ),
        ),
        Step.JOURNAL_NOTICE: Meeting.journal_announced.is_(True),
        Step.OTHER: false(),
    }
    return or_(*(and_(ChecklistItem.step == step, fact) for step, fact in said.items()))


def evidence(step: Step, meeting: Meeting) -> Evidence:
    """Say what a meeting's records tell of a step that ``recorded`` holds of."""
    day = _DAYS.get(step)
    return Evidence(_sentence(step, meeting), day(meeting) if day is not None else None)


def _note(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(
        select(MeetingDocument.id)
        .join(Document, Document.id == MeetingDocument.document_id)
        .where(
            MeetingDocument.meeting_id == Meeting.id,
            MeetingDocument.role == DocumentRole.CONCEPT_NOTE,
            condition,
        )
        .correlate(Meeting)
    )


def _is_there() -> ColumnElement[bool]:
    """Hold of a document that is more than a title: it has a file or a symbol."""
    return or_(
        exists().where(Attachment.document_id == Document.id),
        exists().where(Symbol.document_id == Document.id),
    )


def _all_briefers(reached: tuple[InvitationStatus, ...]) -> ColumnElement[bool]:
    briefer = and_(
        Participation.meeting_id == Meeting.id,
        Participation.role.not_in(NOT_LISTED),
        Participation.invitation.not_in(STAYED_AWAY),
    )
    return and_(
        exists().where(briefer), ~exists().where(briefer, Participation.invitation.not_in(reached))
    )


def _sentence(step: Step, meeting: Meeting) -> str:
    if step is Step.ROOM:
        return tr("{room} is recorded.").format(room=meeting.room)
    if step is Step.CONTRIBUTORS_INVITED and meeting.open_to_contributors is False:
        return tr("The meeting is not open to contributing countries.")
    return tr(_SENTENCES[step])


def _circulated_on(meeting: Meeting) -> date | None:
    days = (
        link.document.circulated_on
        for link in meeting.documents
        if link.role is DocumentRole.CONCEPT_NOTE
    )
    return min((day for day in days if day is not None), default=None)


def _all_reached(reached: tuple[InvitationStatus, ...]) -> Callable[[Meeting], date | None]:
    """Give how the day is found on which the last briefer had come so far."""

    def day_of(meeting: Meeting) -> date | None:
        latest: date | None = None
        for who in meeting.participations:
            if who.role in NOT_LISTED or who.invitation in STAYED_AWAY:
                continue
            days = [step.day for step in who.invitation_steps if step.status in reached]
            known = [day for day in days if day is not None]
            if not known:
                return None
            latest = max(latest or date.min, min(known))
        return latest

    return day_of


_DAYS: Final[dict[Step, Callable[[Meeting], date | None]]] = {
    Step.CONCEPT_NOTE_CIRCULATED: _circulated_on,
    Step.BRIEFERS_INVITED: _all_reached(_ASKED),
    Step.BRIEFERS_CONFIRMED: _all_reached(_CAME),
}
