"""The dated entries on what became of a statement."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import Document, FollowUp, Recommendation


def add_follow_up(session: Session, uuid: str, day: date, text: str) -> str:
    """Note what became of a statement on a day; give the entry's UUID.

    Raises UserError where there are no words.
    """
    statement = find(session, Recommendation, uuid)
    entry = FollowUp(day=day, text=_written(text))
    statement.follow_ups.append(entry)
    return entry.uuid


def set_follow_up_value(session: Session, entry_uuid: str, name: str, value: Any) -> None:
    """Change ``day`` or ``text`` of an entry, or by ``document`` the one it points to.

    ``document`` takes a UUID or None. Raises UserError where day or words are taken away.
    """
    entry = find(session, FollowUp, entry_uuid)
    if name == "document":
        entry.document = find(session, Document, value) if value is not None else None
    elif name == "text":
        entry.text = _written(value)
    else:
        set_value(session, "follow_ups", entry_uuid, name, value)


def delete_follow_up(session: Session, entry_uuid: str) -> None:
    """Delete an entry; the document it points to stays."""
    gone = find(session, FollowUp, entry_uuid)
    gone.recommendation.follow_ups.remove(gone)


def _written(text: str) -> str:
    text = text.strip()
    if not text:
        raise UserError(tr("An entry needs words: what happened, or what was decided."))
    return text
