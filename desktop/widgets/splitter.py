"""A splitter whose line is 1 px and can be gripped within 7."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

_REACH: Final = 3  # px on either side of the line


class Splitter(QSplitter):
    """A splitter drawn as a hairline; nothing in it can be dragged away to nothing."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt's name
        """A handle wider than its line."""
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Widen Qt's own grip of 5 px; only the line is painted."""
        super().resizeEvent(event)
        if self.orientation() is Qt.Orientation.Horizontal:
            self.setContentsMargins(_REACH, 0, _REACH, 0)
        else:
            self.setContentsMargins(0, _REACH, 0, _REACH)
        self.setMask(QRegion(self.contentsRect()))
