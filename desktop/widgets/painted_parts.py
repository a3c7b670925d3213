"""What is only painted, as a screen reader finds it: parts with a name and a place of their own."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_Role = QAccessible.Role
_Text = QAccessible.Text


class PaintedPart(QAccessibleInterface):
    """A part of a sheet: it has a name, and no object of Qt's."""

    def __init__(self, sheet: QWidget, parent: QAccessibleInterface) -> None:
        super().__init__()
        self.sheet, self._parent = sheet, parent

    @abstractmethod
    def name(self) -> str:
        """What it is called."""

    def description(self) -> str:
        """What else there is to say of it."""
        return ""

    @abstractmethod
    def place(self) -> QRect:
        """Where it stands on the sheet."""

    @abstractmethod
    def is_here(self) -> bool:
        """Whether it is the one that the person is at."""

    def text(self, text: QAccessible.Text) -> str:
        """Give the name or the description."""
        said = {_Text.Name: self.name, _Text.Description: self.description}.get(text)
        return said() if said is not None and self.is_there() else ""

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        """Whether it is still there."""
        return self.is_there()

    def is_there(self) -> bool:
        """Whether it is still there."""
        return True

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt's stub allows no None
        """Give nothing: it is painted."""
        return None

    def parent(self) -> QAccessibleInterface:
        """Give the sheet."""
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Give nothing: it has no parts."""
        return None

    def childCount(self) -> int:
        """Give 0."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Give -1."""
        return -1

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        """Give nothing."""
        return None

    def setText(self, text: QAccessible.Text, words: str) -> None:  # noqa: N802 - Qt's name
        """Nothing here is written by a screen reader."""

    def rect(self) -> QRect:
        """Give its place on the screen."""
        if not self.is_there():
            return QRect()
        inside = self.place()
        return QRect(self.sheet.mapToGlobal(inside.topLeft()), inside.size())

    def state(self) -> QAccessible.State:
        """Tell whether it is selected, has the focus, and is in sight."""
        state = QAccessible.State()
        if not self.is_there():
            state.invalid = True
            return state
        state.focusable = state.selectable = state.readOnly = True
        state.selected = self.is_here()
        owner = self.sheet.parentWidget()
        state.focused = state.selected and owner is not None and owner.hasFocus()
        state.offscreen = not self.place().intersects(self.sheet.rect())
        return state


class PaintedParts(QAccessibleWidget):
    """A sheet with the parts that are painted on it, and the widgets that stand over them."""

    def __init__(self, sheet: QWidget, role: QAccessible.Role) -> None:
        super().__init__(sheet, role, "")
        self.sheet = sheet

    @abstractmethod
    def count(self) -> int:
        """How many parts there are."""

    @abstractmethod
    def part(self, place: int) -> PaintedPart:
        """Give a part; the same one whenever it is asked for, for a screen reader may hold it."""

    @abstractmethod
    def place_of(self, part: QAccessibleInterface) -> int:
        """Give the place of a part; -1 where it is none of these."""

    @abstractmethod
    def part_at(self, y: int) -> int:
        """Give the place of the part at a height of the sheet."""

    @abstractmethod
    def here(self) -> int:
        """Give the place of the part that the person is at; -1 for none."""

    def widgets(self) -> list[QWidget]:
        """Give what stands over the parts and can be reached by keys."""
        return []

    def text(self, text: QAccessible.Text) -> str:
        """Call it as its owner, which has the focus."""
        owner = self.sheet.parentWidget()
        if text is _Text.Name and owner is not None:
            return owner.accessibleName()
        return str(super().text(text))

    def childCount(self) -> int:
        """Count parts and widgets."""
        return self.count() + len(self.widgets())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Give a part, or a widget behind the last of them."""
        count, widgets = self.count(), self.widgets()
        if 0 <= index < count:
            return self.part(index)
        if 0 <= index - count < len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[index - count])
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Give the place of a part or a widget."""
        if isinstance(child, PaintedPart):
            return self.place_of(child)
        widgets = self.widgets()
        found = child.object()
        return self.count() + widgets.index(found) if found in widgets else -1

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        """Give what stands at a place of the screen."""
        for widget in self.widgets():
            if QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size()).contains(x, y):
                return QAccessible.queryAccessibleInterface(widget)
        if not self.count() or not self.rect().contains(x, y):
            return None
        part = self.part(self.part_at(y - self.rect().top()))
        return part if part.rect().contains(x, y) else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802
        """Give the part that the person is at."""
        place = self.here()
        return self.part(place) if place >= 0 else None


def tell_focus(sheet: QWidget, place: int) -> None:
    """Have a screen reader say the part of a sheet that the person has come to."""
    event = QAccessibleEvent(sheet, QAccessible.Event.Focus)
    event.setChild(place)
    QAccessible.updateAccessibility(event)


def describe(kind: type[QWidget], make: Callable[[Any], PaintedParts]) -> None:
    """Have Qt ask ``make`` for what a sheet of that kind says of itself."""
    if not _makers:
        QAccessible.installFactory(_made)
    _makers[kind] = make


def _made(_key: str, thing: QObject) -> QAccessibleInterface | None:
    make = _makers.get(type(thing))
    if make is None:
        return None
    number = id(thing)
    if number not in _known:
        _known[number] = make(thing)
        thing.destroyed.connect(lambda: _known.pop(number, None))
    return _known[number]


_makers: Final[dict[type[QObject], Callable[[Any], PaintedParts]]] = {}
_known: Final[dict[int, PaintedParts]] = {}
