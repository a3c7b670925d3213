"""How far the announcement of a meeting in the Journal has come: one state of two facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.meeting_details import MeetingFacts


def journal_notice(facts: MeetingFacts) -> str:
    """Give "none", "requested" or "announced"."""
    if facts.journal_announced:
        return "announced"
    return "requested" if facts.journal_requested else "none"


def set_journal_notice(session: Session, uuid: str, notice: str) -> None:
    """Write such a state; what was announced was requested before."""
    from db.editing.meetings import set_meeting_value

    set_meeting_value(session, uuid, "journal_requested", notice != "none")
    set_meeting_value(session, uuid, "journal_announced", notice == "announced")
