"""MeetingParts: the fields of a meeting, its concept note and its briefers, below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.meeting.briefers_part import BriefersPart
from desktop.meeting.concept_note_part import ConceptNotePart
from desktop.meeting.meeting_form import MeetingForm
from desktop.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from db.queries.meeting_details import MeetingFacts
    from desktop.shell.desk import Desk


class MeetingParts(ScrollColumn):
    """Much to load and to make, so it is done when the first meeting is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.form = MeetingForm(desk)
        self.note = ConceptNotePart(desk)
        self.briefers = BriefersPart(desk)
        for part in (self.form, self.note, self.briefers, self.form.arrangements):
            self.add(part)

    def show_meeting(self, facts: MeetingFacts) -> None:
        """Show a meeting in all of them."""
        self.form.show_meeting(facts)
        self.note.show_meeting(facts)
        self.briefers.show_meeting(facts)
