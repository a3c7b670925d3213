"""OfficeList: a list that the office edits, with what it is for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.errors import UserError
from desktop.settings.record_lines import RecordLines
from desktop.widgets.button import Button
from desktop.widgets.field import INSET

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.desk import Desk


class OfficeList(QWidget):
    """A sentence, the lines, and a button below them; each change is one step to undo."""

    hangs: ClassVar[bool] = True
    FAMILIES: ClassVar[frozenset[str]] = frozenset()
    """Families of which something is shown."""

    def __init__(self, desk: Desk, lines: RecordLines, sentence: str) -> None:
        super().__init__()
        self.desk, self.lines = desk, lines
        said = QLabel(sentence)
        said.setProperty("look", "caption")
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setContentsMargins(INSET, 0, INSET, 4)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(said)
        self.column.addWidget(lines)
        lines.deleted.connect(self.delete)
        lines.changed.connect(self.change)
        lines.added.connect(self.add)

    @abstractmethod
    def renew(self) -> None:
        """Ask for what is to be shown."""

    @abstractmethod
    def change(self, key: str, name: str, value: Any) -> None:
        """Write a value of a record."""

    @abstractmethod
    def delete(self, key: str) -> None:
        """Delete a record."""

    def add(self, text: str) -> None:
        """Add a record by what was written in the last line."""

    def settle(self) -> None:
        """Write what was typed."""
        self.lines.settle()

    def add_button(self, words: str, act: Callable[[], None]) -> Button:
        """Add a button below the lines."""
        button = Button(words)
        button.clicked.connect(lambda *_: act())
        line = QHBoxLayout()
        line.setContentsMargins(INSET, 8, INSET, 0)
        line.addWidget(button)
        line.addStretch(1)
        self.column.addLayout(line)
        return button

    def write(
        self, label: str, change: Callable[[Session], object], key: str = "", name: str = ""
    ) -> None:
        """Write; what is refused is said beside the field."""

        def refused(error: UserError) -> None:
            if key:
                self.lines.show_error(key, name, str(error))
            else:
                self.desk.tell(str(error), "danger")

        self.desk.write(label, change, failed=refused)
