"""A meeting from its plan to what came of it, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from db.queries.attendance import AttendanceRow, attendance_of
from db.queries.checklists import ItemRow, checklist_of
from db.queries.invitations import InvitationRow, invitations_of
from db.queries.meeting_details import MeetingFacts, meeting_facts
from db.queries.meeting_warnings import MeetingWarning, meeting_warnings
from db.queries.notes import NoteRow, note_speakers, notes_of
from db.queries.other_dates import OtherDates, other_dates

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.typed_note import NamedSpeaker


@dataclass(frozen=True, slots=True)
class MeetingLife:
    """All that the parts of a meeting show."""

    facts: MeetingFacts
    dates: OtherDates
    warnings: tuple[MeetingWarning, ...]
    checklist: tuple[ItemRow, ...]
    invitations: tuple[InvitationRow, ...]
    attendance: tuple[AttendanceRow, ...]
    notes: tuple[NoteRow, ...]
    speakers: tuple[NamedSpeaker, ...]
    """Who may be meant by the prefix of a note."""
    today: date


def meeting_life(session: Session, uuid: str, today: date) -> MeetingLife | None:
    """Give a meeting with all that belongs to it; None where it is gone."""
    facts = meeting_facts(session, uuid)
    if facts is None:
        return None
    return MeetingLife(
        facts=facts,
        dates=other_dates(session, uuid),
        warnings=tuple(meeting_warnings(session, [uuid])),
        checklist=tuple(checklist_of(session, uuid)),
        invitations=tuple(invitations_of(session, uuid)),
        attendance=tuple(attendance_of(session, uuid, today)),
        notes=tuple(notes_of(session, uuid)),
        speakers=tuple(note_speakers(session, uuid)),
        today=today,
    )
