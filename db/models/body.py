"""The subsidiary body, its mandate and who chairs it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.checklist import TemplateItem
    from db.models.deadline import Deadline
    from db.models.letter import LetterTemplate
    from db.models.meeting import Meeting
    from db.models.organisation import Organisation
    from db.models.person import Person
    from db.models.programme import ReportingPeriod, Theme


class BodyKind(Choice):
    """What kind of subsidiary body it is."""

    COMMITTEE = "committee"
    WORKING_GROUP = "working_group"
    AD_HOC = "ad_hoc"
    INFORMAL = "informal"


class ChairshipStatus(Choice):
    """How far an appointment has come."""

    PROVISIONAL = "provisional"
    APPOINTED = "appointed"
    ACTING = "acting"
    ENDED = "ended"


class Body(Record):
    """A subsidiary body of the Security Council."""

    __tablename__ = "body"
    family = "bodies"

    full_name: Mapped[str]
    short_name: Mapped[str | None]
    """As the report calls it after first mention: "Working Group"."""
    kind: Mapped[BodyKind] = mapped_column(default=BodyKind.WORKING_GROUP)
    established_by: Mapped[str | None]
    """Symbol or resolution: "S/PRST/2001/3"."""
    established_on: Mapped[date | None]
    decision_rule: Mapped[str] = mapped_column(default="consensus")
    series_symbol: Mapped[str | None]
    translations: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """By language: {"fr": {"full_name": ..., "short_name": ...}}."""

    mandates: Mapped[list[Mandate]] = relationship(
        back_populates="body", cascade="all, delete-orphan", order_by="Mandate.id"
    )
    chairships: Mapped[list[Chairship]] = relationship(
        back_populates="body", cascade="all, delete-orphan", order_by="Chairship.begins_on"
    )
    periods: Mapped[list[ReportingPeriod]] = relationship(
        back_populates="body",
        cascade="all, delete-orphan",
        order_by="ReportingPeriod.begins_on",
    )
    themes: Mapped[list[Theme]] = relationship(
        back_populates="body", cascade="all, delete-orphan", order_by="Theme.id"
    )
    meetings: Mapped[list[Meeting]] = relationship(
        back_populates="body", cascade="all, delete-orphan", order_by="Meeting.day"
    )
    template_items: Mapped[list[TemplateItem]] = relationship(
        back_populates="body", cascade="all, delete-orphan", order_by="TemplateItem.order"
    )
    deadlines: Mapped[list[Deadline]] = relationship(
        back_populates="body", cascade="all, delete-orphan", order_by="Deadline.day"
    )
    letter_templates: Mapped[list[LetterTemplate]] = relationship(
        back_populates="body", cascade="all, delete-orphan", order_by="LetterTemplate.name"
    )


class Mandate(Record):
    """What a body was set up to do, and until when."""

    __tablename__ = "mandate"
    family = "mandates"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    text: Mapped[str] = mapped_column(default="")
    basis: Mapped[str | None]
    without_prejudice_to: Mapped[str | None]
    expires_on: Mapped[date | None]

    body: Mapped[Body] = relationship(back_populates="mandates")


class Chairship(Record):
    """A person in the chair of a body, for a delegation, from one day to another."""

    __tablename__ = "chairship"
    family = "chairships"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    appointed_by: Mapped[str | None]
    """Symbol of the note that lists the bureaux: "S/2017/2/Rev.1"."""
    status: Mapped[ChairshipStatus] = mapped_column(default=ChairshipStatus.APPOINTED)
    office: Mapped[str] = mapped_column(default="Chair")
    """The word for the head, as printed: Chair, Chairman, Acting Chair, Président."""

    body: Mapped[Body] = relationship(back_populates="chairships")
    person: Mapped[Person] = relationship(back_populates="chairships")
    delegation: Mapped[Organisation | None] = relationship(back_populates="chairships")
    vice_chairs: Mapped[list[ViceChair]] = relationship(
        back_populates="chairship", cascade="all, delete-orphan", order_by="ViceChair.id"
    )


class ViceChair(Record):
    """A delegation that holds a vice-chair: delegations, not persons."""

    __tablename__ = "vice_chair"
    family = "vice_chairs"

    chairship_id: Mapped[int] = mapped_column(ForeignKey("chairship.id"), index=True)
    delegation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)

    chairship: Mapped[Chairship] = relationship(back_populates="vice_chairs")
    delegation: Mapped[Organisation] = relationship(back_populates="vice_chairs")
