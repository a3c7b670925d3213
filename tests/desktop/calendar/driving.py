"""What the tests of the calendar do again and again, on the window as a person has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.queries.calendar import MeetingLine
from desktop.calendar.calendar_page import CalendarPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.db.libraries import exported

JUNE = date(2016, 6, 24)


class Calendar:
    """The calendar page of a window, driven by mouse and keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.resize(1280, 800)
        window.go(Address("calendar"))
        self.settle()
        page = window.stack.current
        assert isinstance(page, CalendarPage)
        self.page = page
        self.view = page.month.view
        self.details = page._details  # noqa: SLF001 - the pane is the shell's to show

    def settle(self) -> None:
        """Wait until everything asked and written is done."""
        self.qtbot.waitUntil(lambda: not self.window.desk.is_busy, timeout=20_000)

    def go(self, day: date) -> None:
        """Show the month of a day, on that day."""
        self.view.select(day)
        self.view.day_chosen.emit(day)
        self.view.meeting_chosen.emit(None)
        self.settle()
        self.view.setFocus()

    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        widget: QWidget | None = None,
    ) -> None:
        """Press a key where the focus is, and wait for what it does."""
        self.qtbot.keyClick(widget or self.window.focusWidget() or self.view, key, modifiers)
        self.settle()

    def centre(self, day: date) -> QPoint:
        """A place in the lower half of a day, where no chip reaches."""
        cell = self.view.layout_.cell(day)
        assert cell is not None
        return QPoint(cell.rect.center().x(), cell.rect.bottom() - 2)

    def chip(self, day: date) -> QPoint:
        """The middle of the first meeting of a day."""
        return self.view.chips_of_day(day)[0].rect.center()

    def click(self, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Click into the month."""
        self.qtbot.mouseClick(self.view, button, pos=at)
        self.settle()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag from one place of the month to another."""
        self.qtbot.mousePress(self.view, Qt.MouseButton.LeftButton, pos=start)
        self.qtbot.mouseMove(self.view, start + QPoint(12, 12))
        self.qtbot.mouseMove(self.view, end)
        self.qtbot.mouseRelease(self.view, Qt.MouseButton.LeftButton, pos=end)
        self.settle()

    def choose(self, day: date) -> None:
        """Go to a day and click its first meeting."""
        self.go(day)
        self.click(self.chip(day))

    def selected(self) -> str | None:
        """UUID of the meeting selected."""
        return self.page.uuid

    def has_focus(self) -> bool:
        """Whether the keyboard is on the month."""
        return self.view.hasFocus()

    def lines(self) -> list[MeetingLine]:
        """What the month shows."""
        return self.view.lines

    def days(self) -> list[date | None]:
        """The days of the meetings that the month shows."""
        return [line.day for line in self.view.lines]

    def export(self) -> bytes:
        """The whole library as a file."""
        store = self.window.desk.store
        assert store is not None
        return exported(store)

    def undoes(self, act: Callable[[], None]) -> None:
        """Do something, and hold that undo takes back all of it and redo does it again."""
        before = self.export()
        act()
        self.settle()
        after = self.export()
        assert after != before
        self.window.desk.undo()
        self.settle()
        assert self.export() == before
        self.window.desk.redo()
        self.settle()
        assert self.export() == after
