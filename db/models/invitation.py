"""How an invitation went, step by step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Record
from db.models.participation import InvitationStatus

if TYPE_CHECKING:
    from db.models.participation import Participation


class InvitationStep(Record):
    """One step of an invitation: who was asked reached this state on that day."""

    __tablename__ = "invitation_step"
    family = "invitation_steps"

    participation_id: Mapped[int] = mapped_column(ForeignKey("participation.id"), index=True)
    status: Mapped[InvitationStatus]
    day: Mapped[date | None]
    note: Mapped[str | None]

    participation: Mapped[Participation] = relationship(back_populates="invitation_steps")
