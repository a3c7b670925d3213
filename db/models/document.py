"""Documents, their symbols and the files kept in the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base, Choice, Record

if TYPE_CHECKING:
    from db.models.deadline import Deadline
    from db.models.letter import LetterTemplate
    from db.models.meeting import Meeting, MeetingDocument
    from db.models.paragraph import Citation
    from db.models.programme import Theme
    from db.models.recommendation import FollowUp
    from db.models.report import Report


class DocumentRole(Choice):
    """What a document is."""

    CONCEPT_NOTE = "concept_note"
    LETTER = "letter"
    REPORT = "report"
    RESOLUTION = "resolution"
    PRESIDENTIAL_STATEMENT = "presidential_statement"
    NOTE_BY_THE_PRESIDENT = "note_by_the_president"
    PRESS_RELEASE = "press_release"
    REPORT_OF_THE_SECRETARY_GENERAL = "report_of_the_secretary_general"
    OTHER = "other"


class DocumentStatus(Choice):
    """How far a document has come."""

    DRAFT = "draft"
    CIRCULATED = "circulated"
    SUBMITTED = "submitted"
    ISSUED = "issued"


class Document(Record):
    """A document; the day it was circulated and the day it was issued are two facts."""

    __tablename__ = "document"
    family = "documents"

    role: Mapped[DocumentRole] = mapped_column(default=DocumentRole.OTHER)
    title: Mapped[str | None]
    language: Mapped[str | None]
    circulated_on: Mapped[date | None]
    issued_on: Mapped[date | None]
    status: Mapped[DocumentStatus] = mapped_column(default=DocumentStatus.ISSUED)

    symbols: Mapped[list[Symbol]] = relationship(
        back_populates="document", cascade="all, delete-orphan", order_by="Symbol.order"
    )
    meetings: Mapped[list[MeetingDocument]] = relationship(back_populates="document", cascade="all")
    attachments: Mapped[list[Attachment]] = relationship(
        back_populates="document", cascade="all, delete-orphan", order_by="Attachment.name"
    )
    themes: Mapped[list[Theme]] = relationship(back_populates="source_document")
    reports: Mapped[list[Report]] = relationship(back_populates="document")
    follow_ups: Mapped[list[FollowUp]] = relationship(back_populates="document")
    deadlines: Mapped[list[Deadline]] = relationship(back_populates="document")

    @property
    def citation(self) -> str:
        """The symbols as cited: joint ones joined by a hyphen."""
        return "-".join(symbol.text for symbol in self.symbols)


class Symbol(Record):
    """One document symbol; a joint symbol is two of one document."""

    __tablename__ = "symbol"
    family = "symbols"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    order: Mapped[int] = mapped_column("order", default=1)
    text: Mapped[str] = mapped_column(index=True)
    """Normalised: "S/2017/2/Rev.1"."""
    organ: Mapped[str]
    year: Mapped[int | None]
    session: Mapped[int | None]
    """A year or, for the Assembly, a session; never both."""
    number: Mapped[str]
    suffixes: Mapped[list[Any]] = mapped_column(default=list)

    document: Mapped[Document] = relationship(back_populates="symbols")
    citations: Mapped[list[Citation]] = relationship(back_populates="symbol", cascade="all")


class Attachment(Record):
    """A file kept in the library with a document, a meeting or a template; deleted with it."""

    __tablename__ = "attachment"
    family = "attachments"

    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    letter_template_id: Mapped[int | None] = mapped_column(
        ForeignKey("letter_template.id"), index=True
    )
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(ForeignKey("attachment_content.sha256"), index=True)

    document: Mapped[Document | None] = relationship(back_populates="attachments")
    meeting: Mapped[Meeting | None] = relationship(back_populates="attachments")
    letter_template: Mapped[LetterTemplate | None] = relationship(back_populates="attachments")
    content: Mapped[AttachmentContent] = relationship()


class AttachmentContent(Base):
    """The bytes of attachments: once each, keyed by SHA-256, outside history."""

    __tablename__ = "attachment_content"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
