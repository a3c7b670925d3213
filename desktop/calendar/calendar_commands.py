"""What is done on the calendar page: by its actions, and by the menus of a meeting and a day."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint

from db.queries.calendar_year import CalendarMeeting, calendar_meetings
from desktop.calendar import meeting_changes, meeting_clipboard
from desktop.calendar.calendar_actions import (
    OF_A_DAY,
    OF_A_MEETING,
    OF_A_PERIOD,
)
from desktop.calendar.calendar_state import CalendarState
from desktop.calendar.day_menu import day_menu
from desktop.calendar.filter_actions import SHOWN, of_what_is_shown
from desktop.calendar.scope import Move, Span
from desktop.meeting.meeting_commands import MeetingCommands
from desktop.printing.addresses import meeting_pages
from desktop.shell.address import Address
from desktop.shell.page import Page

_HALF_HOUR: Final = 30
"""Minutes."""


class CalendarCommands(CalendarState, MeetingCommands, Page):
    """The half of the page that does what a person asks for."""

    @abstractmethod
    def go_to(self, day: date | None, uuids: tuple[str, ...], *, begin: bool = False) -> None:
        """Go to a day and select meetings; without a day only that. ``begin``: to be written."""

    @abstractmethod
    def placed(self, day: date | None, uuids: tuple[str, ...]) -> None:
        """Go along with meetings that were moved, and say where to."""

    @abstractmethod
    def plan(self, span: Span | None) -> None:
        """Plan a meeting, and let the person write it."""

    @abstractmethod
    def schedule(self, theme_uuid: str, span: Span) -> None:
        """Plan a meeting on a theme of the programme."""

    # -- meetings ------------------------------------------------------------------------------

    def new_meeting(self) -> None:
        """Plan a meeting where the person is."""
        if self.scope is not None:
            self.plan(self.views.current.span(self.scope))

    def begin_typing(self) -> None:
        """Let the person plan a meeting by one line."""
        if self.scope is not None:
            self.typed.begin(self.scope.period, self.main_widget())

    def move_to(self) -> None:
        """Let the person choose another day for the meeting in hand."""
        from desktop.widgets.day_picker import DayPicker

        if self.scope is None or not self.meetings.rows:
            return
        picker = DayPicker(self.meetings.rows[-1].day or self.scope.day, self)
        picker.chosen.connect(self.meetings.put_on)
        picker.open_below(self.views)
        picker.move(self.views.current.place_on_screen() + QPoint(0, 4))

    def move_by(self, days_later: str) -> None:
        """Move the meetings in hand by so many days; by half hours where hours are shown."""
        step = int(days_later)
        if abs(step) > 1 and self.views.current.BY_HOURS:
            self.meetings.move_hours(_HALF_HOUR if step > 0 else -_HALF_HOUR)
        else:
            self.meetings.move_by(self._ahead(step))

    def lengthen(self, days_later: str) -> None:
        """Have the meeting in hand end so many days later."""
        self.meetings.lengthen(self._ahead(int(days_later)))

    def lengthen_hours(self, minutes: str) -> None:
        """Have the meeting in hand end so many minutes later."""
        self.meetings.lengthen_hours(int(minutes))

    def give_day(self, theme_uuid: str) -> None:
        """Let the person choose a day for a meeting on a theme."""
        from desktop.widgets.day_picker import DayPicker

        if self.scope is None:
            return
        picker = DayPicker(self.scope.day, self)
        picker.chosen.connect(
            lambda day: self.schedule(theme_uuid, Span(day, day)) if day is not None else None
        )
        picker.open_below(self.overview.tray, self.overview.tray.rect_of_row())

    def copy_meetings(self) -> None:
        """Put the meetings in hand on the clipboard."""
        meeting_clipboard.put(self.meetings.rows)
        self.actions_changed.emit()

    def paste_meetings(self) -> None:
        """Plan meetings like those on the clipboard, the first of them on the day selected."""
        uuids = meeting_clipboard.uuids()
        self.desk.ask(
            lambda session: calendar_meetings(session, uuids), self._paste, owner=self, key="paste"
        )

    def open_meeting(self) -> None:
        """Open the meeting in hand on a page of its own."""
        if self.uuid is not None:
            self.open_wide(self.uuid)

    def open_wide(self, uuid: str) -> None:
        """Open a meeting on a page of its own."""
        self.desk.go(Address("meeting", "meetings", uuid))

    def print_shown(self) -> None:
        """Show the pages of the view in front, to be printed."""
        if self.scope is not None:
            self.desk.go(self.views.current.pages(self.scope))

    def print_meeting(self) -> None:
        """Show the page of the meeting in hand, to be printed."""
        if self.uuid is not None:
            self.desk.go(meeting_pages(self.uuid))

    def list_day(self) -> None:
        """List the meetings of the day selected."""
        if self.scope is not None:
            self.list_meetings_of(self.scope.day, self.views.current.place_on_screen())

    def choose_zone(self) -> None:
        """Let the person choose a second time zone."""
        self.views.current.choose_zone()

    # -- menus -----------------------------------------------------------------------------------

    def offer(self, where: QPoint) -> None:
        """Open the menu of the meetings in hand, or of the day."""
        self.menu(OF_A_MEETING if self.has_meeting() else OF_A_DAY).popup(where)

    def offer_layers(self, where: QPoint) -> None:
        """Open the menu of what is shown."""
        bodies = self.acts.family("calendar.body")
        self.menu(of_what_is_shown(bodies), title=SHOWN).popup(where)

    def offer_period(self, where: QPoint) -> None:
        """Open the menu of the period and its themes."""
        self.menu(OF_A_PERIOD).popup(where)

    def list_meetings_of(self, day: date, where: QPoint) -> None:
        """Open a list of the meetings of a day, to choose one."""
        lines = self.views.current.meetings_on(day)
        day_menu(self, lines, lambda uuid: self.go_to(day, (uuid,))).popup(where)

    # -- what happens behind the scenes --------------------------------------------------------

    def _paste(self, rows: list[CalendarMeeting]) -> None:
        dated = [row for row in rows if row.day is not None]
        if self.scope is None or not dated or dated[0].day is None:
            return
        day = self.scope.day
        wanted = Move(tuple(row.uuid for row in dated), (day - dated[0].day).days, copies=True)
        meeting_changes.move(self.desk, dated, wanted, lambda uuids: self.placed(day, tuple(uuids)))

    def _ahead(self, step: int) -> int:
        """Turn a step to the next day, or the one before, as the arrows of its keys point."""
        return -step if abs(step) == 1 and self.isRightToLeft() else step
