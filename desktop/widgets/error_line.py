"""ErrorLine: what is wrong with a field, said right below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.widgets.announcing import announce
from desktop.widgets.icon_label import IconLabel


class ErrorLine(QWidget):
    """A sign and a sentence in the colour of danger; hidden while there is nothing to say."""

    def __init__(self, inset: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setProperty("look", "error")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(inset, 2, inset, 6)
        row.setSpacing(8)
        sign = IconLabel("warning", "danger")
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def text(self) -> str:
        """The sentence shown, or nothing."""
        return self._text.text()

    def say(self, sentence: str) -> None:
        """Show the sentence, and have a screen reader say it at once; "" hides the line."""
        self._text.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, at_once=True)
