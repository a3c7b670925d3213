"""Recommendations with their addressees and the paragraph they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, joinedload, selectinload

from db.models import (
    Acceptance,
    Addressee,
    Implementation,
    Recommendation,
    RecommendationKind,
    Report,
    ReportingPeriod,
)
from db.queries.meetings import PAGE


@dataclass(frozen=True, slots=True)
class AddresseeRow:
    """To whom a statement is addressed, and what was answered."""

    uuid: str
    name: str
    explicit: bool
    acceptance: Acceptance
    reply: str | None
    replied_on: date | None


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """One statement of a report."""

    id: int
    uuid: str
    reference: str
    body: str
    period: str
    paragraph: int | None
    """Number of its paragraph as the report prints it; None where it stands in none."""
    number: int
    text: str
    context: str | None
    kind: RecommendationKind
    modality: str | None
    basis: tuple[str, ...]
    addressees: tuple[AddresseeRow, ...]
    implementation: Implementation
    owner: str | None
    due_on: date | None
    evidence: str | None
    supersedes: str | None
    """Reference of the earlier statement that this one carries on."""

    @property
    def acceptance(self) -> Acceptance | None:
        """What all addressees answered alike; None where they differ or there is none."""
        answers = {addressee.acceptance for addressee in self.addressees}
        return answers.pop() if len(answers) == 1 else None


def recommendations(session: Session, period_id: int | None = None) -> Iterator[RecommendationRow]:
    """Give the statements of one period's report or of all, oldest period first, by number.

    Statements of the database grow with the reports and the pages of PAGE rows, never with the
    rows.
    """
    from db.report.composer import statement_numbers

    query = (
        select(Recommendation)
        .join(Recommendation.report)
        .join(Report.period)
        .options(
            contains_eager(Recommendation.report)
            .contains_eager(Report.period)
            .joinedload(ReportingPeriod.body),
            joinedload(Recommendation.supersedes),
            selectinload(Recommendation.addressees).joinedload(Addressee.organisation),
        )
        .order_by(ReportingPeriod.begins_on, Report.id, Recommendation.number, Recommendation.id)
    )
    if period_id is not None:
        query = query.where(Report.period_id == period_id)
    statements = session.scalars(query, execution_options={"yield_per": PAGE})
    for report, of_report in groupby(statements, key=lambda statement: statement.report):
        numbers = statement_numbers(session, report)
        for statement in of_report:
            yield _row(statement, report.period, numbers.get(statement.id))


def _row(
    statement: Recommendation, period: ReportingPeriod, paragraph: int | None
) -> RecommendationRow:
    return RecommendationRow(
        id=statement.id,
        uuid=statement.uuid,
        reference=statement.reference,
        body=period.body.full_name,
        period=period.label,
        paragraph=paragraph,
        number=statement.number,
        text=statement.text,
        context=statement.context,
        kind=statement.kind,
        modality=statement.modality,
        basis=tuple(str(symbol) for symbol in statement.basis),
        addressees=tuple(
            AddresseeRow(
                uuid=each.uuid,
                name=each.organisation.name,
                explicit=each.explicit,
                acceptance=each.acceptance,
                reply=each.reply,
                replied_on=each.replied_on,
            )
            for each in statement.addressees
        ),
        implementation=statement.implementation,
        owner=statement.owner,
        due_on=statement.due_on,
        evidence=statement.evidence,
        supersedes=statement.supersedes.reference if statement.supersedes else None,
    )
