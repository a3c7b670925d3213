"""Where a calendar begins: at the day shown last, else today, else its first meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from db.queries.calendar import first_meeting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.periods import PeriodRow
    from desktop.shell.desk import Desk

_DAY: Final = "calendar/day"


class CalendarStart(QObject):
    """Keeps the day for the next start, and asks for another where none was kept."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def kept(self, period: PeriodRow) -> date | None:
        """Give the day that was shown last, where it is in the months of the period."""
        try:
            day = date.fromisoformat(self._desk.settings.value(_DAY, ""))
        except (TypeError, ValueError):
            return None
        return day if touches(period, day) else None

    def keep(self, day: date) -> None:
        """Remember a day for the next start."""
        self._desk.settings.keep(_DAY, day.isoformat())

    def ask(self, period: PeriodRow, begin: Callable[[date, tuple[str, ...]], None]) -> None:
        """Ask for the first meeting; ``begin`` is given its day and its UUID.

        While the period runs it is given today, and the first day of a period without meetings.
        """
        today = date.today()
        if period.begins_on <= today <= period.ends_on:
            begin(today, ())
            return

        def question(session: Session) -> tuple[date, tuple[str, ...]]:
            found = first_meeting(session, period.id)
            return (found[1], (found[0],)) if found else (period.begins_on, ())

        self._desk.ask(question, lambda found: begin(*found), owner=self, key="start")


def touches(period: PeriodRow, day: date) -> bool:
    """Whether the month of a day has days of a period."""
    return period.begins_on.replace(day=1) <= day.replace(day=1) <= period.ends_on
