"""What the tests of weeks and days do again and again, on the window as a person has it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from db.editing.meetings import create_meeting
from db.queries.calendar_year import CalendarMeeting
from desktop.calendar.calendar_page import CalendarPage
from desktop.calendar.hours_layout import HourPlace
from desktop.calendar.hours_view import DayView, HoursView, WeekView
from desktop.shell.main_window import MainWindow
from tests.desktop.driving import LEFT, NONE, DrivenPage

TUESDAY = date(2016, 6, 21)
WEDNESDAY = date(2016, 6, 22)
THURSDAY = date(2016, 6, 23)
FRIDAY = date(2016, 6, 24)


class Hours(DrivenPage):
    """The calendar page, with the hours of a week or a day in front."""

    def __init__(self, qtbot: QtBot, window: MainWindow, view: str) -> None:
        super().__init__(qtbot, window, "calendar")
        window.resize(1280, 1200)
        page = window.stack.current
        assert isinstance(page, CalendarPage)
        self.page, self.details = page, page.meeting
        page.show_view(view)
        shown = page.views.of(WeekView if view == "week" else DayView)
        assert isinstance(shown, HoursView)
        self.view, self.grid = shown, shown.grid
        self.go(FRIDAY)

    def go(self, day: date) -> None:
        """Go to a day, and to ten o'clock."""
        self.page.go_to(day, ())
        self.settle()
        self.grid.choose((), HourPlace(day, 600))
        self.grid.setFocus()
        self.settle()

    def plan(
        self, day: date, starts: time | None = None, ends: time | None = None, **more: Any
    ) -> str:
        """Have a meeting planned, as another page might; gives its UUID."""
        made: list[str] = []
        assert self.page.scope is not None
        period = self.page.scope.period

        def change(session: Session) -> str:
            return create_meeting(
                session, period.body_id, day, period_id=period.id, starts_at=starts, ends_at=ends,
                **more,
            )  # fmt: skip

        self.window.desk.write("Plan", change, made.append)
        self.settle()
        return made[0]

    def at(self, day: date, hour: float | None = None) -> QPoint:
        """A point a little below an hour of a day, or above all hours."""
        layout = self.grid.layout_
        column = layout.column(day)
        assert column is not None
        x = column.left + column.width // 2
        if hour is None:
            return QPoint(x, layout.top - 3)
        point = QPoint(x, layout.top + layout.y(hour * 60) - self.grid.scrolled + 2)
        assert layout.top < point.y() < self.grid.viewport().height()
        return point

    def edge(self, uuid: str) -> QPoint:
        """The lower edge of a meeting."""
        rect = self.grid.rect_of(uuid)
        return QPoint(rect.center().x(), rect.bottom() - 1)

    def middle(self, uuid: str) -> QPoint:
        """The middle of a meeting."""
        return self.grid.rect_of(uuid).center()

    def click(
        self, at: QPoint, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        """Click into the hours."""
        self.qtbot.mouseClick(self.grid.viewport(), button, keys, at)
        self.settle()

    def double_click(self, at: QPoint) -> None:
        """Double click into the hours."""
        self.qtbot.mouseDClick(self.grid.viewport(), LEFT, pos=at)
        self.qtbot.mouseRelease(self.grid.viewport(), LEFT, pos=at)
        self.settle()

    def hold(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Drag from one place to another without letting go."""
        self.qtbot.mousePress(self.grid.viewport(), LEFT, keys, start)
        self.move(start + QPoint(0, 12), keys)
        self.move(end, keys)

    def move(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Move the pointer, with the left button down."""
        sheet = self.grid.viewport()
        there = QPointF(at), QPointF(sheet.mapToGlobal(at))
        event = QMouseEvent(QEvent.Type.MouseMove, *there, Qt.MouseButton.NoButton, LEFT, keys)
        QApplication.sendEvent(sheet, event)

    def let_go(self, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """End what is dragged there."""
        self.qtbot.mouseRelease(self.grid.viewport(), LEFT, keys, end)
        self.settle()

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Drag from one place to another."""
        self.hold(start, end, keys)
        self.let_go(end, keys)

    def selected(self) -> tuple[str, ...]:
        """The meetings selected, that in hand last."""
        return self.page.scope.uuids if self.page.scope is not None else ()

    def row(self, uuid: str) -> CalendarMeeting:
        """A meeting as it is shown."""
        placed = self.grid.shown.meeting(uuid)
        assert placed is not None
        return placed.meeting

    def rows(self) -> list[CalendarMeeting]:
        """All that are shown."""
        return [placed.meeting for placed in self.grid.shown.meetings]

    def hours(self, uuid: str) -> tuple[date | None, time | None, time | None]:
        """Day, beginning and end of a meeting, in its own zone."""
        row = self.row(uuid)
        return row.day, row.starts_at, row.ends_at
