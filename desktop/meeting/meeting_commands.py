"""What is done on a page with a meeting, by its actions and the menus of its parts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint

from desktop.meeting.letter_commands import LetterCommands
from desktop.meeting.meeting_actions import (
    ATTENDANCE,
    BRIEFER,
    CHECKLIST,
    NOTES,
    briefer_actions,
    item_actions,
    member_actions,
    note_actions,
)
from desktop.shell.actions import names
from desktop.shell.page import Page

_MENUS: Final = {
    "prepare": (item_actions, CHECKLIST),
    "briefers": (briefer_actions, BRIEFER),
    "attendance": (member_actions, ATTENDANCE),
    "notes": (note_actions, NOTES),
}
"""By section: what its menu offers, and its title elsewhere."""


class MeetingCommands(LetterCommands, Page):
    """The half of such a page that does what a person asks for."""

    def set_status(self, status: str) -> None:
        """Bring the meetings in hand on to a state."""
        self.meetings.set_status(status)

    def delete_meeting(self) -> None:
        """Delete the meetings in hand; a toast offers to take that back."""
        self.meetings.delete()

    def postpone(self) -> None:
        """Let the person write to which day the meeting in hand is postponed."""
        self.show_details()
        self.meeting.parts.dates.begin()

    def choose_theme(self) -> None:
        """Let the person give the meeting in hand another theme."""
        self.show_details()
        self.meeting.choose_theme()

    def add_briefer(self) -> None:
        """Let the person find who briefs at the meeting in hand."""
        self.unfold("briefers")
        self.meeting.briefers.begin()

    def change_briefer(self) -> None:
        """Let the person change what the briefer in hand is at the meeting."""
        self.unfold("briefers")
        self.meeting.briefers.change()

    def add_item(self) -> None:
        """Let the person write something to do."""
        self.unfold("prepare")
        self.meeting.parts.prepare.checklist.begin()

    def change_item(self) -> None:
        """Let the person change the item of the checklist in hand."""
        self.unfold("prepare")
        self.meeting.parts.prepare.checklist.change()

    def note_attendance(self) -> None:
        """Put the keyboard on the members."""
        self.unfold("attendance")
        self.meeting.parts.attendance.begin()

    def mark_member(self, presence: str) -> None:
        """Mark the member in hand."""
        self.unfold("attendance")
        self.meeting.parts.attendance.mark(presence)

    def all_present(self) -> None:
        """Note all members as present of whom nothing is noted."""
        self.unfold("attendance")
        self.meeting.parts.attendance.all_present()

    def take_note(self) -> None:
        """Let the person take a note."""
        self.unfold("notes")
        self.meeting.parts.notes.begin()

    def unfold(self, section: str) -> None:
        """Have a section of the meeting seen."""
        self.show_details()
        self.meeting.parts.go_to(section)

    # -- menus -----------------------------------------------------------------------------------

    def open_part_menu(self, page: str, section: str, where: QPoint) -> None:
        """Open the menu of what is in hand in a section, by the actions of the page's name."""
        declared, title = _MENUS[section]
        self.menu(names(declared(page)), title=title).popup(where)
