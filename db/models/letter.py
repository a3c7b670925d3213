"""Templates of letters, edited in Word and kept in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.body import Body
    from db.models.document import Attachment


class LetterKind(Choice):
    """What a letter is for."""

    INVITATION = "invitation"  # to a briefer
    NOTE_TO_MEMBERS = "note_to_members"


class LetterTemplate(Record):
    """A template of the office; its file is the attachment."""

    __tablename__ = "letter_template"
    family = "letter_templates"

    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"), index=True)
    """None: for every body."""
    kind: Mapped[LetterKind]
    language: Mapped[str] = mapped_column(default="en")
    name: Mapped[str]

    body: Mapped[Body | None] = relationship(back_populates="letter_templates")
    attachments: Mapped[list[Attachment]] = relationship(
        back_populates="letter_template", cascade="all, delete-orphan", order_by="Attachment.name"
    )
