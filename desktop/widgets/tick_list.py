"""TickList: a list of things to do that one ticks, and puts in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from db.language import tr
from desktop.shell.theme import theme
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.reorder_item import ReorderItem
from desktop.widgets.reorder_list import ReorderList
from desktop.widgets.reorder_row import ReorderRow
from desktop.widgets.state_label import StateLabel

_BOX, _SIGN, _GAP = 24, 12, 6
_BESIDE = 2  # of a mark, so that its middle is that of a box


@dataclass(frozen=True, slots=True)
class TickItem(ReorderItem):
    """A thing to do; ``at_end`` stands at the end of its first line, ``late`` says it is overdue.

    ``is_fixed``: it is done by what is recorded elsewhere, and nobody ticks it here.
    """

    is_ticked: bool = False
    is_fixed: bool = False
    at_end: str = ""
    late: str = ""

    def spoken(self, number: int) -> str:
        """Give all of it as a screen reader says it."""
        state = tr("done") if self.is_ticked else tr("to be done")
        said = (state, self.at_end, self.late, *self.lines)
        return ", ".join([self.title, *filter(None, said)])


class TickRow(ReorderRow):
    """Grip, tick box, what is to be done, and until when."""

    item: TickItem

    def __init__(self, item: TickItem, number: int) -> None:
        self._mark: StateLabel | None = None
        self.box = QCheckBox()
        self.box.setProperty("look", "bare")
        self.box.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space on the row ticks it
        self.box.setChecked(item.is_ticked)
        self.box.setAccessibleName(item.title)
        self._end = QLabel(item.at_end)
        self._end.setProperty("look", "muted")
        super().__init__(item, number)
        self.head.addWidget(self._end, 0, Qt.AlignmentFlag.AlignTop)
        self._end.setVisible(bool(item.at_end))
        if item.late:
            self.column.insertWidget(1, _late(item.late))

    def lead(self) -> QWidget:
        """Give the tick box, or the mark of what is done elsewhere."""
        if not self.item.is_fixed:
            return self.box
        self._mark = StateLabel("implementation", "implemented", "")
        self._mark.setAccessibleName(tr("Done by what is recorded"))
        return self._mark

    def make_title(self) -> QLabel:
        """Make what is to be done readable whole."""
        title = QLabel(self.item.title)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if self.item.is_ticked:
            title.setProperty("look", "muted")
        return title

    def set_number(self, number: int) -> None:
        """Call the row by what is to be done."""
        self.setAccessibleName(self.item.spoken(number))

    def dress(self) -> None:
        """Measure anew in the theme of the moment."""
        super().dress()
        self.title.setMinimumHeight(theme().line())
        self._end.setFont(theme().font(tabular=True))
        self._end.setFixedHeight(theme().line())
        if self._mark is not None:
            self._mark.setFixedSize(theme().px(_BOX), theme().line())
            beside = theme().px(_BESIDE)
            self._mark.setContentsMargins(beside, 0, beside, 0)


class TickList(ReorderList):
    """Space ticks the row that the person is at, or takes the tick away."""

    ticked = Signal(object, bool)
    """The UUID of a row, and whether it is to be done now."""

    def make_row(self, item: ReorderItem, number: int) -> ReorderRow:
        """Make a row with its tick box."""
        row = TickRow(cast(TickItem, item), number)
        row.box.clicked.connect(lambda on: self.ticked.emit(item.uuid, on))
        return row

    def turn(self) -> None:
        """Tick the row that the person is at, or take its tick away."""
        row = self.current_row()
        if isinstance(row, TickRow) and not row.item.is_fixed:
            row.box.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space; go, move, open and remove as in every list."""
        if event.key() == Qt.Key.Key_Space and self.rows:
            self.turn()
        else:
            super().keyPressEvent(event)


def _late(words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    said = QLabel(words)
    said.setProperty("look", "error")
    row.addWidget(IconLabel("clock", "danger", _SIGN))
    row.addWidget(said, 1)
    return line
