"""AddThemeLine: the line below the themes in which one writes another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.language import tr
from desktop.programme.programme_layout import MARGIN, NUMBER
from desktop.shell.theme import appearance, theme
from desktop.widgets.error_line import ErrorLine
from desktop.widgets.field import INSET
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.undo_in_text import UndoInText

_ABOVE = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AddThemeLine(QWidget):
    """Enter adds what is written, and the next can be written; Escape gives it up."""

    added = Signal(str)
    left = Signal()
    """Escape where nothing is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.text.setProperty("look", "field")
        self.text.setPlaceholderText(tr("Add a theme"))
        self.text.setAccessibleName(tr("Add a theme"))
        self.text.setMaxLength(400)
        UndoInText(self.text)
        self.text.installEventFilter(self)
        self._error = ErrorLine(0)
        self.text.textEdited.connect(lambda _: self._error.say(""))
        self._sign = IconLabel("plus", "text-muted")
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, _ABOVE, MARGIN, _ABOVE)
        line.setSpacing(0)
        line.addWidget(self._sign)
        line.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._error)
        appearance().changed.connect(self._dress)
        self._dress()

    def end(self) -> None:
        """Be ready for another theme: this one was added."""
        self.text.clear()
        self._error.say("")

    def refuse(self, sentence: str) -> None:
        """Say why the theme was not added; it stays as it was written."""
        self._error.say(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        pressed = event.type() is QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape:
            if pressed and self.text.text():
                self.end()
            elif pressed:
                self.left.emit()
            event.accept()
            return True
        if event.key() in _ENTER and pressed and self.text.text().strip():
            self.added.emit(self.text.text())
            return True
        return False

    def _dress(self) -> None:
        # The text of the field, which stands inside of it by the inset, below the titles.
        self._sign.setFixedWidth(theme().px(NUMBER) - INSET)
        self._error.setContentsMargins(MARGIN + theme().px(NUMBER), 0, MARGIN, 0)
