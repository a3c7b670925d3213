"""What a calendar states of a meeting beside its records: which event it is, and how new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

Block = tuple[str, ...]
"""The lines of one property, or of one component within an event."""


@dataclass(frozen=True, slots=True)
class StatedEvent:
    """One event of a file."""

    uid: str
    recurrence: str | None
    """RECURRENCE-ID of an occurrence, as ``CalendarEntry`` keeps it."""
    sequence: int
    stamp: datetime | None
    """When it was last changed, UTC."""
    title: str
    description: str
    cancels: bool
    """Whether the file calls it off, whatever its own state says."""
    lines: tuple[str, ...]
    """Those that no record stands for."""


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Give lines by property and component."""
    held: list[str] = []
    depth = 0
    for line in lines:
        head = line.partition(":")[0].strip().upper()
        held.append(line)
        depth += (head == "BEGIN") - (head == "END")
        if depth <= 0:
            yield tuple(held)
            held, depth = [], 0
    if held:
        yield tuple(held)
