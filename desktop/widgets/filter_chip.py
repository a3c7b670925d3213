"""FilterChip: a filter in force, and the way to take it off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from db.language import tr
from desktop.shell.theme import icon


class FilterChip(QPushButton):
    """Says what is filtered for, with a cross at its end; pressing it anywhere takes it off."""

    removed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon("close"))
        self.clicked.connect(self.removed)
        self.set_text(text)
        self._mirror()

    def set_text(self, text: str) -> None:
        """Say another filter."""
        self.setText(text)
        name = tr("Remove the filter {filter}").format(filter=text)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter off by Enter, Delete and Backspace as well."""
        removing = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if event.key() in removing:
            self.click()
        else:
            super().keyPressEvent(event)

    def _mirror(self) -> None:
        """Have Qt draw the icon behind the text: in the direction against that of reading."""
        against = Qt.LayoutDirection.RightToLeft
        if self.layoutDirection() is against:
            against = Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(against)
