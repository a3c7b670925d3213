"""What the secretariat notes while a meeting is held."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Record
from db.models.paragraph import Quantifier, SpeakerKind

if TYPE_CHECKING:
    from db.models.meeting import Meeting
    from db.models.paragraph import Paragraph
    from db.models.participation import Participation


class MeetingNote(Record):
    """A note of what one speaker said, or several, in the order in which they spoke."""

    __tablename__ = "meeting_note"
    family = "meeting_notes"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    order: Mapped[int] = mapped_column("order", default=1)
    day: Mapped[date | None]
    taken_at: Mapped[time | None]
    """Local wall time in the time zone of the meeting."""
    speaker_kind: Mapped[SpeakerKind] = mapped_column(default=SpeakerKind.UNATTRIBUTED)
    quantifier: Mapped[Quantifier | None]
    participation_id: Mapped[int | None] = mapped_column(ForeignKey("participation.id"), index=True)
    text: Mapped[str] = mapped_column(default="")
    paragraph_id: Mapped[int | None] = mapped_column(ForeignKey("paragraph.id"), index=True)
    """The paragraph of the report that was made of it."""

    meeting: Mapped[Meeting] = relationship(back_populates="notes")
    participation: Mapped[Participation | None] = relationship(back_populates="notes")
    paragraph: Mapped[Paragraph | None] = relationship(back_populates="notes")
