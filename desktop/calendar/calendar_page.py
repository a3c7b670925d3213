"""CalendarPage: the meetings of the period in several views, and what came from each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.language import tr, trn
from db.models import MeetingKind
from db.queries.calendar import counts_by_kind
from db.queries.calendar_year import (
    CalendarMeeting,
    bodies_of_chair,
    calendar_meetings,
)
from desktop.calendar import meeting_changes
from desktop.calendar.calendar_actions import CALENDAR_ACTIONS
from desktop.calendar.calendar_commands import CalendarCommands
from desktop.calendar.calendar_details import CalendarDetails
from desktop.calendar.calendar_empty import CalendarEmpty
from desktop.calendar.calendar_filter import CalendarFilter
from desktop.calendar.calendar_header import CalendarHeader
from desktop.calendar.calendar_splitter import CalendarSplitter
from desktop.calendar.calendar_start import CalendarStart, touches
from desktop.calendar.calendar_views import CalendarViews
from desktop.calendar.filter_actions import body_actions
from desktop.calendar.meeting_words import counted
from desktop.calendar.meetings_in_hand import MeetingsInHand
from desktop.calendar.month_pane import MonthPane
from desktop.calendar.recommendations_panel import RecommendationsPanel
from desktop.calendar.scope import ONE_ZONE, Scope, Span
from desktop.calendar.typed_entry import TypedEntry
from desktop.calendar.view_table import BY_NAME
from desktop.meeting.meeting_hours import SECOND_ZONE
from desktop.programme.programme_commands import ProgrammeCommands
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.widgets.announcing import announce
from desktop.widgets.tab_order import order_as_laid_out
from desktop.wording import days

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.periods import BodyRow
    from db.store import Notice
    from desktop.shell.desk import Desk


class CalendarPage(CalendarCommands, Page):
    """One of the views, the details of what is selected, and the recommendations of it below."""

    ACTIONS: ClassVar = CALENDAR_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.scope: Scope | None = None
        self._start = CalendarStart(desk, self)
        self._counts: Mapping[MeetingKind, int] | None = None
        self._begun = False
        self.meetings = MeetingsInHand(desk, self)
        self.filter = CalendarFilter(desk.settings, self)
        self.header = CalendarHeader()
        self.typed = TypedEntry(desk)
        self.panel = RecommendationsPanel(desk)
        self.details = self._details = CalendarDetails(desk)
        self.meeting, self.overview = self._details.meeting, self._details.overview
        self._is_opened = False
        self._empty = CalendarEmpty()
        self._stack = QStackedWidget()
        self.views = CalendarViews(desk)
        self.programme = ProgrammeCommands(self)
        self._splitter = CalendarSplitter(desk.settings, self.views, self.panel)
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.header)
        self.column.addWidget(self.typed)
        self.column.addWidget(self._stack, 1)
        kept = desk.settings.value("calendar/view")
        self._bring(kept if kept in BY_NAME else "month")
        self._connect()

    @property
    def month(self) -> MonthPane:
        """The view of a month."""
        return self.views.of(MonthPane)

    # -- what the shell asks -------------------------------------------------------------------

    def refresh(self, notice: Notice | None) -> None:
        period = self.desk.period
        self.header.enable(period is not None)
        if period is None:
            self.scope = None
            self.overview.show_period(None)
            self._count(({}, ()))
            return
        if notice is None:
            self._choose_day()
            self.overview.show_period(period)
        else:
            self.overview.renew()
        self.views.renew(notice)
        self.meetings.renew()

        def question(session: Session) -> tuple[Mapping[MeetingKind, int], tuple[BodyRow, ...]]:
            bodies = bodies_of_chair(session, period.body_id, period.begins_on, period.ends_on)
            return counts_by_kind(session, period.id), tuple(bodies)

        self.desk.ask(question, self._count, owner=self, key="counts")
        self.meeting.renew()
        self.panel.renew()

    def show_address(self, address: Address) -> None:
        uuid = address.uuid
        if address.family == "meetings" and uuid is not None:
            self.desk.ask(
                lambda session: calendar_meetings(session, [uuid]),
                self._arrive,
                owner=self,
                key="address",
            )

    def status(self) -> str:
        if self._counts is None:
            return tr("Reading the calendar…")
        if (count := len(self.meetings.uuids)) > 1:
            return trn("{count} meeting selected", "{count} meetings selected", count).format(
                count=count
            )
        told = counted(self._counts)
        if self.filter.hides_some():
            return tr("{meetings} · some are hidden").format(meetings=told)
        return told

    def main_widget(self) -> QWidget | None:
        if self._stack.currentWidget() is self._empty:
            return self._empty.stop()
        return self.views.current.main_widget() if self._counts is not None else None

    def settle(self) -> None:
        self.meeting.settle()
        self.panel.settle()

    # -- what is shown --------------------------------------------------------------------------

    def show_view(self, view: str) -> None:
        """Show one of the views."""
        self._begun = True
        self._bring(view)
        self._show_state()

    def go_to_today(self) -> None:
        """Show today."""
        self._turn_to(date.today())

    def show_zone(self, zone: str) -> None:
        """Show the hours of a second zone, now and from then on; "": of none."""
        self.desk.settings.keep(SECOND_ZONE, zone)
        if self.scope is not None:
            self.scope = replace(self.scope, zone=zone)
            self.views.current.show_scope(self.scope)
        self.meeting.renew()

    def _zone(self) -> str:
        return str(self.desk.settings.value(SECOND_ZONE, ONE_ZONE))

    def step(self, by: str | int) -> None:
        """Show what comes after what is shown, or before it."""
        if self.scope is not None:
            self._turn_to(self.views.current.stepped(self.scope.day, int(by)))

    # -- selecting and moving about ------------------------------------------------------------

    def _connect(self) -> None:
        views, header, meeting = self.views, self.header, self.meeting
        header.layers_wanted.connect(self.offer_layers)
        self.filter.changed.connect(self._apply_filter)
        views.went.connect(self.go_to)
        views.turned.connect(self.step)
        views.view_wanted.connect(self._look_at)
        views.renamed.connect(self._name)
        views.create_wanted.connect(self.plan)
        views.open_wanted.connect(self.open_wide)
        views.day_wanted.connect(self.meetings.put_on)
        views.moved.connect(self.meetings.move)
        views.resized.connect(self.meetings.resize)
        views.hours_shifted.connect(self.meetings.move_hours)
        views.zone_chosen.connect(self.show_zone)
        views.theme_dropped.connect(self.schedule)
        views.menu_wanted.connect(self.offer)
        views.list_wanted.connect(self.list_meetings_of)
        self.meetings.renewed.connect(self.actions_changed)
        self.meetings.strayed.connect(self._follow)
        self.meetings.gone.connect(partial(self.go_to, None))
        self.meetings.placed.connect(self.placed)
        overview = self.overview
        overview.went.connect(self.go_to)
        overview.open_wanted.connect(self._open)
        overview.day_wanted.connect(self.give_day)
        overview.changed.connect(self.actions_changed)
        overview.menu_wanted.connect(self.offer_period)
        meeting.menu_wanted.connect(self.offer)
        meeting.create_wanted.connect(self.new_meeting)
        meeting.shown.connect(self.actions_changed)
        meeting.part_menu_wanted.connect(partial(self.open_part_menu, "calendar"))
        self._empty.create_wanted.connect(self.new_meeting)
        self._empty.import_wanted.connect(lambda: self.desk.go(Address("import")))
        self._empty.begin_wanted.connect(lambda: self.desk.go(Address("welcome")))
        self.panel.stated.connect(self._state)
        self.typed.planned.connect(lambda day, uuid: self.go_to(day, (uuid,)))

    def _choose_day(self) -> None:
        """Stay where the person is, else go where they were last, else to today."""
        period = self.desk.period
        if period is None:
            return
        scope = self.scope
        if scope is not None and touches(period, scope.day):
            if scope.period.body_id != period.body_id:
                scope = replace(scope, uuids=(), bodies=())
            self.scope = self.filter.applied(replace(scope, period=period))
            self.go_to(None, scope.uuids)
            return
        first = Scope(period, date.today(), zone=self._zone())
        begin = partial(self._begin, self.filter.applied(first))
        if scope is None and (kept := self._start.kept(period)) is not None:
            begin(kept, ())
        else:
            self.scope = None
            self._start.ask(period, begin)

    def _begin(self, scope: Scope, day: date, uuids: tuple[str, ...]) -> None:
        self.scope = replace(scope, day=day)
        self.go_to(day, uuids)

    def go_to(self, day: date | None, uuids: tuple[str, ...], *, begin: bool = False) -> None:
        """Go to a day and select meetings; without a day only that. ``begin``: to be written."""
        scope = self.scope
        if scope is None:
            return
        self.scope = scope = replace(scope, day=day or scope.day, uuids=uuids)
        self._is_opened = begin or (self._is_opened and uuids == self.meetings.uuids)
        self.views.current.show_scope(scope)
        self._start.keep(scope.day)
        self._name()
        if uuids != self.meetings.uuids or begin:
            self.panel.settle()
            self.meetings.select(uuids)
            self.meeting.show_meeting(scope.uuid, begin=begin)
            self.panel.show_meeting(scope.uuid)
            self.status_changed.emit()
            self.overview.show_meeting(scope.uuid)
            if scope.uuid is not None:
                self.selected.emit(Address("calendar", "meetings", scope.uuid))
        self._show_details()
        self.actions_changed.emit()

    def _show_details(self) -> None:
        """Show the meeting in hand or, where the view leaves it to them, the period's themes."""
        keeps = self.views.current.KEEPS_OVERVIEW
        in_hand = self.scope is not None and self.scope.uuid is not None
        self._details.show_meeting(in_hand and (self._is_opened or not keeps))

    def _turn_to(self, day: date) -> None:
        self._begun = True
        self.go_to(day, ())
        self._show_state()

    def _look_at(self, view: str, day: date) -> None:
        self.go_to(day, ())
        self.show_view(view)

    def _arrive(self, found: list[CalendarMeeting]) -> None:
        """Show the meeting of an address, where it is still there."""
        for row in found:
            if row.day is None and not self.views.current.SHOWS_UNDATED:
                self._bring("agenda")
            self.go_to(row.day, (row.uuid,))

    def _follow(self, day: date) -> None:
        """Go along with the meeting in hand, which has come to another day."""
        if self.scope is not None and self.scope.uuids == self.meetings.uuids:
            self.go_to(day, self.scope.uuids)

    def placed(self, day: date | None, uuids: tuple[str, ...]) -> None:
        """Go along with meetings that were moved, and say where to."""
        if day is None and not self.views.current.SHOWS_UNDATED:
            self._bring("agenda")
        self.go_to(day, uuids)
        if day is not None:
            words = tr("Moved to {day}").format(day=days.weekday_and_day(day))
            announce(self.main_widget() or self, words)

    def _bring(self, view: str) -> None:
        self.header.show_view(view)
        self.views.bring(view, self.scope)
        order_as_laid_out(self)  # views are made late, but stand between header and panel
        self.panel.setHidden(self.views.current.NEEDS_THE_HEIGHT)
        self.desk.settings.keep("calendar/view", view)
        self._name()
        self._show_details()
        self.actions_changed.emit()

    def _count(self, found: tuple[Mapping[MeetingKind, int], tuple[BodyRow, ...]]) -> None:
        self._counts, bodies = found
        if self.scope is not None and bodies != self.scope.bodies:
            self.scope = replace(self.scope, bodies=bodies)
            self.acts.offer("calendar.body", body_actions(bodies[1:]))
            self._apply_filter()
        self._show_state()
        self.status_changed.emit()

    def _apply_filter(self) -> None:
        """Show what is chosen to be shown."""
        if self.scope is not None:
            self.scope = self.filter.applied(self.scope)
            self.views.current.show_scope(self.scope)
        self.header.show_filtered(self.filter.hides_some())
        self.status_changed.emit()
        self.actions_changed.emit()

    def _show_state(self) -> None:
        """Show the views, or what belongs here while there is no meeting."""
        has_period = self.desk.period is not None
        told = self._begun or bool(self._counts) or self.views.current.TELLS_OF_NOTHING
        empty = self._counts is not None and not (has_period and told)
        self._empty.show_kind(has_period=has_period)
        self._stack.setCurrentWidget(self._empty if empty else self._splitter)

    def _name(self) -> None:
        view, scope = self.views.current, self.scope
        if scope is None:
            self.header.show_title(tr("Calendar"))
        else:
            self.header.show_title(view.title(scope), view.short_title(scope))

    # -- what is written -----------------------------------------------------------------------

    def plan(self, span: Span | None) -> None:
        if (scope := self.scope) is not None:
            meeting_changes.plan(self.desk, scope.period, span, partial(self._made, span))

    def schedule(self, theme_uuid: str, span: Span) -> None:
        if (scope := self.scope) is not None:
            made = partial(self._made, span, begin=False)
            meeting_changes.schedule(self.desk, scope.period, theme_uuid, span, made)

    def _made(self, span: Span | None, uuid: str, *, begin: bool = True) -> None:
        self.go_to(span.first if span is not None else None, (uuid,), begin=begin)

    def _state(self, text: str) -> None:
        facts, period = self.meeting.facts, self.desk.period
        if facts is not None and period is not None:
            panel = self.panel
            meeting_changes.state(
                self.desk, facts, period.uuid, text, lambda _: panel.end_adding(), panel.refuse
            )

    def _open(self, uuid: str) -> None:
        """Bring the details to the front and go on in them."""
        if uuid != self.uuid:
            self.go_to(None, (uuid,))
        self._is_opened = True
        self._show_details()
        self.show_details()
        self.meeting.focus_first()
