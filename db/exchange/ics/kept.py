"""The lines of an event that no record stands for: they go out as they came in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from db.exchange.ics.attendees import attendee, person_key
from db.reading.calendar.content_line import ContentLine, content_line, well_nested

CONTROL_RE: Final = re.compile("[\0-\x08\x0a-\x1f\x7f]")
"""What no content line may hold (RFC 5545, 3.1)."""


class Kept:
    """The kept lines of one event."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = well_nested(CONTROL_RE.sub("\ufffd", line) for line in lines)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its own properties, in capitals; not of what stands within others."""
        return frozenset(line.name for _, line in self._own)

    @cached_property
    def description(self) -> str:
        """The text that it was described by elsewhere."""
        return next((line.text for _, line in self._own if line.name == "DESCRIPTION"), "")

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The calendar addresses of attendees, by ``person_key`` of their names."""
        return {key: line.value for _, line in self._own if (key := _asked(line))}

    def without(self, people: Iterable[str]) -> list[str]:
        """Give the lines, but for the description and for the people with these ``person_key``."""
        known = frozenset(people)
        return [
            raw
            for raw, line in self._all
            if line is None or (line.name != "DESCRIPTION" and _asked(line) not in known)
        ]

    @cached_property
    def _all(self) -> list[tuple[str, ContentLine | None]]:
        """Every line; taken apart where it is a property of the event itself."""
        depth = 0
        found: list[tuple[str, ContentLine | None]] = []
        for raw in self._lines:
            head = raw.partition(":")[0].strip().upper()
            depth += head == "BEGIN"
            found.append((raw, content_line(raw) if depth == 0 else None))
            depth -= head == "END"
        return found

    @property
    def _own(self) -> list[tuple[str, ContentLine]]:
        return [(raw, line) for raw, line in self._all if line is not None]


def _asked(line: ContentLine) -> str:
    """The ``person_key`` of who is asked in a line; "" where nobody is named in it."""
    who = attendee(line) if line.name == "ATTENDEE" else None
    return person_key(who.name.name) if who else ""
