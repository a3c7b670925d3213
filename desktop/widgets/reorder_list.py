"""ReorderList: a few records that one puts in order, by dragging or by key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from db.language import tr
from desktop.widgets.announcing import announce
from desktop.widgets.reorder_item import ReorderItem
from desktop.widgets.reorder_row import ReorderRow


class ReorderList(QWidget):
    """Up and Down go through the rows, Alt+Up and Alt+Down move one, Enter goes to its record.

    As high as its rows; Escape ends a drag and puts the row back.
    """

    hangs: ClassVar[bool] = True
    reordered = Signal(object)
    """The UUIDs in their new order, a list."""
    activated = Signal(object)
    """The UUID of the record that the person goes to."""
    chosen = Signal(object)
    """The UUID of a row that the mouse was pressed on."""
    removed = Signal(object)
    """Delete: the UUID of the record that the person takes off the list."""
    menu_wanted = Signal(object, QPoint)
    """The UUID of a row, and where on the screen its menu belongs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows: list[ReorderRow] = []
        self._current: UUID | None = None
        self._before: list[UUID] = []
        self._dragged: ReorderRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_items(self, items: Iterable[ReorderItem]) -> None:
        """Show other rows; the row and the focus that the person had stay."""
        wanted = list(items)
        if wanted == [row.item for row in self.rows]:
            return
        had_focus = self._has_focus()
        place = self._place()
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._dragged = None
        self.rows = [self._row(item, number) for number, item in enumerate(wanted, 1)]
        if self.current_row() is None:
            self._current = wanted[min(place, len(wanted) - 1)].uuid if wanted else None
        self._arrange()
        here_now = self.current_row()
        if had_focus and here_now is not None:
            here_now.show()
            here_now.setFocus()

    def order(self) -> list[UUID]:
        """The UUIDs in the order shown."""
        return [row.item.uuid for row in self.rows]

    def current(self) -> UUID | None:
        """The UUID of the row that the person is at."""
        return self._current

    def current_row(self) -> ReorderRow | None:
        """The row that the person is at."""
        return next((row for row in self.rows if row.item.uuid == self._current), None)

    def set_current(self, uuid: UUID) -> None:
        """Go to a row."""
        self._current = uuid
        for row in self.rows:
            here = row.item.uuid == uuid
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def move_by(self, rows: int) -> None:
        """Move the row that the person is at down by ``rows``, or up, and tell."""
        row = self.current_row()
        if row is None:
            return
        place = self.rows.index(row) + rows
        if 0 <= place < len(self.rows):
            self._put(row, place)
            row.setFocus()
            sentence = tr("Place {number} of {count}")
            announce(row, sentence.format(number=place + 1, count=len(self.rows)), at_once=True)
            self.reordered.emit(self.order())

    def event(self, event: QEvent) -> bool:
        """Take the keys of the list from the shortcuts of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            moves = alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            ends = key == Qt.Key.Key_Escape and self._dragged is not None
            if self.rows and (moves or ends or key == Qt.Key.Key_Delete):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go, move, open and remove by key."""
        row, key = self.current_row(), event.key()
        moves = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if self._dragged is not None and key == Qt.Key.Key_Escape:
            self._put_back()
        elif row is None:
            super().keyPressEvent(event)
        elif key in steps and moves:
            self.move_by(steps[Qt.Key(key)])
        elif key in steps:
            self._go(self.rows.index(row) + steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self.rows) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(row.item.uuid)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(row.item.uuid)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of that in focus."""
        row = self.current_row()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            row = next((each for each in self.rows if each.geometry().contains(event.pos())), row)
            if row is not None:
                self.set_current(row.item.uuid)
        where = event.globalPos()
        if row is not None:
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                where = row.mapToGlobal(QPoint(row.width() // 2, row.height() // 2))
            self.menu_wanted.emit(row.item.uuid, where)

    def make_row(self, item: ReorderItem, number: int) -> ReorderRow:
        """Make a row of the list."""
        return ReorderRow(item, number)

    def _row(self, item: ReorderItem, number: int) -> ReorderRow:
        row = self.make_row(item, number)
        row.pressed.connect(lambda: self._choose(item.uuid))
        row.activated.connect(lambda: self.activated.emit(item.uuid))
        row.grip.begun.connect(lambda: self._lift(row))
        row.grip.dragged.connect(self._drag)
        row.grip.dropped.connect(self._drop)
        self._column.addWidget(row)
        return row

    def _choose(self, uuid: UUID) -> None:
        self.set_current(uuid)
        self.chosen.emit(uuid)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _place(self) -> int:
        row = self.current_row()
        return self.rows.index(row) if row is not None else 0

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self.set_current(self.rows[place].item.uuid)
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _put(self, row: ReorderRow, place: int) -> None:
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._arrange()

    def _arrange(self) -> None:
        """Stand the rows in their order, with their numbers; Tab reaches one of them."""
        for place, row in enumerate(self.rows):
            self._column.removeWidget(row)
            self._column.insertWidget(place, row)
            row.set_number(place + 1)
        if self._current is not None:
            self.set_current(self._current)

    def _lift(self, row: ReorderRow) -> None:
        self._before = self.order()
        self._dragged = row
        self.set_current(row.item.uuid)
        row.setFocus()
        row.lift(True)

    def _drag(self, where: QPoint) -> None:
        if self._dragged is None:
            return
        y = self.mapFromGlobal(where).y()
        others = [row for row in self.rows if row is not self._dragged]
        place = sum(1 for row in others if y > row.geometry().center().y())
        if place != self.rows.index(self._dragged):
            self._put(self._dragged, place)
            self._column.activate()

    def _drop(self) -> None:
        if self._dragged is not None:
            self._dragged.lift(False)
            self._dragged = None
            if self.order() != self._before:
                self.reordered.emit(self.order())

    def _put_back(self) -> None:
        row, self._dragged = self._dragged, None
        if row is not None:
            row.lift(False)
            row.grip.let_go()
            self.rows.sort(key=lambda each: self._before.index(each.item.uuid))
            self._arrange()
