"""Days that wait beside the calendar: renewals, silences, documents, holidays."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record
from db.models.meeting import NEW_YORK

if TYPE_CHECKING:
    from db.models.body import Body
    from db.models.document import Document
    from db.models.organisation import Organisation


class DeadlineKind(Choice):
    """What ends on a day."""

    MANDATE_RENEWAL = "mandate_renewal"  # of a field mission
    SILENCE = "silence"
    DOCUMENT = "document"
    OTHER = "other"


class Deadline(Record):
    """A day, or a moment of it, by which something is due."""

    __tablename__ = "deadline"
    family = "deadlines"

    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"), index=True)
    """None where it concerns every body of the chair."""
    kind: Mapped[DeadlineKind] = mapped_column(default=DeadlineKind.OTHER)
    title: Mapped[str]
    day: Mapped[date] = mapped_column(index=True)
    at: Mapped[time | None]
    """Local wall time in ``time_zone``; None: the end of the day."""
    time_zone: Mapped[str] = mapped_column(default=NEW_YORK)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    """The mission whose mandate is renewed."""
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    """The document that is due, or whose text stands under silence."""
    basis: Mapped[str | None]
    """Symbol or resolution that sets the day."""
    consult_days_before: Mapped[int | None]
    """Consultations with contributing countries are due so many days before a renewal."""
    consulted_on: Mapped[date | None]
    met_on: Mapped[date | None]
    """The day it was met; None while it is open."""
    note: Mapped[str | None]

    body: Mapped[Body | None] = relationship(back_populates="deadlines")
    organisation: Mapped[Organisation | None] = relationship(back_populates="deadlines")
    document: Mapped[Document | None] = relationship(back_populates="deadlines")

    @property
    def consult_by(self) -> date | None:
        """The day by which contributing countries are to be consulted."""
        if self.consult_days_before is None:
            return None
        return self.day - timedelta(days=self.consult_days_before)


class Holiday(Record):
    """A day on which the United Nations in New York does not work, in the office's list."""

    __tablename__ = "holiday"
    family = "holidays"

    day: Mapped[date] = mapped_column(index=True)
    name: Mapped[str]
