"""What is written on a page with a meeting: letters, e-mails, and the meeting as text."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from db.language import tr
from desktop.meeting.meeting_state import MeetingState


class LetterCommands(MeetingState):
    """Each about the meeting in hand; who is written to alone is the briefer in hand."""

    def write_invitation(self) -> None:
        """Write the letter that invites the briefer in hand."""
        facts, who = self.meeting.facts, self.meeting.briefers.in_hand
        if facts is not None and who is not None:
            self.meeting.letters.invite("briefers", facts.body_id, (who.uuid,))

    def write_invitations(self) -> None:
        """Write a letter to each of those who are to brief."""
        facts = self.meeting.facts
        if facts is not None and facts.invitees:
            uuids = [who.uuid for who in facts.invitees]
            self.meeting.letters.invite("prepare", facts.body_id, uuids)

    def write_note(self) -> None:
        """Write the note to members."""
        if (facts := self.meeting.facts) is not None:
            self.meeting.letters.tell_members("prepare", facts.body_id, facts.uuid)

    def mail_briefer(self) -> None:
        """Begin an e-mail to the briefer in hand."""
        if (who := self.meeting.briefers.in_hand) is not None:
            self.meeting.letters.mail_briefer(who.uuid)

    def mail_members(self) -> None:
        """Begin an e-mail to members."""
        if (facts := self.meeting.facts) is not None:
            self.meeting.letters.mail_members(facts.uuid)

    def copy_as_text(self) -> None:
        """Put the meetings in hand on the clipboard, as text for a message."""

        def take(text: str) -> None:
            QApplication.clipboard().setText(text)
            self.desk.tell(tr("Copied as text"), "status")

        self.meeting.letters.tell_as_text([row.uuid for row in self.meetings.rows], take)

    def writes_in(self, language: str) -> bool:
        """Whether letters are written in a language."""
        return self.shows_meeting() and self.meeting.letters.writes_in(language)

    def write_in(self, language: str) -> None:
        """Write letters in another language from now on."""
        self.meeting.letters.choose_language(language)
