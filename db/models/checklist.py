"""What has to be done for a meeting, counted back from its day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.body import Body
    from db.models.meeting import Meeting


class Step(Choice):
    """What an item of a checklist is about."""

    ROOM = "room"
    INTERPRETATION = "interpretation"
    CONCEPT_NOTE_DRAFTED = "concept_note_drafted"
    CONCEPT_NOTE_CIRCULATED = "concept_note_circulated"
    BRIEFERS_INVITED = "briefers_invited"
    BRIEFERS_CONFIRMED = "briefers_confirmed"
    CONTRIBUTORS_INVITED = "contributors_invited"
    JOURNAL_NOTICE = "journal_notice"
    OTHER = "other"


class TemplateItem(Record):
    """An item that a body's meetings begin their checklists with."""

    __tablename__ = "template_item"
    family = "template_items"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    order: Mapped[int] = mapped_column("order", default=1)
    step: Mapped[Step] = mapped_column(default=Step.OTHER)
    text: Mapped[str | None]
    """In the office's own words; None: as the step is called."""
    days_before: Mapped[int | None]
    """Due so many days before the meeting; None: on no certain day."""

    body: Mapped[Body] = relationship(back_populates="template_items")


class ChecklistItem(Record):
    """One thing to do for a meeting."""

    __tablename__ = "checklist_item"
    family = "checklist_items"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    order: Mapped[int] = mapped_column("order", default=1)
    step: Mapped[Step] = mapped_column(default=Step.OTHER)
    text: Mapped[str | None]
    """In the office's own words; None: as the step is called."""
    days_before: Mapped[int | None]
    """Due so many days before the meeting; None: on no certain day."""
    done_on: Mapped[date | None]
    done_by: Mapped[str | None]
    note: Mapped[str | None]

    meeting: Mapped[Meeting] = relationship(back_populates="checklist")

    @property
    def due_on(self) -> date | None:
        """The day it is due: it moves with the meeting."""
        if self.days_before is None or self.meeting.day is None:
            return None
        return self.meeting.day - timedelta(days=self.days_before)
