"""LettersPart: what is written to those who brief and to members before a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.language import later, tr
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import icon
from desktop.widgets.button import Button
from desktop.widgets.error_line import ErrorLine
from desktop.widgets.field import INSET
from desktop.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from db.queries.meeting_details import MeetingFacts

_DEEDS: Final = {
    ".letters.invitations": ("export", later("Write the invitation letters…")),
    ".letters.note": ("export", later("Write the note to members…")),
    ".letters.mail": ("jump", later("Write an e-mail to members")),
}
"""By the action that each button does: its icon and its words."""


class LettersPart(QWidget):
    """A button for each; below them why a letter could not be written."""

    hangs: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self._uuid: str | None = None
        self.error = ErrorLine(INSET)
        """Why no letter was written."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeader(tr("Letters"), rule=False))
        self.buttons: dict[str, Button] = {}
        for action, (picture, words) in _DEEDS.items():
            button = self.buttons[action] = Button(tr(words))
            button.setProperty("look", "quiet")
            button.setIcon(icon(picture))
            bind(button, action)
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        column.addWidget(self.error)

    def show_meeting(self, facts: MeetingFacts) -> None:
        """Offer to invite, where there is whom to invite; what was wrong with another is over."""
        self.buttons[".letters.invitations"].setEnabled(bool(facts.invitees))
        if facts.uuid != self._uuid:
            self._uuid = facts.uuid
            self.error.say("")
