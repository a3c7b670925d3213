"""DayPane: a view of painted days, which scrolls where there is no room."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from db.queries.calendar_year import CalendarMeeting
from desktop.calendar.day_canvas import DayCanvas
from desktop.calendar.day_reading import DayReading, read_days
from desktop.calendar.scope import Span
from desktop.calendar.view import CalendarView

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.calendar.scope import Scope
    from desktop.shell.desk import Desk

_TOLD: Final = (
    "went", "create_wanted", "open_wanted", "moved", "resized", "theme_dropped", "list_wanted",
    "menu_wanted", "turned",
)  # fmt: skip
_LEAST: Final = 96


class DayPane(CalendarView):
    """Reads what its canvas is to paint, and passes on what the canvas tells."""

    def __init__(self, desk: Desk, canvas: DayCanvas) -> None:
        super().__init__(desk)
        self._canvas = canvas
        self._scope: Scope | None = None
        self._read: object = None
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(canvas)
        self.area.setMinimumHeight(_LEAST)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.area, 1)
        for told in _TOLD:
            getattr(canvas, told).connect(getattr(self, told))

    @abstractmethod
    def page_of(self, scope: Scope) -> tuple[date, date]:
        """Give the first and the last day that a scope has to be read for."""

    @abstractmethod
    def show_days(self, scope: Scope, reading: DayReading) -> None:
        """Show these days as they were read."""

    def show_scope(self, scope: Scope) -> None:
        self._scope = scope
        self._canvas.others = scope.others
        self._canvas.select(scope.day, scope.uuids)
        if self._read != self._wanted(scope):
            self._ask(scope)
        else:
            self._show_day()

    def renew(self, notice: Notice | None) -> None:
        if self._scope is not None:
            self._ask(self._scope)

    def span(self, scope: Scope) -> Span | None:
        return self._canvas.span()

    def meetings_on(self, day: date) -> Sequence[CalendarMeeting]:
        return [line for line in self._canvas.lines if line.covers(day)]

    def place_on_screen(self) -> QPoint:
        return self._canvas.place_on_screen()

    def main_widget(self) -> QWidget | None:
        return self._canvas if self._read is not None else None

    def _wanted(self, scope: Scope) -> object:
        """What is read for a scope; another scope for which it is the same needs no reading."""
        return self.page_of(scope), scope.shown, scope.layers, scope.holidays

    def _ask(self, scope: Scope) -> None:
        first, last = self.page_of(scope)
        self.desk.ask(
            lambda session: read_days(session, first, last, scope),
            partial(self._show, scope),
            owner=self,
            key="days",
        )

    def _show(self, scope: Scope, reading: DayReading) -> None:
        self._read = self._wanted(scope)
        self.show_days(scope, reading)
        self._show_day()

    def _show_day(self) -> None:
        """Scroll to the day that the person is on."""
        cell = self._canvas.layout_.cell(self._canvas.day)
        if cell is not None:
            at = cell.rect.center()
            self.area.ensureVisible(at.x(), at.y(), 0, cell.rect.height() // 2 + 1)
