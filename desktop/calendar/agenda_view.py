"""AgendaView: meetings one below the other, through the years, read as one scrolls."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.language import tr
from db.queries.calendar_agenda import AgendaPage, agenda
from db.queries.calendar_year import CalendarMeeting, meetings_without_day
from desktop.calendar.agenda_drag import AgendaDrag
from desktop.calendar.agenda_list import AgendaList
from desktop.calendar.agenda_pages import AgendaPages
from desktop.calendar.agenda_rows import MeetingRow, TodayLine, have_hours, rows_of, undated_rows
from desktop.calendar.view import CalendarView
from desktop.shell.theme import appearance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from db.queries.calendar_agenda import Direction
    from db.queries.calendar_year import Shown
    from db.store import Notice
    from desktop.calendar.scope import Scope, Span
    from desktop.shell.desk import Desk


_MOST: Final = 3.5
"""Meetings without a date that are in sight: half a row tells that there are more."""


class _Around(NamedTuple):
    """What stands before and after a day, and what has none."""

    earlier: AgendaPage
    later: AgendaPage
    undated: Sequence[CalendarMeeting]


class AgendaView(CalendarView):
    """Holds a few pages around where the person is; others are read when one comes near them."""

    name: ClassVar[str] = "agenda"
    SHOWS_UNDATED: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = AgendaList(tr("Agenda"))
        self.undated = AgendaList(tr("Meetings without a date"))
        self._scope: Scope | None = None
        self._pages: AgendaPages | None = None
        self._waiting: Sequence[CalendarMeeting] = ()
        self._reading: set[Direction] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.undated)
        column.addWidget(self.list, 1)
        self.undated.hide()
        for part, other in ((self.list, self.undated), (self.undated, self.list)):
            part.selected.connect(partial(self._went, part, other))
            part.opened.connect(self.open_wanted)
            part.menu_wanted.connect(self.menu_wanted)
        self.drag = AgendaDrag(self.list, self.undated, self)
        self.drag.dropped.connect(self.day_wanted)
        self.drag.copied.connect(self.moved)
        self.list.more_wanted.connect(self._read_on)
        self.list.turned.connect(self.renamed)
        appearance().changed.connect(self._fit)
        self._midnight = QTimer(self, interval=60_000)
        self._midnight.timeout.connect(self._renew_today)
        self._midnight.start()

    # -- CalendarView --------------------------------------------------------------------------

    def show_scope(self, scope: Scope) -> None:
        before, self._scope = self._scope, scope
        for part in (self.list, self.undated):
            part.show_bodies(scope.others)
        asked = (scope.shown, scope.period.id)
        if before is None or asked != (before.shown, before.period.id) or self._pages is None:
            self._ask(scope.day)
            return
        self._select(scope.uuids)
        if scope.uuid is not None and self._holds(scope.uuid):
            self._bring(scope.uuid)
        elif scope.day != before.day or scope.uuid is not None:
            self._go(scope.day)

    def renew(self, notice: Notice | None) -> None:
        if self._scope is not None:
            row = self.list.rows.meeting(self._first_meeting())
            day = row.meeting.day if row is not None else None
            self._ask(day or self._scope.day, stays=True)

    def title(self, scope: Scope) -> str:
        month = self.list.month
        return str(month.year if month is not None else scope.day.year)

    def span(self, scope: Scope) -> Span | None:
        return None

    def meetings_on(self, day: date) -> Sequence[CalendarMeeting]:
        rows = (row.meeting for row in self.list.rows.rows if isinstance(row, MeetingRow))
        return [meeting for meeting in rows if meeting.covers(day)]

    def place_on_screen(self) -> QPoint:
        return self._front().place_on_screen()

    def main_widget(self) -> QWidget | None:
        return self._front() if self._pages is not None else None

    # -- reading -------------------------------------------------------------------------------

    def _ask(self, day: date, *, stays: bool = False) -> None:
        """Read what stands around a day; ``stays``: what is in sight stays where it is."""
        scope = self._scope
        if scope is None:
            return
        shown, period = scope.shown, scope.period.id

        def question(session: Session) -> _Around:
            return _Around(
                agenda(session, day, None, "earlier", shown),
                agenda(session, day, None, "later", shown),
                meetings_without_day(session, period, shown),
            )

        self.desk.ask(question, partial(self._begin, day, stays), owner=self, key="rows")

    def _begin(self, day: date, stays: bool, found: _Around) -> None:
        self._reading.clear()
        self._pages = AgendaPages(day)
        self._pages.add(found.earlier, "earlier")
        self._pages.add(found.later, "later")
        self._waiting = found.undated
        self._show()
        if self._scope is not None:
            self._select(self._scope.uuids)
            if not stays:
                self._go(self._scope.day)
        self.renamed.emit()

    def _read_on(self, direction: Direction) -> None:
        pages, scope = self._pages, self._scope
        if pages is None or scope is None or direction in self._reading:
            return
        if not pages.has_more(direction):
            return
        self._reading.add(direction)
        origin, place, shown = pages.origin, pages.place(direction), scope.shown
        self.desk.ask(
            lambda session: agenda(session, origin, place, direction, shown),
            partial(self._go_on, pages, shown, direction),
            owner=self,
            key=direction,
        )

    def _go_on(
        self, pages: AgendaPages, shown: Shown, direction: Direction, page: AgendaPage
    ) -> None:
        if pages is self._pages and self._scope is not None and shown == self._scope.shown:
            self._reading.discard(direction)
            pages.add(page, direction)
            self._show()
            self._select(self._scope.uuids)

    def _show(self) -> None:
        if self._pages is not None:
            pages, today = self._pages, self.list.today
            rows = rows_of(pages.meetings, today, pages.earliest, pages.latest)
            undated = undated_rows(self._waiting)
            with_hours = have_hours(rows)
            self.list.show_rows(rows, with_hours=with_hours)
            self.undated.show_rows(undated, with_hours=with_hours)
            self.undated.setVisible(bool(undated))
            self._fit()

    def _fit(self) -> None:
        """Leave most of the room to the agenda."""
        look = self.undated.look
        most = look.group_height + round(_MOST * look.row_height)
        self.undated.setFixedHeight(min(self.undated.whole_height, most))

    # -- where the person is -------------------------------------------------------------------

    def _front(self) -> AgendaList:
        """The list that has what is in hand."""
        return self.undated if self.undated.in_hand() else self.list

    def _holds(self, uuid: str) -> bool:
        return any(part.rows.row_of(uuid) is not None for part in (self.list, self.undated))

    def _select(self, uuids: tuple[str, ...]) -> None:
        for part in (self.list, self.undated):
            if part.in_hand() != tuple(
                uuid for uuid in uuids if part.rows.row_of(uuid) is not None
            ):
                part.select(uuids)

    def _bring(self, uuid: str) -> None:
        """Have a meeting in sight."""
        for part in (self.list, self.undated):
            if (row := part.rows.row_of(uuid)) is not None:
                part.go_to_row(row)

    def _go(self, day: date) -> None:
        """Have the meeting in hand in sight, else what comes from a day on on top."""
        scope, pages = self._scope, self._pages
        if scope is None or pages is None:
            return
        if scope.uuid is not None and self._holds(scope.uuid):
            self._bring(scope.uuid)
        elif not pages.surround(day):
            self._ask(day)
        elif self.list.rows.rows:
            self.list.go_to_row(self._row_from(day), on_top=True)

    def _row_from(self, day: date) -> int:
        """Give the row of what comes first from a day on."""
        for place, row in enumerate(self.list.rows.rows):
            first = row.meeting.day if isinstance(row, MeetingRow) else None
            first = row.day if isinstance(row, TodayLine) else first
            if first is not None and first >= day:
                return place
        return len(self.list.rows.rows) - 1

    def _first_meeting(self) -> int:
        """Give the row of the first meeting in sight."""
        rows, top = self.list.rows, max(0, self.list.top_row())
        places = range(top, len(rows.rows))
        return next((place for place in places if rows.meeting(place) is not None), -1)

    def _went(self, part: AgendaList, other: AgendaList, uuids: tuple[str, ...]) -> None:
        if self._scope is None:
            return
        if uuids:
            other.select(())
        row = part.rows.row_of(uuids[-1]) if uuids else None
        meeting = part.rows.meeting(row) if row is not None else None
        self.went.emit(meeting.meeting.day if meeting is not None else self._scope.day, uuids)

    def _renew_today(self) -> None:
        if self.list.today != date.today():
            self.list.today = date.today()
            self._show()
