"""What the calendar page tells of itself when its actions ask what can be done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.queries.calendar import MeetingLine
    from desktop.calendar.calendar_header import CalendarHeader
    from desktop.calendar.month_pane import MonthPane
    from desktop.meeting.meeting_details import MeetingDetails
    from desktop.shell.desk import Desk


class CalendarState:
    """The half of the page that answers; it changes nothing."""

    desk: Desk
    header: CalendarHeader
    month: MonthPane
    uuid: str | None
    _details: MeetingDetails

    def has_period(self) -> bool:
        """Whether there is a period to plan meetings in."""
        return self.desk.period is not None

    def has_meeting(self) -> bool:
        """Whether a meeting is selected."""
        return self.uuid is not None and self._details.facts is not None

    def has_dated_meeting(self) -> bool:
        """Whether a meeting is selected that has a day."""
        facts = self._details.facts
        return self.uuid is not None and facts is not None and facts.day is not None

    def has_status(self, status: str) -> bool:
        """Whether the meeting selected has come to a state."""
        facts = self._details.facts
        return facts is not None and facts.status == status

    def has_briefer(self) -> bool:
        """Whether the meeting selected has a briefer in hand."""
        return self.has_meeting() and self._details.briefers.in_hand is not None

    def has_waiting_briefers(self) -> bool:
        """Whether the meeting selected was held, and a briefer is not said to have spoken."""
        facts = self._details.facts
        return facts is not None and bool(facts.unspoken)

    def has_day_with_meetings(self) -> bool:
        """Whether the day selected has meetings."""
        return self.shows_month() and bool(self.lines_of(self.month.view.day))

    def lines_of(self, day: date) -> list[MeetingLine]:
        """Give the meetings of a day in the month that is shown."""
        return [line for line in self.month.view.lines if line.covers(day)]

    def shows_month(self) -> bool:
        """Whether a month is shown."""
        return self.has_period() and self.shows_view("month")

    def shows_agenda(self) -> bool:
        """Whether the list of the period is shown."""
        return self.has_period() and self.shows_view("agenda")

    def shows_view(self, view: str) -> bool:
        """Whether month or agenda is the one that is shown."""
        return self.header.views.current() == view
