"""The annual report: drafts, sections, paragraphs and what they state."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.document import Document
    from db.models.paragraph import Paragraph
    from db.models.person import Person
    from db.models.programme import ReportingPeriod
    from db.models.recommendation import Recommendation


class ReportStatus(Choice):
    """How far a report has come."""

    DRAFT = "draft"
    FINAL = "final"
    ISSUED = "issued"


class NamingRule(Choice):
    """Which speakers the body of the report names, beside their posts."""

    POSTS_ONLY = "posts_only"
    OUTSIDERS_NAMED = "outsiders_named"  # Secretariat officials by post only
    ALL_NAMED = "all_named"


class SectionKind(Choice):
    """What part of the report a section is."""

    FRONT = "front"  # lines before the letter that are no masthead field
    LETTER = "letter"
    SUMMARY = "summary"
    CHAPTER = "chapter"
    SECTION = "section"
    ANNEX = "annex"


class SectionRole(Choice):
    """What a chapter or annex is for, so that its text can be made from records."""

    INTRODUCTION = "introduction"
    MEETINGS = "meetings"
    CONCLUSIONS = "conclusions"
    MEETINGS_TABLE = "meetings_table"


class Report(Record):
    """The annual report of a reporting period."""

    __tablename__ = "report"
    family = "reports"

    period_id: Mapped[int] = mapped_column(ForeignKey("reporting_period.id"), unique=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    """The report as a document, once it has a symbol."""
    title: Mapped[str | None]
    """None: made from the records, as every None below."""
    language: Mapped[str] = mapped_column(default="en")
    original_language: Mapped[str | None]
    distribution: Mapped[str] = mapped_column(default="General")
    letter_dated_on: Mapped[date | None]
    submitted_on: Mapped[date | None]
    """The date of the masthead."""
    status: Mapped[ReportStatus] = mapped_column(default=ReportStatus.DRAFT)
    naming_rule: Mapped[NamingRule] = mapped_column(default=NamingRule.OUTSIDERS_NAMED)

    period: Mapped[ReportingPeriod] = relationship(back_populates="report")
    document: Mapped[Document | None] = relationship(back_populates="reports")
    drafts: Mapped[list[Draft]] = relationship(
        back_populates="report", cascade="all, delete-orphan", order_by="Draft.number"
    )
    signatories: Mapped[list[Signatory]] = relationship(
        back_populates="report", cascade="all, delete-orphan", order_by="Signatory.order"
    )
    recommendations: Mapped[list[Recommendation]] = relationship(
        back_populates="report", cascade="all, delete-orphan", order_by="Recommendation.number"
    )


class Signatory(Record):
    """Who signs the letter of transmittal, with the title as the mission gives it."""

    __tablename__ = "signatory"
    family = "signatories"

    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    order: Mapped[int] = mapped_column("order", default=1)
    name: Mapped[str]
    """As printed after "(Signed)", without honorific."""
    title_lines: Mapped[list[Any]] = mapped_column(default=list)

    report: Mapped[Report] = relationship(back_populates="signatories")
    person: Mapped[Person | None] = relationship(back_populates="signatures")


class Draft(Record):
    """One draft of a report; the last one is the report."""

    __tablename__ = "draft"
    family = "drafts"

    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), index=True)
    number: Mapped[int] = mapped_column(default=1)
    label: Mapped[str | None]

    report: Mapped[Report] = relationship(back_populates="drafts")
    sections: Mapped[list[Section]] = relationship(
        back_populates="draft", cascade="all, delete-orphan", order_by="Section.order"
    )


class Section(Record):
    """A part of a draft, deleted with what it is part of.

    Its level follows from its parents, its letter from its order.
    """

    __tablename__ = "section"
    __table_args__ = (Index("ix_section_draft_id_order", "draft_id", "order"),)
    family = "sections"

    draft_id: Mapped[int] = mapped_column(ForeignKey("draft.id"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("section.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    """The meeting a lettered section tells of."""
    kind: Mapped[SectionKind]
    role: Mapped[SectionRole | None]
    order: Mapped[int] = mapped_column("order")
    """Place among all sections of the draft, in reading order."""
    title: Mapped[str | None]
    """None: made from the records, the theme's full title where there is a meeting."""
    labelled: Mapped[bool] = mapped_column(default=True)
    """False for a heading printed without number or letter."""
    columns: Mapped[list[Any]] = mapped_column(default=list)
    """Of an annex of meetings: [what, printed heading] pairs in printed order, what being
    "date", "briefers", "theme", "number", "ordinal" (its number as "57th"), "count" (of the row),
    "kind" or "note". Empty: as the language has it."""
    dates_with_year: Mapped[bool] = mapped_column(default=False)

    draft: Mapped[Draft] = relationship(back_populates="sections")
    parent: Mapped[Section | None] = relationship(back_populates="parts", remote_side="Section.id")
    parts: Mapped[list[Section]] = relationship(back_populates="parent", cascade="all")
    meeting: Mapped[Any] = relationship("Meeting")
    paragraphs: Mapped[list[Paragraph]] = relationship(
        back_populates="section", cascade="all, delete-orphan", order_by="Paragraph.order"
    )
