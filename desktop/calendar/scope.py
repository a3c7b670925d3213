"""Scope: what of the calendar is looked at, and where the person is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import TYPE_CHECKING, Final

from db.queries.calendar_year import EVERYTHING, Shown

if TYPE_CHECKING:
    from db.queries.calendar_layers import Layer
    from db.queries.periods import BodyRow, PeriodRow

ONE_ZONE: Final = ""
"""No second time zone beside that of the meetings."""


@dataclass(frozen=True, slots=True)
class OtherBody:
    """Another body of the same chair, as its meetings are told apart from ours."""

    series: int
    """The place of its colour in ``theme().chart``."""
    name: str
    """The short one, where it has one."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The same for every view: a view that comes to the front takes it over."""

    period: PeriodRow
    day: date
    uuids: tuple[str, ...] = ()
    """The meetings selected, the one in hand last."""
    bodies: tuple[BodyRow, ...] = ()
    """Those of the same chair, that of the period first; empty until they are known."""
    shown: Shown = EVERYTHING
    """Which meetings; ``bodies`` in it is never None."""
    layers: frozenset[Layer] = field(default=frozenset())
    holidays: bool = True
    zone: str = ONE_ZONE
    """A time zone that hours are shown in beside that of the meetings."""

    @property
    def uuid(self) -> str | None:
        """The meeting in hand."""
        return self.uuids[-1] if self.uuids else None

    def series(self, body_id: int) -> int | None:
        """Give the place of another body's colour in ``theme().chart``; None for our own."""
        other = self.others.get(body_id)
        return other.series if other is not None else None

    @property
    def others(self) -> Mapping[int, OtherBody]:
        """The other bodies of the chair by their keys, each with a colour of its own."""
        return {
            body.id: OtherBody(number, body.short_name or body.full_name)
            for number, body in enumerate(self.bodies[1:])
        }


@dataclass(frozen=True, slots=True)
class Span:
    """The days, and the hours in New York where it says so, that a meeting is to have."""

    first: date
    last: date
    starts_at: time | None = None
    ends_at: time | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Meetings moved, or copied, so many days later; ``at``: the one in hand begins then."""

    uuids: tuple[str, ...]
    """The one in hand last."""
    days: int
    sets_hour: bool = False
    at: time | None = None
    """The hour in the zone of the meeting in hand; None: it takes the whole day."""
    copies: bool = False
