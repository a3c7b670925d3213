"""What a file stages once a person has answered its issues; the file's own records stay as read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from db.exchange.answers import Adds, Answer, Change, Means, Rewords, Says
from db.exchange.staging import StagedRecord, StagedRecords
from db.reading.blocks import Mark, MarkKind
from db.report.carrying import carried


@dataclass(slots=True)
class Settled:
    """Records as the answers have them; ``chosen`` is what ``review.match`` takes under it."""

    staged: StagedRecords
    chosen: dict[str, int] = field(default_factory=dict)


def settle(staged: StagedRecords, answers: Iterable[Answer]) -> Settled:
    """Carry out answers, in the order in which they were given, on copies of the records.

    What an answer says of a record that is not staged is passed over, and so are ticks: they are
    the review's.
    """
    changes = [change for answer in answers for change in answer.changes]
    if not changes:
        return Settled(staged)
    records = {record.key: record for record in staged.records}
    settled = Settled(staged)
    for change in changes:
        _carry_out(change, records, settled.chosen)
    settled.staged = replace(staged, records=list(records.values()))
    return settled


def _carry_out(change: Change, records: dict[str, StagedRecord], chosen: dict[str, int]) -> None:
    match change:
        case Adds(record):
            records.setdefault(record.key, record)
        case Means(key, record_id) if key in records:
            chosen[key] = record_id
        case Says(key, values) if key in records:
            records[key] = replace(records[key], values={**records[key].values, **values})
        case Rewords(key, printed, right) if key in records:
            values = records[key].values
            records[key] = replace(records[key], values=values | _reworded(values, printed, right))


def _reworded(values: dict[str, Any], printed: str, right: str) -> dict[str, Any]:
    """A text with other words in it, its marks at the places that their words then have."""
    before = str(values.get("text") or "")
    words = rf"(?<!\w){re.escape(printed)}(?!\w)"
    after = re.sub(words, lambda _: right, before)
    marks = [Mark(start, end, MarkKind(kind), note) for start, end, kind, note in values["marks"]]
    return {
        "text": after,
        "marks": [
            [mark.start, mark.end, mark.kind.value, mark.note]
            for mark in carried(marks, before, after)
        ],
    }
