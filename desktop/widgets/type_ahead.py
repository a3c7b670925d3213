"""TypeAhead: the letters typed one after the other on a table, and which records they mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from desktop.widgets.column import Column, Row


class TypeAhead:
    """Gathers letters until the person pauses."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    @property
    def is_under_way(self) -> bool:
        """Whether the next letter continues what was typed."""
        pause = QApplication.keyboardInputInterval()
        return self._since.isValid() and self._since.elapsed() < pause and bool(self._typed)

    def add(self, letters: str) -> str:
        """Take letters and give all that was typed without a pause."""
        self._typed = self._typed + letters if self.is_under_way else letters.lstrip()
        self._since.start()
        return self._typed


def begins_with(column: Column[Any], typed: str) -> Callable[[Row], bool]:
    """Whether a word of a record's text begins as typed, in whatever case and without accents."""
    wanted = " " + _plain(typed)
    return lambda row: wanted in " " + _plain(column.text(row))


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()
