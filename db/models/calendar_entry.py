"""What a meeting is called in calendars elsewhere, and what they keep of it that we do not."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base, Record

if TYPE_CHECKING:
    from db.models.meeting import Meeting


class CalendarEntry(Record):
    """The event a meeting came from (RFC 5545, 3.6.1)."""

    __tablename__ = "calendar_entry"
    family = "calendar_entries"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), unique=True)
    uid: Mapped[str] = mapped_column(index=True)
    recurrence: Mapped[str | None]
    """The occurrence's RECURRENCE-ID, where the event recurs."""
    sequence: Mapped[int] = mapped_column(default=0)
    """The SEQUENCE it came with."""
    lines: Mapped[list[Any]] = mapped_column(default=list)
    """Unfolded content lines that no record stands for; they go out as they came in."""

    meeting: Mapped[Meeting] = relationship(back_populates="calendar_entry")


class MeetingRevision(Base):
    """How often a meeting was changed, undone changes too: outside history, and only growing."""

    __tablename__ = "meeting_revision"

    meeting_uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    sequence: Mapped[int]
    changed_at: Mapped[datetime]
    """UTC."""
