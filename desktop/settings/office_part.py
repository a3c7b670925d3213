"""OfficePart: something that the office edits on the page of settings, with what it is for."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.shell.bound_buttons import bind
from desktop.widgets.button import Button
from desktop.widgets.field import INSET

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class OfficePart(QWidget):
    """A sentence above; what stands below it is the subclass's."""

    hangs: ClassVar[bool] = True
    FAMILIES: ClassVar[frozenset[str]] = frozenset()
    """Families of which something is shown."""

    def __init__(self, desk: Desk, sentence: str) -> None:
        super().__init__()
        self.desk = desk
        self._buttons: QHBoxLayout | None = None
        said = QLabel(sentence)
        said.setProperty("look", "caption")
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setContentsMargins(INSET, 0, INSET, 4)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(said)

    @abstractmethod
    def renew(self) -> None:
        """Ask for what is to be shown."""

    def settle(self) -> None:
        """Write what was typed."""

    def add_button(self, words: str, does: str) -> Button:
        """Add a button for an action, by its name, below and beside those that are there."""
        button = Button(words)
        bind(button, does)
        if self._buttons is None:
            self._buttons = QHBoxLayout()
            self._buttons.setContentsMargins(INSET, 8, INSET, 0)
            self._buttons.setSpacing(8)
            self._buttons.addStretch(1)
            self.column.addLayout(self._buttons)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button
