"""ReorderItem: what a row of a list that one puts in order says."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ReorderItem:
    """A record by its identity: a title, muted lines below it, and a state at the end.

    ``state`` is an axis of the look and its word, ("meeting", "held"), shown by its mark before
    ``word``.
    """

    uuid: UUID
    title: str
    lines: tuple[str, ...] = ()
    state: tuple[str, str] | None = None
    word: str = ""

    def spoken(self, number: int) -> str:
        """Give all of it as a screen reader says it."""
        return ", ".join([str(number), self.title, *self.lines, *filter(None, [self.word])])
