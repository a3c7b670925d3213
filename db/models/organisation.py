"""Organisations: departments, bodies, States, missions and their names over time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Choice, Record

if TYPE_CHECKING:
    from db.models.attendance import Attendance
    from db.models.body import Chairship, ViceChair
    from db.models.council import CouncilSeat
    from db.models.deadline import Deadline
    from db.models.person import Post
    from db.models.recommendation import Addressee


class OrganisationKind(Choice):
    """What kind of organisation it is."""

    SECRETARIAT_DEPARTMENT = "secretariat_department"
    UN_BODY = "un_body"
    REGIONAL_ORGANIZATION = "regional_organization"
    MEMBER_STATE = "member_state"
    FIELD_MISSION = "field_mission"
    PERMANENT_MISSION = "permanent_mission"
    NGO = "ngo"
    OTHER = "other"


class Organisation(Record):
    """An organisation under its present name; a delegation is one of kind member_state."""

    __tablename__ = "organisation"
    family = "organisations"

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[OrganisationKind] = mapped_column(default=OrganisationKind.OTHER)
    acronym: Mapped[str | None]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    translations: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """By language: {"fr": {"name": ..., "acronym": ...}}."""

    parent: Mapped[Organisation | None] = relationship(
        back_populates="parts", remote_side="Organisation.id"
    )
    parts: Mapped[list[Organisation]] = relationship(back_populates="parent")
    names: Mapped[list[OrganisationName]] = relationship(
        back_populates="organisation",
        cascade="all, delete-orphan",
        order_by="OrganisationName.begins_on",
    )
    posts: Mapped[list[Post]] = relationship(back_populates="organisation")
    chairships: Mapped[list[Chairship]] = relationship(back_populates="delegation")
    vice_chairs: Mapped[list[ViceChair]] = relationship(
        back_populates="delegation", passive_deletes="all"
    )
    addressed: Mapped[list[Addressee]] = relationship(
        back_populates="organisation", passive_deletes="all"
    )
    attendances: Mapped[list[Attendance]] = relationship(
        back_populates="delegation", passive_deletes="all"
    )
    council_seats: Mapped[list[CouncilSeat]] = relationship(
        back_populates="delegation",
        cascade="all, delete-orphan",
        order_by="CouncilSeat.begins_on",
    )
    deadlines: Mapped[list[Deadline]] = relationship(back_populates="organisation")


class OrganisationName(Record):
    """A name an organisation bears, or bore, and when."""

    __tablename__ = "organisation_name"
    family = "organisation_names"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str]
    acronym: Mapped[str | None]
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]

    organisation: Mapped[Organisation] = relationship(back_populates="names")
