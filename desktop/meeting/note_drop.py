"""NoteDrop: files dropped on the details of a meeting are kept with its concept note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from db.language import tr
from desktop.calendar.meeting_words import named_day
from desktop.widgets.drop_mark import DropMark
from desktop.widgets.file_drop import FileDrop

if TYPE_CHECKING:
    from db.queries.meeting_details import MeetingFacts
    from desktop.meeting.meeting_details import MeetingDetails
    from desktop.meeting.meeting_parts import MeetingParts


class NoteDrop(QObject):
    """Shows the place while files are dragged in the window; elsewhere they are imported."""

    dropped = Signal(list)
    """Paths of files for the concept note of the meeting shown."""

    def __init__(self, details: MeetingDetails, parts: MeetingParts) -> None:
        super().__init__(details)
        self._details, self._parts = details, parts
        self.mark = DropMark()
        self._drop = FileDrop(self, when=lambda: details.facts is not None)
        self._drop.follow(parts)
        self._drop.watch(details)
        self._drop.approached.connect(self._offer)
        self._drop.hovered.connect(self._show)
        self._drop.left.connect(self.mark.lift)
        self._drop.dropped.connect(lambda paths, _widget, _at: self.dropped.emit(paths))

    def _offer(self) -> None:
        words = tr("Drop the concept note here")
        self.mark.lie_over(self._parts, words=words, offers=True)

    def _show(self, _widget: QWidget, _at: QPoint) -> None:
        facts: MeetingFacts | None = self._details.facts
        if facts is not None:
            words = tr("Concept note of {day}").format(day=named_day(facts.day))
            self.mark.lie_over(self._parts, words=words)
