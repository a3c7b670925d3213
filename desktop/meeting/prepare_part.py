"""PreparePart: what is to be done before a meeting, its concept note and its letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.meeting.checklist_part import ChecklistPart
from desktop.meeting.concept_note_part import ConceptNotePart
from desktop.meeting.letters_part import LettersPart

if TYPE_CHECKING:
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk

_BETWEEN: Final = 16


class PreparePart(QWidget):
    """The checklist above the concept note, and the letters below."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checklist = ChecklistPart(desk)
        self.note = ConceptNotePart(desk)
        self.letters = LettersPart()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.checklist, self.note, self.letters):
            column.addWidget(part)
            if part is not self.letters:
                column.addSpacing(_BETWEEN)

    def show_life(self, life: MeetingLife) -> None:
        """Show a meeting in all of them."""
        self.checklist.show_life(life)
        self.note.show_meeting(life.facts)
        self.letters.show_meeting(life.facts)
