"""People and the dated posts they hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Record

if TYPE_CHECKING:
    from db.models.body import Chairship
    from db.models.organisation import Organisation
    from db.models.participation import Participation
    from db.models.report import Signatory


class Person(Record):
    """A person of the directory."""

    __tablename__ = "person"
    family = "people"

    name: Mapped[str]
    """As printed, without rank or honorific: "Thierry Lion"."""
    sort_name: Mapped[str] = mapped_column(default="", index=True)
    rank: Mapped[str | None]
    """Rank or prefix printed before the name: "Brigadier General"."""
    honorific: Mapped[str | None]
    """For letters only, never in a report: "H.E. Mr."."""
    pronoun: Mapped[str | None]
    """As the report speaks of the person: "he", "she"."""
    note: Mapped[str | None]

    posts: Mapped[list[Post]] = relationship(
        back_populates="person", cascade="all, delete-orphan", order_by="Post.begins_on"
    )
    participations: Mapped[list[Participation]] = relationship(
        back_populates="person", passive_deletes="all"
    )
    chairships: Mapped[list[Chairship]] = relationship(
        back_populates="person", passive_deletes="all"
    )
    signatures: Mapped[list[Signatory]] = relationship(back_populates="person")

    @property
    def printed_name(self) -> str:
        """The name as a report prints it, rank included."""
        return f"{self.rank} {self.name}" if self.rank else self.name

    def post_on(self, day: date | None) -> Post | None:
        """Give the post held on a day: of several, the one that began last; any for None."""
        held = [post for post in self.posts if day is None or post.held_on(day)]
        return max(held, key=lambda post: post.begins_on or date.min, default=None)


class Post(Record):
    """A post held by a person, from one day to another."""

    __tablename__ = "post"
    family = "posts"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    title: Mapped[str]
    """As printed, with its capitals: "military adviser at the Permanent Mission of France"."""
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    """None where the day is not known, or the post is still held."""
    former: Mapped[bool] = mapped_column(default=False)
    """Known only as a past post: "as a force commander in the Central African Republic"."""

    person: Mapped[Person] = relationship(back_populates="posts")
    organisation: Mapped[Organisation | None] = relationship(back_populates="posts")
    participations: Mapped[list[Participation]] = relationship(back_populates="post")

    def held_on(self, day: date) -> bool:
        """Tell whether the post was held on a day, as far as its dates say."""
        after_start = self.begins_on is None or self.begins_on <= day
        before_end = self.ends_on is None or day <= self.ends_on
        return after_start and before_end and not self.former
