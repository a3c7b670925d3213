"""The concept note of a meeting: its symbol, its days and its file."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from db.editing.attachments import keep_file
from db.editing.document_symbols import document_with, give_symbols, parsed_symbols
from db.editing.records import find, set_value
from db.models import (
    Attachment,
    Document,
    DocumentRole,
    DocumentStatus,
    Meeting,
    MeetingDocument,
)


def set_concept_note_symbol(session: Session, uuid: str, text: str) -> None:
    """Give the concept note of a meeting its symbol, joint ones joined by a hyphen.

    A document that has the symbol already becomes the meeting's concept note; without a symbol,
    a note that says nothing else is taken away. Raises UserError where it is no symbol.
    """
    meeting = find(session, Meeting, uuid)
    symbols = parsed_symbols(text)
    note = concept_note_of(meeting)
    known = document_with(session, symbols[0].text) if symbols else None
    if known is not None and known is not note:
        _unlink(session, meeting, note)
        meeting.documents.append(MeetingDocument(document=known))
        return
    if note is None:
        if not symbols:
            return
        note = _new_note(meeting)
    give_symbols(note, symbols)
    if not symbols:
        _drop_if_bare(session, meeting, note)


def set_concept_note_day(session: Session, uuid: str, name: str, day: date | None) -> None:
    """Set ``circulated_on`` or ``issued_on``: two facts, and either may be the earlier one."""
    meeting = find(session, Meeting, uuid)
    note = concept_note_of(meeting)
    if note is None:
        if day is None:
            return
        note = _new_note(meeting)
        session.flush()
    set_value(session, "documents", note.uuid, name, day)
    if day is None:
        _drop_if_bare(session, meeting, note)


def attach_concept_note(session: Session, uuid: str, name: str, content: bytes) -> str:
    """Keep a file with the concept note of a meeting; give the attachment's UUID.

    Raises UserError where the file is empty or too large.
    """
    meeting = find(session, Meeting, uuid)
    note = concept_note_of(meeting) or _new_note(meeting)
    attachment = keep_file(session, name, content)
    note.attachments.append(attachment)
    return attachment.uuid


def detach_concept_note(session: Session, uuid: str, attachment_uuid: str) -> None:
    """Take a file away from the concept note of a meeting."""
    meeting, gone = find(session, Meeting, uuid), find(session, Attachment, attachment_uuid)
    note = concept_note_of(meeting)
    if note is not None and gone in note.attachments:
        note.attachments.remove(gone)
        _drop_if_bare(session, meeting, note)


def concept_note_of(meeting: Meeting) -> Document | None:
    """Give the concept note of a meeting."""
    notes = (link.document for link in meeting.documents if link.role is DocumentRole.CONCEPT_NOTE)
    return next(notes, None)


def _new_note(meeting: Meeting) -> Document:
    note = Document(role=DocumentRole.CONCEPT_NOTE, status=DocumentStatus.CIRCULATED)
    meeting.documents.append(MeetingDocument(document=note))
    return note


def _unlink(session: Session, meeting: Meeting, note: Document | None) -> None:
    if note is not None:
        for link in [link for link in meeting.documents if link.document is note]:
            meeting.documents.remove(link)


def _drop_if_bare(session: Session, meeting: Meeting, note: Document) -> None:
    """Take a note away that says nothing and belongs to no other meeting."""
    says = (note.symbols, note.attachments, note.title, note.circulated_on, note.issued_on)
    if not any(says) and all(link.meeting is meeting for link in note.meetings):
        _unlink(session, meeting, note)
        session.delete(note)
