"""Way: one of the things a person can begin with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.shell.bound_buttons import bind
from desktop.widgets.icon_label import IconLabel


class Way(QWidget):
    """An icon, what it is, a sentence, and the button that does it: an action, by its name."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str,
        button_text: str,
        *,
        does: str,
        main: bool = False,
    ) -> None:
        super().__init__()
        heading, words = QLabel(title), QLabel(sentence)
        heading.setProperty("look", "subtitle")
        words.setProperty("look", "muted")
        for label in (heading, words):
            label.setWordWrap(True)
        self.button = QPushButton(button_text)
        self.be_main(main)
        self.button.setAccessibleDescription(sentence)
        bind(self.button, does)
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
