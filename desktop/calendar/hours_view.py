"""WeekView and DayView: the hours of seven days, or of one, as views of the calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.language import tr
from desktop.calendar.hours_accessible import install
from desktop.calendar.hours_grid import HoursGrid
from desktop.calendar.hours_places import move_to, stretch_to
from desktop.calendar.hours_reader import ZONE, read_hours
from desktop.calendar.hours_rows import HoursShown, TimeSpan, span_of
from desktop.calendar.scope import Span
from desktop.calendar.view import CalendarView
from desktop.calendar.weeks import first_weekday
from desktop.printing.addresses import days_pages
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting
    from db.store import Notice
    from desktop.calendar.scope import Scope
    from desktop.shell.address import Address
    from desktop.shell.desk import Desk

_WEEK = 7


class HoursView(CalendarView):
    """Reads the days of a scope and shows their hours."""

    BY_HOURS: ClassVar[bool] = True
    NEEDS_THE_HEIGHT: ClassVar[bool] = True
    DAYS: ClassVar[int]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        install()
        self._scope: Scope | None = None
        self._read: object = None
        self._is_ahead = False
        self.grid = HoursGrid()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self.grid.went.connect(self.went)
        self.grid.create_wanted.connect(self.create_wanted)
        self.grid.open_wanted.connect(self.open_wanted)
        self.grid.menu_wanted.connect(self.menu_wanted)
        self.grid.list_wanted.connect(self.list_wanted)
        self.grid.turned.connect(self.turned)
        self.grid.hours_shifted.connect(self.hours_shifted)
        self.grid.theme_dropped.connect(self.theme_dropped)
        self.grid.zones_wanted.connect(self.choose_zone)
        self.grid.carried.connect(self._carry)
        self.grid.stretched.connect(self._stretch)
        desk.rested.connect(self._catch_up)

    def show_scope(self, scope: Scope) -> None:
        self._scope = scope
        self.grid.others = scope.others
        self.grid.select(scope.day, scope.uuids)
        if self._read != self._asked(scope):
            self._ask(scope)

    def renew(self, notice: Notice | None) -> None:
        self._is_ahead = False
        if self._scope is not None:
            self._ask(self._scope)

    def pages(self, scope: Scope) -> Address:
        first = self.first(scope.day)
        return days_pages(first, first + timedelta(days=self.DAYS - 1))

    def title(self, scope: Scope) -> str:
        first = self.first(scope.day)
        return days.day_range(first, first + timedelta(days=self.DAYS - 1))

    def short_title(self, scope: Scope) -> str:
        first = self.first(scope.day)
        ends = first, first + timedelta(days=self.DAYS - 1)
        begin, end = (days.short_day_and_month(day) for day in ends)
        return tr("{first} – {last}").format(first=begin, last=end)

    def stepped(self, day: date, by: int) -> date:
        try:
            return day + timedelta(days=by * self.DAYS)
        except OverflowError:
            return day

    def span(self, scope: Scope) -> Span | None:
        return self.grid.span_here() if self.grid.at.day == scope.day else super().span(scope)

    def meetings_on(self, day: date) -> Sequence[CalendarMeeting]:
        here = [(each, span_of(each)) for each in self.grid.shown.meetings]
        return [each.meeting for each, span in here if span.first <= day <= span.last]

    def place_on_screen(self) -> QPoint:
        return self.grid.place_on_screen()

    def main_widget(self) -> QWidget | None:
        return self.grid if self._read is not None else None

    def choose_zone(self) -> None:
        """Let the person choose a second time zone."""
        from desktop.calendar.zone_picker import ZonePicker

        if self._scope is not None:
            picker = ZonePicker(self.desk, self._scope.zone, self)
            picker.chosen.connect(self.zone_chosen)
            picker.open_at(self.grid.zones_corner())

    def first(self, day: date) -> date:
        """Give the first of the days that are shown with a day."""
        return day

    def _asked(self, scope: Scope) -> object:
        """What was read for a scope; another one for which it is the same needs no reading."""
        return self.first(scope.day), scope.shown, scope.layers, scope.holidays, scope.zone

    def _ask(self, scope: Scope) -> None:
        first = self.first(scope.day)
        self.desk.ask(
            lambda session: read_hours(session, scope, first, self.DAYS),
            partial(self._show, scope),
            owner=self,
            key="hours",
        )

    def _show(self, scope: Scope, shown: HoursShown) -> None:
        self._read = self._asked(scope)
        self.grid.show_hours(shown)

    def _catch_up(self) -> None:
        """Show what the library has, where what was dropped could not be written."""
        if self._is_ahead and self._scope is not None:
            self._is_ahead = False
            self._ask(self._scope)

    def _carry(self, spans: Mapping[str, TimeSpan], uuid: str, copies: bool) -> None:
        placed = self.grid.shown.meeting(uuid)
        if placed is not None:
            move = move_to(placed.meeting, spans[uuid], ZONE, spans, copies=copies)
            self._is_ahead = True
            self.moved.emit(move)

    def _stretch(self, uuid: str, span: TimeSpan) -> None:
        placed = self.grid.shown.meeting(uuid)
        if placed is not None:
            self._is_ahead = True
            self.resized.emit(uuid, stretch_to(placed.meeting, span, ZONE))


class WeekView(HoursView):
    """The seven days of a week."""

    name: ClassVar[str] = "week"
    DAYS: ClassVar[int] = _WEEK

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.grid.setAccessibleName(tr("Week"))

    def first(self, day: date) -> date:
        before = (day.weekday() - first_weekday()) % _WEEK
        return day - timedelta(days=min(before, (day - date.min).days))


class DayView(HoursView):
    """One day."""

    name: ClassVar[str] = "day"
    DAYS: ClassVar[int] = 1

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.grid.setAccessibleName(tr("Day"))

    def title(self, scope: Scope) -> str:
        return days.weekday_and_day(scope.day)

    def short_title(self, scope: Scope) -> str:
        return days.short_day(scope.day)
