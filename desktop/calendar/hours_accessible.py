"""Days and their hours as a screen reader finds them: a part for each day, meeting and deadline."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date, time
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from db.language import tr
from desktop.calendar.day_notes import Note
from desktop.calendar.hours_area import HoursArea, HoursSheet
from desktop.calendar.hours_layout import HourPlace
from desktop.calendar.hours_rows import HourMark, span_of
from desktop.calendar.hours_words import spoken_at
from desktop.calendar.meeting_words import spoken_day
from desktop.widgets.painted_parts import PaintedPart, PaintedParts, describe
from desktop.wording import days

_Role = QAccessible.Role
_Text = QAccessible.Text
_KEPT: Final = 400


class _HoursPart(PaintedPart):
    """A part of a grid."""

    def __init__(self, grid: HoursArea, parent: PaintedParts) -> None:
        super().__init__(grid.viewport(), parent)
        self.grid = grid

    @abstractmethod
    def key(self) -> object:
        """What tells it from all others."""

    def role(self) -> QAccessible.Role:
        return _Role.ListItem

    def is_here(self) -> bool:
        return False


class DayPart(_HoursPart):
    """A day and the hour the person is at: "Friday 24 June, 1 meeting"."""

    def __init__(self, grid: HoursArea, parent: PaintedParts, day: date) -> None:
        super().__init__(grid, parent)
        self.day = day

    def key(self) -> object:
        return self.day

    def name(self) -> str:
        shown = self.grid.shown
        here = [span_of(each) for each in shown.meetings]
        count = sum(span.first <= self.day <= span.last for span in here)
        return spoken_day(self.day, count)

    def description(self) -> str:
        notes = [note.tip for note in self.grid.shown.notes if note.day == self.day]
        if self.is_here():
            notes.insert(0, hour_name(self.grid.at))
        return ", ".join(notes)

    def is_there(self) -> bool:
        return self.day in self.grid.shown.days

    def role(self) -> QAccessible.Role:
        return _Role.Cell

    def place(self) -> QRect:
        column = self.grid.layout_.column(self.day)
        if column is None:
            return QRect()
        return QRect(column.left, 0, column.width, self.grid.viewport().height())

    def is_here(self) -> bool:
        return not self.grid.chosen and self.grid.at.day == self.day


class MeetingPart(_HoursPart):
    """A meeting: "Held: Counter-terrorism and peacekeeping, Friday 24 June, 15:00–18:00"."""

    def __init__(self, grid: HoursArea, parent: PaintedParts, uuid: str) -> None:
        super().__init__(grid, parent)
        self.uuid = uuid

    def key(self) -> object:
        return self.uuid

    def is_there(self) -> bool:
        return self.grid.shown.meeting(self.uuid) is not None

    def name(self) -> str:
        placed, shown = self.grid.shown.meeting(self.uuid), self.grid.shown
        return ", ".join(spoken_at(placed, shown.city, shown.second)) if placed is not None else ""

    def place(self) -> QRect:
        return self.grid.rect_of(self.uuid)

    def is_here(self) -> bool:
        return self.uuid in self.grid.chosen


class NotePart(_HoursPart):
    """A holiday, a deadline or a change of clocks, in whole words."""

    def __init__(self, grid: HoursArea, parent: PaintedParts, note: Note | HourMark) -> None:
        super().__init__(grid, parent)
        self.note = note

    def key(self) -> object:
        return self.note

    def is_there(self) -> bool:
        return self.note in (*self.grid.shown.notes, *self.grid.shown.marks)

    def name(self) -> str:
        return self.note.tip

    def role(self) -> QAccessible.Role:
        return _Role.StaticText

    def place(self) -> QRect:
        layout = self.grid.layout_
        rows = (row.rect for row in layout.notes if row.note == self.note)
        lines = (line.rect for line in layout.marks if line.mark == self.note)
        seen = (layout.seen(rect.adjusted(0, 0, 0, 16), self.grid.scrolled) for rect in lines)
        return next(rows, next(seen, QRect()))


class HoursParts(PaintedParts):
    """The days, each followed by its meetings, notes and deadlines."""

    def __init__(self, sheet: HoursSheet) -> None:
        super().__init__(sheet, _Role.List)
        self.grid = sheet.grid
        self._of: object = None
        self._parts: list[_HoursPart] = []
        self._known: dict[object, _HoursPart] = {}

    @property
    def parts(self) -> list[_HoursPart]:
        """All parts, those of the same thing the same ones as before."""
        if self._of is not self.grid.shown:
            self._of = self.grid.shown
            self._parts = [self._known.setdefault(part.key(), part) for part in self._made()]
            if len(self._known) > _KEPT:  # a screen reader may still hold those just gone
                self._known = {part.key(): part for part in self._parts}
        return self._parts

    def count(self) -> int:
        return len(self.parts)

    def part(self, place: int) -> PaintedPart:
        return self.parts[place]

    def place_of(self, part: object) -> int:
        return next((at for at, each in enumerate(self.parts) if each is part), -1)

    def part_at(self, y: int) -> int:
        return 0

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        """Give the meeting, the note or the day at a place of the screen."""
        at = self.sheet.mapFromGlobal(QPoint(x, y))
        found = [part for part in self.parts if part.place().contains(at)]
        return next(
            (part for part in found if not isinstance(part, DayPart)), next(iter(found), None)
        )

    def here(self) -> int:
        return place_of(self.grid)

    def text(self, text: QAccessible.Text) -> str:
        if text is _Text.Description:
            return tr("Arrows go by hour and day, Tab through the meetings, Enter opens or plans.")
        return super().text(text)

    def _made(self) -> list[_HoursPart]:
        shown, made = self.grid.shown, list[_HoursPart]()
        for day in shown.days:
            made.append(DayPart(self.grid, self, day))
            made += [NotePart(self.grid, self, note) for note in shown.notes if note.day == day]
            made += [
                MeetingPart(self.grid, self, each.meeting.uuid)
                for each in shown.meetings
                if max(span_of(each).first, shown.first) == day
            ]
            made += [NotePart(self.grid, self, m) for m in shown.marks if m.at.date() == day]
        return made


def place_of(grid: HoursArea) -> int:
    """Give the number of the part that the person is at; -1 where it is not shown."""
    interface = QAccessible.queryAccessibleInterface(grid.viewport())
    if not isinstance(interface, HoursParts):
        return -1
    wanted = grid.uuid if grid.uuid is not None else grid.at.day
    return next((at for at, part in enumerate(interface.parts) if part.key() == wanted), -1)


def hour_name(at: HourPlace) -> str:
    """Name an hour as one comes to it."""
    if at.minute is None:
        return tr("all day")
    return days.hour(time(at.minute // 60, at.minute % 60))


def install() -> None:
    """Have Qt ask here for what days and hours say of themselves."""
    describe(HoursSheet, HoursParts)
