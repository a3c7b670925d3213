"""AddingLine: where one more is written, at the end of a list."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.error_line import ErrorLine
from desktop.widgets.field import INSET
from desktop.widgets.leading_edge import leading_edge
from desktop.widgets.undo_in_text import UndoInText


class AddingLine(QWidget):
    """Enter tells the text and empties the line for the next; Escape empties it."""

    hangs: ClassVar[bool] = True
    written = Signal(str)

    def __init__(self, invitation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setProperty("look", "field")
        self.line.setPlaceholderText(invitation)
        self.line.setAccessibleName(invitation)
        self.line.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        UndoInText(self.line)
        self._error = ErrorLine(INSET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._error)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self.settle)
        self.line.textEdited.connect(lambda: self._error.say(""))

    def begin(self) -> None:
        """Let the person write."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Tell what is written, if anything is."""
        text = " ".join(self.line.text().split())
        if text:
            self.line.clear()
            self.written.emit(text)

    def refuse(self, text: str, sentence: str) -> None:
        """Give a text back that could not be taken, and say why."""
        if not self.line.text():
            self.line.setText(text)
        self._error.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop what is written on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
            self._error.say("")
        else:
            super().keyPressEvent(event)
