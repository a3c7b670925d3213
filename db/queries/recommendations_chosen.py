"""Which statements are meant: those of a span of reports that fit text and filters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Acceptance,
    Addressee,
    Implementation,
    Organisation,
    Paragraph,
    Participation,
    Recommendation,
    RecommendationKind,
    Report,
    ReportingPeriod,
    Section,
)
from db.search import matching

Span = Literal["period", "body", "library"]
Origin = Literal["conclusions", "meetings"]
FEW: Final = 2_000
"""Statements that a question may name one by one."""
CLOSED: Final = (
    Implementation.IMPLEMENTED,
    Implementation.OVERTAKEN,
    Implementation.NOT_TO_BE_IMPLEMENTED,
)
"""States in which nothing is checked any more."""


@dataclass(frozen=True, slots=True)
class ChosenStatements:
    """Which statements are meant, and the day that "overdue" is told of."""

    today: date
    span: Span = "library"
    """Of one period's report, of a body's reports or of all."""
    period_id: int | None = None
    body_id: int | None = None
    text: str = ""
    kinds: frozenset[RecommendationKind] = frozenset()
    """None means any, as below."""
    implementations: frozenset[Implementation] = frozenset()
    acceptances: frozenset[Acceptance] = frozenset()
    """What at least one addressee answered."""
    organisation: str | None = None
    """UUID of an addressee."""
    origin: Origin | None = None
    """Whether the paragraph tells of a meeting, or stands in the conclusions."""
    overdue: bool = False
    keys: frozenset[int] | None = None
    """Only these, where they are known; see ``with_words_found``."""


def with_words_found(session: Session, chosen: ChosenStatements) -> ChosenStatements:
    """Look up the words once, for several questions: what has them is then named by its keys.

    Where more than FEW have them, naming them would take longer than looking again. Raises
    SearchUnready as db.search.
    """
    if not chosen.text:
        return chosen
    found = session.scalars(chosen_keys(session, chosen).limit(FEW + 1)).all()
    return chosen if len(found) > FEW else replace(chosen, text="", keys=frozenset(found))


def chosen_keys(session: Session, chosen: ChosenStatements) -> Select[int]:
    """Select the keys of the statements chosen. Raises SearchUnready as db.search."""
    query = select(Recommendation.id)
    if chosen.keys is not None:
        query = query.where(Recommendation.id.in_(sorted(chosen.keys)))
    if chosen.span != "library":
        of_span = select(Report.id)
        if chosen.span == "period":
            of_span = of_span.where(Report.period_id == chosen.period_id)
        else:
            of_span = of_span.join(Report.period).where(ReportingPeriod.body_id == chosen.body_id)
        query = query.where(Recommendation.report_id.in_(of_span))
    if chosen.text:
        among = _ends(session, query) if chosen.span != "library" else None
        query = query.where(matching(session, "recommendations", chosen.text, among))
    if chosen.kinds:
        query = query.where(Recommendation.kind.in_(chosen.kinds))
    if chosen.implementations:
        query = query.where(Recommendation.implementation.in_(chosen.implementations))
    if chosen.overdue:
        query = query.where(is_overdue(chosen.today))
    if chosen.origin is not None:
        told = meeting_key().is_not(None)
        query = query.where(told if chosen.origin == "meetings" else ~told)
    of = aliased(Addressee)
    if asked := asked_of(chosen, of):
        addressed = select(of.id).where(of.recommendation_id == Recommendation.id, *asked)
        query = query.where(addressed.correlate(Recommendation).exists())
    return query


def _ends(session: Session, of_span: Select[int]) -> tuple[int, int]:
    """The least and the greatest key; those of none where there are none."""
    key = Recommendation.id
    ends = of_span.with_only_columns(func.min(key), func.max(key))
    least, greatest = session.execute(ends).one()
    return least or 0, greatest or 0


def asked_of(chosen: ChosenStatements, of: type[Addressee]) -> list[ColumnElement[bool]]:
    """Give what an addressee must fulfil for its statement to be chosen; mostly nothing."""
    asked: list[ColumnElement[bool]] = []
    if chosen.organisation is not None:
        wanted = select(Organisation.id).where(Organisation.uuid == chosen.organisation)
        asked.append(of.organisation_id == wanted.scalar_subquery())
    if chosen.acceptances:
        asked.append(of.acceptance.in_(chosen.acceptances))
    return asked


def meeting_key() -> ColumnElement[int | None]:
    """Key of the meeting that a statement's paragraph tells of, or at which its speaker spoke."""
    return (
        select(func.coalesce(Section.meeting_id, Participation.meeting_id))
        .select_from(Paragraph)
        .join(Paragraph.section)
        .outerjoin(Paragraph.participation)
        .where(Paragraph.id == Recommendation.paragraph_id)
        .correlate(Recommendation)
        .scalar_subquery()
    )


def is_open() -> ColumnElement[bool]:
    """Whether a statement is still to be checked."""
    return Recommendation.implementation.not_in(CLOSED)


def is_overdue(today: date) -> ColumnElement[bool]:
    """Whether the day of the next check has passed."""
    return and_(Recommendation.due_on < today, is_open())
