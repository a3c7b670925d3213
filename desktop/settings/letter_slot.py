"""LetterSlot: one kind of letter in one language, as it comes or as the office wrote it."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.language import tr
from db.models import LetterKind
from desktop.settings.in_hand import take
from desktop.shell.bound_buttons import bind
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.error_line import ErrorLine
from desktop.widgets.field import INSET

LetterKey = tuple[LetterKind, str]
"""What is written, and in which language."""


class LetterSlot(QWidget):
    """What it is, whose it is, what can be done; below, why a file could not take its place."""

    hangs: ClassVar[bool] = True

    def __init__(self, key: LetterKey, title: str) -> None:
        super().__init__()
        self.key, self.title = key, title
        self.is_own = False
        """Whether it is made of a file of the office's."""
        self._whose = ElidedLabel("", "caption")
        self.edit = Button(tr("Edit in Word…"))
        self.edit.setAccessibleName(tr("Edit in Word: {letter}").format(letter=title))
        self.replace = Button(tr("Replace…"))
        self.replace.setAccessibleName(tr("Replace: {letter}").format(letter=title))
        self.put_back = Button(tr("Put back the shipped one"))
        self.put_back.setAccessibleName(
            tr("Put back the shipped one: {letter}").format(letter=title)
        )
        self.error = ErrorLine(INSET)
        """Why a file could not take its place."""
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title))
        words.addWidget(self._whose)
        row = QHBoxLayout()
        row.setContentsMargins(INSET, 4, INSET, 4)
        row.setSpacing(8)
        row.addLayout(words, 1)
        buttons = {self.put_back: "put_back", self.edit: "edit", self.replace: "replace"}
        for button, does in buttons.items():
            bind(button, f"settings.letter.{does}", partial(take, self))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.error)

    def show_file(self, name: str | None) -> None:
        """Say what the letter is made of: a file of the office's, or None as it comes."""
        self._whose.setText(
            tr("Yours: {name}").format(name=name)
            if name is not None
            else tr("As it comes with Chairdesk")
        )
        self.is_own = name is not None
        self.put_back.setVisible(self.is_own)

    def whose(self) -> str:
        """What is said of the letter."""
        return self._whose.text()
