"""AgendaView: the meetings of the period as a list, as one of the views of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.calendar.agenda import Agenda
from desktop.calendar.view import CalendarView
from desktop.wording import days

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.calendar.scope import Scope, Span
    from desktop.shell.desk import Desk


class AgendaView(CalendarView):
    """Shows meetings with and without a day."""

    name: ClassVar[str] = "agenda"
    SHOWS_UNDATED: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = Agenda(desk)
        self._period: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.selected.connect(self._tell)
        self.table.activated_row.connect(self.open_wanted)
        self.table.menu_wanted.connect(lambda _uuid, where: self.menu_wanted.emit(where))

    def show_scope(self, scope: Scope) -> None:
        if scope.period.id != self._period:
            self._period = scope.period.id
            self.table.show_period(scope.period.id)
        if scope.uuid != self.table.current_uuid:
            self.table.select(scope.uuid)

    def renew(self, notice: Notice | None) -> None:
        if self._period is not None:
            self.table.refresh()

    def title(self, scope: Scope) -> str:
        return days.day_range(scope.period.begins_on, scope.period.ends_on)

    def span(self, scope: Scope) -> Span | None:
        return None

    def place_on_screen(self) -> QPoint:
        here = self.table.visualRect(self.table.currentIndex())
        return self.table.viewport().mapToGlobal(here.bottomLeft())

    def main_widget(self) -> QWidget | None:
        return self.table.stop()

    def _tell(self, uuid: str | None) -> None:
        record = self.table.rows.record(self.table.currentIndex().row()) if uuid else None
        self.went.emit(record.day if record is not None else None, (uuid,) if uuid else ())
