"""The two orders of who takes part in a meeting: that of speaking, and that of the annex."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from sqlalchemy.orm import Session

from db.editing.records import find
from db.models import STAYED_AWAY, Meeting, Participation

Order = Literal["speaking_order", "listing_order"]
ORDERS: Final[tuple[Order, ...]] = ("speaking_order", "listing_order")


def set_order(session: Session, uuid: str, order: Order, participations: Sequence[str]) -> None:
    """Put who takes part into one of the two orders, by their UUIDs; the other stays.

    Who is not named, because somebody else added them meanwhile, comes last. Who stays away has no
    place, wherever they are named.
    """
    meeting = find(session, Meeting, uuid)
    place = {each: number for number, each in enumerate(participations)}
    _number(
        sorted(
            _in_order(meeting.participations, order),
            key=lambda who: place.get(who.uuid, len(place)),
        ),
        order,
    )


def place_last(who: Participation) -> None:
    """Give somebody the last place in each order in which they have none."""
    for order in ORDERS:
        if getattr(who, order) is None:
            setattr(who, order, next_place(who.meeting, order))


def next_place(meeting: Meeting, order: Order) -> int:
    """Give the place behind everybody's in one of the orders."""
    return 1 + max((getattr(each, order) or 0 for each in meeting.participations), default=0)


def close_up(people: Sequence[Participation]) -> None:
    """Number those who come without gaps in both orders."""
    for order in ORDERS:
        _number(_in_order(people, order), order)


def _in_order(people: Sequence[Participation], order: Order) -> list[Participation]:
    def key(who: Participation) -> tuple[bool, int, int]:
        number: int | None = getattr(who, order)
        return number is None, number or 0, who.id or 0

    return sorted(people, key=key)


def _number(people: Sequence[Participation], order: Order) -> None:
    number = 0
    for who in people:
        comes = who.invitation not in STAYED_AWAY
        number += comes
        setattr(who, order, number if comes else None)
