"""What the tests of the directory do again and again, on the window as a person has it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.directory.briefers_page import BriefersPage
from desktop.directory.person_details import PersonDetails
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.widgets.field import Field
from desktop.widgets.typed_field import TypedField
from tests.db.libraries import exported

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Directory:
    """The page of briefers of a window, driven by mouse and keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.resize(1280, 800)
        window.go(Address("briefers"))
        page = window.stack.current
        assert isinstance(page, BriefersPage)
        assert isinstance(page.details, PersonDetails)
        self.page, self.table, self.details = page, page.table, page.details
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked and written is done."""
        self.qtbot.waitUntil(lambda: not self.window.desk.is_busy, timeout=20_000)

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
        self.qtbot.mouseClick(self.table.viewport(), Left, pos=at)
        self.settle()
        self.qtbot.waitUntil(lambda: self.details.facts is not None)

    def press(self, widget: QWidget) -> None:
        """Click a button or a row."""
        self.qtbot.mouseClick(widget, Left)
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is, and wait for what it does."""
        self.qtbot.keyClick(self.window.focusWidget() or self.table, key, modifiers)
        self.settle()

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
        if isinstance(button, QWidget) and (menu := getattr(button, "menu", lambda: None)()):
            lines = menu.actions()
        else:
            self.qtbot.mouseClick(button, Left)
            popup = QApplication.activePopupWidget()
            assert isinstance(popup, QMenu)
            menu, lines = popup, popup.actions()
        action = next(each for each in lines if each.text().split("\t")[0] == text)
        assert isinstance(action, QAction)
        menu.close()
        action.trigger()
        self.settle()

    def field(self, name: str) -> Field:
        """The field of that name that is to be seen."""
        found = [
            each
            for each in self.details.findChildren(Field)
            if each.name == name and each.isVisible()
        ]
        assert len(found) == 1, name
        return found[0]

    def write(self, name: str, text: str) -> None:
        """Write over what a field holds, and leave it by Enter."""
        part = self.field(name)
        assert isinstance(part, TypedField)
        part.text.setFocus()
        self.qtbot.keyClick(part.text, Key.Key_A, CONTROL)
        self.qtbot.keyClick(part.text, Key.Key_Delete)
        self.qtbot.keyClicks(part.text, text)
        self.qtbot.keyClick(part.text, Key.Key_Return, CONTROL)
        self.settle()

    def export(self) -> bytes:
        """The whole library as a file."""
        store = self.window.desk.store
        assert store is not None
        return exported(store)

    def undoes(self, act: Callable[[], None], label: str) -> None:
        """Do something, and hold that undo names it, takes all of it back, and redo does it."""
        before = self.export()
        act()
        self.settle()
        after = self.export()
        assert after != before
        assert self.window.desk.undo_label == label
        self.qtbot.keyClick(self.window, Key.Key_Z, CONTROL)
        self.settle()
        assert self.export() == before
        self.qtbot.keyClick(self.window, Key.Key_Y, CONTROL)
        self.settle()
        assert self.export() == after
