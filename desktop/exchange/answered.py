"""What a person has said to the issues of the file under review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from db.exchange.answers import Answer, Ticks
from db.exchange.decisions import Decision, Verdict
from db.exchange.staging import Issue
from db.language import tr


def noted() -> Answer:
    """Give the answer to an issue in which nothing is to be chosen."""
    return Answer(tr("Note it"), tr("Noted"))


def answers_to(issue: Issue) -> tuple[Answer, ...]:
    """Give the ways to settle an issue; what can only be changed may also be left as it is."""
    return issue.answers if len(issue.answers) > 1 else (*issue.answers, noted())


class Answered:
    """The answers given so far, in their order; each can be taken back."""

    def __init__(self) -> None:
        self._given: dict[Issue, Answer] = {}

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All answers, in the order in which they were given."""
        return tuple(self._given.values())

    def to(self, issue: Issue) -> Answer | None:
        """Give the answer to an issue, if there is one."""
        return self._given.get(issue)

    def give(self, issue: Issue, answer: Answer) -> Answer | None:
        """Settle an issue; gives the answer it had before."""
        before = self._given.pop(issue, None)
        self._given[issue] = answer
        return before

    def take_back(self, issue: Issue) -> Answer | None:
        """Open an issue again; gives the answer it had."""
        return self._given.pop(issue, None)

    def clear(self) -> None:
        """Forget all answers."""
        self._given.clear()

    def with_settled(self, issues: Sequence[Issue]) -> list[Issue]:
        """Give issues with those that are gone because they were settled."""
        return [*issues, *(issue for issue in self._given if issue not in issues)]

    def follow(self, issues: Iterable[Issue], decisions: Mapping[str, Decision]) -> bool:
        """Go along with boxes that were ticked in the tree; tells whether that settled anything."""
        before = dict(self._given)
        for issue in issues:
            for answer in filter(_only_ticks, issue.answers):
                ticks = [each for each in ticks_of(answer) if each.key in decisions]
                holds = all(decisions[each.key].accepted is each.accepted for each in ticks)
                if self._given.get(issue) == answer and not holds:
                    del self._given[issue]
                elif holds and any(
                    each.accepted is not at_first(decisions[each.key]) for each in ticks
                ):
                    self._given[issue] = answer
        return self._given != before


def ticks_of(answer: Answer | None) -> list[Ticks]:
    """Give what an answer ticks or unticks."""
    return [each for each in answer.changes if isinstance(each, Ticks)] if answer else []


def restages(answer: Answer | None) -> bool:
    """Tell whether an answer changes what is staged, so that all must be compared again."""
    return answer is not None and len(ticks_of(answer)) < len(answer.changes)


def at_first(decision: Decision) -> bool:
    """Tell whether a record is ticked before a person decides."""
    return decision.verdict in (Verdict.ADD, Verdict.UPDATE)


def _only_ticks(answer: Answer) -> bool:
    return bool(answer.changes) and not restages(answer)
