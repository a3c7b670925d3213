"""Painted days as a screen reader finds them: a child for each, and in it one for each meeting."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from db.language import tr
from desktop.calendar.day_canvas import DayCanvas
from desktop.calendar.day_layout import Chip, DayCell
from desktop.calendar.meeting_words import spoken, spoken_day
from desktop.widgets.painted_parts import PaintedPart, PaintedParts

_Role = QAccessible.Role
_KEPT: Final = 8


class _Part(PaintedPart):
    """What is painted on the canvas itself, which has the focus."""

    def __init__(self, canvas: DayCanvas, parent: QAccessibleInterface) -> None:
        super().__init__(canvas, parent)
        self.canvas = canvas

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focused = self.is_here() and self.canvas.hasFocus()
        return state


class MeetingPart(_Part):
    """A meeting on a day: "Held: Counter-terrorism and peacekeeping"."""

    def __init__(self, canvas: DayCanvas, parent: QAccessibleInterface, chip: Chip) -> None:
        super().__init__(canvas, parent)
        self.chip = chip

    def name(self) -> str:
        return spoken(self.chip.line, self.canvas.others)

    def role(self) -> QAccessible.Role:
        return _Role.ListItem

    def place(self) -> QRect:
        return self.chip.rect

    def is_here(self) -> bool:
        return self.canvas.uuid == self.chip.line.uuid

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selected = self.chip.line.uuid in self.canvas.selection.uuids
        return state


class DayPart(_Part):
    """A day: "Friday 24 June, 1 meeting"; its holidays and deadlines describe it."""

    def __init__(self, canvas: DayCanvas, parent: QAccessibleInterface, cell: DayCell) -> None:
        super().__init__(canvas, parent)
        self.cell = cell
        chips = canvas.layout_.chips_of_day(cell.day)
        self._meetings = [MeetingPart(canvas, self, chip) for chip in chips]

    def name(self) -> str:
        more = self.canvas.layout_.more
        hidden = sum(each.count for each in more if each.day == self.cell.day)
        return spoken_day(self.cell.day, len(self._meetings) + hidden)

    def description(self) -> str:
        notes = self.canvas.reading.notes.get(self.cell.day, ())
        return "\n".join(note.tip for note in notes)

    def role(self) -> QAccessible.Role:
        return _Role.Cell

    def place(self) -> QRect:
        return self.cell.rect

    def is_here(self) -> bool:
        return self.canvas.uuid is None and self.canvas.day == self.cell.day

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selected = state.selected or self.canvas.selection.covers(self.cell.day)
        return state

    def in_hand(self) -> QAccessibleInterface:
        """Give its meeting in hand, or the day itself."""
        return next((part for part in self._meetings if part.is_here()), self)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._meetings[index] if 0 <= index < len(self._meetings) else None

    def childCount(self) -> int:
        return len(self._meetings)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((at for at, part in enumerate(self._meetings) if part is child), -1)

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        return next((part for part in self._meetings if part.rect().contains(x, y)), None)


class DaysAccessible(PaintedParts):
    """The canvas itself; its days are made anew when it is laid out anew.

    Days of earlier layouts are kept for a while, because a screen reader may still hold them.
    """

    def __init__(self, canvas: DayCanvas) -> None:
        super().__init__(canvas, _Role.Table)
        self._canvas = canvas
        self._layout: object = None
        self._days: list[DayPart] = []
        self._former: list[list[DayPart]] = []

    @property
    def days(self) -> list[DayPart]:
        """A part for each day."""
        if self._layout is not self._canvas.layout_:
            self._layout = self._canvas.layout_
            self._former = [*self._former[-_KEPT:], self._days]
            self._days = [DayPart(self._canvas, self, cell) for cell in self._canvas.layout_.cells]
        return self._days

    def text(self, text: QAccessible.Text) -> str:
        if text is QAccessible.Text.Name:
            return self._canvas.accessibleName()
        if text is QAccessible.Text.Description:
            return tr("Arrows go from day to day, Tab through the meetings of a day.")
        return str(super().text(text))

    def count(self) -> int:
        return len(self.days)

    def part(self, place: int) -> PaintedPart:
        return self.days[place]

    def place_of(self, part: QAccessibleInterface) -> int:
        return next((at for at, day in enumerate(self.days) if day is part), -1)

    def part_at(self, y: int) -> int:
        places = (at for at, day in enumerate(self.days) if day.cell.rect.bottom() >= y)
        return next(places, len(self.days) - 1)

    def here(self) -> int:
        days = enumerate(self.days)
        return next((at for at, day in days if day.cell.day == self._canvas.day), 0)

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        return next((day for day in self.days if day.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        return self.days[self.here()].in_hand() if self.days else None
