"""The edge where reading begins, for texts of whatever script."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def leading_edge(widget: QWidget) -> Qt.AlignmentFlag:
    """The edge of the interface's direction, which Qt's texts leave for that of their letters."""
    return edge_of(widget.layoutDirection())


def edge_of(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The edge where an interface of that direction begins to be read."""
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute
