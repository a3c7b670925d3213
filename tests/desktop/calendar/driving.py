"""What the tests of the calendar do again and again, on the window as a person has it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from db.editing.meetings import create_meeting
from db.queries.calendar_year import CalendarMeeting
from desktop.calendar.calendar_page import CalendarPage
from desktop.calendar.day_canvas import DayCanvas
from desktop.calendar.day_pane import DayPane
from desktop.meeting.meeting_details import MeetingDetails
from desktop.shell.main_window import MainWindow
from desktop.widgets.choice_field import ChoiceField
from tests.desktop.driving import DrivenPage, Key

JUNE = date(2016, 6, 24)


class Calendar(DrivenPage):
    """The calendar page of a window, driven by mouse and keys."""

    details: MeetingDetails

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        super().__init__(qtbot, window, "calendar")
        page = window.stack.current
        assert isinstance(page, CalendarPage)
        self.page = page
        self.month = page.month.view
        self.view: DayCanvas = self.month
        self.details = page.meeting

    def go(self, day: date) -> None:
        """Show the month of a day, on that day."""
        self.view.went.emit(day, ())
        self.settle()
        self.view.setFocus()

    def look_at(self, view: str) -> None:
        """Bring another of the painted views to the front, and drive that one."""
        self.page.show_view(view)
        self.settle()
        pane = self.page.views.view(view)
        assert isinstance(pane, DayPane)
        canvas = pane.main_widget()
        assert isinstance(canvas, DayCanvas)
        self.view = canvas
        self.view.setFocus()

    def plan(self, first: date, last: date | None = None, **more: Any) -> str:
        """Have a meeting planned, as another page might; gives its UUID."""
        made: list[str] = []
        assert self.page.scope is not None
        period = self.page.scope.period
        more = {"body_id": period.body_id, "period_id": period.id} | more

        def change(session: Session) -> str:
            return create_meeting(session, day=first, end_day=last, **more)

        self.window.desk.write("Plan it", change, made.append)
        self.settle()
        return made[0]

    def centre(self, day: date) -> QPoint:
        """A place in the lower half of a day, where no chip reaches."""
        cell = self.view.layout_.cell(day)
        assert cell is not None
        return QPoint(cell.rect.center().x(), cell.rect.bottom() - 2)

    def chip(self, day: date) -> QPoint:
        """The middle of the first meeting of a day."""
        return self.view.layout_.chips_of_day(day)[0].rect.center()

    def chip_of(self, uuid: str) -> QPoint:
        """The middle of a meeting."""
        return self.view.layout_.chips_of(uuid)[0].rect.center()

    def click(
        self,
        at: QPoint,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Click into the view."""
        self.qtbot.mouseClick(self.view, button, held, pos=at)
        self.settle()

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Drag from one place of the view to another."""
        self.qtbot.mousePress(self.view, Qt.MouseButton.LeftButton, held, pos=start)
        for at in (start + QPoint(12, 12), end):
            self.move(at, held, Qt.MouseButton.LeftButton)
        self.qtbot.mouseRelease(self.view, Qt.MouseButton.LeftButton, held, pos=end)
        self.settle()

    def move(
        self,
        at: QPoint,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        pressed: Qt.MouseButton = Qt.MouseButton.NoButton,
    ) -> None:
        """Move the pointer over the view."""
        kind, there = QEvent.Type.MouseMove, QPointF(self.view.mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), there, pressed, pressed, held)
        QApplication.sendEvent(self.view, event)

    def choose(self, day: date) -> None:
        """Go to a day and click its first meeting."""
        self.go(day)
        self.click(self.chip(day))

    def facts(self) -> Any:
        """What the details show."""
        assert self.details.facts is not None
        return self.details.facts

    def pick(self, name: str, word: str) -> None:
        """Choose a word of a choice."""
        part = self.field(name)
        assert isinstance(part, ChoiceField)
        box = part.control
        assert isinstance(box, QComboBox)
        box.setFocus()
        self.qtbot.keyClick(box, Key.Key_Down)
        view = box.view()
        row = box.findText(word)
        assert row >= 0
        view.setCurrentIndex(box.model().index(row, 0))
        self.qtbot.keyClick(view, Key.Key_Return)
        self.settle()

    def selected(self) -> str | None:
        """UUID of the meeting selected."""
        return self.page.uuid

    def has_focus(self) -> bool:
        """Whether the keyboard is on the month."""
        return self.view.hasFocus()

    def lines(self) -> list[CalendarMeeting]:
        """What the month shows."""
        return list(self.view.lines)

    def days(self) -> list[date | None]:
        """The days of the meetings that the month shows."""
        return [line.day for line in self.view.lines]
