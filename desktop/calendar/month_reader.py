"""MonthReader: which month the calendar opens with, and what it reads of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.calendar import MeetingLine, meeting_nearest, meetings_between
from desktop.calendar.month_layout import Weeks
from desktop.calendar.month_view import first_weekday

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.periods import PeriodRow
    from desktop.shell.desk import Desk


class MonthReader(QObject):
    """Asks the library in the name of the page; a later question takes the place of an earlier."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def kept(self, period: PeriodRow) -> date | None:
        """Give the month that was shown last, where it is in the period."""
        text = self._desk.settings.value("calendar/month")
        month = date.fromisoformat(text) if text else None
        inside = month is not None and touches(period, month)
        return month if inside else None

    def keep(self, month: date) -> None:
        """Remember a month for the next start."""
        self._desk.settings.keep("calendar/month", month.isoformat())

    def ask_nearest(
        self, period: PeriodRow, show: Callable[[str | None, date, list[MeetingLine]], None]
    ) -> None:
        """Ask for the meeting next to today, and for its month.

        ``show`` is given its UUID, None where there is none, its day or that of the period nearest
        to today, and the meetings in the weeks of that month.
        """
        today = date.today()

        def question(session: Session) -> tuple[str | None, date, list[MeetingLine]]:
            uuid, day = meeting_nearest(session, period.id, today) or (
                None,
                min(max(today, period.begins_on), period.ends_on),
            )
            weeks = Weeks(day, first_weekday())
            lines = meetings_between(session, period.body_id, weeks.first, weeks.last)
            return uuid, day, lines

        self._desk.ask(question, lambda found: show(*found), owner=self, key="month")

    def ask_month(
        self, period: PeriodRow, month: date, show: Callable[[Sequence[MeetingLine]], None]
    ) -> None:
        """Ask for the meetings of the body in the weeks of a month."""
        weeks = Weeks(month, first_weekday())
        self._desk.ask(
            lambda session: meetings_between(session, period.body_id, weeks.first, weeks.last),
            show,
            owner=self,
            key="month",
        )


def touches(period: PeriodRow, month: date) -> bool:
    """Whether a month, given by its first day, has days of a period."""
    return period.begins_on.replace(day=1) <= month <= period.ends_on
