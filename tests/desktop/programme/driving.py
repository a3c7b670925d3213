"""What the tests of the programme do again and again, on the window as a person has it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.queries.programme import ProgrammeRow
from desktop.calendar.calendar_page import CalendarPage
from desktop.programme.programme_layout import ThemeBand
from desktop.programme.programme_view import ProgrammeView
from desktop.shell.main_window import MainWindow
from desktop.widgets.day_picker import DayPicker
from tests.desktop.driving import LEFT, DrivenPage, Key


class Programme(DrivenPage):
    """The programme of work of a window, driven by mouse and keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        super().__init__(qtbot, window, "calendar")
        page = window.stack.current
        assert isinstance(page, CalendarPage)
        self.page = page
        page.show_view("programme")
        self.settle()
        self.view = page.views.of(ProgrammeView)
        self.grid = self.view.grid
        self.grid.setFocus()

    def titles(self) -> list[str]:
        """The themes in their order, by their first words."""
        return [row.title.split()[0] for row in self.grid.rows]

    def row(self, begins: str) -> ProgrammeRow:
        """The theme whose title begins so."""
        return next(row for row in self.grid.rows if row.title.startswith(begins))

    def band(self, begins: str) -> ThemeBand:
        """Where it stands."""
        found = self.grid.layout_.band_of(self.row(begins).theme_uuid)
        assert found is not None
        return found

    def choose(self, begins: str) -> None:
        """Click the title of a theme."""
        self.qtbot.mouseClick(self.grid, LEFT, pos=self.band(begins).title.center())
        self.settle()

    def cell(self, begins: str, month: int) -> QPoint:
        """The middle of a month of a theme."""
        column = self.grid.layout_.columns[month - 1]
        return QPoint(column.rect.center().x(), self.band(begins).rect.center().y())

    def drag(self, begins: str, y: int) -> None:
        """Drag a theme by its title to a height, without letting go."""
        start = self.band(begins).title.center()
        self.qtbot.mousePress(self.grid, LEFT, pos=start)
        self.qtbot.mouseMove(self.grid, start + QPoint(0, 16))
        self.qtbot.mouseMove(self.grid, QPoint(start.x(), y))

    def keys(self, sequence: str) -> None:
        """Press keys one after the other, and wait for what they do."""
        if QApplication.activeWindow() is None:  # a popup was there before
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow)
        QTest.keySequence(self.window, QKeySequence(sequence))
        self.settle()

    def picker(self) -> DayPicker:
        """The small calendar that is open."""
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, DayPicker)
        return popup

    def pick(self) -> None:
        """Choose the day that the small calendar stands at."""
        self.qtbot.keyClick(self.picker().grid, Key.Key_Return)
        self.settle()

    def can(self, name: str) -> bool:
        """Whether an action of the programme can be done now."""
        self.page.acts.renew()
        return self.page.acts[f"calendar.programme.{name}"].isEnabled()

    def days(self, begins: str) -> list[date | None]:
        """The days of the meetings on a theme."""
        return [each.day for each in self.row(begins).meetings]
