"""Notes of a meeting made paragraphs of the report's section on it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.editing.carried_themes import period_of
from db.editing.records import find
from db.errors import UserError
from db.language import tr
from db.models import (
    Draft,
    Meeting,
    MeetingNote,
    Paragraph,
    ParagraphTopic,
    Section,
    SpeakerKind,
)
from db.queries.notes import NoteState, state_of
from db.report.composing.layout import generated_paragraph
from db.report.composing.noted import in_order
from db.report.composing.records import has_section, is_held
from db.report.drafting import lay_out


@dataclass(frozen=True, slots=True)
class ToldNotes:
    """What a meeting's notes have become in the report."""

    section_uuid: str
    added: int
    """Notes that are paragraphs now and were none before."""
    followed: int
    """Notes whose paragraph was there and says what they say now."""
    edited: tuple[str, ...]
    """Notes whose paragraph somebody rewrote: it was left as it is."""
    behind: tuple[str, ...]
    """Those of them that were changed since."""


def notes_to_paragraphs(session: Session, uuid: str, language: str = "en") -> ToldNotes:
    """Have the report tell what was noted at a meeting, one paragraph a note in speaking order.

    A paragraph follows its note until somebody rewrites it. Only notes without a paragraph get
    one. A report that is not begun yet is begun, in ``language``. Raises UserError where the
    meeting was not held, has no section of its own, or is in no period.
    """
    meeting = find(session, Meeting, uuid)
    section = _section(session, meeting, language)
    notes = in_order(meeting.notes)
    states = {note.uuid: state_of(note) for note in notes}
    for place, note in enumerate(notes):
        if states[note.uuid] is NoteState.NEW:
            _tell(section, note, notes[:place], notes[place + 1 :])
    for order, paragraph in enumerate(section.paragraphs, start=1):
        paragraph.order = order
    found = list(states.values())
    rewritten = {NoteState.EDITED, NoteState.BEHIND}
    return ToldNotes(
        section.uuid,
        found.count(NoteState.NEW),
        found.count(NoteState.FOLLOWED),
        tuple(uuid for uuid, state in states.items() if state in rewritten),
        tuple(uuid for uuid, state in states.items() if state is NoteState.BEHIND),
    )


def _section(session: Session, meeting: Meeting, language: str) -> Section:
    period = period_of(session, meeting)
    if period is None:
        raise UserError(
            tr("This meeting is in no period, so there is no report that could tell of it.")
        )
    if not is_held(meeting):
        raise UserError(
            tr("The report tells of meetings that were held. Mark this one as held first.")
        )
    report = period.report
    draft = report.drafts[-1] if report is not None and report.drafts else None
    section = _of_meeting(draft, meeting) if draft is not None else None
    if section is None and has_section(meeting):
        draft = lay_out(session, period, report.language if report is not None else language)
        section = _of_meeting(draft, meeting)
    if section is None:
        raise UserError(
            tr("The report has no section on this meeting, so its notes stay where they are.")
        )
    return section


def _of_meeting(draft: Draft, meeting: Meeting) -> Section | None:
    return next((each for each in draft.sections if each.meeting is meeting), None)


def _tell(
    section: Section, note: MeetingNote, before: list[MeetingNote], after: list[MeetingNote]
) -> None:
    """Make a paragraph of a note, behind that of the one before it or before the next one's."""
    place = len(section.paragraphs)
    earlier = [_place(section, other) for other in before]
    later = [_place(section, other) for other in after]
    if any(found is not None for found in earlier):
        place = 1 + max(found for found in earlier if found is not None)
    elif any(found is not None for found in later):
        place = min(found for found in later if found is not None)
    paragraph = generated_paragraph(ParagraphTopic.NOTE)
    paragraph.order = place + 1
    paragraph.speaker_kind, paragraph.quantifier = note.speaker_kind, note.quantifier
    if note.speaker_kind is SpeakerKind.BRIEFER:
        paragraph.participation = note.participation
    section.paragraphs.insert(place, paragraph)
    note.paragraph = paragraph


def _place(section: Section, note: MeetingNote) -> int | None:
    paragraph: Paragraph | None = note.paragraph
    if paragraph is None or paragraph not in section.paragraphs:
        return None
    return section.paragraphs.index(paragraph)
