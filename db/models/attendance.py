"""Which delegations were at a meeting, and which were not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.meeting import Meeting
    from db.models.organisation import Organisation


class AttendanceCategory(Choice):
    """As what a delegation attends."""

    COUNCIL_MEMBER = "council_member"
    TROOP_CONTRIBUTOR = "troop_contributor"
    POLICE_CONTRIBUTOR = "police_contributor"
    MEMBER_STATE = "member_state"
    ORGANISATION = "organisation"


class Presence(Choice):
    """Whether a delegation was there."""

    PRESENT = "present"
    REPRESENTED = "represented"  # by somebody named
    EXCUSED = "excused"
    ABSENT = "absent"


class Attendance(Record):
    """A delegation at a meeting. One that nobody has noted yet has no record."""

    __tablename__ = "attendance"
    family = "attendances"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    category: Mapped[AttendanceCategory] = mapped_column(default=AttendanceCategory.COUNCIL_MEMBER)
    presence: Mapped[Presence] = mapped_column(default=Presence.PRESENT)
    represented_by: Mapped[str | None]
    """Name and title of who sat there, as noted."""

    meeting: Mapped[Meeting] = relationship(back_populates="attendances")
    delegation: Mapped[Organisation] = relationship(back_populates="attendances")
