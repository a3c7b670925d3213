"""What the commands print: for a person, or as JSON for a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from db.exchange.review import Applied
from db.exchange.staging import Issue
from db.findings import Finding
from db.language import tr
from db.store import HistoryLine


def imported(results: list[Applied], *, as_json: bool, dry_run: bool) -> None:
    """Print what an import did, or would do."""
    if as_json:
        _print_json(_import_as_json(results))
        return
    for applied in results:
        head = tr("Would do: {label}") if dry_run else "{label}"
        print(head.format(label=applied.label))
        for name, counts in (
            (tr("added"), applied.added),
            (tr("updated"), applied.updated),
            (tr("same"), applied.same),
        ):
            if counts:
                listed = ", ".join(f"{family} {count}" for family, count in counts.items())
                print(f"  {name}: {listed}")
        for conflict in applied.conflicts:
            print(f"  {tr('conflict')}: {conflict}")
        for issue in applied.issues:
            print(f"  {issue.level} ({issue.place}): {issue.message}")
        if not dry_run and applied.operation is None:
            print("  " + tr("Nothing to change: the library has all of it already."))


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
        _print_json([finding.as_json() for finding in findings])
        return
    for finding in findings:
        print(f"{finding.level} ({finding.place}): {finding.message}")
    if not findings:
        print(tr("Everything is in order."))


def history(lines: Iterable[HistoryLine], *, as_json: bool) -> None:
    """Print the operations, newest first."""
    if as_json:
        _print_json(
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
        state = {"undone": tr(" (undone)"), "abandoned": tr(" (undone for good)")}
        print(f"{line.at:%Y-%m-%d %H:%M} UTC  {line.label}{state.get(line.state.value, '')}")


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
