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
        """A handle that reaches beyond its line."""
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    """Qt's own handle is gripped within 5 px and says so whenever it is resized: ours does not."""

    def __init__(self, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)
        level = orientation is Qt.Orientation.Horizontal
        across, along = (_REACH, 0) if level else (0, _REACH)
        self.setContentsMargins(across, along, across, along)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the line alone; the mouse is felt beside it too."""
        self.setMask(QRegion(self.contentsRect()))
