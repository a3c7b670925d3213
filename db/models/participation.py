"""Who took part in a meeting, in which role, and how it was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.invitation import InvitationStep
    from db.models.meeting import Meeting
    from db.models.meeting_note import MeetingNote
    from db.models.paragraph import Attribution, Paragraph, StatedFact
    from db.models.person import Person, Post


class ParticipationRole(Choice):
    """What a person did at a meeting."""

    CHAIR = "chair"
    PANELLIST = "panellist"
    MAIN_SPEAKER = "main_speaker"
    BRIEFER = "briefer"
    DISCUSSANT = "discussant"
    OBSERVER = "observer"


class InvitationStatus(Choice):
    """How far an invitation has come."""

    PROPOSED = "proposed"
    APPROACHED = "approached"
    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REPLACED_BY = "replaced_by"
    SPOKE = "spoke"
    THANKED = "thanked"


OPEN_INVITATIONS: Final = (
    InvitationStatus.PROPOSED,
    InvitationStatus.APPROACHED,
    InvitationStatus.INVITED,
    InvitationStatus.ACCEPTED,
)
"""The states of an invitation that say of nobody whether they came."""

STAYED_AWAY: Final = (InvitationStatus.DECLINED, InvitationStatus.REPLACED_BY)
"""The states of an invitation of who does not come: who was asked stays on record, unprinted."""

NOT_LISTED: Final = (ParticipationRole.CHAIR, ParticipationRole.OBSERVER)
"""Roles of those who take part in a meeting and do not stand among its briefers."""


class Participation(Record):
    """A person at a meeting. Speaking order and listing order are two facts."""

    __tablename__ = "participation"
    family = "participations"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    post_id: Mapped[int | None] = mapped_column(ForeignKey("post.id"), index=True)
    role: Mapped[ParticipationRole] = mapped_column(default=ParticipationRole.BRIEFER)
    speaking_order: Mapped[int | None]
    """1 for who spoke first."""
    listing_order: Mapped[int | None]
    """1 for who stands first in the annex."""
    printed_name: Mapped[str | None]
    """Rank and name as printed then; None: as the person's record says today."""
    printed_title: Mapped[str | None]
    """Title frozen as at the meeting; None: the post held on the day."""
    named_in_text: Mapped[bool | None]
    """Whether the body of the report names the person, or the post only; None: by the rule."""
    invitation: Mapped[InvitationStatus] = mapped_column(default=InvitationStatus.PROPOSED)
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("participation.id"), index=True)
    """Who comes instead."""

    meeting: Mapped[Meeting] = relationship(back_populates="participations")
    person: Mapped[Person] = relationship(back_populates="participations")
    post: Mapped[Post | None] = relationship(back_populates="participations")
    paragraphs: Mapped[list[Paragraph]] = relationship(back_populates="participation")
    attributions: Mapped[list[Attribution]] = relationship(back_populates="participation")
    replaced_by: Mapped[Participation | None] = relationship(
        back_populates="replaces", remote_side="Participation.id"
    )
    replaces: Mapped[list[Participation]] = relationship(back_populates="replaced_by")
    invitation_steps: Mapped[list[InvitationStep]] = relationship(
        back_populates="participation",
        cascade="all, delete-orphan",
        order_by="InvitationStep.id",
    )
    notes: Mapped[list[MeetingNote]] = relationship(back_populates="participation")
    # One way only: facts are made before they are written.
    facts: Mapped[list[StatedFact]] = relationship(overlaps="participation")

    @property
    def name_in_print(self) -> str:
        """The name as at the meeting, rank included."""
        return self.printed_name or self.person.printed_name

    @property
    def title_in_print(self) -> str:
        """The title as at the meeting: as printed then, else of the post held on the day."""
        if self.printed_title is not None:
            return self.printed_title
        post = self.post or self.person.post_on(self.meeting.day)
        return post.title if post else ""
