"""RecordLines: a few records of the office, a line each, changed in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.language import tr
from desktop.settings.in_hand import take
from desktop.shell.bound_buttons import bind
from desktop.widgets.adding_line import AddingLine
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET, Field
from desktop.widgets.icon_button import IconButton

_MOST: Final = 200
_GAP: Final = 4


@dataclass(frozen=True, slots=True)
class LineColumn:
    """A field of each line; ``stretch`` is its share of the width."""

    name: str
    label: str
    make: Callable[[], Field]
    stretch: int = 2


class RecordLine(QWidget):
    """The fields of one record, and what can be done with it."""

    hangs: ClassVar[bool] = True
    deleted = Signal()
    moved = Signal(int)
    """By so many places down, or up."""

    def __init__(self, key: str, columns: Sequence[LineColumn], *, movable: bool) -> None:
        super().__init__()
        self.key, self.movable = key, movable
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.fields = {column.name: column.make() for column in columns}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for column in columns:
            field = self.fields[column.name]
            field.set_name(column.label)
            row.addWidget(field, column.stretch)
        self.up = IconButton("chevron-up", tr("Move up"))
        self.down = IconButton("chevron-down", tr("Move down"))
        self.remove = IconButton("trash", tr("Delete this line"))
        buttons = {self.up: "up", self.down: "down", self.remove: "delete"}
        for button, does in buttons.items():
            bind(button, f"settings.line.{does}", partial(take, self))
            row.addWidget(button)
        for button in (self.up, self.down):
            button.setVisible(movable)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what the library holds; what is being typed stays."""
        for name, field in self.fields.items():
            field.set_value(values[name])


class RecordLines(QWidget):
    """Lines by the key of their record, and at the end one in which another is written."""

    hangs: ClassVar[bool] = True
    changed = Signal(str, str, object)
    """The key of a record, the name of a field, and its new value."""
    deleted = Signal(str)
    moved = Signal(str, int)
    added = Signal(str)
    """What was written in the last line."""

    def __init__(
        self, columns: Sequence[LineColumn], invitation: str = "", *, movable: bool = False
    ) -> None:
        super().__init__()
        self._columns, self._movable = columns, movable
        self.lines: dict[str, RecordLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._titles = _titles(columns, 3 if movable else 1)
        self._column.addWidget(self._titles)
        self.field: AddingLine | None = None
        if invitation:
            self.field = AddingLine(invitation)
            self.field.written.connect(self.added)
            self._column.addWidget(self.field)

    def show_records(self, records: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
        """Show records in this order."""
        shown = records[:_MOST]
        for key in set(self.lines) - {key for key, _ in shown}:
            self._drop(key)
        for place, (key, values) in enumerate(shown):
            line = self.lines.get(key) or self._line(key)
            if self._column.indexOf(line) != place + 1:
                self._column.removeWidget(line)
                self._column.insertWidget(place + 1, line)
            line.show_values(values)
            line.up.setEnabled(place > 0)
            line.down.setEnabled(place < len(shown) - 1)
        self.lines = {key: self.lines[key] for key, _ in shown}
        self._titles.setVisible(bool(shown))

    def rename(self, keys: Mapping[str, str]) -> None:
        """Go on with lines under the keys that their records have from now on."""
        for old, new in keys.items():
            if (line := self.lines.pop(old, None)) is not None:
                line.key = new
                self.lines[new] = line

    def show_error(self, key: str, name: str, sentence: str) -> None:
        """Say beside a field why its value was refused."""
        if (line := self.lines.get(key)) is not None:
            line.fields[name].show_error(sentence)

    def settle(self) -> None:
        """Tell at once what was typed."""
        for line in self.lines.values():
            for field in line.fields.values():
                field.settle()

    def _line(self, key: str) -> RecordLine:
        line = self.lines[key] = RecordLine(key, self._columns, movable=self._movable)
        for name, field in line.fields.items():
            field.edited.connect(partial(self._change, line, name))
        line.deleted.connect(lambda: self.deleted.emit(line.key))
        line.moved.connect(lambda by: self.moved.emit(line.key, by))
        return line

    def _change(self, line: RecordLine, name: str, value: Any) -> None:
        self.changed.emit(line.key, name, value)

    def _drop(self, key: str) -> None:
        """Delete a line; the keyboard goes on to the next one, the one before, or the last line."""
        line = self.lines.pop(key)
        focused = self.window().focusWidget()
        if focused is not None and line.isAncestorOf(focused):
            place = self._column.indexOf(line)
            rest = sorted(self.lines.values(), key=self._column.indexOf)
            later = (each for each in rest if self._column.indexOf(each) > place)
            near = next(later, rest[-1] if rest else None)
            target = near.remove if near is not None else self.field
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        line.deleteLater()


def _titles(columns: Sequence[LineColumn], buttons: int) -> QWidget:
    """Make the words above the columns; each field has them as its name by itself."""
    titles = QWidget()
    row = QHBoxLayout(titles)
    row.setContentsMargins(0, 4, 0, 0)
    row.setSpacing(_GAP)
    for column in columns:
        label = ElidedLabel(column.label, "caption")
        label.setContentsMargins(INSET, 0, INSET, 0)
        label.setMinimumWidth(1)
        row.addWidget(label, column.stretch)
    for _ in range(buttons):
        room = IconButton("trash", "")
        policy = room.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        room.setSizePolicy(policy)
        room.setVisible(False)
        row.addWidget(room)
    return titles
