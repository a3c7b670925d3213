"""StatementEntry: where a recommendation of the meeting is written, before it is one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.language import tr
from desktop.widgets.error_line import ErrorLine
from desktop.widgets.undo_in_text import UndoInText

_MARGIN = (40, 8, 16, 8)


class StatementEntry(QWidget):
    """Enter or Add tells the text, Escape puts it away; a pause in typing makes no record."""

    written = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("What was recommended"))
        self.line.setAccessibleName(tr("What was recommended"))
        UndoInText(self.line)
        add = QPushButton(tr("Add"))
        add.setAccessibleName(tr("Add what was written"))
        self._error = ErrorLine(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGIN)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._error)
        add.clicked.connect(self.settle)
        self.line.returnPressed.connect(self.settle)
        self.line.textEdited.connect(lambda: self._error.say(""))

    def begin(self) -> None:
        """Show the line and let the person write."""
        self.show()
        self.line.setFocus()

    def end(self) -> None:
        """Put the line away, empty."""
        self.line.clear()
        self._error.say("")
        self.hide()

    def settle(self) -> None:
        """Tell what is written, if anything is."""
        if text := " ".join(self.line.text().split()):
            self.written.emit(text)

    def refuse(self, sentence: str) -> None:
        """Say why the text could not become a recommendation; it stays."""
        self._error.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            self.closed.emit()
        else:
            super().keyPressEvent(event)
