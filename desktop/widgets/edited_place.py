"""Where on the screen a person writes at this moment."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication


def edited_places() -> list[QRect]:
    """Give the field that is written in and the line of its cursor, on the screen; or nothing."""
    field = QApplication.focusWidget()
    if field is None or not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
        return []
    line: QRect = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    whole = field.visibleRegion().boundingRect()
    around = QRect(whole.left(), line.top() - line.height(), whole.width(), 3 * line.height())
    corner = field.mapToGlobal(QPoint(0, 0))
    return [whole.translated(corner), around.translated(corner)]
