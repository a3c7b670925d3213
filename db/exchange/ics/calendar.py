"""A whole calendar (RFC 5545, 3.4): its head, its time zones, its events and its tasks."""

from __future__ import annotations

from collections.abc import Iterable

from db.exchange.ics.event import CalendarOptions, event_lines, plain
from db.exchange.ics.span import span
from db.exchange.ics.tasks import task
from db.exchange.ics.terms import PRODUCT
from db.exchange.ics.zones import Zones
from db.queries.deadlines import DeadlineRow
from db.queries.events import EventRow


def to_ics(
    events: Iterable[EventRow],
    options: CalendarOptions | None = None,
    *,
    deadlines: Iterable[DeadlineRow] = (),
) -> bytes:
    """Give the calendar; the same records give the same bytes.

    Times keep their zone; a meeting without them lasts whole days. What a text holds is escaped
    and long lines are folded; control characters, which no calendar may hold, stand as U+FFFD.
    There is no METHOD: this is a calendar to keep, not a message (RFC 5546).
    """
    from icalendar import Calendar, vText
    from icalendar.parser import Contentline, Contentlines

    options = options or CalendarOptions()
    bodies: set[str] = set()
    zones = Zones()
    lines: list[str] = []
    for event in events:
        bodies.add(event.body)
        zones.note(event.time_zone, *span(event))
        lines += event_lines(event, options)
    for deadline in deadlines:
        zones.note(deadline.time_zone, deadline.day)
        lines += [line for line in task(deadline).content_lines() if line]
    calendar = Calendar()
    calendar.add("prodid", f"{PRODUCT}{options.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if len(bodies) == 1:
        calendar.add("x-wr-calname", vText(plain(*bodies)))
    calendar.subcomponents += zones.components()
    *head, end = [line for line in calendar.content_lines() if line]
    written = Contentlines([*head, *map(Contentline, lines), end])
    return bytes(written.to_ical())  # type: ignore[no-untyped-call]  # comes without types
