"""CalendarDetails: the details pane of the calendar: a meeting, or the themes of the period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from desktop.calendar.overview import Overview
from desktop.meeting.meeting_details import MeetingDetails

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class CalendarDetails(QStackedWidget):
    """One in front of the other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.meeting = MeetingDetails(desk)
        self.overview = Overview(desk)
        self.addWidget(self.overview)
        self.addWidget(self.meeting)

    def show_meeting(self, shown: bool) -> None:
        """Bring the meeting to the front, or the themes of the period."""
        self.setCurrentWidget(self.meeting if shown else self.overview)
