"""Agenda: the meetings of the period as a list, month by month, and those without a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from db.language import later, tr
from db.queries.calendar import NO_DAY, MeetingLine, meetings_of_month, months
from desktop.calendar.meeting_words import state_of, title_of
from desktop.widgets.column import Column
from desktop.widgets.query_table import QueryTable
from desktop.widgets.table_layout import GroupRow, Outline
from desktop.widgets.table_query import Portion, TableQuery
from desktop.wording import days
from desktop.wording.terms import MEETING_KINDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.desk import Desk

TITLES: Final = {"day": later("Date"), "title": later("Theme"), "state": later("State")}
"""What the columns are called, by their keys."""


class Agenda(QueryTable):
    """Rows are read as they are looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "calendar/agenda", _columns(), label=tr("Agenda"))

    def show_period(self, period_id: int) -> None:
        """Show the meetings of a period."""

        def outline(session: Session) -> Outline:
            found = months(session, period_id)
            groups = tuple(GroupRow(month, _named(month), count) for month, count in found)
            return Outline(sum(group.count for group in groups), groups)

        def rows(session: Session, portion: Portion) -> Sequence[MeetingLine]:
            month = portion.group or NO_DAY
            return meetings_of_month(session, period_id, month, portion.offset, portion.limit)

        self.show_query(TableQuery(outline, rows))


def _named(month: str) -> str:
    if month == NO_DAY:
        return tr("No date yet")
    return days.month_heading(date.fromisoformat(f"{month}-01"))


def _day(line: MeetingLine) -> str:
    if line.day is None:
        return ""
    if line.end_day is not None:
        return days.day_range(line.day, line.end_day)
    return days.weekday_day_month(line.day)


def _hours(line: MeetingLine) -> str | None:
    return days.hour(line.starts_at) if line.starts_at else None


def _columns() -> Sequence[Column[MeetingLine]]:
    return (
        Column("day", tr(TITLES["day"]), _day, 176, second=_hours, tabular=True),
        Column(
            "title",
            tr(TITLES["title"]),
            title_of,
            240,
            second=lambda line: tr(MEETING_KINDS[line.kind]),
            stretch=True,
        ),
        Column(
            "state",
            tr(TITLES["state"]),
            state_of,
            136,
            mark=lambda line: ("meeting", line.status),
        ),
    )
