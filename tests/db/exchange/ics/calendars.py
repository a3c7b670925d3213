"""Calendars for tests: written, parsed again by the library that others use, taken in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import icalendar

from db.exchange.ics.calendar import to_ics
from db.exchange.ics.event import CalendarOptions
from db.queries.events import EventRow, EventsChosen, events
from db.store import Store


def rows_of(store: Store, chosen: EventsChosen | None = None) -> list[EventRow]:
    with store.read() as session:
        return list(events(session, chosen))


def written(store: Store, options: CalendarOptions | None = None) -> bytes:
    return to_ics(rows_of(store), options)


def parsed(content: bytes, name: str = "VEVENT") -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk(name))


def calendar(*events: str, head: str = "", ends: str = "\r\n") -> bytes:
    """A file of events, each given by its lines."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//A//Test//EN", *head.splitlines()]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.strip().splitlines(), "END:VEVENT"]
    return (ends.join([*lines, "END:VCALENDAR"]) + ends).encode()


def saved(folder: Path, content: bytes, name: str = "calendar.ics") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
