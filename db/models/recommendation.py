"""Recommendations: statements, to whom, what was answered and what was done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.document import Document
    from db.models.organisation import Organisation
    from db.models.paragraph import Paragraph
    from db.models.report import Report


class RecommendationKind(Choice):
    """What a statement is."""

    OBSERVATION = "observation"
    CONCLUSION = "conclusion"
    RECOMMENDATION = "recommendation"


class Acceptance(Choice):
    """What an addressee answered."""

    NO_REPLY = "no_reply"
    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted_in_part"
    NOTED = "noted"
    NOT_ACCEPTED = "not_accepted"


class Implementation(Choice):
    """What was done; never the same axis as acceptance."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    IMPLEMENTED = "implemented"
    CARRIED_OVER = "carried_over"
    OVERTAKEN = "overtaken"
    NOT_TO_BE_IMPLEMENTED = "not_to_be_implemented"


class Recommendation(Record):
    """One statement of a report: a paragraph may hold two."""

    __tablename__ = "recommendation"
    family = "recommendations"

    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), index=True)
    paragraph_id: Mapped[int | None] = mapped_column(ForeignKey("paragraph.id"), index=True)
    reference: Mapped[str] = mapped_column(index=True)
    """Kept for life: year and number, "2016/4"."""
    number: Mapped[int]
    text: Mapped[str]
    context: Mapped[str | None]
    """The sentence before, where the statement leans on it ("That positive trend ...")."""
    kind: Mapped[RecommendationKind]
    modality: Mapped[str | None]
    """As worded: "should work harder", "could contribute"."""
    basis: Mapped[list[Any]] = mapped_column(default=list)
    """Symbols the statement rests on."""
    implementation: Mapped[Implementation] = mapped_column(default=Implementation.NOT_STARTED)
    owner: Mapped[str | None]
    due_on: Mapped[date | None]
    evidence: Mapped[str | None]
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("recommendation.id"), index=True)
    """The earlier statement that this one repeats or carries on."""

    report: Mapped[Report] = relationship(back_populates="recommendations")
    paragraph: Mapped[Paragraph | None] = relationship(back_populates="statements")
    supersedes: Mapped[Recommendation | None] = relationship(
        back_populates="superseded_by", remote_side="Recommendation.id"
    )
    superseded_by: Mapped[list[Recommendation]] = relationship(back_populates="supersedes")
    addressees: Mapped[list[Addressee]] = relationship(
        back_populates="recommendation", cascade="all, delete-orphan", order_by="Addressee.order"
    )
    follow_ups: Mapped[list[FollowUp]] = relationship(
        back_populates="recommendation", cascade="all, delete-orphan", order_by="FollowUp.day"
    )


class Addressee(Record):
    """To whom a statement is addressed, and what was answered."""

    __tablename__ = "addressee"
    family = "addressees"

    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    order: Mapped[int] = mapped_column("order", default=1)
    explicit: Mapped[bool] = mapped_column(default=True)
    """False where the text names nobody and it follows from the sense."""
    acceptance: Mapped[Acceptance] = mapped_column(default=Acceptance.NO_REPLY)
    reply: Mapped[str | None]
    replied_on: Mapped[date | None]

    recommendation: Mapped[Recommendation] = relationship(back_populates="addressees")
    organisation: Mapped[Organisation] = relationship(back_populates="addressed")


class FollowUp(Record):
    """A dated entry on what became of a statement."""

    __tablename__ = "follow_up"
    family = "follow_ups"

    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id"), index=True)
    day: Mapped[date]
    text: Mapped[str]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)

    recommendation: Mapped[Recommendation] = relationship(back_populates="follow_ups")
    document: Mapped[Document | None] = relationship(back_populates="follow_ups")
