"""FileDrop: files that are dragged over a part of the window, and dropped there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QTextEdit, QWidget


class FileDrop(QObject):
    """Takes files for a widget and everything in it, its fields too, before the window does.

    What is dragged and is no file is left to the widget itself.
    """

    hovered = Signal(QWidget, QPoint)
    """Over which of the widgets, and where in it."""
    left = Signal()
    """The files were carried away or dropped."""
    dropped = Signal(list, QWidget, QPoint)
    """Paths, on which of the widgets, and where in it."""

    def watch(self, widget: QWidget) -> None:
        """Take files that are dropped on a widget and on the fields that are in it by now."""
        self._take(widget)
        for field in widget.findChildren(QLineEdit):
            self._take(field)
        for text in widget.findChildren(QTextEdit):
            self._take(text.viewport())

    def watch_rows(self, view: QAbstractScrollArea) -> None:
        """Take files that are dropped on the rows of a view."""
        self._take(view.viewport())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer what is dragged over a widget and dropped on it."""
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QDragLeaveEvent):
            self.left.emit()
        elif isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return self._answer(watched, event)
        return False

    def _answer(self, watched: QWidget, event: QDropEvent) -> bool:
        paths = _paths(event)
        if not paths:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        at = event.position().toPoint()
        if event.type() is QEvent.Type.Drop:
            self.left.emit()
            self.dropped.emit(paths, watched, at)
        else:
            self.hovered.emit(watched, at)
        return True

    def _take(self, widget: QWidget) -> None:
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
