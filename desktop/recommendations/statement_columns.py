"""The columns of the table of statements."""

from __future__ import annotations

from datetime import date
from typing import Final

from db.language import later, tr
from db.queries.recommendation_details import StatementPlace
from db.queries.recommendations_table import StatementRow
from desktop.recommendations.paragraph_numbers import ParagraphNumbers
from desktop.widgets.column import Column, Mark
from desktop.wording.days import short_day
from desktop.wording.statement_terms import ACCEPTANCE, KINDS_IN_A_LINE, STATEMENT_KINDS
from desktop.wording.terms import IMPLEMENTATION

TITLES: Final = {
    "number": later("Number"),
    "text": later("Statement"),
    "kind": later("Kind"),
    "addressees": later("Addressees"),
    "acceptance": later("Acceptance"),
    "implementation": later("Implementation"),
    "owner": later("Owner"),
    "due": later("Next date"),
}
"""What the columns are called, by their keys, in their order at first."""


def statement_columns(numbers: ParagraphNumbers) -> tuple[Column[StatementRow], ...]:
    """Give the columns; the numbers of paragraphs come when they are known."""

    def below(row: StatementRow) -> str:
        kind = tr(KINDS_IN_A_LINE[row.kind])
        place = numbers.place(row.report_id, row.id)
        if place is None:
            return kind
        return tr("{place} · {kind}").format(place=said_place(place), kind=kind)

    return (
        Column(
            "number",
            tr(TITLES["number"]),
            lambda row: row.reference,
            88,
            sort="number",
            muted=True,
            tabular=True,
            yields=2,
        ),
        Column(
            "text",
            tr(TITLES["text"]),
            lambda row: " ".join(row.text.split()),
            200,
            second=below,
            sort="text",
            stretch=True,
        ),
        Column("kind", tr(TITLES["kind"]), _kind, 128, sort="kind", hidden=True),
        Column(
            "addressees",
            tr(TITLES["addressees"]),
            lambda row: ", ".join(row.addressees),
            176,
            hidden=True,
        ),
        Column(
            "acceptance",
            tr(TITLES["acceptance"]),
            _answer,
            112,
            mark=_answer_mark,
            sort="acceptance",
            yields=1,
        ),
        Column(
            "implementation",
            tr(TITLES["implementation"]),
            lambda row: tr(IMPLEMENTATION[row.implementation]) if row.asks else "",
            128,
            mark=lambda row: ("implementation", row.implementation) if row.asks else None,
            sort="implementation",
            yields=4,
        ),
        Column(
            "owner",
            tr(TITLES["owner"]),
            lambda row: row.owner or "",
            128,
            sort="owner",
            hidden=True,
        ),
        Column(
            "due",
            tr(TITLES["due"]),
            _due,
            116,
            "end",
            second=lambda row: short_day(row.due_on) if row.due_on and is_overdue(row) else None,
            mark=lambda row: ("icon", "clock") if is_overdue(row) else None,
            role=_due_role,
            sort="due",
            tabular=True,
            yields=3,
        ),
    )


def said_place(place: StatementPlace) -> str:
    """Give "¶107", or "¶107, 2 of 3" where the paragraph states several."""
    if place.of == 1:
        return tr("¶{number}").format(number=place.paragraph)
    sentence = tr("¶{number}, {which} of {count}")
    return sentence.format(number=place.paragraph, which=place.which, count=place.of)


def is_overdue(row: StatementRow) -> bool:
    """Whether the day of the next check has passed."""
    return row.due_on is not None and row.due_on < date.today() and not row.is_closed


def _kind(row: StatementRow) -> str:
    return tr(STATEMENT_KINDS[row.kind])


def _answer(row: StatementRow) -> str:
    if not row.addressees:
        return ""
    return tr(ACCEPTANCE[row.acceptance]) if row.acceptance else tr("Differs")


def _answer_mark(row: StatementRow) -> Mark | None:
    return ("acceptance", row.acceptance) if row.acceptance else None


def _due(row: StatementRow) -> str:
    if row.is_closed:
        return tr("closed")
    if row.due_on is None:
        return tr("none") if row.asks else ""
    return tr("Overdue") if is_overdue(row) else short_day(row.due_on)


def _due_role(row: StatementRow) -> str | None:
    if is_overdue(row):
        return "danger"
    return "text-muted" if row.due_on is None and not row.is_closed else None
