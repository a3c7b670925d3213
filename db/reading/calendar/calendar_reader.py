"""The events of a calendar, each occurrence a piece of its own. Runs in the limited child only.

A piece's text is the event's title, its rows are pairs of a name and a value (see ``Name``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from db.reading.calendar.components import Component, calendars
from db.reading.calendar.event_piece import (
    Name,
    called,
    line_called,
    occurrence,
    sequence_of,
    time_rows,
    uid_of,
)
from db.reading.calendar.moments import BadMoment, Lasting, Moment, lasting, moment
from db.reading.calendar.recurrence import occurrences, recurs
from db.reading.calendar.zones import Zones
from db.reading.pieces import Extract, Piece, Refused

MOST_OCCURRENCES: Final = 20_000
"""Events of a file, those of a series counted one by one."""
LONGEST_DAYS: Final = 366


def read_calendar(path: Path) -> Extract:
    """Give the events of a file. Raises Refused."""
    return events_of(path.read_bytes(), date.today())


def events_of(content: bytes, today: date) -> Extract:
    """Give the events of calendars; series without an end are taken up to the next year.

    Raises Refused.
    """
    file = calendars(content)
    remarks = [(line_called(place), "long line") for place in file.long]
    remarks += [(line_called(place), "odd line") for place in file.odd[:1]]
    remarks += [] if file.whole else [("", "cut short")]
    if sum(part.name == "VEVENT" for each in file.found for part in each.parts) > MOST_OCCURRENCES:
        raise Refused("too many events")
    pieces = [_head(file.found[0])]
    for calendar in file.found:
        reading = _Reading(calendar, today, remarks)
        for series in _by_uid(part for part in calendar.parts if part.name == "VEVENT"):
            pieces += reading.series(series)
            if len(pieces) > MOST_OCCURRENCES + 1:  # the head is none
                raise Refused("too many events")
        others = {part.name for part in calendar.parts} - {"VEVENT", "VTIMEZONE"}
        if others & {"VTODO", "VJOURNAL"}:
            remarks.append(("", "tasks"))
    return Extract(tuple(pieces), tuple(remarks))


def _head(calendar: Component) -> Piece:
    rows = (
        (Name.METHOD, calendar.text("METHOD").upper()),
        (Name.PRODUCT, calendar.text("PRODID")),
        (Name.CALENDAR, calendar.text("X-WR-CALNAME") or calendar.text("NAME")),
    )
    return Piece("", "", rows=tuple((name.value, value) for name, value in rows))


def _by_uid(events: Iterable[Component]) -> Iterable[list[Component]]:
    """The events in order of the file, those of one UID together."""
    found: defaultdict[str, list[Component]] = defaultdict(list)
    for event in events:
        found[uid_of(event)].append(event)
    return found.values()


class _Reading:
    """Reads the events of one calendar."""

    def __init__(self, calendar: Component, today: date, remarks: list[tuple[str, str]]) -> None:
        self._zones = Zones(calendar)
        self._cancels = calendar.text("METHOD").upper() == "CANCEL"
        self._today = today
        self._remarks = remarks

    def series(self, events: list[Component]) -> Iterator[Piece]:
        """Give the occurrences of events of one UID: of two that say the same, the newest."""
        changed: dict[str, tuple[Component, Moment]] = {}
        whole: Component | None = None
        for event in sorted(events, key=_age):
            line = event.line("RECURRENCE-ID")
            if line is None:
                whole = event
                continue
            try:
                meant = moment(line.value, line, self._zones)
                changed[meant.key] = event, meant
            except BadMoment:
                self._say(event, "no day")
        if whole is not None:
            yield from self._occurrences(whole, changed)
        for key, (event, _) in changed.items():
            yield from self._once(event, key)

    def _occurrences(
        self, event: Component, changed: Mapping[str, tuple[Component, Moment]]
    ) -> Iterator[Piece]:
        """Those of an event that were not changed on their own."""
        if not recurs(event):
            yield from self._once(event, "")
            return
        try:
            first = lasting(event, self._zones)
            found = occurrences(event, first, self._zones, self._today)
            turns = [
                (key, since, lasting(since, self._zones), meant)
                for key, (since, meant) in sorted(changed.items())
                if _and_future(since)
            ]
        except BadMoment:
            self._say(event, "no day")
            return
        if found.remark:
            self._say(event, found.remark)
        for each in found.times:
            key = each.begins.key
            if key in changed:
                continue
            said, when = event, each
            for since, turn, then, meant in turns:
                if since < key:
                    said, when = turn, _moved(each, then, meant)
            yield from self._piece(said, when, key)

    def _once(self, event: Component, key: str) -> Iterator[Piece]:
        try:
            yield from self._piece(event, lasting(event, self._zones), key)
        except BadMoment:
            if self._cancels and event.line("DTSTART") is None:
                yield occurrence(event, [], key)  # whichever it is, it is off
            else:
                self._say(event, "no day")

    def _piece(self, event: Component, when: Lasting, key: str) -> Iterator[Piece]:
        begins = when.begins
        if when.duration is not None and when.duration > timedelta(days=LONGEST_DAYS):
            self._say(event, "too long an event")
            return
        if begins.stated == "guessed":
            self._say(event, "zone")
        elif begins.stated == "floating" and not self._zones.states_own:
            self._remarks.append(("", "floating"))
        yield occurrence(event, time_rows(when), key)

    def _say(self, event: Component, remark: str) -> None:
        self._remarks.append((called(event), remark))


def _age(event: Component) -> tuple[int, str]:
    """What of two events that say the same is larger for the newer one."""
    return sequence_of(event), event.text("LAST-MODIFIED") or event.text("DTSTAMP")


def _and_future(event: Component) -> bool:
    """Whether what one occurrence says holds for those that follow it too (3.2.13)."""
    line = event.line("RECURRENCE-ID")
    return line is not None and line.parameters.get("RANGE", "").upper() == "THISANDFUTURE"


def _moved(when: Lasting, then: Lasting, meant: Moment) -> Lasting:
    """An occurrence as far from its time as the one is that holds for those that follow."""
    one, other, was = when.begins.at, then.begins.at, meant.at
    if isinstance(one, datetime) and isinstance(other, datetime) and isinstance(was, datetime):
        local = other.replace(tzinfo=None) - was.astimezone(other.tzinfo).replace(tzinfo=None)
        moved = one.astimezone(other.tzinfo) + local
        return Lasting(Moment(moved, then.begins.stated, then.begins.tzid), then.duration)
    if isinstance(one, datetime) or isinstance(other, datetime) or isinstance(was, datetime):
        return when
    return Lasting(Moment(one + (other - was), "day"), then.duration)
