"""UndoInText: Ctrl+Z belongs to the text in focus only while that text has something to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTextEdit


class UndoInText(QObject):
    """Watches a text widget, and lets undo and redo pass on to the window where it has none."""

    def __init__(self, text: QLineEdit | QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a shortcut to the window, which Qt's text widgets always take for themselves."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undoes = event.matches(QKeySequence.StandardKey.Undo)
        redoes = event.matches(QKeySequence.StandardKey.Redo)
        if (undoes and not self._has("undo")) or (redoes and not self._has("redo")):
            event.ignore()
            return True
        return False

    def _has(self, direction: str) -> bool:
        text = self._text if isinstance(self._text, QLineEdit) else self._text.document()
        return text.isUndoAvailable() if direction == "undo" else text.isRedoAvailable()
