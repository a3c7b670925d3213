"""MemberGrid: the members of the Council in a grid, each marked by one key or click."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QWidget

from db.language import tr
from desktop.meeting.attendance_words import PRESENCES
from desktop.meeting.member_cell import HEIGHT, MemberCell
from desktop.shell.theme import appearance, theme

if TYPE_CHECKING:
    from db.queries.attendance import AttendanceRow

_CELL: Final = 140
"""The least width of a cell, in px at scale 1."""
_MOST_COLUMNS: Final = 4
KEYS: Final = {
    Qt.Key.Key_P: "present",
    Qt.Key.Key_A: "absent",
    Qt.Key.Key_E: "excused",
    Qt.Key.Key_R: "represented",
}
"""The same in every language, as all keys are."""


class MemberGrid(QWidget):
    """Arrows go about; P, A, E and R mark the member that the person is at, Delete unmarks it.

    A click on the mark goes on to the next mark, Space does so too; Tab reaches the grid once.
    """

    hangs: ClassVar[bool] = True
    marked = Signal(str, str)
    """The key of a member, and its mark; "" takes the mark away."""
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[MemberCell] = []
        self._current = 0
        self.setAccessibleName(tr("Members of the Council"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self._arrange)

    def show_members(self, rows: Sequence[AttendanceRow]) -> None:
        """Show how the members are marked; the person stays at the same."""
        here = key_of(self.current) if self.current is not None else ""
        while len(self.cells) > len(rows):
            gone = self.cells.pop()
            gone.hide()
            gone.deleteLater()
        for row in rows[len(self.cells) :]:
            cell = MemberCell(row, self)
            cell.came.connect(partial(self._come, cell))
            cell.turned.connect(self.turn)
            cell.show()
            self.cells.append(cell)
        for cell, row in zip(self.cells, rows, strict=True):
            cell.show_row(row)
        keys = [key_of(row) for row in rows]
        self._current = keys.index(here) if here in keys else 0
        self._reach()
        self._arrange()

    @property
    def current(self) -> AttendanceRow | None:
        """The member that the person is at."""
        return self.cells[self._current].row if self.cells else None

    def begin(self) -> None:
        """Put the keyboard on the member that the person is at."""
        if self.cells:
            self.cells[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def mark(self, presence: str) -> None:
        """Mark the member that the person is at; "" takes its mark away."""
        if (row := self.current) is not None and presence != (row.presence or ""):
            self.marked.emit(key_of(row), presence)

    def turn(self) -> None:
        """Go on to the next mark: present, absent, excused, none."""
        if (row := self.current) is not None:
            order = ["", *list(PRESENCES)[:3]]
            here = order.index(row.presence) if row.presence in order else 0
            self.mark(order[(here + 1) % len(order)])

    # -- Qt ------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Two columns wide, as high as its lines."""
        return QSize(theme().px(_CELL) * 2, sum(self._heights()))

    def minimumSizeHint(self) -> QSize:
        """One column wide."""
        return QSize(theme().px(_CELL), sum(self._heights()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break into as many columns as fit."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Take its letters from the shortcuts of the page."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (*KEYS, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go about and mark."""
        key, lines = Qt.Key(event.key()), self._lines()
        ahead = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -lines * ahead,
            Qt.Key.Key_Right: lines * ahead,
        }
        if key in steps:
            self._go(self._current + steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self.cells) - 1)
        elif key in KEYS:
            self.mark(KEYS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.mark("")
        elif key == Qt.Key.Key_Space:
            self.turn()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the member under the mouse, or of that in focus."""
        if not self.cells:
            return
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            under = (each for each in self.cells if each.geometry().contains(event.pos()))
            if (cell := next(under, None)) is not None:
                self._come(cell)
                self.menu_wanted.emit(event.globalPos())
        else:
            cell = self.cells[self._current]
            self.menu_wanted.emit(cell.mapToGlobal(cell.rect().center()))

    # -- how it stands -------------------------------------------------------------------------

    def _columns(self) -> int:
        return min(max(self.width() // theme().px(_CELL), 1), _MOST_COLUMNS)

    def _lines(self) -> int:
        return -(-len(self.cells) // self._columns())

    def _heights(self) -> list[int]:
        """The height of each line: that of the cell in it whose name takes most."""
        width = self.width() // self._columns()
        high = [cell.height_at(width) for cell in self.cells] or [theme().px(HEIGHT)]
        lines = max(self._lines(), 1)
        return [max(high[line::lines]) for line in range(lines)]

    def _arrange(self) -> None:
        """Stand the members in columns that are read from top to bottom."""
        heights, width = self._heights(), self.width() // self._columns()
        for place, cell in enumerate(self.cells):
            column, line = divmod(place, len(heights))
            rect = QRect(column * width, sum(heights[:line]), width, heights[line])
            cell.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
        if {self.minimumHeight(), self.maximumHeight()} != {sum(heights)}:
            self.setFixedHeight(sum(heights))

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.cells):
            self._current = place
            self._reach()
            self.begin()

    def _come(self, cell: MemberCell) -> None:
        self._current = self.cells.index(cell)
        self._reach()
        cell.setFocus(Qt.FocusReason.MouseFocusReason)

    def _reach(self) -> None:
        """Let Tab reach the one that the person is at."""
        for place, cell in enumerate(self.cells):
            here = place == self._current
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        focus = QApplication.focusWidget()
        if focus in self.cells and focus is not self.cells[self._current]:
            self.cells[self._current].setFocus(Qt.FocusReason.OtherFocusReason)


def key_of(row: AttendanceRow) -> str:
    """Give what stands for a delegation: its UUID, else its name."""
    return row.delegation_uuid or row.name
