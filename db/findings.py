"""What a check finds: how bad, where, and which records it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class FindingLevel(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check found: a whole sentence, the place, and the records it is about."""

    code: str
    """Which check found it: one word for programs."""
    level: FindingLevel
    message: str
    place: str
    records: tuple[tuple[str, str], ...] = ()
    """(family, UUID) of each record to jump to."""

    def as_json(self) -> dict[str, Any]:
        """Give the finding as plain values."""
        return {
            "code": self.code,
            "level": self.level.value,
            "place": self.place,
            "message": self.message,
            "records": [list(record) for record in self.records],
        }
