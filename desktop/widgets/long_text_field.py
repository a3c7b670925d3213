"""LongTextField: a text that takes as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from db.errors import UserError
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.typed_field import TypedField


class LongTextField(TypedField):
    """Its value is a str; ``paragraphs``: Enter begins a new one, and Ctrl+Enter ends the typing.

    ``required`` is the sentence that says so where the text may not be empty.
    """

    EMPTY = ""

    def __init__(
        self,
        placeholder: str = "",
        *,
        size: str = "body",
        paragraphs: bool = False,
        required: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._paragraphs = paragraphs
        self._required = required
        super().__init__(placeholder, size=size, text=GrowingText(size), parent=parent)

    def read(self, text: str) -> str:
        """Give the text without spaces around its paragraphs and without empty ones at the end."""
        parts = [" ".join(part.split()) for part in text.splitlines()]
        if not self._paragraphs:
            parts = [" ".join(parts)]
        whole = "\n".join(parts).strip()
        if self._required and not whole:
            raise UserError(self._required)
        return whole

    def text_ends_on(self, event: QKeyEvent) -> bool:
        """Whether this Enter ends the typing, rather than beginning a new line."""
        return not self._paragraphs or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
