"""What is noted while a meeting is held: added, changed, put into order, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any, Final

from sqlalchemy.orm import Session

from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import (
    Meeting,
    MeetingNote,
    ParagraphTopic,
    Participation,
    Quantifier,
    SpeakerKind,
    TextOrigin,
)
from db.queries.notes import speakers_of
from db.typed_note import UNKNOWN, Heard, read_note

VALUES: Final = ("text", "day", "taken_at")
"""What of a note ``set_note_value`` changes."""


def type_note(
    session: Session, uuid: str, line: str, *, day: date | None = None, at: time | None = None
) -> str | None:
    """Add a note as one line says it, last; give its UUID, or None for a line without words.

    Without a prefix the speaker of the note before goes on.
    """
    meeting = find(session, Meeting, uuid)
    last = max(meeting.notes, key=lambda note: note.order, default=None)
    note = read_note(line, speakers_of(meeting), _speaker(last) if last is not None else UNKNOWN)
    if not note.text:
        return None
    return add_note(session, uuid, note.text, note.speaker, day=day, at=at)


def add_note(
    session: Session,
    uuid: str,
    text: str,
    speaker: Heard = UNKNOWN,
    *,
    day: date | None = None,
    at: time | None = None,
) -> str:
    """Add a note, last; give its UUID. ``at`` is wall time in the zone of the meeting.

    Raises UserError where there are no words, or the speaker takes part in another meeting.
    """
    meeting = find(session, Meeting, uuid)
    note = MeetingNote(
        order=1 + max((each.order for each in meeting.notes), default=0),
        text=_words(text),
        day=day,
        taken_at=at,
    )
    meeting.notes.append(note)
    _give_floor(session, note, speaker)
    return note.uuid


def set_note_value(session: Session, note_uuid: str, name: str, value: Any) -> None:
    """Change words, day or time of a note; a paragraph that follows it follows.

    Raises UserError where the words are taken away.
    """
    if name not in VALUES:
        raise ValueError(name)
    if name == "text":
        value = _words(value)
    set_value(session, MeetingNote.family, note_uuid, name, value)


def set_note_speaker(session: Session, note_uuid: str, speaker: Heard) -> None:
    """Say who spoke; a paragraph that follows the note is then theirs.

    Raises UserError where the speaker takes part in another meeting.
    """
    _give_floor(session, find(session, MeetingNote, note_uuid), speaker)


def retype_note(session: Session, note_uuid: str, line: str) -> None:
    """Change speaker and words of a note as one line says; without a prefix the speaker stays.

    Raises UserError where there are no words.
    """
    note = find(session, MeetingNote, note_uuid)
    typed = read_note(line, speakers_of(note.meeting), _speaker(note))
    note.text = _words(typed.text)
    _give_floor(session, note, typed.speaker)


def order_notes(session: Session, uuid: str, note_uuids: Sequence[str]) -> None:
    """Put a meeting's notes into order; one that is not named comes last."""
    meeting = find(session, Meeting, uuid)
    place = {each: number for number, each in enumerate(note_uuids)}
    ordered = sorted(meeting.notes, key=lambda note: (place.get(note.uuid, len(place)), note.order))
    for number, note in enumerate(ordered, start=1):
        note.order = number


def delete_note(session: Session, note_uuid: str) -> None:
    """Delete a note, and with it a paragraph that nobody wrote in and that says nothing else."""
    note = find(session, MeetingNote, note_uuid)
    paragraph = note.paragraph
    if paragraph is not None and follows_notes(note) and paragraph.notes == [note]:
        section = paragraph.section
        section.paragraphs.remove(paragraph)
        for order, each in enumerate(section.paragraphs, start=1):
            each.order = order
    session.delete(note)


def follows_notes(note: MeetingNote) -> bool:
    """Tell whether the paragraph made of a note still says what the note says."""
    paragraph = note.paragraph
    return (
        paragraph is not None
        and paragraph.topic is ParagraphTopic.NOTE
        and paragraph.origin is TextOrigin.GENERATED
    )


def _give_floor(session: Session, note: MeetingNote, speaker: Heard) -> None:
    who = None
    if speaker.participation_uuid is not None:
        who = find(session, Participation, speaker.participation_uuid)
        if who.meeting is not note.meeting:
            raise UserError(
                tr("{name} does not take part in this meeting. Nothing was changed.").format(
                    name=who.person.printed_name
                )
            )
    note.speaker_kind, note.quantifier = speaker.kind, speaker.quantifier
    note.participation = who
    paragraph = note.paragraph
    if paragraph is not None and follows_notes(note):
        paragraph.speaker_kind, paragraph.quantifier = speaker.kind, speaker.quantifier
        paragraph.participation = who if speaker.kind is SpeakerKind.BRIEFER else None


def _speaker(note: MeetingNote) -> Heard:
    who: Participation | None = note.participation
    quantifier: Quantifier | None = note.quantifier
    return Heard(note.speaker_kind, quantifier, who.uuid if who is not None else None)


def _words(text: str | None) -> str:
    words = " ".join((text or "").split())
    if not words:
        raise UserError(tr("A note needs words. Delete it where there is nothing to note."))
    return words
