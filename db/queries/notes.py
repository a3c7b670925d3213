"""What was noted at a meeting, who may be meant as its speaker, and what became of the notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    STAYED_AWAY,
    Choice,
    Meeting,
    MeetingNote,
    ParagraphTopic,
    Participation,
    ParticipationRole,
    Quantifier,
    SpeakerKind,
    TextOrigin,
)
from db.typed_note import NamedSpeaker


class NoteState(Choice):
    """What became of a note in the report."""

    NEW = "new"  # no paragraph was made of it yet
    FOLLOWED = "followed"  # its paragraph says what it says
    EDITED = "edited"  # somebody rewrote its paragraph
    BEHIND = "behind"  # somebody rewrote its paragraph, and it was changed since


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note of a meeting."""

    uuid: str
    day: date | None
    at: time | None
    kind: SpeakerKind
    quantifier: Quantifier | None
    participation_uuid: str | None
    name: str | None
    """Of the briefer who spoke."""
    text: str
    paragraph_uuid: str | None
    state: NoteState


def notes_of(session: Session, uuid: str) -> list[NoteRow]:
    """Give the notes of a meeting in the order in which they were spoken."""
    query = (
        select(MeetingNote)
        .join(Meeting, Meeting.id == MeetingNote.meeting_id)
        .where(Meeting.uuid == uuid)
        .order_by(MeetingNote.order, MeetingNote.id)
        .options(
            joinedload(MeetingNote.participation).joinedload(Participation.person),
            joinedload(MeetingNote.paragraph),
        )
    )
    return [_row(note) for note in session.scalars(query)]


def meeting_of_note(session: Session, uuid: str) -> str | None:
    """Give the UUID of the meeting at which a note was taken; None where the note is gone."""
    query = select(Meeting.uuid).join(Meeting.notes).where(MeetingNote.uuid == uuid)
    return session.scalar(query)


def note_speakers(session: Session, uuid: str) -> list[NamedSpeaker]:
    """Give who may be meant by the prefix of a note, in speaking order; () where it is gone."""
    query = (
        select(Meeting)
        .where(Meeting.uuid == uuid)
        .options(selectinload(Meeting.participations).joinedload(Participation.person))
    )
    meeting = session.scalars(query).one_or_none()
    return speakers_of(meeting) if meeting is not None else []


def speakers_of(meeting: Meeting) -> list[NamedSpeaker]:
    """Give who may be meant by the prefix of a note of a meeting, in speaking order."""
    here = [who for who in meeting.participations if who.invitation not in STAYED_AWAY]
    here.sort(key=lambda who: (who.speaking_order is None, who.speaking_order or 0, who.id or 0))
    return [
        NamedSpeaker(
            who.uuid,
            who.person.name,
            who.person.sort_name.partition(",")[0],
            who.role is ParticipationRole.CHAIR,
        )
        for who in here
    ]


def state_of(note: MeetingNote) -> NoteState:
    """Tell what became of a note in the report."""
    paragraph = note.paragraph
    if paragraph is None:
        return NoteState.NEW
    if paragraph.topic is ParagraphTopic.NOTE and paragraph.origin is TextOrigin.GENERATED:
        return NoteState.FOLLOWED
    stated = [fact.value for fact in paragraph.facts if fact.field == "note"]
    return NoteState.BEHIND if stated and note.text not in stated else NoteState.EDITED


def _row(note: MeetingNote) -> NoteRow:
    who = note.participation
    return NoteRow(
        uuid=note.uuid,
        day=note.day,
        at=note.taken_at,
        kind=note.speaker_kind,
        quantifier=note.quantifier,
        participation_uuid=who.uuid if who is not None else None,
        name=who.person.name if who is not None else None,
        text=note.text,
        paragraph_uuid=note.paragraph.uuid if note.paragraph is not None else None,
        state=state_of(note),
    )
