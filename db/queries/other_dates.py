"""The other dates of a meeting: the one it was postponed to, and those it was postponed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from db.models import Meeting


@dataclass(frozen=True, slots=True)
class OtherDate:
    """The meeting that stands, or stood, on another day."""

    uuid: str
    day: date | None


@dataclass(frozen=True, slots=True)
class OtherDates:
    """What became of a postponed meeting, and of which ones a meeting is the new date."""

    new: OtherDate | None
    old: tuple[OtherDate, ...]
    """By day."""


def other_dates(session: Session, uuid: str) -> OtherDates:
    """Give the other dates of a meeting."""
    later, earlier = aliased(Meeting), aliased(Meeting)
    to = select(later.uuid, later.day).join(Meeting, Meeting.postponed_to_id == later.id)
    new = session.execute(to.where(Meeting.uuid == uuid)).first()
    since = select(earlier.uuid, earlier.day).join(Meeting, earlier.postponed_to_id == Meeting.id)
    old = session.execute(since.where(Meeting.uuid == uuid).order_by(earlier.day, earlier.id))
    return OtherDates(
        OtherDate(*new) if new is not None else None, tuple(OtherDate(*each) for each in old)
    )
