"""What the commands print: for a person, or as JSON for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from db.cli.speaking import say, say_json
from db.exchange.review import Applied
from db.exchange.staging import Issue, Level
from db.exchange.terms import family_term, told_place
from db.findings import Finding, FindingLevel
from db.language import later, tr
from db.models import OperationState
from db.store import HistoryLine

_STATES = {
    OperationState.DONE: "{label}",
    OperationState.UNDONE: later("{label} (undone)"),
    OperationState.ABANDONED: later("{label} (undone for good)"),
}
_LEVELS = {"note": later("note"), "warning": later("warning"), "error": later("error")}


def imported(results: list[Applied], *, as_json: bool, dry_run: bool) -> None:
    """Print what an import did, or would do."""
    if as_json:
        say_json(_import_as_json(results))
        return
    for applied in results:
        head = tr("Would do: {label}") if dry_run else "{label}"
        say(head.format(label=applied.label))
        for line in _lines(applied):
            say(f"  {line}")
        if any(issue.level is Level.ERROR for issue in applied.issues):
            say("  " + tr("Not everything could be taken: see the errors above."))
        elif not dry_run and applied.operation is None and not applied.conflicts:
            say("  " + tr("Nothing to change: the library has all of it already."))


def _lines(applied: Applied) -> Iterator[str]:
    for sentence, counts in (
        (tr("added: {records}"), applied.added),
        (tr("updated: {records}"), applied.updated),
        (tr("same: {records}"), applied.same),
    ):
        if counts:
            listed = (f"{family_term(family)} {count}" for family, count in counts.items())
            yield sentence.format(records=", ".join(listed))
    for conflict in applied.conflicts:
        yield tr("conflict: {conflict}").format(conflict=conflict)
    for issue in applied.issues:
        yield _noted(issue.level, told_place(issue.place), issue.message)


def _noted(level: Level | FindingLevel, place: str, message: str) -> str:
    if not place:
        return tr("{level}: {message}").format(level=tr(_LEVELS[level]), message=message)
    return tr("{level} ({place}): {message}").format(
        level=tr(_LEVELS[level]), place=place, message=message
    )


def _import_as_json(results: list[Applied]) -> dict[str, Any]:
    """One file: its result. Several: their sum, and each under "files"."""
    whole: dict[str, Any] = {
        "operation": next((each.operation for each in reversed(results) if each.operation), None),
        "added": _sum(each.added for each in results),
        "updated": _sum(each.updated for each in results),
        "same": _sum(each.same for each in results),
        "conflicts": [conflict.as_json() for each in results for conflict in each.conflicts],
        "issues": [_issue(issue) for each in results for issue in each.issues],
    }
    if len(results) > 1:
        whole["files"] = [{"file": each.source, **_import_as_json([each])} for each in results]
    return whole


def _sum(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return dict(total)


def _issue(issue: Issue) -> dict[str, str]:
    return {"level": issue.level.value, "place": issue.place, "message": issue.message}


def checked(findings: list[Finding], *, as_json: bool) -> None:
    """Print what a check found."""
    if as_json:
        say_json([finding.as_json() for finding in findings])
        return
    for finding in findings:
        say(_noted(finding.level, finding.place, finding.message))
    if not findings:
        say(tr("Everything is in order."))


def history(lines: Iterable[HistoryLine], *, as_json: bool) -> None:
    """Print the operations, newest first."""
    if as_json:
        say_json(
            [
                {
                    "operation": line.operation,
                    "label": line.label,
                    "at": f"{line.at.isoformat()}Z",
                    "state": line.state.value,
                    "changes": line.changes,
                }
                for line in lines
            ]
        )
        return
    for line in lines:
        at = f"{line.at:%Y-%m-%d %H:%M} UTC"
        say(f"{at}  {tr(_STATES[line.state]).format(label=line.label)}")
