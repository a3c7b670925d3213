"""MeetingParts: a meeting from top to bottom as its life goes, in sections that fold."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.language import tr
from db.queries.after_meeting import AfterMeeting, after_meeting
from desktop.meeting.after_part import AfterPart
from desktop.meeting.attendance_part import AttendancePart
from desktop.meeting.briefers_part import BriefersPart
from desktop.meeting.checklist_part import ChecklistPart
from desktop.meeting.dates_part import DatesPart
from desktop.meeting.letter_writing import LetterWriting
from desktop.meeting.meeting_form import MeetingForm
from desktop.meeting.meeting_sections import SECTIONS
from desktop.meeting.notes_part import NotesPart
from desktop.meeting.prepare_part import PreparePart
from desktop.meeting.section_folds import SectionFolds
from desktop.meeting.section_summaries import SUMMARIES
from desktop.meeting.warning_lines import WarningLines
from desktop.widgets.folding_section import FoldingSection
from desktop.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from desktop.meeting.concept_note_part import ConceptNotePart
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk

READING_WIDTH: Final = 720
_READ: Final = 48
"""Px below the top of what is seen, where a section counts as read."""
_FOLDED_IN_THE_PANE: Final = ("attendance", "notes", "after")
_PARTS: Final[dict[str, Callable[[Desk, QWidget], QWidget]]] = {
    "prepare": PreparePart,
    "briefers": BriefersPart,
    "attendance": AttendancePart,
    "notes": NotesPart,
    "after": AfterPart,
}
"""What stands in each section but the plan, which is made with the head of the whole."""


class _Part(Protocol):
    """What stands in a section."""

    def show_life(self, life: MeetingLife) -> None: ...


class MeetingParts(ScrollColumn):
    """Much to load and to make, so it is done when the first meeting is shown.

    A part is made when its section is first unfolded. ``wide``: on a page of its own, in one column
    to be read; what is folded there is kept apart.
    """

    menu_wanted = Signal(str, QPoint)
    """The section in which something is in hand, and where on the screen its menu belongs."""
    renewed = Signal()
    """The heads of the sections say how they stand now."""

    def __init__(self, desk: Desk, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._life: MeetingLife | None = None
        key, folded = ("meeting/wide_folds", ()) if wide else ("meeting/folds", _FOLDED_IN_THE_PANE)
        self._folds = SectionFolds(desk.settings, key, folded)
        self.letters = LetterWriting(desk, self)
        self.letters.refused.connect(self._say)
        self.form = MeetingForm(desk)
        self.dates = DatesPart(desk)
        self.warnings = WarningLines()
        self.warnings.wanted.connect(self.go_to_place)
        self.add(self.form.crown)
        self.add(self.dates)
        self.add(self.warnings)
        self.sections: dict[str, FoldingSection] = {}
        for name, title in SECTIONS.items():
            section = FoldingSection(tr(title), partial(self._make, name), folded=True)
            section.turned.connect(partial(self._folds.keep, name))
            self.sections[name] = section
            self.add(section)
        if wide:
            self.set_width(READING_WIDTH)

    # -- the parts -----------------------------------------------------------------------------

    @property
    def prepare(self) -> PreparePart:
        """What is to be done before the meeting."""
        return cast("PreparePart", self.sections["prepare"].part)

    @property
    def briefers(self) -> BriefersPart:
        """Who takes part in it."""
        return cast("BriefersPart", self.sections["briefers"].part)

    @property
    def attendance(self) -> AttendancePart:
        """Who was there."""
        return cast("AttendancePart", self.sections["attendance"].part)

    @property
    def notes(self) -> NotesPart:
        """What was noted."""
        return cast("NotesPart", self.sections["notes"].part)

    @property
    def after(self) -> AfterPart:
        """What came of it."""
        return cast("AfterPart", self.sections["after"].part)

    @property
    def note(self) -> ConceptNotePart:
        """The concept note."""
        return self.prepare.note

    def has(self, name: str) -> bool:
        """Whether the part of a section is made and shows a meeting."""
        return self._life is not None and self.sections[name].is_made

    def _unfold(self) -> None:
        """Unfold what was unfolded last; in an event of its own, since much is made by it."""
        for name, section in self.sections.items():
            section.head.setChecked(not self._folds.folded(name))
        self.sections["briefers"].add_end(self.briefers.orders)

    def _make(self, name: str) -> QWidget:
        if name == "plan":
            return self.form
        section = self.sections[name]
        part = _PARTS[name](self._desk, section)
        holder = part.checklist if isinstance(part, PreparePart) else part
        if isinstance(holder, ChecklistPart | BriefersPart | AttendancePart | NotesPart):
            holder.menu_wanted.connect(partial(self.menu_wanted.emit, name))
        if isinstance(part, NotesPart):
            section.add_end(part.tell_button)
        if self._life is not None:
            cast("_Part", part).show_life(self._life)
            self._ask_after(self._life, being_made=name)
        return part

    # -- what they show ------------------------------------------------------------------------

    def show_life(self, life: MeetingLife) -> None:
        """Show a meeting in every section; those that are folded say how they stand."""
        if self._life is None:
            self._unfold()
        self._life = life
        self.form.show_meeting(life.facts)
        self.dates.show_life(life)
        self.warnings.show_warnings(life.warnings)
        for name, section in self.sections.items():
            section.head.set_summary(*SUMMARIES[name](life))
            if section.is_made and name != "plan":
                cast("_Part", section.part).show_life(life)
        self.renewed.emit()
        self._ask_after(life)

    def show_error(self, name: str, sentence: str) -> None:
        """Say beside a field why its value was refused."""
        if name == "new_date":
            self.dates.show_error(sentence)
        else:
            self.form.show_error(name, sentence)

    def go_to(self, name: str) -> None:
        """Unfold a section, and scroll to it, once it has the room that it needs."""
        section = self.sections[name]
        section.unfold()

        def scroll() -> None:
            if (whole := self.widget()) is not None:
                top = section.mapTo(whole, section.rect().topLeft())
                self.verticalScrollBar().setValue(top.y())

        QTimer.singleShot(0, section, scroll)

    def go_to_note(self, uuid: str) -> None:
        """Unfold the notes and go to one of them, once it has its place."""
        self.go_to("notes")
        if (row := self.notes.go_to(uuid)) is not None:
            QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row))

    def section_read(self) -> str:
        """Give the section at the top of what is to be seen; at the end, the last one."""
        bar, whole = self.verticalScrollBar(), self.widget()
        read = next(iter(self.sections))
        if whole is None:
            return read
        if bar.maximum() and bar.value() == bar.maximum():
            return list(self.sections)[-1]
        for name, section in self.sections.items():
            if section.mapTo(whole, section.rect().topLeft()).y() <= bar.value() + _READ:
                read = name
        return read

    def go_to_place(self, section: str, field: str) -> None:
        """Go to a section, or to a field of the plan."""
        if section:
            self.go_to(section)
        if field:
            self.form.focus_on(field)
        elif section == "attendance":
            self.attendance.begin()

    def _say(self, section: str, sentence: str) -> None:
        """Say where a letter was asked for why it was not written."""
        part = self.prepare.letters if section == "prepare" else self.briefers
        part.error.say(sentence)
        if sentence:
            self.sections[section].unfold()
            QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part))

    def _ask_after(self, life: MeetingLife, being_made: str = "") -> None:
        """Ask what came of the meeting, where something that is to be seen tells of it."""
        uuid, telling = life.facts.uuid, ["after", *(["notes"] if life.notes else [])]
        if not any(name == being_made or self.has(name) for name in telling):
            return

        def show(after: AfterMeeting) -> None:
            if self._life is not None and self._life.facts.uuid == uuid:
                for part in (self.notes, self.after):
                    part.show_after(after)

        self._desk.ask(lambda session: after_meeting(session, uuid), show, owner=self, key="after")
