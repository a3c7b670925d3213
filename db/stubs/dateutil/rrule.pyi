"""Repetitions of a day as calendars write them (RFC 5545, 3.3.10)."""

from collections.abc import Iterator
from datetime import datetime

class rrule:  # noqa: N801 - as dateutil calls it
    def xafter(
        self, dt: datetime, count: int | None = ..., inc: bool = ...
    ) -> Iterator[datetime]: ...

class rruleset(rrule): ...  # noqa: N801 - as dateutil calls it

def rrulestr(s: str, *, dtstart: datetime | None = ...) -> rrule | rruleset: ...
