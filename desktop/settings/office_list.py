"""OfficeList: a list that the office edits, a line for each record."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from db.errors import UserError
from desktop.settings.office_part import OfficePart
from desktop.settings.record_lines import RecordLines

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.desk import Desk


class OfficeList(OfficePart):
    """A sentence, the lines, and buttons below them; each change is one step to undo."""

    def __init__(self, desk: Desk, lines: RecordLines, sentence: str) -> None:
        super().__init__(desk, sentence)
        self.lines = lines
        self.column.addWidget(lines)
        lines.deleted.connect(self.delete)
        lines.changed.connect(self.change)
        lines.added.connect(self.add)

    @abstractmethod
    def change(self, key: str, name: str, value: Any) -> None:
        """Write a value of a record."""

    @abstractmethod
    def delete(self, key: str) -> None:
        """Delete a record."""

    @abstractmethod
    def add(self, text: str) -> None:
        """Add a record by what was written in the last line."""

    def settle(self) -> None:
        self.lines.settle()

    def begin_adding(self) -> None:
        """Let the person write in the last line."""
        if self.lines.field is not None:
            self.lines.field.begin()

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
