"""Way: one of the things a person can begin with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.icon_label import IconLabel


class Way(QWidget):
    """An icon, what it is, a sentence, and the button that does it."""

    chosen = Signal()

    def __init__(
        self, icon_name: str, title: str, sentence: str, action: str, *, main: bool = False
    ) -> None:
        super().__init__()
        heading, words = QLabel(title), QLabel(sentence)
        heading.setProperty("look", "subtitle")
        words.setProperty("look", "muted")
        for label in (heading, words):
            label.setWordWrap(True)
        self.button = QPushButton(action)
        self.be_main(main)
        self.button.setAccessibleDescription(sentence)
        self.button.clicked.connect(self.chosen)
        text = QVBoxLayout()
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(4)
        text.addWidget(heading)
        text.addWidget(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 16, 0, 16)
        row.setSpacing(16)
        row.addWidget(IconLabel(icon_name, "accent", 24))
        row.addLayout(text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def be_main(self, main: bool) -> None:
        """Show its button as the one that most begin with, or as any other."""
        self.button.setProperty("look", "primary" if main else "plain")
        style = self.button.style()
        style.unpolish(self.button)
        style.polish(self.button)
