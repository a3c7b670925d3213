"""Files dragged over a widget and dropped there, as the window's system would tell it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_kept: list[QMimeData] = []


def taker(window: QWidget, widget: QWidget, at: QPoint) -> QWidget:
    """The widget that is asked first for what is dragged to a place of another."""
    found = window.childAt(widget.mapTo(window, at))
    while found is not None and not found.acceptDrops():
        found = found.parentWidget()
    return found or window


def hover(widget: QWidget, at: QPoint, paths: Sequence[Path]) -> bool:
    """Drag files over a widget; whether it would take them."""
    files = _files(paths)
    accepted = False
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(QPointF(at), _COPY, files, _LEFT, _NONE)
        event.setAccepted(accepted)
        QApplication.sendEvent(widget, event)
        accepted = event.isAccepted()
    return accepted


def drop(widget: QWidget, at: QPoint, paths: Sequence[Path]) -> bool:
    """Drag files over a widget and drop them there; whether they were taken."""
    hover(widget, at, paths)
    event = QDropEvent(QPointF(at), _COPY, _files(paths), _LEFT, _NONE)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def leave(widget: QWidget) -> None:
    """Carry what is dragged away."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


def _files(paths: Sequence[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    _kept[:] = [data]  # the events do not own it
    return data
