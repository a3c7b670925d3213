"""How long work reports what it has done and learns that it should stop."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """The person stopped the work; nothing was kept of it."""


class Progress(Protocol):
    """Called between steps of long work.

    Raises Cancelled where the person has asked to stop.
    """

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Report ``done`` steps of ``total`` (0: not known) and what is being worked on."""
        ...


def silent(done: int, total: int, what: str = "") -> None:
    """Report to nobody."""
