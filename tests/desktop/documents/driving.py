"""What the tests of documents do again and again, on the window as a person has it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.queries.documents import DocumentLine
from desktop.documents.documents_page import DocumentsPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.widgets.field import Field
from tests.db.libraries import exported

_COPY, _LEFT, _NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


class Documents:
    """The page of documents of a window, driven by mouse, keys and drops."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.resize(1280, 800)
        window.go(Address("documents"))
        self.settle()
        page = window.stack.current
        assert isinstance(page, DocumentsPage)
        self.page, self.table, self.pane = page, page.table, page.pane

    def settle(self) -> None:
        """Wait until everything asked and written is done, and what came of it is shown."""
        self.qtbot.waitUntil(lambda: not self.window.desk.is_busy, timeout=20_000)
        QApplication.processEvents()

    def lines(self) -> list[DocumentLine]:
        """What the table shows."""
        found = [self.table.rows.record(row) for row in range(self.table.rows.rowCount())]
        return [line for line in found if isinstance(line, DocumentLine)]

    def symbols(self) -> list[str]:
        """The symbols from the top down."""
        return [line.symbol for line in self.lines()]

    def line(self, symbol: str) -> DocumentLine:
        """The line of a symbol."""
        return next(line for line in self.lines() if line.symbol == symbol)

    def place(self, symbol: str) -> QPoint:
        """Where the row of a symbol is in the table."""
        index = self.table.rows.index(self.symbols().index(symbol), 0)
        self.table.scrollTo(index)
        return self.table.visualRect(index).center()

    def choose(self, symbol: str) -> None:
        """Click the row of a symbol."""
        self.qtbot.mouseClick(self.table.viewport(), _LEFT, pos=self.place(symbol))
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key where the focus is, and wait for what it does."""
        self.qtbot.keyClick(self.window.focusWidget() or self.table, key, modifiers)
        self.settle()

    def field(self, label: str) -> Field:
        """The field of the details with that name."""
        return next(each for each in self.pane.findChildren(Field) if each.name == label)

    def write(self, label: str, text: str) -> None:
        """Type into a field of the details, and leave it by Enter."""
        control = self.field(label).control
        control.setFocus()
        if isinstance(control, QLineEdit):
            control.selectAll()
        else:
            self.qtbot.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(control, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(control, text)
        self.qtbot.keyClick(control, Qt.Key.Key_Return)
        self.settle()

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click the button of that accessible name or text."""
        buttons = (within or self.window).findChildren(QAbstractButton)
        named = (each for each in buttons if name in (each.accessibleName(), each.text()))
        button = next(each for each in named if each.isVisible())
        self.qtbot.mouseClick(button, _LEFT)
        self.settle()

    def says(self, words: str, within: QWidget | None = None) -> bool:
        """Whether a text is to be read in the details."""
        labels = (within or self.pane).findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def hover(self, widget: QWidget, at: QPoint, paths: list[Path]) -> bool:
        """Drag files over a widget; whether it would take them."""
        files = _files(paths)
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(QPointF(at), _COPY, files, _LEFT, _NONE)
            QApplication.sendEvent(widget, event)
        return event.isAccepted()

    def drop(self, widget: QWidget, at: QPoint, paths: list[Path]) -> bool:
        """Drag files over a widget and drop them there; whether they were taken."""
        self.hover(widget, at, paths)
        event = QDropEvent(QPointF(at), _COPY, _files(paths), _LEFT, _NONE)
        QApplication.sendEvent(widget, event)
        self.settle()
        return event.isAccepted()

    def leave(self, widget: QWidget) -> None:
        """Carry what is dragged away."""
        QApplication.sendEvent(widget, QDragLeaveEvent())

    def export(self) -> bytes:
        """The whole library as a file."""
        store = self.window.desk.store
        assert store is not None
        return exported(store)

    def undoes(self, act: Callable[[], object]) -> None:
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


_kept: list[QMimeData] = []


def _files(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    _kept[:] = [data]  # the events do not own it
    return data
