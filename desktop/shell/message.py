"""What the window has to tell, in a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """What a toast offers to do with what it tells of."""

    words: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the person.

    ``kind``: "status" (a passing word in the status bar), "info" (a toast), "warning" or "danger"
    (a bar that stays until it is closed). ``details`` are for copying into a report.
    """

    text: str
    kind: str = "info"
    undo: bool = False
    details: str | None = None
    offers: tuple[Offer, ...] = ()
