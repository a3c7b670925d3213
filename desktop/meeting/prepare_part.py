"""PreparePart: what is to be done before a meeting, and its concept note."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.meeting.checklist_part import ChecklistPart
from desktop.meeting.concept_note_part import ConceptNotePart

if TYPE_CHECKING:
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk


class PreparePart(QWidget):
    """The checklist above the concept note."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.checklist = ChecklistPart(desk)
        self.note = ConceptNotePart(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.checklist)
        column.addWidget(self.note)

    def show_life(self, life: MeetingLife) -> None:
        """Show a meeting in both."""
        self.checklist.show_life(life)
        self.note.show_meeting(life.facts)
