"""CalendarPage: the meetings of the period by month or as a list, and what came from each."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from desktop.calendar.month_reader import MonthReader, touches
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.language import tr
from db.models import MeetingKind
from db.queries.calendar import MeetingLine, counts_by_kind, day_of
from desktop.calendar import meeting_changes
from desktop.calendar.calendar_actions import (
    BRIEFER,
    CALENDAR_ACTIONS,
    OF_A_BRIEFER,
    OF_A_MEETING,
)
from desktop.calendar.calendar_empty import CalendarEmpty
from desktop.calendar.calendar_header import CalendarHeader
from desktop.calendar.calendar_splitter import CalendarSplitter
from desktop.calendar.calendar_state import CalendarState
from desktop.calendar.calendar_views import CalendarViews
from desktop.calendar.day_menu import day_menu
from desktop.calendar.meeting_words import counted
from desktop.calendar.month_layout import months_later
from desktop.calendar.recommendations_panel import RecommendationsPanel
from desktop.meeting.meeting_details import MeetingDetails
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.widgets.announcing import announce
from desktop.wording import days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.store import Notice
    from desktop.calendar.agenda import Agenda
    from desktop.shell.desk import Desk


class CalendarPage(CalendarState, Page):
    """Month or agenda, the details of the meeting selected, and its recommendations below."""

    ACTIONS: ClassVar = CALENDAR_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reader = MonthReader(desk, self)
        self._month: date | None = None
        self._counts: Mapping[MeetingKind, int] | None = None
        self.uuid: str | None = None
        """The meeting selected."""
        self.header = CalendarHeader()
        self.panel = RecommendationsPanel(desk)
        self.details = self._details = MeetingDetails(desk)
        self._empty = CalendarEmpty()
        self._stack = QStackedWidget()
        self._views = CalendarViews(desk)
        self.month = self._views.month
        self._splitter = CalendarSplitter(desk.settings, self._views, self.panel)
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._connect()
        kept = desk.settings.value("calendar/view")
        self.show_view("agenda" if kept == "agenda" else "month")

    # -- what the shell asks -------------------------------------------------------------------

    def refresh(self, notice: Notice | None) -> None:
        period = self.desk.period
        self.header.enable(period is not None)
        if period is None:
            self._counts = None
            self._show_counts({})
            return
        if notice is None:
            self._choose_month()
        else:
            self._ask_month()
        self.desk.ask(
            lambda session: counts_by_kind(session, period.id),
            self._show_counts,
            owner=self,
            key="counts",
        )
        self._views.renew_agenda(anew=notice is None)
        self._details.renew()
        self.panel.renew()

    def show_address(self, address: Address) -> None:
        uuid = address.uuid
        if address.family != "meetings" or uuid is None:
            return
        self.desk.ask(
            lambda session: day_of(session, uuid),
            partial(self._go_to, uuid),
            owner=self,
            key="address",
        )

    def status(self) -> str:
        return counted(self._counts) if self._counts is not None else tr("Reading the calendar…")

    def main_widget(self) -> QWidget | None:
        if self._stack.currentWidget() is self._empty:
            return self._empty.stop()
        if self._counts is None:
            return None
        return self.month.view if self.header.views.current() == "month" else self.agenda.stop()

    def settle(self) -> None:
        self._details.settle()
        self.panel.settle()

    @property
    def agenda(self) -> Agenda:
        """The meetings of the period as a list."""
        return self._views.agenda

    # -- what can be done ----------------------------------------------------------------------

    def add_briefer(self) -> None:
        """Let the person find who briefs at the meeting selected."""
        self.show_details()
        self._details.briefers.begin()

    def change_briefer(self) -> None:
        """Let the person change what the briefer in hand is at the meeting."""
        self.show_details()
        self._details.briefers.change()

    def list_day(self) -> None:
        """List the meetings of the day selected."""
        self._list_day(self.month.view.day, self.month.view.place_on_screen())

    def show_view(self, view: str) -> None:
        """Show month or agenda."""
        self.header.show_view(view)
        self._views.setCurrentWidget(self.month if view == "month" else self.agenda)
        self.desk.settings.keep("calendar/view", view)
        if view == "agenda" and self.uuid is not None:
            self.agenda.select(self.uuid)
        self._name()
        self.actions_changed.emit()

    def new_meeting(self) -> None:
        """Plan a meeting on the day that is selected, or without a day from the agenda."""
        self._create(self.month.view.day if self.shows_month() else None)

    def move_to(self) -> None:
        """Let the person choose another day for the meeting selected."""
        facts = self._details.facts
        if facts is None:
            return
        from desktop.widgets.day_picker import DayPicker

        picker = DayPicker(facts.day or self.month.view.day, self)
        picker.chosen.connect(partial(self._move, facts.uuid))
        picker.open_below(self._views)
        if self.shows_month():
            picker.move(self.month.view.place_on_screen() + QPoint(0, 4))

    def move_by(self, days_later: str) -> None:
        """Move the meeting selected by so many days."""
        facts = self._details.facts
        if facts is not None and facts.day is not None:
            step = int(days_later)
            if abs(step) == 1 and self.isRightToLeft():
                step = -step  # the arrow points the other way
            self._move(facts.uuid, facts.day + timedelta(days=step))

    def choose_theme(self) -> None:
        """Let the person give the meeting selected another theme."""
        self._details.choose_theme()

    def delete_meeting(self) -> None:
        """Delete the meeting selected; a toast offers to take that back."""
        if (facts := self._details.facts) is not None:
            meeting_changes.delete(self.desk, facts)

    def go_to_today(self) -> None:
        """Show the month of today, with today selected."""
        self._go_to_day(date.today())

    def step_months(self, by: str | int) -> None:
        """Show another month, on the same day of it where it has one."""
        view = self.month.view
        self._go_to_day(months_later(view.day, int(by)))

    # -- selecting and moving about ------------------------------------------------------------

    def _connect(self) -> None:
        view = self.month.view
        self.header.stepped.connect(self.step_months)
        self.header.today_wanted.connect(self.go_to_today)
        self.header.view_chosen.connect(self.show_view)
        self.header.new_wanted.connect(self.new_meeting)
        view.day_chosen.connect(self._show_day)
        view.meeting_chosen.connect(self._select)
        view.months_wanted.connect(self.step_months)
        view.create_wanted.connect(self._create)
        view.open_wanted.connect(self._open)
        view.moved.connect(self._move)
        view.menu_wanted.connect(self._offer)
        view.more_wanted.connect(self._list_day)
        self._views.agenda_made.connect(self._connect_agenda)
        self._details.menu_wanted.connect(self._offer)
        self._details.create_wanted.connect(self.new_meeting)
        self._details.gone.connect(self._forget)
        self._details.shown.connect(self.actions_changed)
        self._details.briefer_menu_wanted.connect(self._offer_briefer)
        self._empty.create_wanted.connect(self.new_meeting)
        self._empty.import_wanted.connect(lambda: self.desk.go(Address("import")))
        self._empty.begin_wanted.connect(lambda: self.desk.go(Address("welcome")))
        self.panel.stated.connect(self._state)

    def _connect_agenda(self, agenda: Agenda) -> None:
        agenda.selected.connect(self._select)
        agenda.activated_row.connect(self._open)
        agenda.menu_wanted.connect(lambda _uuid, where: self._offer(where))

    def _select(self, uuid: str | None, *, begin: bool = False) -> None:
        if uuid == self.uuid and not begin:
            return
        self.panel.settle()
        self.uuid = uuid
        self._details.show_meeting(uuid, begin=begin)
        self.panel.show_meeting(uuid)
        self.actions_changed.emit()
        if uuid is not None:
            self.selected.emit(Address("calendar", "meetings", uuid))

    def _forget(self, uuid: str) -> None:
        if uuid == self.uuid:
            self.month.view.select(self.month.view.day)
            self._select(None)

    def _go_to(self, uuid: str, day: date | None) -> None:
        if day is None:
            if self.shows_month() and self._counts is not None:
                self.show_view("agenda")
        else:
            self.month.view.select(day, uuid)
            self._show_day(day)
            self.month.show_day()
        if not self.shows_month():
            self.agenda.select(uuid)
        self._select(uuid)

    def _go_to_day(self, day: date) -> None:
        self.month.view.select(day)
        self._select(None)
        self._show_day(day)

    def _show_day(self, day: date) -> None:
        """Show the month of a day, where another one is shown."""
        if self._month != day.replace(day=1):
            self._month = day.replace(day=1)
            self._reader.keep(self._month)
            self._name()
            self._ask_month()

    def _choose_month(self) -> None:
        """Show the month that was shown last, else that of the meeting next to today."""
        period = self.desk.period
        if period is None:
            return
        if self._month is not None and touches(period, self._month):
            self._ask_month()
        elif self._month is None and (kept := self._reader.kept(period)) is not None:
            self._go_to_day(kept)
        else:
            self._month = None
            self._reader.ask_nearest(period, self._open_at)

    def _open_at(self, uuid: str | None, day: date, lines: Sequence[MeetingLine]) -> None:
        """Show the month of a day, which was read with it."""
        self._month = day.replace(day=1)
        self._reader.keep(self._month)
        self._name()
        self.month.view.select(day, uuid)
        self._show_month(self._month, lines)
        if not self.shows_month() and uuid is not None:
            self.agenda.select(uuid)
        self._select(uuid)

    def _ask_month(self) -> None:
        period, month = self.desk.period, self._month
        if period is not None and month is not None:
            self._reader.ask_month(period, month, partial(self._show_month, month))

    def _show_month(self, month: date, lines: Sequence[MeetingLine]) -> None:
        view = self.month.view
        view.show_month(month, lines)
        here = next((line for line in lines if line.uuid == self.uuid), None)
        if here is not None and here.day is not None and not here.covers(view.day):
            view.select(here.day, here.uuid)
        self.month.show_day()
        self._show_state()

    def _show_counts(self, counts: Mapping[MeetingKind, int]) -> None:
        self._counts = counts if self.desk.period is not None else {}
        self._show_state()
        self.status_changed.emit()

    def _show_state(self) -> None:
        """Show the views, or what belongs here while there is no meeting."""
        has_period = self.desk.period is not None
        has_any = has_period and (bool(self._counts) or bool(self.month.view.lines))
        empty = self._counts is not None and not has_any
        self._empty.show_kind(has_period=has_period)
        self._stack.setCurrentWidget(self._empty if empty else self._splitter)

    def _name(self) -> None:
        period = self.desk.period
        if self.header.views.current() == "month":
            self.header.show_title(
                days.month_heading(self._month) if self._month else tr("Calendar")
            )
        elif period is not None:
            self.header.show_title(days.day_range(period.begins_on, period.ends_on))

    # -- what is written -----------------------------------------------------------------------

    def _create(self, day: date | None) -> None:
        period = self.desk.period
        if period is None:
            return

        def show(uuid: str) -> None:
            if day is not None:
                self.month.view.select(day, uuid)
                self._show_day(day)
            self._select(uuid, begin=True)
            if not self.shows_month():
                self.agenda.select(uuid)

        meeting_changes.plan(self.desk, period, day, show)

    def _move(self, uuid: str, day: date | None) -> None:
        facts = self._details.facts
        before = facts.day if facts is not None and facts.uuid == uuid else self.month.view.day
        meeting_changes.move(self.desk, uuid, before, day, partial(self._moved, uuid, day))

    def _moved(self, uuid: str, day: date | None) -> None:
        """Go along with a meeting that was moved, and say where to."""
        self._go_to(uuid, day)
        if day is not None:
            words = tr("Moved to {day}").format(day=days.weekday_and_day(day))
            announce(self.main_widget() or self, words)

    def set_status(self, status: str) -> None:
        """Bring the meeting selected on to a state."""
        if (facts := self._details.facts) is not None:
            meeting_changes.bring_on(self.desk, facts, status)

    def _state(self, text: str) -> None:
        facts, period = self._details.facts, self.desk.period
        if facts is not None and period is not None:
            panel = self.panel
            meeting_changes.state(
                self.desk, facts, period.uuid, text, lambda _: panel.end_adding(), panel.refuse
            )

    # -- menus ---------------------------------------------------------------------------------

    def _open(self, uuid: str) -> None:
        """Bring the details to the front and go on in them."""
        self._select(uuid)
        self.show_details()
        self._details.focus_first()

    def _offer(self, where: QPoint) -> None:
        self.menu(OF_A_MEETING if self.has_meeting() else ("calendar.new",)).popup(where)

    def _offer_briefer(self, where: QPoint) -> None:
        self.menu(OF_A_BRIEFER, title=BRIEFER).popup(where)

    def _list_day(self, day: date, where: QPoint) -> None:
        lines = self.lines_of(day)

        def choose(uuid: str) -> None:
            self.month.view.select(day, uuid)
            self._select(uuid)

        day_menu(self, lines, choose).popup(where)
