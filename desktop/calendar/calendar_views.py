"""CalendarViews: the month and the agenda, one in front of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.calendar.agenda import Agenda
from desktop.calendar.month_pane import MonthPane

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class CalendarViews(QStackedWidget):
    """The agenda is made when it is first asked for."""

    agenda_made = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.month = MonthPane()
        self._agenda: Agenda | None = None
        self.addWidget(self.month)

    @property
    def agenda(self) -> Agenda:
        """The list of the period."""
        if self._agenda is None:
            self._agenda = Agenda(self._desk)
            self.addWidget(self._agenda)
            self.renew_agenda(anew=True)
            self.agenda_made.emit(self._agenda)
        return self._agenda

    def renew_agenda(self, *, anew: bool) -> None:
        """Have the agenda ask again, where there is one; ``anew``: the period may be another."""
        period = self._desk.period
        if self._agenda is None or period is None:
            return
        if anew:
            self._agenda.show_period(period.id)
        else:
            self._agenda.refresh()
