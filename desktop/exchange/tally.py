"""What of a review would be written as its boxes are ticked now, and what would not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.exchange.decisions import Decision, Review, Verdict
from db.exchange.planning import Plan

ADD, UPDATE, SAME, DECIDE, LEFT_OUT = "add", "update", "same", "conflict", "left-out"
"""What becomes of a record: the words of the axis "staged"."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What becomes of each record, by its key, and of how many each."""

    fates: Mapping[str, str]
    counts: Mapping[str, int]

    @property
    def written(self) -> int:
        """How many records an import would write."""
        return self.counts[ADD] + self.counts[UPDATE]


def tally_of(review: Review | None) -> Tally:
    """Count a review as its boxes are ticked; what hangs on something left out is so, too."""
    decisions = review.decisions if review is not None else []
    written: dict[str, str] = {}
    if review is not None:
        plan = Plan(review)
        written = {each.record.key: ADD for each in plan.adds}
        written |= {each.record.key: UPDATE for each in plan.updates}
    fates = {
        each.record.key: written.get(each.record.key) or _unwritten(each) for each in decisions
    }
    counts = dict.fromkeys((ADD, UPDATE, SAME, DECIDE, LEFT_OUT), 0)
    for fate in fates.values():
        counts[fate] += 1
    return Tally(fates, counts)


def _unwritten(decision: Decision) -> str:
    if decision.verdict is Verdict.SAME:
        return SAME
    return DECIDE if decision.verdict is Verdict.CONFLICT else LEFT_OUT
