"""What is dragged in a view of hours: meetings, the end of one, or a new one being drawn."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from db.language import tr
from desktop.calendar.hours_moves import QUARTER, dragged, drawn, stretched
from desktop.calendar.hours_rows import DAY, TimeSpan, span_of
from desktop.calendar.hours_words import target_words, when

if TYPE_CHECKING:
    from db.queries.calendar_hours import PlacedMeeting
    from desktop.calendar.hours_layout import HourPlace, HoursLayout


class HoursDrag(ABC):
    """Begins once the pointer has gone far enough from where it was pressed."""

    SHAPE = Qt.CursorShape.ClosedHandCursor

    def __init__(self, start: QPoint) -> None:
        self.start = self.at = start
        self.begun = False
        self.copies = False
        self.carried: Mapping[str, TimeSpan] = {}
        """Meetings, and where they would come to stand."""
        self.drawn: TimeSpan | None = None
        """Where a new meeting would stand."""

    def go(self, at: QPoint, layout: HoursLayout, scrolled: int, *, copies: bool) -> bool:
        """Follow the pointer; tells whether it is a drag by now."""
        far = (at - self.start).manhattanLength() >= QApplication.startDragDistance()
        self.at, self.copies, self.begun = at, copies, self.begun or far
        if self.begun:
            try:
                self.follow(layout, scrolled)
            except OverflowError:  # the calendar ends here: it stays where it was last
                return True
        return self.begun

    @abstractmethod
    def follow(self, layout: HoursLayout, scrolled: int) -> None:
        """Find what letting go here would do."""

    @abstractmethod
    def told(self) -> str:
        """Say what letting go here would do; "" where it would do nothing."""


class MoveDrag(HoursDrag):
    """Meetings that are moved, or copied: the one under the pointer, and others along with it."""

    def __init__(
        self,
        start: QPoint,
        grabbed: HourPlace,
        placed: PlacedMeeting,
        others: Sequence[PlacedMeeting],
    ) -> None:
        super().__init__(start)
        self.placed, self._grabbed, self._others = placed, grabbed, others

    @property
    def span(self) -> TimeSpan:
        """Where the meeting under the pointer would come to stand."""
        return self.carried.get(self.placed.meeting.uuid, span_of(self.placed))

    def follow(self, layout: HoursLayout, scrolled: int) -> None:
        before = span_of(self.placed)
        to = layout.place_near(self.at, scrolled, QUARTER)
        after = dragged(before, self._grabbed, to)
        days = (after.first - before.first).days
        minutes = 0
        if before.whole_days == after.whole_days:
            minutes = (after.begins - before.begins - days * DAY) // timedelta(minutes=1)
        carried = {self.placed.meeting.uuid: after}
        for other in self._others:
            carried[other.meeting.uuid] = span_of(other).shifted(days, minutes)
        self.carried = carried

    def told(self) -> str:
        if self.span == span_of(self.placed) and not self.copies:
            return ""
        return target_words(self.span, copies=self.copies)


class StretchDrag(HoursDrag):
    """A meeting whose end is dragged."""

    SHAPE = Qt.CursorShape.SizeVerCursor

    def __init__(self, start: QPoint, placed: PlacedMeeting) -> None:
        super().__init__(start)
        self.placed = placed

    @property
    def span(self) -> TimeSpan:
        """From when to when it would last."""
        return self.carried.get(self.placed.meeting.uuid, span_of(self.placed))

    def follow(self, layout: HoursLayout, scrolled: int) -> None:
        to = layout.place_near(self.at, scrolled, QUARTER, rounds=True)
        span = stretched(span_of(self.placed), to)
        self.carried = {self.placed.meeting.uuid: span}

    def told(self) -> str:
        return tr("Change to {time}").format(time=when(self.span))


class DrawDrag(HoursDrag):
    """A new meeting, drawn over hours or days."""

    SHAPE = Qt.CursorShape.CrossCursor

    def __init__(self, start: QPoint, begun_at: HourPlace) -> None:
        super().__init__(start)
        self._begun_at = begun_at

    def follow(self, layout: HoursLayout, scrolled: int) -> None:
        to = layout.place_near(self.at, scrolled, QUARTER, rounds=self.at.y() > self.start.y())
        if self._begun_at.minute is not None and self.at.y() < layout.top:
            to = replace(to, minute=0)
        self.drawn = drawn(self._begun_at, to)

    def told(self) -> str:
        return tr("New meeting, {time}").format(time=when(self.drawn)) if self.drawn else ""
