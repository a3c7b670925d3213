"""MeetingParts: a meeting from top to bottom as its life goes, in sections that fold."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.language import later, tr
from desktop.meeting.attendance_part import AttendancePart
from desktop.meeting.briefers_part import BriefersPart
from desktop.meeting.meeting_form import MeetingForm
from desktop.meeting.prepare_part import PreparePart
from desktop.meeting.section_folds import SectionFolds
from desktop.meeting.section_summaries import SUMMARIES
from desktop.widgets.folding_section import FoldingSection
from desktop.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from desktop.meeting.concept_note_part import ConceptNotePart
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk

SECTIONS: Final = {
    "plan": later("Plan"),
    "prepare": later("Prepare"),
    "briefers": later("Briefers"),
    "attendance": later("Attendance"),
}
"""In the order of a meeting's life."""
READING_WIDTH: Final = 720
_FOLDED_IN_THE_PANE: Final = ("attendance",)


class _Part(Protocol):
    """What stands in a section."""

    def show_life(self, life: MeetingLife) -> None: ...


class MeetingParts(ScrollColumn):
    """Much to load and to make, so it is done when the first meeting is shown.

    ``wide``: on a page of its own, in one column to be read; what is folded there is kept apart.
    """

    sections_changed = Signal()
    """A section says something else in its head."""

    def __init__(self, desk: Desk, *, wide: bool = False) -> None:
        super().__init__()
        self._desk = desk
        self._life: MeetingLife | None = None
        key, folded = ("meeting/wide_folds", ()) if wide else ("meeting/folds", _FOLDED_IN_THE_PANE)
        self._folds = SectionFolds(desk.settings, key, folded)
        self.form = MeetingForm(desk)
        self.prepare = PreparePart(desk)
        self.briefers = BriefersPart(desk)
        makers = {
            "plan": lambda: self.form,
            "prepare": lambda: self.prepare,
            "briefers": lambda: self.briefers,
            "attendance": lambda: AttendancePart(desk),
        }
        self.add(self.form.crown)
        self.sections = {
            name: FoldingSection(
                tr(title), partial(self._made, makers[name]), folded=self._folds.folded(name)
            )
            for name, title in SECTIONS.items()
        }
        for name, section in self.sections.items():
            section.turned.connect(partial(self._folds.keep, name))
            self.add(section)
        self.sections["briefers"].add_end(self.briefers.orders)
        if wide:
            self.set_width(READING_WIDTH)

    @property
    def note(self) -> ConceptNotePart:
        """The concept note."""
        return self.prepare.note

    @property
    def attendance(self) -> AttendancePart:
        """Who was there."""
        return cast("AttendancePart", self.sections["attendance"].part)

    def show_life(self, life: MeetingLife) -> None:
        """Show a meeting in every section; those that are folded say how they stand."""
        self._life = life
        self.form.show_meeting(life.facts)
        for name, section in self.sections.items():
            section.head.set_summary(*SUMMARIES[name](life))
            if section.is_made and name != "plan":
                cast("_Part", section.part).show_life(life)
        self.sections_changed.emit()

    def go_to(self, name: str) -> None:
        """Unfold a section, and scroll to it."""
        section = self.sections[name]
        section.unfold()
        self.verticalScrollBar().setValue(
            section.mapTo(self.widget(), section.rect().topLeft()).y()
        )

    def _made(self, make: object) -> QWidget:
        assert callable(make)
        part: QWidget = make()
        if self._life is not None and part is not self.form:
            cast("_Part", part).show_life(self._life)
        return part
