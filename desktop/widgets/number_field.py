"""NumberField: a whole number."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.errors import UserError
from db.language import tr
from desktop.widgets.typed_field import TypedField


class NumberField(TypedField):
    """Its value is an int from ``smallest`` to ``largest``, or None."""

    def __init__(
        self,
        placeholder: str = "",
        *,
        smallest: int = 0,
        largest: int = 9999,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, parent=parent)
        self._smallest, self._largest = smallest, largest

    def read(self, text: str) -> int | None:
        """Give the number; a ``UserError`` says what it may be."""
        text = text.strip()
        if not text:
            return None
        if text.isdecimal() and self._smallest <= int(text[:9]) <= self._largest:
            return int(text[:9])
        sentence = tr("Write a number from {smallest} to {largest}.")
        raise UserError(sentence.format(smallest=self._smallest, largest=self._largest))
