"""MeetingPage: one meeting on a page of its own, read and edited from top to bottom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.language import later, tr
from db.queries.notes import meeting_of_note
from desktop.calendar.meeting_words import title_of
from desktop.calendar.meetings_in_hand import MeetingsInHand
from desktop.meeting.meeting_actions import (
    bringing_on,
    deleting,
    order_actions,
    parts_of,
    postponing,
    ways_on,
)
from desktop.meeting.meeting_commands import MeetingCommands
from desktop.meeting.meeting_contents import MeetingContents
from desktop.meeting.meeting_details import MeetingDetails
from desktop.meeting.meeting_sections import SECTIONS
from desktop.printing.addresses import meeting_pages
from desktop.printing.print_actions import printing
from desktop.shell.actions import Action, names
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.shell.page import Page
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon_button import IconButton
from desktop.wording import days

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.shell.desk import Desk

_NARROW: Final = 860
"""Below this width of the page the contents give their room to the meeting."""
_ACTIONS: Final = (
    *bringing_on("meeting"),
    postponing("meeting"),
    *ways_on("meeting"),
    *parts_of("meeting"),
    deleting("meeting"),
)
_MENU: Final = names(
    (*bringing_on("meeting"), postponing("meeting"), *ways_on("meeting"), deleting("meeting"))
)


class MeetingPage(MeetingCommands, Page):
    """The contents at the side, the meeting in one column; Escape leads back to the calendar."""

    ACTIONS: ClassVar = (
        Action("meeting.calendar", later("Back to the calendar"), "go", "go_to_calendar",
               later("Show this meeting in the calendar"), icon="calendar",
               keys=("Alt+Up",), when="has_meeting"),
        printing("meeting", later("See the page of this meeting, and print it"), "has_meeting"),
        *_ACTIONS,
        *order_actions("meeting"),
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._uuid: str | None = None
        self._note: str | None = None
        self.meetings = MeetingsInHand(desk, self)
        self.meeting = MeetingDetails(desk, wide=True)
        self.contents = MeetingContents({name: tr(title) for name, title in SECTIONS.items()})
        self._back = Button(tr("Calendar"))
        self._back.setProperty("look", "quiet")
        self._back.setAccessibleName(tr("Back to the calendar"))
        self._title = ElidedLabel("", "muted")
        self._jump = IconButton("jump", tr("Show this meeting in the report"))
        self._more = IconButton("more", tr("More to do with this meeting"))
        self._head = QFrame()
        self._head.setObjectName("pageHeader")
        line = QHBoxLayout(self._head)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(8)
        line.addWidget(self._back)
        line.addSpacing(4)  # the ring of the focus stands there
        line.addWidget(self._title)
        line.addStretch(1)
        for button in (self._jump, self._more):
            line.addWidget(button)
        line.addSpacing(8)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.contents)
        body.addWidget(self.meeting, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(body, 1)
        self._connect()
        appearance().changed.connect(self._dress)
        self._dress()

    @property
    def uuid(self) -> str | None:
        """The meeting of the page."""
        return self._uuid

    # -- what the shell asks -------------------------------------------------------------------

    def refresh(self, notice: Notice | None) -> None:
        self.meetings.renew()
        self.meeting.renew()

    def show_address(self, address: Address) -> None:
        uuid = address.uuid
        if address.family == "meetings" and uuid is not None:
            self._show_meeting(uuid)
        elif address.family == "meeting_notes" and uuid is not None:
            self.desk.ask(
                lambda session: meeting_of_note(session, uuid),
                partial(self._arrive, uuid),
                owner=self,
                key="note",
            )

    def status(self) -> str:
        rows = self.meetings.rows
        if not rows:
            return tr("Reading the meeting…")
        day = rows[0].day
        return days.weekday_and_day(day) if day is not None else tr("No date yet")

    def main_widget(self) -> QWidget | None:
        return self._back if self.meetings.rows else None

    def settle(self) -> None:
        self.meeting.settle()

    def show_details(self) -> None:
        """Do nothing: all of the meeting is on the page."""

    def _show_meeting(self, uuid: str) -> None:
        self._uuid = uuid
        self.meetings.select((uuid,))
        self.meeting.show_meeting(uuid)

    def _arrive(self, note: str, meeting: str | None) -> None:
        """Show the meeting of a note, and go to the note as soon as that is there."""
        if meeting is None:
            self.desk.go(Address("calendar"))
            return
        self._note = note
        self._show_meeting(meeting)

    def _go_to_note(self) -> None:
        note, facts = self._note, self.meeting.facts
        if note is not None and facts is not None and facts.uuid == self._uuid:
            self._note = None
            self.meeting.parts.go_to_note(note)

    # -- moving about --------------------------------------------------------------------------

    def go_to_calendar(self) -> None:
        """Show the meeting in the calendar."""
        if self._uuid is not None:
            self.desk.go(Address("calendar", "meetings", self._uuid))

    def print_shown(self) -> None:
        """Show the page of the meeting, to be printed."""
        if self._uuid is not None:
            self.desk.go(meeting_pages(self._uuid))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Escape where no field has a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.settle()
            self.go_to_calendar()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _connect(self) -> None:
        meeting = self.meeting
        bind(self._back, "meeting.calendar")
        bind(self._jump, "meeting.report")
        self._more.clicked.connect(
            lambda: self._offer(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        self.contents.chosen.connect(self.unfold)
        meeting.shown.connect(self._renew)
        meeting.gone.connect(lambda _: self.desk.go(Address("calendar")))
        meeting.part_menu_wanted.connect(partial(self.open_part_menu, "meeting"))
        meeting.parts_made.connect(self._follow)
        self.meetings.renewed.connect(self._renew)

    def _follow(self) -> None:
        """Mark in the contents what is read."""
        parts = self.meeting.parts
        parts.renewed.connect(lambda: self.contents.show_sections(parts.sections))
        parts.renewed.connect(self._go_to_note)
        parts.verticalScrollBar().valueChanged.connect(self._mark)
        parts.verticalScrollBar().rangeChanged.connect(self._mark)

    def _mark(self) -> None:
        self.contents.mark(self.meeting.parts.section_read())

    def _renew(self) -> None:
        rows = self.meetings.rows
        self._title.setText(title_of(rows[0]) if rows else "")
        self.status_changed.emit()
        self.actions_changed.emit()
        self._jump.setEnabled(self.meeting.has_place())

    def _offer(self, where: QPoint) -> None:
        self.menu(_MENU).popup(where)

    def _dress(self) -> None:
        self._head.setFixedHeight(theme().px(theme().measure("header")))
        self._back.setIcon(icon("back"))
        self.contents.setVisible(self.width() >= theme().px(_NARROW))
