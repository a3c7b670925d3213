"""All that a person should look at in a review: the issues of the file, and what contradicts."""

from __future__ import annotations

from db.exchange.answers import Answer, Ticks
from db.exchange.decisions import Decision, Review, Verdict
from db.exchange.staging import Issue, Level
from db.language import tr


def remarks_of(review: Review) -> list[Issue]:
    """Give the issues of a review, and one for each record that the library says otherwise."""
    return [
        *review.issues,
        *(
            _contradiction(decision)
            for decision in review.decisions
            if decision.verdict is Verdict.CONFLICT and not decision.rivals
        ),
    ]


def subject_of(issue: Issue) -> str:
    """Give the key of the record that an issue asks to take or to leave; "" where it asks none."""
    ticks = (each for answer in issue.answers for each in answer.changes)
    return next((each.key for each in ticks if isinstance(each, Ticks)), "")


def _contradiction(decision: Decision) -> Issue:
    key = decision.record.key
    return Issue(
        Level.WARNING,
        decision.record.place,
        str(decision),
        (
            Answer(tr("Keep ours"), tr("The library keeps its own"), (Ticks(key, accepted=False),)),
            Answer(
                tr("Take the file’s"),
                tr("What the file says is taken"),
                (Ticks(key, accepted=True),),
            ),
        ),
    )
