"""What the tests of documents do again and again, on the window as a person has it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.queries.documents import DocumentLine
from desktop.documents.document_details import DocumentDetails
from desktop.documents.documents_page import DocumentsPage
from desktop.shell.main_window import MainWindow
from tests.desktop.driving import LEFT, NONE, DrivenPage

_COPY = Qt.DropAction.CopyAction


class Documents(DrivenPage):
    """The page of documents of a window, driven by mouse, keys and drops."""

    details: DocumentDetails

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        super().__init__(qtbot, window, "documents")
        page = window.stack.current
        assert isinstance(page, DocumentsPage)
        self.page, self.table, self.details = page, page.table, page.pane

    def settle(self) -> None:
        """Wait until everything asked and written is done, and what came of it is shown."""
        super().settle()
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
        self.qtbot.mouseClick(self.table.viewport(), LEFT, pos=self.place(symbol))
        self.settle()

    def choose_nothing(self) -> None:
        """Take the selection off again."""
        self.table.select(None)
        self.settle()

    def says(self, words: str, within: QWidget | None = None) -> bool:
        """Whether a text is to be read in the details."""
        labels = (within or self.details).findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def hover(self, widget: QWidget, at: QPoint, paths: list[Path]) -> bool:
        """Drag files over a widget; whether it would take them."""
        files = _files(paths)
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(QPointF(at), _COPY, files, LEFT, NONE)
            QApplication.sendEvent(widget, event)
        return event.isAccepted()

    def drop(self, widget: QWidget, at: QPoint, paths: list[Path]) -> bool:
        """Drag files over a widget and drop them there; whether they were taken."""
        self.hover(widget, at, paths)
        event = QDropEvent(QPointF(at), _COPY, _files(paths), LEFT, NONE)
        QApplication.sendEvent(widget, event)
        self.settle()
        return event.isAccepted()

    def leave(self, widget: QWidget) -> None:
        """Carry what is dragged away."""
        QApplication.sendEvent(widget, QDragLeaveEvent())


_kept: list[QMimeData] = []


def _files(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    _kept[:] = [data]  # the events do not own it
    return data
