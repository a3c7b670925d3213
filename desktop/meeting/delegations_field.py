"""DelegationsField: who else attended as one kind, and a line to add more by typing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from db.folding import fold
from desktop.widgets.adding_line import AddingLine
from desktop.widgets.token_flow import TokenFlow


class DelegationsField(QWidget):
    """Names are completed as one types; several are parted by commas, Enter adds them."""

    hangs: ClassVar[bool] = True
    added = Signal(list)
    """Names."""
    removed = Signal(str)
    """The UUID of an attendance."""

    def __init__(self, invitation: str) -> None:
        super().__init__()
        self.tokens = TokenFlow()
        self.field = AddingLine(invitation)
        self._names: Sequence[str] = ()
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.line.setCompleter(completer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tokens)
        column.addWidget(self.field)
        self.tokens.removed.connect(self.removed)
        self.field.written.connect(self._add)

    def offer(self, names: Sequence[str]) -> None:
        """Complete what is typed to one of these."""
        self._names = names
        self._model.setStringList(list(names))

    def show_names(self, names: Iterable[tuple[str, str]]) -> None:
        """Show who is noted, by the UUID of the attendance."""
        self.tokens.show_names(names)

    def _add(self, text: str) -> None:
        names = [self._meant(part) for part in text.split(",") if part.strip()]
        if names:
            self.added.emit(names)

    def _meant(self, text: str) -> str:
        """Give the name offered that a text is, or that it alone begins."""
        key = fold(text.strip())
        begun = [name for name in self._names if fold(name).startswith(key)]
        exact = [name for name in begun if fold(name) == key]
        return (exact or (begun if len(begun) == 1 else []) or [text.strip()])[0]
