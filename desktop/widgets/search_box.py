"""SearchBox: a line that searches while one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from db.language import tr
from desktop.shell.theme import icon
from desktop.widgets.leading_edge import leading_edge
from desktop.widgets.undo_in_text import UndoInText

_PAUSE = 120


class SearchBox(QLineEdit):
    """Tells the text 120 ms after the last key, or on Enter; Escape empties it."""

    searched = Signal(str)
    """The text to search for, without spaces around it."""
    went_down = Signal()
    """The Down key: the person goes to what was found."""

    def __init__(self, placeholder: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        self.addAction(icon("search", "text-muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(
            icon("close", "text-muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._clear.setText(tr("Clear the search"))
        self._clear.setToolTip(tr("Clear the search (Esc)"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.empty)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self._told = ""
        UndoInText(self)
        self.textChanged.connect(self._changed)

    def empty(self) -> None:
        """Search for nothing, at once."""
        self.clear()
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Take Escape from the shortcuts of the window while there is something to empty."""
        override = event.type() is QEvent.Type.ShortcutOverride and self.text()
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty on Escape, search on Enter, go to what was found on Down."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.empty()
        elif key == Qt.Key.Key_Down:
            self._tell()
            self.went_down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)
