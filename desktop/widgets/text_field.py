"""TextField: a short text of one line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.errors import UserError
from desktop.widgets.typed_field import TypedField


class TextField(TypedField):
    """Its value is a str without spaces around it; "" where there is none.

    ``required`` is the sentence that says so where the text may not be empty.
    """

    EMPTY = ""

    def __init__(
        self,
        placeholder: str = "",
        *,
        size: str = "body",
        required: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, size=size, parent=parent)
        self._required = required

    def read(self, text: str) -> str:
        """Give the text without the spaces around it."""
        text = " ".join(text.split())
        if self._required and not text:
            raise UserError(self._required)
        return text
