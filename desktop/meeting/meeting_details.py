"""MeetingDetails: the details pane of the calendar; everything of one meeting, edited in place."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from db.editing.meetings import set_meeting_value, set_theme, set_theme_title
from db.editing.postponing import set_new_date
from db.errors import UserError
from db.language import later, tr
from db.queries.meeting_details import MeetingFacts, PrintedPlace
from desktop.calendar.meeting_words import named_day
from desktop.meeting.journal_notice import set_journal_notice
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.field import fields_in
from desktop.widgets.icon_button import IconButton
from desktop.widgets.pane_header import PaneHeader
from desktop.wording.terms import MEETING_KINDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.meeting.briefers_part import BriefersPart
    from desktop.meeting.concept_note_part import ConceptNotePart
    from desktop.meeting.letter_writing import LetterWriting
    from desktop.meeting.meeting_form import MeetingForm
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.meeting.meeting_parts import MeetingParts
    from desktop.shell.desk import Desk

_PARTS: Final = "desktop.meeting.meeting_parts"
_STEPS: Final = {
    "full_title": later("Change the theme of the meeting of {day}"),
    "short_title": later("Change the short title of the meeting of {day}"),
    "theme": later("Choose another theme for the meeting of {day}"),
    "status": later("Change the state of the meeting of {day}"),
    "day": later("Move the meeting of {day}"),
    "new_date": later("Postpone the meeting of {day}"),
    "end_day": later("Change the last day of the meeting of {day}"),
    "starts_at": later("Change the hours of the meeting of {day}"),
    "ends_at": later("Change the hours of the meeting of {day}"),
    "time_zone": later("Change the time zone of the meeting of {day}"),
    "room": later("Change the room of the meeting of {day}"),
    "kind": later("Change the kind of the meeting of {day}"),
    "verb": later("Change the wording in print of the meeting of {day}"),
    "interpretation": later("Change the interpretation of the meeting of {day}"),
    "journal": later("Change the announcement of the meeting of {day}"),
    "open_to_contributors": later("Change who may attend the meeting of {day}"),
    "note": later("Change the note on the meeting of {day}"),
}
"""What undo calls a change of each field."""


class MeetingDetails(QFrame):
    """Shows a meeting by its UUID, and writes what is changed in it."""

    menu_wanted = Signal(QPoint)
    part_menu_wanted = Signal(str, QPoint)
    """The section in which something is in hand, and where on the screen its menu belongs."""
    parts_made = Signal()
    create_wanted = Signal()
    shown = Signal()
    """Another meeting, or none, is shown."""
    gone = Signal(str)
    """The meeting of that UUID is not there any more."""

    def __init__(self, desk: Desk, *, wide: bool = False) -> None:
        super().__init__()
        self._desk, self._wide = desk, wide
        self.uuid: str | None = None
        self._begins = False
        self.facts: MeetingFacts | None = None
        self._open = IconButton("screen", tr("Open this meeting on a page of its own"))
        self._jump = IconButton("jump", tr("Show this meeting in the report"))
        self._more = IconButton("more", tr("More to do with this meeting"))
        self.head = PaneHeader(tr("Meeting"), (self._open, self._jump, self._more), hides_pane=True)
        if wide:
            self.head.hide()  # shown before it has a parent, it would be a window
        self._parts: MeetingParts | None = None
        self._nothing = EmptyState(
            "calendar",
            tr("No meeting selected"),
            tr("Its theme, state, concept note and briefers stand here, and are changed here."),
            link=tr("New meeting"),
        )
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._nothing, 1)
        bind(self._jump, ".report")
        self._more.clicked.connect(
            lambda: self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        bind(self._open, "calendar.open")
        self._nothing.linked.connect(self.create_wanted)
        self._show(None)

    @property
    def parts(self) -> MeetingParts:
        """What shows a meeting; made when it is first asked for."""
        if self._parts is None:
            from desktop.meeting.meeting_parts import MeetingParts
            from desktop.meeting.note_drop import NoteDrop

            parts = self._parts = MeetingParts(self._desk, wide=self._wide, parent=self)
            self._whole.insertWidget(1, parts, 1)
            parts.form.edited.connect(self._write)
            parts.dates.edited.connect(partial(self._write, "new_date"))
            parts.form.report_wanted.connect(self.go_to_report)
            parts.menu_wanted.connect(self.part_menu_wanted)
            self.drop = NoteDrop(self, parts)
            self.drop.dropped.connect(parts.note.attach)
            self.parts_made.emit()
        return self._parts

    @property
    def form(self) -> MeetingForm:
        """The fields of the meeting itself."""
        return self.parts.form

    @property
    def note(self) -> ConceptNotePart:
        """Its concept note."""
        return self.parts.note

    @property
    def briefers(self) -> BriefersPart:
        """Who takes part in it."""
        return self.parts.briefers

    @property
    def letters(self) -> LetterWriting:
        """What is written to those who brief and to members."""
        return self.parts.letters

    @property
    def place(self) -> PrintedPlace | None:
        """Where the report tells of the meeting shown."""
        return self._parts.form.place if self._parts is not None and self.facts else None

    @property
    def briefer_in_hand(self) -> object | None:
        """The briefer that the person was at last, of the meeting shown."""
        return self._parts.briefers.in_hand if self._parts is not None and self.facts else None

    def lists_in(self, order: str) -> bool:
        """Whether the briefers are listed in an order."""
        return self._parts is not None and self._parts.briefers.lists_in(order)

    def show_meeting(self, uuid: str | None, *, begin: bool = False) -> None:
        """Show a meeting, or that none is selected; what was typed for the last one is told.

        ``begin``: the person goes on by writing its theme.
        """
        self._begins = begin
        if uuid != self.uuid:
            self.settle()
            self.uuid = uuid
            if self._parts is not None:
                self._parts.show_top()
        self.renew()

    def renew(self) -> None:
        """Ask again for the meeting shown."""
        uuid = self.uuid
        if uuid is None:
            self._show(None)
            return

        if _PARTS not in sys.modules:
            self._desk.load(_PARTS, self.renew)
            return

        today = date.today()

        def question(session: Session) -> MeetingLife | None:
            from desktop.meeting.meeting_life import meeting_life

            return meeting_life(session, uuid, today)

        self._desk.ask(question, partial(self._answer, uuid), owner=self, key="meeting")

    def settle(self) -> None:
        """Write at once what fields hold back."""
        for field in fields_in(self):
            field.settle()

    def has_place(self) -> bool:
        """Whether the report has a section on the meeting."""
        place = self.form.place if self._parts is not None else None
        return place is not None and place.section_uuid is not None

    # -- what is in hand -----------------------------------------------------------------------

    def has_item(self) -> bool:
        """Whether an item of the checklist is in hand."""
        return self._has("prepare") and self.parts.prepare.checklist.in_hand is not None

    def has_member(self) -> bool:
        """Whether a member of the Council is in hand."""
        return self._has("attendance") and self.parts.attendance.grid.current is not None

    def has_taken_note(self) -> bool:
        """Whether a note is in hand."""
        return self._has("notes") and self.parts.notes.in_hand is not None

    def has_told_note(self) -> bool:
        """Whether the note in hand has its paragraph."""
        note = self.parts.notes.in_hand if self._has("notes") else None
        return note is not None and note.paragraph_uuid is not None

    def has_untold_notes(self) -> bool:
        """Whether a note has no paragraph yet."""
        return self._has("notes") and self.parts.notes.has_untold()

    def _has(self, section: str) -> bool:
        return self.facts is not None and self._parts is not None and self._parts.has(section)

    def focus_first(self) -> None:
        """Put the keyboard on the first field."""
        self.form.begin_theme()

    def choose_theme(self) -> None:
        """Let the person pick another theme."""
        self.form.choose_theme()

    def _answer(self, uuid: str, life: MeetingLife | None) -> None:
        if uuid != self.uuid:
            return
        if life is not None and self._parts is None:
            self.parts.hide()  # much to make: it is filled in an event of its own
            self.renew()
            return
        self._show(life)
        if life is None:
            self.gone.emit(uuid)
        elif self._begins:
            self._begins = False
            self.form.begin_theme()

    def _show(self, life: MeetingLife | None) -> None:
        facts = self.facts = life.facts if life is not None else None
        self.shown.emit()
        self._nothing.setVisible(facts is None)
        for button in (self._open, self._jump, self._more):
            button.setVisible(facts is not None)
        self.head.set_text(tr(MEETING_KINDS[facts.kind]) if facts else tr("Meeting"))
        if life is None:
            if self._parts is not None:
                self._parts.hide()
            return
        self.parts.show()
        self.parts.show_life(life)
        self._jump.setEnabled(False)
        self.form.ask_place(life.facts.uuid, self._know_place)

    def _know_place(self, is_there: bool) -> None:
        self._jump.setEnabled(is_there)
        self.shown.emit()

    def _write(self, name: str, value: Any) -> None:
        uuid, facts = self.uuid, self.facts
        if uuid is None or facts is None:
            return

        def change(session: Session) -> None:
            if name in ("full_title", "short_title"):
                set_theme_title(session, uuid, name, value)
            elif name == "theme":
                set_theme(session, uuid, value)
            elif name == "new_date":
                set_new_date(session, uuid, value)
            elif name == "journal":
                set_journal_notice(session, uuid, value)
            else:
                set_meeting_value(session, uuid, name, value)

        self._desk.write(step(name, facts), change, failed=partial(self._refused, uuid, name))

    def _refused(self, uuid: str, name: str, error: UserError) -> None:
        if uuid == self.uuid:
            self.parts.show_error(name, str(error))
        else:
            self._desk.tell(str(error), "danger")

    def go_to_report(self) -> None:
        """Go to the section of the report that tells of the meeting."""
        place = self.form.place
        if place is not None and place.section_uuid is not None:
            self._desk.go(Address("report", "sections", place.section_uuid))


def step(name: str, facts: MeetingFacts) -> str:
    """Name the change of a field, as undo and history call it."""
    return tr(_STEPS[name]).format(day=named_day(facts.day))
