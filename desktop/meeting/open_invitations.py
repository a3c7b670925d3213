"""OpenInvitations: says of a meeting that was held who is not marked as having spoken."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from db.language import tr, trn
from db.models import InvitationStatus
from db.queries.meeting_details import MeetingFacts
from desktop.shell.bound_buttons import bind
from desktop.widgets.field import INSET
from desktop.widgets.icon_label import IconLabel


class OpenInvitations(QWidget):
    """A quiet line with the one button that brings the invitations to their end."""

    hangs: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setProperty("look", "muted")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(tr("They spoke"))
        self.button.setProperty("look", "quiet")
        self.button.setAccessibleName(tr("Mark the briefers as having spoken"))
        self.button.setToolTip(self.button.accessibleName())
        bind(self.button, ".briefer.spoke")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        line.addSpacing(INSET)
        line.addWidget(IconLabel("warning", "warning"))
        line.addWidget(self._words, 1)
        line.addWidget(self.button)

    def show_meeting(self, facts: MeetingFacts) -> None:
        """Say how many briefers of a meeting are left; nothing where none is."""
        left = facts.unspoken
        self.setVisible(bool(left))
        self._words.setText(_sentence({who.invitation for who in left}, len(left)))


def _sentence(states: set[InvitationStatus], count: int) -> str:
    if states == {InvitationStatus.PROPOSED}:
        words = trn(
            "{count} briefer is still proposed", "{count} briefers are still proposed", count
        )
    elif states == {InvitationStatus.INVITED}:
        words = trn("{count} briefer is still invited", "{count} briefers are still invited", count)
    else:
        words = trn(
            "{count} briefer is not marked as having spoken",
            "{count} briefers are not marked as having spoken",
            count,
        )
    return words.format(count=count)
