"""Who sat on the Security Council, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Record

if TYPE_CHECKING:
    from db.models.organisation import Organisation


class CouncilSeat(Record):
    """A State's time on the Security Council: elected for two years, or permanent."""

    __tablename__ = "council_seat"
    family = "council_seats"

    delegation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    begins_on: Mapped[date] = mapped_column(index=True)
    ends_on: Mapped[date | None]
    """None for a permanent member."""

    delegation: Mapped[Organisation] = relationship(back_populates="council_seats")
