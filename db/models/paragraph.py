"""Paragraphs of a report: text, who speaks, what is cited and which facts are stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.document import Symbol
    from db.models.meeting import Meeting
    from db.models.meeting_note import MeetingNote
    from db.models.participation import Participation
    from db.models.recommendation import Recommendation
    from db.models.report import Section


class ParagraphKind(Choice):
    """How a paragraph stands in print."""

    NUMBERED = "numbered"
    PLAIN = "plain"
    TABLE = "table"  # a table that no records stand behind


class TextOrigin(Choice):
    """Where a text comes from: generated text follows the records, the rest is kept."""

    GENERATED = "generated"
    IMPORTED = "imported"
    TYPED = "typed"


class ParagraphTopic(Choice):
    """What a generated paragraph says, so that its text can be made from the records."""

    TRANSMITTAL = "transmittal"  # of the letter
    CIRCULATION = "circulation"  # of the letter
    ESTABLISHED = "established"
    CHAIR = "chair"
    SCOPE = "scope"
    COUNTS = "counts"
    THEMES = "themes"
    OPENING = "opening"  # of a meeting: what, when, the concept note
    SPEAKERS = "speakers"  # of a meeting
    STATEMENT = "statement"  # the recommendations that point to the paragraph
    NOTE = "note"  # what was noted at a meeting and points to the paragraph


class SpeakerKind(Choice):
    """Who speaks in a paragraph."""

    CHAIR = "chair"
    BRIEFER = "briefer"
    MEMBERS = "members"
    PARTICIPANTS = "participants"
    MEMBER_STATES = "member_states"
    UNATTRIBUTED = "unattributed"
    NARRATOR = "narrator"


class Quantifier(Choice):
    """How many of them."""

    ALL = "all"
    MOST = "most"
    A_NUMBER_OF = "a_number_of"
    SEVERAL = "several"
    SOME = "some"
    OTHERS = "others"


class Paragraph(Record):
    """One paragraph. Its number is derived, never stored."""

    __tablename__ = "paragraph"
    __table_args__ = (Index("ix_paragraph_section_id_order", "section_id", "order"),)
    family = "paragraphs"

    section_id: Mapped[int] = mapped_column(ForeignKey("section.id"))
    order: Mapped[int] = mapped_column("order")
    kind: Mapped[ParagraphKind] = mapped_column(default=ParagraphKind.NUMBERED)
    origin: Mapped[TextOrigin] = mapped_column(default=TextOrigin.TYPED)
    topic: Mapped[ParagraphTopic | None]
    """What a generated paragraph says. It stays when a person rewrites the text, so that the
    paragraph can follow the records again."""
    text: Mapped[str] = mapped_column(default="")
    """Plain Unicode, without number, label or markup."""
    marks: Mapped[list[Any]] = mapped_column(default=list)
    """[start, end, kind, note] ranges beside the text: emphasis, footnotes, references."""
    cells: Mapped[list[Any]] = mapped_column(default=list)
    """Rows of cells of a table; the first row are its headings."""
    align: Mapped[str] = mapped_column(default="")
    speaker_kind: Mapped[SpeakerKind | None]
    quantifier: Mapped[Quantifier | None]
    """Of the first speaker; further ones are attributions."""
    participation_id: Mapped[int | None] = mapped_column(ForeignKey("participation.id"), index=True)
    reporting_verb: Mapped[str | None]
    agreed: Mapped[bool] = mapped_column(default=False)

    section: Mapped[Section] = relationship(back_populates="paragraphs")
    participation: Mapped[Participation | None] = relationship(back_populates="paragraphs")
    items: Mapped[list[SubItem]] = relationship(
        back_populates="paragraph", cascade="all, delete-orphan", order_by="SubItem.order"
    )
    attributions: Mapped[list[Attribution]] = relationship(
        back_populates="paragraph", cascade="all, delete-orphan", order_by="Attribution.order"
    )
    citations: Mapped[list[Citation]] = relationship(
        back_populates="paragraph", cascade="all, delete-orphan", order_by="Citation.order"
    )
    facts: Mapped[list[StatedFact]] = relationship(
        back_populates="paragraph", cascade="all, delete-orphan", order_by="StatedFact.id"
    )
    statements: Mapped[list[Recommendation]] = relationship(back_populates="paragraph")
    notes: Mapped[list[MeetingNote]] = relationship(back_populates="paragraph")


class SubItem(Record):
    """An item of a paragraph's list; its label follows from level and order."""

    __tablename__ = "sub_item"
    family = "sub_items"

    paragraph_id: Mapped[int] = mapped_column(ForeignKey("paragraph.id"), index=True)
    order: Mapped[int] = mapped_column("order")
    level: Mapped[int] = mapped_column(default=1)
    """1 (a), 2 (i), 3 a., 4 i. (Editorial Manual, paragraphs and subparagraphs)."""
    text: Mapped[str] = mapped_column(default="")
    marks: Mapped[list[Any]] = mapped_column(default=list)

    paragraph: Mapped[Paragraph] = relationship(back_populates="items")


class Attribution(Record):
    """A further speaker in a paragraph that mixes several."""

    __tablename__ = "attribution"
    family = "attributions"

    paragraph_id: Mapped[int] = mapped_column(ForeignKey("paragraph.id"), index=True)
    order: Mapped[int] = mapped_column("order")
    speaker_kind: Mapped[SpeakerKind]
    quantifier: Mapped[Quantifier | None]
    participation_id: Mapped[int | None] = mapped_column(ForeignKey("participation.id"), index=True)

    paragraph: Mapped[Paragraph] = relationship(back_populates="attributions")
    participation: Mapped[Participation | None] = relationship(back_populates="attributions")


class Citation(Record):
    """A symbol cited in a paragraph."""

    __tablename__ = "citation"
    family = "citations"

    paragraph_id: Mapped[int] = mapped_column(ForeignKey("paragraph.id"), index=True)
    symbol_id: Mapped[int] = mapped_column(ForeignKey("symbol.id"), index=True)
    order: Mapped[int] = mapped_column("order", default=1)

    paragraph: Mapped[Paragraph] = relationship(back_populates="citations")
    symbol: Mapped[Symbol] = relationship(back_populates="citations")


class StatedFact(Record):
    """A fact of a record as a kept text states it: when the record changes, the text is behind.

    It outlives its record: the text still says what no record says any more.
    """

    __tablename__ = "stated_fact"
    family = "stated_facts"

    paragraph_id: Mapped[int] = mapped_column(ForeignKey("paragraph.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    participation_id: Mapped[int | None] = mapped_column(ForeignKey("participation.id"), index=True)
    field: Mapped[str]
    """Of a meeting "day", "end_day", "theme", "concept_note", "note"; of a participation
    "printed_name", "printed_title"."""
    value: Mapped[str]
    """As the text had it: ISO for dates."""

    paragraph: Mapped[Paragraph] = relationship(back_populates="facts")
    meeting: Mapped[Meeting | None] = relationship()
    participation: Mapped[Participation | None] = relationship()
