"""What a period leaves behind, offered to the next one with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from db.language import tr
from db.models import (
    Implementation,
    Meeting,
    MeetingStatus,
    Recommendation,
    RecommendationKind,
    Report,
    ReportingPeriod,
    Theme,
)
from db.queries.meetings import in_period
from db.queries.programme import ProgrammeRow, programme

_OPEN: Final = (Implementation.NOT_STARTED, Implementation.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be carried over."""

    kind: Literal["theme", "meeting", "recommendation"]
    uuid: str
    """Of the theme, the meeting or the statement."""
    title: str | None
    """None for a meeting without a theme."""
    reason: str
    """A sentence in the person's language."""


def roll_over_offers(session: Session, period_id: int, today: date) -> list[Offer]:
    """Give what a period leaves to the next: themes, postponed meetings, open statements.

    Themes that nobody held or gave up; meetings that were postponed, found no new date, and are
    not brought on by their theme; statements of the period's report that are open, and that no
    later one takes on.
    """
    period = session.get_one(ReportingPeriod, period_id)
    themes = [row for row in programme(session, period_id, today) if row.in_tray]
    offers = [Offer("theme", row.theme_uuid, row.title, _why(row, period.label)) for row in themes]
    offers += _postponed(session, period, {row.theme_uuid for row in themes})
    offers += _open(session, period_id)
    return offers


def _why(row: ProgrammeRow, period: str) -> str:
    dated = [each for each in row.meetings if each.day is not None]
    if not dated:
        return tr("It was planned for {period}, and no meeting was held on it.").format(
            period=period
        )
    last = dated[-1]
    if last.status is MeetingStatus.POSTPONED:
        sentence = tr("Its meeting of {day} was postponed, and no new date stands.")
    elif last.status is MeetingStatus.CANCELLED:
        sentence = tr("Its meeting of {day} was cancelled.")
    else:
        sentence = tr("Its meeting of {day} was never recorded as held.")
    return sentence.format(day=_said(last.day))


def _postponed(
    session: Session, period: ReportingPeriod, offered_themes: set[str]
) -> Iterator[Offer]:
    later = aliased(Meeting)
    query = (
        select(Meeting.uuid, Meeting.day, Theme.uuid, Theme.full_title)
        .outerjoin(Theme, Theme.id == Meeting.theme_id)
        .outerjoin(later, later.id == Meeting.postponed_to_id)
        .where(
            in_period(period),
            Meeting.status == MeetingStatus.POSTPONED,
            or_(later.id.is_(None), later.status == MeetingStatus.CANCELLED),
        )
        .order_by(Meeting.day, Meeting.id)
    )
    for uuid, day, theme, title in session.execute(query):
        if theme not in offered_themes:
            sentence = tr("The meeting of {day} was postponed, and no new date stands.")
            reason = (
                sentence.format(day=_said(day))
                if day is not None
                else tr("The meeting was postponed, and no new date stands.")
            )
            yield Offer("meeting", uuid, title, reason)


def _open(session: Session, period_id: int) -> Iterator[Offer]:
    taken_on = aliased(Recommendation)
    query = (
        select(
            Recommendation.uuid,
            Recommendation.text,
            Recommendation.implementation,
            Recommendation.due_on,
        )
        .join(Report, Report.id == Recommendation.report_id)
        .outerjoin(taken_on, taken_on.supersedes_id == Recommendation.id)
        .where(
            Report.period_id == period_id,
            Recommendation.implementation.in_(_OPEN),
            Recommendation.kind != RecommendationKind.OBSERVATION,
            taken_on.id.is_(None),
        )
        .order_by(Recommendation.number, Recommendation.id)
    )
    for uuid, text, implementation, due_on in session.execute(query):
        if due_on is not None:
            reason = tr("It was due on {day}, and is still open.").format(day=_said(due_on))
        elif implementation is Implementation.IN_PROGRESS:
            reason = tr("It is in progress, and not yet implemented.")
        else:
            reason = tr("Nothing was noted as done about it.")
        yield Offer("recommendation", uuid, text, reason)


def _said(day: date | None) -> str:
    from db.report.wording import wording_for_person

    return wording_for_person().day(day) if day is not None else ""
