"""DueLine: what is due next, in the line below; it leads to the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.language import tr
from desktop.shell.address import Address
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.link_label import LinkLabel

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.desk import Desk

_HOUR: Final = 3_600_000
"""Milliseconds after which it is asked again: the day may be another by then."""
_CONCERNED: Final = {
    "checklist_items", "meetings", "documents", "meeting_documents", "participations",
    "attendances", "attachments", "symbols", "themes",
}  # fmt: skip
"""Families of records that say whether something is done."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is due, in a sentence, and for which meeting."""

    sentence: str
    meeting: str
    due_on: date
    overdue: bool


class DueLine(QWidget):
    """Hidden while nothing is due in the next weeks."""

    renewed = Signal(object)
    """All that is due, a list of ``Due``, the most urgent first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._first: Due | None = None
        self.link = LinkLabel("", size="caption")
        # Late is told by the sign and the words, never by colour alone.
        self._late, self._clock = IconLabel("warning", "danger", 12), IconLabel("clock", side=12)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._late, self._clock, self.link):
            row.addWidget(part)
        self.link.clicked.connect(self.go)
        self.hide()
        self._hourly = QTimer(self, interval=_HOUR)
        self._hourly.timeout.connect(self.renew)
        self._hourly.start()
        desk.rested.connect(self._begin)
        desk.changed.connect(
            lambda notice: self.renew() if _CONCERNED & notice.changed.keys() else None
        )

    def renew(self) -> None:
        """Ask what is due."""
        if self._desk.store is None:
            return
        today = date.today()

        def question(session: Session) -> list[Due]:
            from db.queries.checklists import due_next
            from desktop.meeting.checklist_words import due_sentence

            return [
                Due(due_sentence(row, today), row.meeting_uuid, row.due_on, row.overdue)
                for row in due_next(session, None, today)
            ]

        self._desk.ask(question, self._show, owner=self, key="due")

    def go(self) -> None:
        """Go to the meeting that something is due for."""
        if self._first is not None:
            self._desk.go(Address("meeting", "meetings", self._first.meeting))

    def _begin(self) -> None:
        """Ask for the first time once the first page has its answers."""
        self._desk.rested.disconnect(self._begin)
        self.renew()

    def _show(self, found: list[Due]) -> None:
        first = self._first = found[0] if found else None
        self.setVisible(first is not None)
        if first is not None:
            self.link.setText(first.sentence)
            self.link.setAccessibleName(tr("Due next: {what}").format(what=first.sentence))
            self._late.setVisible(first.overdue)
            self._clock.setVisible(not first.overdue)
            self.link.updateGeometry()
        self.renewed.emit(found)
