"""What the tests of the directory do again and again, on the window as a person has it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.directory.briefers_page import BriefersPage
from desktop.directory.person_details import PersonDetails
from desktop.shell.main_window import MainWindow
from tests.desktop.driving import CONTROL, LEFT, DrivenPage, Key
from tests.desktop.menu_lines import choose, line


class Directory(DrivenPage):
    """The page of briefers of a window, driven by mouse and keys."""

    details: PersonDetails

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        super().__init__(qtbot, window, "briefers")
        page = window.stack.current
        assert isinstance(page, BriefersPage)
        assert isinstance(page.details, PersonDetails)
        self.page, self.table, self.details = page, page.table, page.details

    def names(self) -> list[str]:
        """The names of the table from the top down, without group rows."""
        rows = range(self.table.rows.rowCount())
        return [
            str(self.table.rows.index(row, 0).data())
            for row in rows
            if self.table.rows.layout.group_at(row) is None
        ]

    def row(self, name: str) -> int:
        """In which row somebody stands."""
        rows = range(self.table.rows.rowCount())
        return next(row for row in rows if self.table.rows.index(row, 0).data() == name)

    def click(self, name: str) -> None:
        """Click somebody in the table."""
        at = self.table.visualRect(self.table.rows.index(self.row(name), 0)).center()
        self.qtbot.mouseClick(self.table.viewport(), LEFT, pos=at)
        self.settle()
        self.qtbot.waitUntil(lambda: self.details.facts is not None)

    def search(self, text: str) -> None:
        """Write into the search box, over what stood there."""
        self.qtbot.keyClick(self.window, Key.Key_F, CONTROL)
        self.qtbot.waitUntil(self.page.bar.search.hasFocus)
        self.qtbot.keyClick(self.page.bar.search, Key.Key_Delete)
        self.qtbot.keyClicks(self.page.bar.search, text)
        self.qtbot.keyClick(self.page.bar.search, Key.Key_Return)
        self.settle()

    def choose(self, button: QWidget, text: str) -> None:
        """Choose a line of the menu that a button opens."""
        if menu := getattr(button, "menu", lambda: None)():
            line(menu, text).trigger()
        else:
            self.qtbot.mouseClick(button, LEFT)
            choose(text)
        self.settle()
