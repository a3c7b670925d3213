"""ErrorLine: what is wrong with a field, said right below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.widgets.announcing import announce
from desktop.widgets.icon_label import IconLabel


class ErrorLine(QWidget):
    """A sign and a sentence in the colour of danger; hidden while there is nothing to say.

    Every field has one and few ever need it, so its parts are made with the first sentence.
    """

    def __init__(self, inset: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inset = inset
        self._text: QLabel | None = None
        self.hide()

    def text(self) -> str:
        """The sentence shown, or nothing."""
        return self._text.text() if self._text is not None else ""

    def say(self, sentence: str) -> None:
        """Show the sentence, and have a screen reader say it at once; "" hides the line."""
        if self._text is None and sentence:
            self._text = self._make()
        if self._text is not None:
            self._text.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, at_once=True)

    def _make(self) -> QLabel:
        text = QLabel(self)
        text.setProperty("look", "error")
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(self._inset, 2, self._inset, 6)
        row.setSpacing(8)
        row.addWidget(IconLabel("warning", "danger"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        return text
