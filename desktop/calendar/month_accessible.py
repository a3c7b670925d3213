"""A month as a screen reader finds it: a child for each day, and in it one for each meeting."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from db.language import tr
from desktop.calendar.meeting_words import spoken, spoken_day
from desktop.calendar.month_layout import Chip, DayCell
from desktop.calendar.month_view import MonthView

_Role = QAccessible.Role
_Text = QAccessible.Text


class _Part(QAccessibleInterface):
    """A part of a month: it has a name, a place and parts of its own, and no object of Qt's."""

    def __init__(self, view: MonthView, parent: QAccessibleInterface) -> None:
        super().__init__()
        self.view, self._parent = view, parent
        self._children: list[QAccessibleInterface] = []

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt's stub allows no None
        return None

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def children(self) -> list[QAccessibleInterface]:
        return self._children

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        parts = self.children()
        return parts[index] if 0 <= index < len(parts) else None

    def childCount(self) -> int:
        return len(self.children())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        parts = self.children()
        return parts.index(child) if child in parts else -1

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        return next((part for part in self.children() if part.rect().contains(x, y)), None)

    def setText(self, text: QAccessible.Text, words: str) -> None:  # noqa: N802 - Qt's name
        """Nothing here is written by a screen reader."""

    @abstractmethod
    def rect_in_view(self) -> QRect:
        """Its place within the month."""

    def rect(self) -> QRect:
        inside = self.rect_in_view()
        return QRect(self.view.mapToGlobal(inside.topLeft()), inside.size())

    @abstractmethod
    def is_here(self) -> bool:
        """Whether the person is on it."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = True
        state.selected = self.is_here()
        state.focused = self.is_here() and self.view.hasFocus()
        return state


class MeetingPart(_Part):
    """A meeting on a day: "Held: Counter-terrorism and peacekeeping"."""

    def __init__(self, view: MonthView, parent: QAccessibleInterface, chip: Chip) -> None:
        super().__init__(view, parent)
        self.chip = chip

    def text(self, text: QAccessible.Text) -> str:
        return spoken(self.chip.line) if text is _Text.Name else ""

    def role(self) -> QAccessible.Role:
        return _Role.ListItem

    def rect_in_view(self) -> QRect:
        return self.chip.rect

    def is_here(self) -> bool:
        return self.view.uuid == self.chip.line.uuid


class DayPart(_Part):
    """A day of the month: "Friday 24 June, 1 meeting"."""

    def __init__(self, view: MonthView, parent: QAccessibleInterface, cell: DayCell) -> None:
        super().__init__(view, parent)
        self.cell = cell
        self._children = [MeetingPart(view, self, chip) for chip in view.chips_of_day(cell.day)]

    def text(self, text: QAccessible.Text) -> str:
        hidden = sum(more.count for more in self.view.layout_.more if more.day == self.cell.day)
        count = len(self._children) + hidden
        return spoken_day(self.cell.day, count) if text is _Text.Name else ""

    def role(self) -> QAccessible.Role:
        return _Role.Cell

    def rect_in_view(self) -> QRect:
        return self.cell.rect

    def is_here(self) -> bool:
        return self.view.uuid is None and self.view.day == self.cell.day


class MonthAccessible(QAccessibleWidget):
    """The month itself; its days are made anew when the month is laid out anew.

    Days of earlier layouts are kept for a while, because a screen reader may still hold them.
    """

    def __init__(self, view: MonthView) -> None:
        super().__init__(view, _Role.Table, "")
        self._view = view
        self._layout: object = None
        self._days: list[DayPart] = []
        self._former: list[list[DayPart]] = []

    @property
    def days(self) -> list[DayPart]:
        """A part for each day."""
        if self._layout is not self._view.layout_:
            self._layout = self._view.layout_
            self._former = [*self._former[-_KEPT:], self._days]
            self._days = [DayPart(self._view, self, cell) for cell in self._view.layout_.cells]
        return self._days

    def text(self, text: QAccessible.Text) -> str:
        if text is _Text.Description:
            return tr("Arrows go from day to day, Tab through the meetings of a day.")
        return str(super().text(text))

    def childCount(self) -> int:
        return len(self.days)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.days[index] if 0 <= index < len(self.days) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((at for at, day in enumerate(self.days) if day is child), -1)

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        return next((day for day in self.days if day.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        day = self.days[max(0, min(place_of(self._view), len(self.days) - 1))]
        meetings = (part for part in day.children() if isinstance(part, MeetingPart))
        return next((part for part in meetings if part.is_here()), day)


_KEPT: Final = 8
_known: Final[dict[int, MonthAccessible]] = {}


def place_of(view: MonthView) -> int:
    """Give the number of the child that is the day the person is on."""
    return view.weeks.place(view.day) if view.day in view.weeks else 0


def install() -> None:
    """Have Qt ask here for what a month says of itself; once is enough."""
    if not _installed:
        _installed.append(_make)
        QAccessible.installFactory(_make)


def _make(_key: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, MonthView):
        return None
    number = id(thing)
    if number not in _known:
        _known[number] = MonthAccessible(thing)
        thing.destroyed.connect(lambda: _known.pop(number, None))
    return _known[number]


_installed: Final[list[Callable[[str, QObject], QAccessibleInterface | None]]] = []
