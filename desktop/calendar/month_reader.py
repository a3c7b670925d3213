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
        self, period: PeriodRow, show: Callable[[tuple[str, date] | None], None]
    ) -> None:
        """Ask for UUID and day of the meeting next to today; None where there is none."""
        today = date.today()
        self._desk.ask(
            lambda session: meeting_nearest(session, period.id, today),
            show,
            owner=self,
            key="nearest",
        )

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
