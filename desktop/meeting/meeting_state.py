"""What a page with a meeting tells of it when its actions ask what can be done."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.calendar.meetings_in_hand import MeetingsInHand
    from desktop.meeting.meeting_details import MeetingDetails
    from desktop.shell.desk import Desk


class MeetingState:
    """The half of such a page that answers; it changes nothing."""

    desk: Desk
    meetings: MeetingsInHand
    meeting: MeetingDetails

    @property
    @abstractmethod
    def uuid(self) -> str | None:
        """The meeting in hand."""

    def has_meeting(self) -> bool:
        """Whether a meeting is in hand, or several are."""
        return bool(self.meetings.rows)

    def has_dated_meeting(self) -> bool:
        """Whether one of them has a day."""
        return bool(self.meetings.dated)

    def has_status(self, status: str) -> bool:
        """Whether all of them have come to a state."""
        rows = self.meetings.rows
        return bool(rows) and all(row.status == status for row in rows)

    def shows_meeting(self) -> bool:
        """Whether the details show the meeting in hand."""
        return self.uuid is not None and self.meeting.facts is not None

    def has_section(self) -> bool:
        """Whether the report has a section on the meeting in hand."""
        place = self.meeting.place
        return place is not None and place.section_uuid is not None

    def has_note(self) -> bool:
        """Whether the meeting in hand has a concept note."""
        facts = self.meeting.facts
        return self.shows_meeting() and facts is not None and facts.concept_note is not None

    def has_briefer(self) -> bool:
        """Whether the meeting in hand has a briefer in hand."""
        return self.meeting.briefer_in_hand is not None

    def has_invitees(self) -> bool:
        """Whether there is whom to invite to the meeting in hand."""
        facts = self.meeting.facts
        return self.shows_meeting() and facts is not None and bool(facts.invitees)

    def has_waiting_briefers(self) -> bool:
        """Whether the meeting in hand was held, and a briefer is not said to have spoken."""
        facts = self.meeting.facts
        return facts is not None and bool(facts.unspoken)
