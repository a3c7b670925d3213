"""What a person does on every page of the window, by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.address import Address
from desktop.shell.desk import Desk
from desktop.shell.main_window import MainWindow
from desktop.widgets.field import Field, fields_in
from desktop.widgets.typed_field import TypedField
from tests.db.libraries import exported

Settled = Callable[[Desk], None]
"""Waits until a desk has nothing left to do: the fixture ``settled``."""
Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def whole(window: MainWindow) -> bytes:
    """The whole library as a file, written on another thread: the window's is being watched."""
    store = window.desk.store
    assert store is not None
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(exported, store).result()


class DrivenPage:
    """A page of a window; what it shows of one record stands in its ``details``."""

    details: QWidget

    def __init__(self, qtbot: QtBot, window: MainWindow, name: str) -> None:
        self.qtbot, self.window = qtbot, window
        window.resize(1280, 800)
        window.go(Address(name))
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked and written is done."""
        self.qtbot.waitUntil(lambda: not self.window.desk.is_busy, timeout=20_000)

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, widget: QWidget | None = None
    ) -> None:
        """Press a key where the focus is, and wait for what it does."""
        self.qtbot.keyClick(widget or self.window.focusWidget() or self.window, key, modifiers)
        self.settle()

    def press(self, what: str | QWidget, within: QWidget | None = None) -> None:
        """Click a widget, or the button of that accessible name or text."""
        if isinstance(what, str):
            buttons = (within or self.window).findChildren(QAbstractButton)
            named = (each for each in buttons if what in (each.accessibleName(), each.text()))
            what = next(each for each in named if each.isVisible())
        self.qtbot.mouseClick(what, LEFT)
        self.settle()

    def field(self, name: str) -> Field:
        """The field of that name that is to be seen in the details."""
        fields = fields_in(self.details)
        (found,) = (each for each in fields if each.name == name and each.isVisible())
        return found

    def write(self, name: str, text: str) -> None:
        """Write over what a field of the details holds, and leave it by Enter."""
        part = self.field(name)
        assert isinstance(part, TypedField)
        part.text.setFocus()
        self.qtbot.keyClick(part.text, Key.Key_A, CONTROL)
        self.qtbot.keyClick(part.text, Key.Key_Delete)
        self.qtbot.keyClicks(part.text, text)
        self.qtbot.keyClick(part.text, Key.Key_Return)
        if part.text.text().endswith("\n"):  # a new paragraph
            self.qtbot.keyClick(part.text, Key.Key_Return, CONTROL)
        self.settle()

    def export(self) -> bytes:
        """The whole library as a file."""
        store = self.window.desk.store
        assert store is not None
        return exported(store)

    def undoes(self, act: Callable[[], object], label: str = "") -> None:
        """Do something, and hold that undo names it, takes all of it back, and redo does it."""
        before = self.export()
        act()
        self.settle()
        after = self.export()
        assert after != before
        assert label in (self.window.desk.undo_label or "")
        self.window.desk.undo()
        self.settle()
        assert self.export() == before
        self.window.desk.redo()
        self.settle()
        assert self.export() == after
