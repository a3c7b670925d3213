"""What the calendar page tells of itself when its actions ask what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.calendar import meeting_clipboard
from desktop.meeting.meeting_state import MeetingState

if TYPE_CHECKING:
    from desktop.calendar.calendar_views import CalendarViews
    from desktop.calendar.meetings_in_hand import MeetingsInHand
    from desktop.calendar.overview import Overview
    from desktop.calendar.scope import Scope
    from desktop.calendar.typed_entry import TypedEntry
    from desktop.meeting.meeting_details import MeetingDetails
    from desktop.shell.desk import Desk


class CalendarState(MeetingState):
    """The half of the page that answers; it changes nothing."""

    desk: Desk
    views: CalendarViews
    typed: TypedEntry
    meetings: MeetingsInHand
    meeting: MeetingDetails
    overview: Overview
    scope: Scope | None

    @property
    def uuid(self) -> str | None:
        """The meeting in hand."""
        return self.scope.uuid if self.scope is not None else None

    # -- the period and the views --------------------------------------------------------------

    def has_period(self) -> bool:
        """Whether there is a period to plan meetings in."""
        return self.desk.period is not None

    def has_pages(self) -> bool:
        """Whether something comes before and after what is shown."""
        scope = self.scope
        return scope is not None and self.views.current.stepped(scope.day, 1) != scope.day

    def has_day_with_meetings(self) -> bool:
        """Whether the day selected has meetings."""
        scope = self.scope
        return scope is not None and bool(self.views.current.meetings_on(scope.day))

    def shows_agenda(self) -> bool:
        """Whether the list of the period is shown."""
        return self.has_period() and self.shows_view("agenda")

    def shows_hours(self) -> bool:
        """Whether hours are shown."""
        return self.has_period() and self.views.current.BY_HOURS

    def shows_view(self, view: str) -> bool:
        """Whether that view is the one in front."""
        return self.views.current.name == view

    # -- the meetings in hand ------------------------------------------------------------------

    def has_meeting_of_days(self) -> bool:
        """Whether the one in hand has several days."""
        return any(row.end_day is not None for row in self.meetings.dated[-1:])

    def has_meeting_with_hours(self) -> bool:
        """Whether the one in hand begins at an hour."""
        return any(row.starts_at is not None for row in self.meetings.dated[-1:])

    def can_paste(self) -> bool:
        """Whether meetings were copied, and there is a day to plan the like of them on."""
        return self.scope is not None and meeting_clipboard.has_meetings()

    def has_theme_in_hand(self) -> bool:
        """Whether a theme is chosen that has no meeting."""
        return self.scope is not None and self.overview.tray.row() is not None

    # -- what belongs to the meeting in hand ---------------------------------------------------
