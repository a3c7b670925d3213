"""What a review decides of each staged record, and what came of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Any

from db.exchange.comparing import Difference
from db.exchange.contradictions import told
from db.exchange.staging import Issue, StagedRecord, StagedRecords
from db.exchange.terms import family_term, told_place
from db.language import tr


class Verdict(StrEnum):
    """What a staged record would do to the library."""

    ADD = "add"
    UPDATE = "update"
    SAME = "same"
    CONFLICT = "conflict"  # the library says otherwise, or more than one record could be meant


@dataclass(slots=True)
class Decision:
    """What is to become of one staged record.

    ``differences`` are (ours, theirs) by field; of a link, the UUIDs. ``accepted`` may be changed
    until the review is applied: a conflict that is accepted is an update, one without a target is
    a new record. ``rivals`` are the records of the library that could be meant where that is not
    clear; to take one of them, match again with it chosen.
    """

    record: StagedRecord
    verdict: Verdict
    target_id: int | None
    """Key in the library; None for what is not in it."""
    target_uuid: str
    """The record's UUID in the library, or the one it will have there."""
    values: dict[str, Any]
    """The record's values as the columns take them."""
    differences: dict[str, Difference] = field(default_factory=dict)
    known_by: dict[str, Difference] = field(default_factory=dict)
    """By link among the differences: what a person knows the records of both sides by."""
    rivals: tuple[int, ...] = ()
    accepted: bool = True

    def __str__(self) -> str:
        """Say for a person what is in question."""
        if self.rivals:
            sentence = tr("{family}, {place}: more than one record of the library could be meant.")
        else:
            sentence = tr("{family}, {place}: the library says otherwise: {fields}.")
        return sentence.format(
            family=family_term(self.record.family),
            place=told_place(self.record.place or self.record.key),
            fields="; ".join(
                told(name, self.known_by.get(name, difference))
                for name, difference in self.differences.items()
            ),
        )

    def as_json(self) -> dict[str, Any]:
        """Give the decision in values that JSON has."""
        return {
            "family": self.record.family,
            "uuid": None if self.rivals else self.target_uuid,
            "place": self.record.place,
            "verdict": self.verdict.value,
            "differences": {
                name: {"ours": _plain(ours), "theirs": _plain(theirs)}
                for name, (ours, theirs) in self.differences.items()
            },
            "message": str(self),
        }


@dataclass(slots=True)
class Review:
    """Every decision on a file, what a record points to standing before it."""

    staged: StagedRecords
    decisions: list[Decision]
    issues: list[Issue]
    age: tuple[int, int]
    """How far the library's history had come when the file was compared with it."""

    @property
    def label(self) -> str:
        """What the operation will be called, unless something else is said."""
        return self.staged.label or tr("Import {source}").format(source=self.staged.source)

    def count(self, verdict: Verdict) -> dict[str, int]:
        """Give the number of records of one verdict, by family."""
        found: defaultdict[str, int] = defaultdict(int)
        for decision in self.decisions:
            if decision.verdict is verdict:
                found[decision.record.family] += 1
        return dict(found)


def _plain(value: object) -> object:
    """A day or a time as ISO 8601; an enumeration member is its word already."""
    return value.isoformat() if isinstance(value, date | time) else value


@dataclass(frozen=True, slots=True)
class Applied:
    """What an import did, by family, and what a person should still look at."""

    source: str
    """Name of the file."""
    label: str
    """What the operation is called."""
    operation: str | None
    """UUID of the operation; None: nothing was to be changed, or nothing was done yet."""
    added: dict[str, int]
    updated: dict[str, int]
    same: dict[str, int]
    conflicts: list[Decision]
    """Where the library kept its own."""
    issues: list[Issue]
