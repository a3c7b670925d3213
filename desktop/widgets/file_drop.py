"""FileDrop: files that are dragged over a part of the window, and dropped there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QTextEdit, QWidget


class FileDrop(QObject):
    """Takes files for a widget and everything in it, its fields too, before the window does.

    What is dragged and is no file is left to the widget itself; so are files where ``when`` says
    that there is nothing here to take them for.
    """

    approached = Signal()
    """Files came over the window, and are not here yet."""
    hovered = Signal(QWidget, QPoint)
    """Over which of the widgets, and where in it."""
    left = Signal()
    """The files were carried away or dropped."""
    dropped = Signal(list, QWidget, QPoint)
    """Paths, on which of the widgets, and where in it."""

    def __init__(self, parent: QObject, when: Callable[[], bool] | None = None) -> None:
        super().__init__(parent)
        self._when = when or (lambda: True)
        self._followed: QWidget | None = None
        self._window: QWidget | None = None

    def follow(self, widget: QWidget) -> None:
        """Tell when files come over the window that a widget is shown in."""
        self._followed = widget
        widget.installEventFilter(self)

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
        if watched is self._followed and event.type() is QEvent.Type.Show:
            self._find_window(watched.window())
        if watched is self._window:
            self._tell_window(event)
            return False
        if isinstance(event, QDragLeaveEvent):
            self.left.emit()
        elif isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return self._answer(watched, event)
        return False

    def _answer(self, watched: QWidget, event: QDropEvent) -> bool:
        paths = _paths(event)
        if not paths or not self._when():
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

    def _find_window(self, window: QWidget) -> None:
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            self._window = window
            window.installEventFilter(self)

    def _tell_window(self, event: QEvent) -> None:
        """Hear what the window is told; whatever falls there is the window's own."""
        if isinstance(event, QDragLeaveEvent) or event.type() is QEvent.Type.Drop:
            self.left.emit()
        elif event.type() is QEvent.Type.DragEnter and isinstance(event, QDropEvent):
            shown = self._followed is not None and self._followed.isVisible()
            if shown and _paths(event) and self._when():
                self.approached.emit()

    def _take(self, widget: QWidget) -> None:
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
