"""A deadline as a VTODO (RFC 5545, 3.6.2)."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from db.exchange.ics.event import plain
from db.exchange.ics.span import zone_named
from db.exchange.ics.terms import uid_of
from db.queries.deadlines import DeadlineRow

if TYPE_CHECKING:
    from icalendar import Todo


def task(deadline: DeadlineRow) -> Todo:
    """Give the task; it is due at its moment, or on its day where no hour is set."""
    from icalendar import Todo

    todo = Todo()
    todo.add("uid", uid_of(deadline.uuid))
    todo.add("dtstamp", datetime.combine(deadline.day, time(), UTC))
    todo.add("summary", plain(deadline.title))
    if deadline.at is None:
        todo.add("due", deadline.day)
    else:
        todo.add("due", datetime.combine(deadline.day, deadline.at, zone_named(deadline.time_zone)))
    todo.add("status", "NEEDS-ACTION" if deadline.met_on is None else "COMPLETED")
    if deadline.met_on is not None:
        todo.add("completed", datetime.combine(deadline.met_on, time(), UTC))
    if deadline.basis:
        todo.add("description", plain(deadline.basis))
    if deadline.body:
        todo.add("categories", [plain(deadline.body)])
    return todo
