"""The agenda: meetings in order of day and hour, a page at a time, forwards and backwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Literal, NamedTuple

from sqlalchemy import ColumnElement, String, and_, func, literal, tuple_, type_coerce
from sqlalchemy.orm import Session

from db.models import Meeting
from db.queries.calendar_year import EVERYTHING, CalendarMeeting, Shown, conditions, rows

PAGE: Final = 100
SPAN: Final = timedelta(days=3653)
"""How far an agenda reaches from the day it was opened at, in each direction: ten years."""

Direction = Literal["later", "earlier"]


class Place(NamedTuple):
    """Where a meeting stands in the order of all: no other stands there."""

    day: date
    hour: str
    """As stored; "" where none is known, which is first of its day."""
    id: int


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """Meetings that follow each other, the earliest first."""

    meetings: tuple[CalendarMeeting, ...]
    first: Place | None
    last: Place | None
    """To go on from, before and after; None where the page is empty."""
    more: bool
    """Whether there are further ones in the direction that was asked."""


def agenda(
    session: Session,
    origin: date,
    after: Place | None = None,
    direction: Direction = "later",
    shown: Shown = EVERYTHING,
    limit: int = PAGE,
) -> AgendaPage:
    """Give the page of meetings that follows a place, or that begins at the day of ``origin``.

    Going "later" begins with that day itself, going "earlier" with the day before it; ``after``
    is the ``last`` or the ``first`` of the page that was given before. A page is found by its
    place, so that a late one costs no more than the first.
    """
    later = direction == "later"
    query = rows().add_columns(_HOUR).where(*conditions(shown), _span(origin, after, later))
    if after is not None:
        place = tuple_(literal(after.day), literal(after.hour), literal(after.id))
        query = query.where(_place > place if later else _place < place)
    order = _COLUMNS if later else [column.desc() for column in _COLUMNS]
    found = session.execute(query.order_by(*order).limit(limit + 1)).all()
    page = found[:limit] if later else found[:limit][::-1]
    places = [Place(row[3], row[-1], row[0]) for row in page]
    return AgendaPage(
        tuple(CalendarMeeting(*row[:-1]) for row in page),
        places[0] if places else None,
        places[-1] if places else None,
        len(found) > limit,
    )


def _span(origin: date, after: Place | None, later: bool) -> ColumnElement[bool]:
    """The days between a page's beginning and the end of the agenda: what the index looks up."""
    if later:
        last = origin + SPAN if date.max - origin > SPAN else date.max
        return Meeting.day.between(after.day if after else origin, last)
    first = origin - SPAN if origin - date.min > SPAN else date.min
    ends = Meeting.day <= after.day if after else Meeting.day < origin
    return and_(Meeting.day >= first, ends)


_HOUR: Final = func.coalesce(type_coerce(Meeting.starts_at, String), "")
_COLUMNS: Final[list[Any]] = [Meeting.day, _HOUR, Meeting.id]
_place: Final = tuple_(*_COLUMNS)
