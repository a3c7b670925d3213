"""The records of a report as they are found, given back in the order that staging asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from db.exchange.answers import Answer
from db.exchange.staging import Issue, Level, StagedRecord, StagedRecords
from db.models import FAMILIES


class Gathering:
    """Collects staged records family by family, under keys that stay unique."""

    def __init__(self) -> None:
        self._families: dict[str, dict[str, StagedRecord]] = {name: {} for name in FAMILIES}
        self._keys: dict[str, int] = {}  # and how often each was asked for
        self._issues: list[Issue] = []

    def add(
        self,
        family: str,
        key: str,
        values: dict[str, Any] | None = None,
        links: dict[str, str | None] | None = None,
        place: str = "",
    ) -> str:
        """Add a record; give the key it got: a second of the same name is "key (2)"."""
        unique, count = key, self._keys.get(key, 1)
        while unique in self._keys:
            count += 1
            unique = f"{key} ({count})"
        self._keys[key], self._keys[unique] = count, 1
        record = StagedRecord(family, unique, values or {}, links or {}, place)
        self._families[family][unique] = record
        return unique

    def get(self, family: str, key: str) -> StagedRecord:
        """Give a record that was added. Raises KeyError where there is none."""
        return self._families[family][key]

    def of(self, family: str) -> Iterator[StagedRecord]:
        """Give the records of a family that were added, in order."""
        return iter(self._families[family].values())

    def note(self, level: Level, place: str, message: str, *answers: Answer) -> None:
        """Add something that the person should look at, with the ways to settle it."""
        self._issues.append(Issue(level, place, message, answers))

    def staged(self, source: str) -> StagedRecords:
        """Give all that was gathered, what a record points to standing before it."""
        records = [record for family in self._families.values() for record in family.values()]
        return StagedRecords(source, records, self._issues)
