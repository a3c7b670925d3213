"""Meetings, planned and held, and the documents that go with them."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record
from db.models.document import DocumentRole

if TYPE_CHECKING:
    from db.models.attendance import Attendance
    from db.models.body import Body
    from db.models.calendar_entry import CalendarEntry
    from db.models.checklist import ChecklistItem
    from db.models.document import Attachment, Document
    from db.models.meeting_note import MeetingNote
    from db.models.paragraph import StatedFact
    from db.models.participation import Participation
    from db.models.programme import PlannedTheme, ReportingPeriod, Theme
    from db.models.report import Section


class MeetingKind(Choice):
    """What kind of meeting it is."""

    ORGANIZATIONAL = "organizational"
    THEMATIC = "thematic"
    JOINT = "joint"  # with troop-contributing countries
    FORMAL = "formal"
    INFORMAL_CONSULTATIONS = "informal_consultations"
    BRIEFING = "briefing"
    INTERACTIVE_SESSION = "interactive_session"
    SEMINAR = "seminar"
    ADOPTION = "adoption"


class MeetingStatus(Choice):
    """How far a meeting has come."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    CARRIED_OVER = "carried_over"


class Interpretation(Choice):
    """The state of the interpretation request."""

    NONE = "none"
    REQUESTED = "requested"
    CONFIRMED = "confirmed"


class MeetingVerb(Choice):
    """The wording used in print for what the body did."""

    MET_TO_DISCUSS = "met_to_discuss"
    THEMATIC_DISCUSSION = "thematic_discussion"
    DISCUSSION = "discussion"
    HEARD_BRIEFINGS = "heard_briefings"


NEW_YORK = "America/New_York"


class Meeting(Record):
    """One meeting of the body, planned or held."""

    __tablename__ = "meeting"
    __table_args__ = (Index("ix_meeting_body_id_day", "body_id", "day"),)
    family = "meetings"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    period_id: Mapped[int | None] = mapped_column(ForeignKey("reporting_period.id"), index=True)
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("theme.id"), index=True)
    planned_theme_id: Mapped[int | None] = mapped_column(ForeignKey("planned_theme.id"), index=True)
    day: Mapped[date | None] = mapped_column(index=True)
    """None while the meeting is planned without a date."""
    end_day: Mapped[date | None]
    """The last day of a meeting of several days; None for one day."""
    starts_at: Mapped[time | None]
    ends_at: Mapped[time | None]
    """Local wall time in ``time_zone``."""
    time_zone: Mapped[str] = mapped_column(default=NEW_YORK)
    kind: Mapped[MeetingKind] = mapped_column(default=MeetingKind.THEMATIC)
    status: Mapped[MeetingStatus] = mapped_column(default=MeetingStatus.PLANNED, index=True)
    number: Mapped[int | None]
    """For bodies that number their meetings: "At its 74th meeting"."""
    verb: Mapped[MeetingVerb | None]
    open_to_contributors: Mapped[bool | None]
    """Whether troop- and police-contributing countries were invited."""
    room: Mapped[str | None]
    interpretation: Mapped[Interpretation] = mapped_column(default=Interpretation.NONE)
    journal_requested: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    """The database fills it, so that redo writes a row of the time before it too."""
    journal_announced: Mapped[bool] = mapped_column(default=False)
    postponed_to_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    note: Mapped[str | None]

    body: Mapped[Body] = relationship(back_populates="meetings")
    period: Mapped[ReportingPeriod | None] = relationship(back_populates="meetings")
    theme: Mapped[Theme | None] = relationship(back_populates="meetings")
    planned_theme: Mapped[PlannedTheme | None] = relationship(back_populates="meetings")
    postponed_to: Mapped[Meeting | None] = relationship(
        back_populates="postponed_from", remote_side="Meeting.id"
    )
    postponed_from: Mapped[list[Meeting]] = relationship(back_populates="postponed_to")
    participations: Mapped[list[Participation]] = relationship(
        back_populates="meeting",
        cascade="all, delete-orphan",
        order_by="Participation.listing_order",
    )
    documents: Mapped[list[MeetingDocument]] = relationship(
        back_populates="meeting", cascade="all, delete-orphan", order_by="MeetingDocument.id"
    )
    attachments: Mapped[list[Attachment]] = relationship(
        back_populates="meeting", cascade="all", order_by="Attachment.name"
    )
    checklist: Mapped[list[ChecklistItem]] = relationship(
        back_populates="meeting", cascade="all, delete-orphan", order_by="ChecklistItem.order"
    )
    attendances: Mapped[list[Attendance]] = relationship(
        back_populates="meeting", cascade="all, delete-orphan", order_by="Attendance.id"
    )
    notes: Mapped[list[MeetingNote]] = relationship(
        back_populates="meeting", cascade="all, delete-orphan", order_by="MeetingNote.order"
    )
    calendar_entry: Mapped[CalendarEntry | None] = relationship(
        back_populates="meeting", cascade="all, delete-orphan"
    )
    # One way only: drafts that are never written, and facts before they are, point to meetings.
    sections: Mapped[list[Section]] = relationship(overlaps="meeting")
    facts: Mapped[list[StatedFact]] = relationship(overlaps="meeting")


class MeetingDocument(Record):
    """A document that belongs to a meeting, and what it is there."""

    __tablename__ = "meeting_document"
    family = "meeting_documents"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    role: Mapped[DocumentRole] = mapped_column(default=DocumentRole.CONCEPT_NOTE)

    meeting: Mapped[Meeting] = relationship(back_populates="documents")
    document: Mapped[Document] = relationship(back_populates="meetings")
