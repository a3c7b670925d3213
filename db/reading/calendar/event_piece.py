"""One occurrence of an event as a piece: its rows are pairs of a ``Name`` and a value."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from db.reading.calendar.components import Component
from db.reading.calendar.content_line import name_of
from db.reading.calendar.moments import Lasting
from db.reading.pieces import Piece

_LONGEST_CALLED: Final = 80
_SPOKEN_FOR: Final = frozenset(
    {
        *{"UID", "RECURRENCE-ID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "STATUS"},
        *{"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE"},
        *{"SUMMARY", "LOCATION"},
    }
)
"""Properties that records stand for; every other line is kept."""


class Name(StrEnum):
    """What a row of a piece tells."""

    METHOD = "method"
    PRODUCT = "product"
    CALENDAR = "calendar"
    """These three of the file as a whole, in a first piece without a title."""
    UID = "uid"
    RECURRENCE = "recurrence"
    SEQUENCE = "sequence"
    STAMP = "stamp"
    """When it was last changed, ISO 8601 in UTC without an offset."""
    STATUS = "status"
    DAY = "day"
    END_DAY = "end_day"
    STARTS_AT = "starts_at"
    ENDS_AT = "ends_at"
    TIME_ZONE = "time_zone"
    LOCATION = "location"
    LINE = "line"
    """An unfolded line that no record stands for."""


def occurrence(event: Component, times: Iterable[tuple[Name, str]], key: str) -> Piece:
    """Give an occurrence at certain times; ``key`` is its RECURRENCE-ID, "" of what is but once."""
    rows = [
        (Name.UID, uid_of(event)),
        (Name.RECURRENCE, key),
        (Name.SEQUENCE, str(sequence_of(event))),
        (Name.STAMP, _stamp(event)),
        (Name.STATUS, event.text("STATUS").upper()),
        *times,
        (Name.LOCATION, event.text("LOCATION")),
    ]
    stated = [(name.value, value) for name, value in rows if value]
    stated += [(Name.LINE.value, line) for line in _kept(event)]
    return Piece(event.text("SUMMARY"), called(event), rows=tuple(stated))


def called(event: Component) -> str:
    """What a person knows the event by; its place in the file where it has no title."""
    title = " ".join(event.text("SUMMARY").split())
    return title[:_LONGEST_CALLED] or line_called(event.place)


def line_called(place: int) -> str:
    """Name a line of the file."""
    return f"line {place}"


def _stamp(event: Component) -> str:
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        with suppress(ValueError):
            at = datetime.strptime(event.text(name).rstrip("Z"), "%Y%m%dT%H%M%S")
            return at.isoformat()
    return ""


def time_rows(when: Lasting) -> list[tuple[Name, str]]:
    """The days and hours of a meeting; one that ends past midnight has one day."""
    begins = when.begins.at
    if not isinstance(begins, datetime):
        rows = [(Name.DAY, begins.isoformat())]
        days = (when.duration or timedelta()).days
        if days > 1:
            rows.append((Name.END_DAY, (begins + timedelta(days - 1)).isoformat()))
        return rows
    zone = begins.tzinfo
    assert isinstance(zone, ZoneInfo)  # nosec B101
    rows = [
        (Name.DAY, begins.date().isoformat()),
        (Name.STARTS_AT, begins.time().isoformat()),
        (Name.TIME_ZONE, zone.key),
    ]
    if when.duration is not None:
        ends = begins.replace(tzinfo=None) + when.duration
        rows.append((Name.ENDS_AT, ends.time().isoformat()))
        overnight = ends.time() <= begins.time() and when.duration < timedelta(days=1)
        if ends.date() > begins.date() and not overnight:
            rows.append((Name.END_DAY, ends.date().isoformat()))
    return rows


def _kept(event: Component) -> Iterator[str]:
    for raw in event.raw:
        if name_of(raw) not in _SPOKEN_FOR:
            yield raw
    for part in event.parts:
        if not part.text("UID").endswith("@chairdesk"):  # which is put anew where it is wanted
            yield from part.unfolded()


def uid_of(event: Component) -> str:
    """The UID; of an event without one, a name that the same event gets again."""
    stated = event.text("UID")
    if stated:
        return stated
    known_by = "\n".join((event.text("DTSTART"), event.text("SUMMARY")))
    return f"without-uid-{hashlib.sha256(known_by.encode()).hexdigest()[:32]}"


def sequence_of(event: Component) -> int:
    """Give how often an event was changed; 0 where that is not said."""
    stated = event.text("SEQUENCE")
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 10 else 0
