"""Found: a record that a search has come upon."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Found:
    """A record by its identity, its name, and what tells it from others of that name."""

    uuid: UUID
    text: str
    note: str = ""
