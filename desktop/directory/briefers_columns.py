"""The columns of the directory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.language import later, tr
from desktop.widgets.column import Column
from desktop.wording.days import short_day
from desktop.wording.numbers import number
from desktop.wording.terms import ORGANISATION_KINDS

if TYPE_CHECKING:
    from db.queries.briefers_table import BrieferLine

TITLES: Final = {
    "name": later("Name"),
    "post": later("Post and organization"),
    "meetings": later("Meetings"),
    "last": later("Last briefed"),
    "organisation": later("Organization"),
    "kind": later("Kind of organization"),
    "pronoun": later("Pronoun"),
    "note": later("Note"),
}
"""What the columns are called, by their keys, in their order at first."""


def briefers_columns() -> tuple[Column[BrieferLine], ...]:
    """Give the columns in their order at first."""
    titles = {key: tr(title) for key, title in TITLES.items()}
    return (
        Column(
            "name",
            titles["name"],
            lambda row: row.name,
            168,
            sort="name",
            strong=True,
            wraps=True,
        ),
        Column(
            "post",
            titles["post"],
            _post,
            192,
            second=lambda row: row.organisation,
            role=lambda row: None if row.post else "text-muted",
            sort="post",
            stretch=True,
        ),
        Column(
            "meetings",
            titles["meetings"],
            lambda row: number(row.meetings) if row.meetings else "",
            76,
            "end",
            sort="meetings",
            descends=True,
            tabular=True,
            yields=1,
        ),
        Column(
            "last",
            titles["last"],
            lambda row: short_day(row.last_day) if row.last_day else "",
            108,
            "end",
            sort="last",
            descends=True,
            tabular=True,
            yields=2,
        ),
        Column(
            "organisation",
            titles["organisation"],
            lambda row: row.organisation or "",
            200,
            sort="organisation",
            hidden=True,
        ),
        Column(
            "kind",
            titles["kind"],
            lambda row: tr(ORGANISATION_KINDS[row.kind]) if row.kind else "",
            168,
            sort="kind",
            hidden=True,
        ),
        Column("pronoun", titles["pronoun"], lambda row: row.pronoun or "", 80, hidden=True),
        Column("note", titles["note"], lambda row: row.note or "", 200, muted=True, hidden=True),
    )


def _post(row: BrieferLine) -> str:
    return row.bare_post or tr("No post known on this day")
