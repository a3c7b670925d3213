"""Records read from a file and not yet in the library: what every format gives, a review takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from db.exchange.answers import Answer

if TYPE_CHECKING:
    from db.exchange.ics.stated import StatedEvent


class Level(StrEnum):
    """How much an issue matters."""

    NOTE = "note"  # worth knowing
    WARNING = "warning"  # worth checking
    ERROR = "error"  # something of the file could not be taken


@dataclass(frozen=True, slots=True)
class Issue:
    """Something the person should look at, and the place in the file it is about."""

    level: Level
    place: str
    message: str
    answers: tuple[Answer, ...] = field(default=(), compare=False)
    """Ways to settle it; none where nothing is to be chosen."""


@dataclass(slots=True)
class StagedRecord:
    """One record as a file gives it.

    ``family`` is a key of ``db.models.FAMILIES``. ``key`` is unique within the staged set; it is
    the record's UUID where the file carries one. ``values`` are column attributes, as Python
    values of the column's type (dates, enumeration members, lists). ``links`` are the foreign
    keys: attribute without "_id" -> key of another staged record, or None. ``uuid`` is stated by
    a file of which some records carry one and some do not: where the library has that record, it
    is the one meant, and all that is stated of it replaces what the library says.
    """

    family: str
    key: str
    values: dict[str, Any] = field(default_factory=dict)
    links: dict[str, str | None] = field(default_factory=dict)
    place: str = ""
    uuid: str | None = None


@dataclass(slots=True)
class StagedRecords:
    """All that a file gives, what a record points to standing before it."""

    source: str
    """Name of the file."""
    records: list[StagedRecord] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)
    """Bytes of attachments by SHA-256."""
    by_uuid: bool = False
    """True where keys are UUIDs of records: then they alone say what is the same record."""
    events: dict[str, StatedEvent] = field(default_factory=dict)
    """By key of a meeting: the event of a calendar that it is."""
    label: str = ""
    """What the operation will be called: "Import the 2016 report"; made by review if empty."""

    def add(
        self,
        family: str,
        key: str,
        values: dict[str, Any] | None = None,
        links: dict[str, str | None] | None = None,
        place: str = "",
        uuid: str | None = None,
    ) -> StagedRecord:
        """Append a record and give it back."""
        record = StagedRecord(family, key, values or {}, links or {}, place, uuid)
        self.records.append(record)
        return record

    def note(self, level: Level, place: str, message: str, *answers: Answer) -> None:
        """Append an issue, with the ways to settle it."""
        self.issues.append(Issue(level, place, message, answers))

    def of(self, family: str) -> Iterator[StagedRecord]:
        """Give the records of one family, in order."""
        return (record for record in self.records if record.family == family)
