"""ItemsEdit: the list of a paragraph while it is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.editing.paragraphs import DEEPEST, TypedItem
from db.language import tr
from db.report.blocks import Item
from db.report.composing.numbering import ItemLabels
from db.report.wording import wording
from desktop.report.line_look import LABEL, item_start
from desktop.report.words_edit import LINE, WordsEdit
from desktop.shell.theme import appearance, theme
from desktop.widgets.field import INSET

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _ItemRow(QWidget):
    """Label and words of one item."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.level = item.level
        self.uuid = item.key or None
        self.label = QLabel()
        self.words = WordsEdit()
        self.words.setPlaceholderText(tr("Write the item"))
        self.words.show_words(item.text, item.marks)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)

    def arrange(self, label: str) -> None:
        """Stand at the place of the level, under that label."""
        self.label.setText(label)
        self.words.setAccessibleName(tr("Item {label}").format(label=label))
        now = theme()
        # The words' field hangs out by its inset on all sides; the label stands inside of it.
        before = item_start(self.level) - now.px(LABEL) + INSET
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._row.setContentsMargins(0 if mirrored else before, 0, before if mirrored else 0, 0)
        self.label.setFixedSize(now.px(LABEL) - INSET, now.px(LINE) + INSET)


class ItemsEdit(QWidget):
    """The items below one another; Tab and Shift+Tab move one to another level.

    Enter begins an item, Backspace in an empty one takes it away.
    """

    typed = Signal()
    left_above = Signal()
    """The person goes from the first item up to the text."""
    left_below = Signal()
    escaped = Signal()
    cursor_moved = Signal()
    emphasis_changed = Signal()
    """What is marked at the cursor is perhaps another."""
    note_wanted = Signal(object, int)
    """The sign of a footnote was clicked: its ``WordsEdit``, and its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_ItemRow] = []
        self._language = "en"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        appearance().changed.connect(self._label)

    def show_items(self, items: Sequence[Item], language: str) -> None:
        """Show other items, labelled as the language does."""
        self._language = language
        while self._rows:
            self._take(len(self._rows) - 1)
        for place, item in enumerate(items):
            self._insert(place, item)
        self._label()

    def items(self) -> list[TypedItem]:
        """The items as they are now."""
        found = ((row, row.words.marked()) for row in self._rows)
        return [TypedItem(row.level, has.text, row.uuid, has.marks) for row, has in found]

    def printed(self) -> list[Item]:
        """The items as they would print now."""
        found = ((row, row.words.marked()) for row in self._rows)
        return [
            Item(row.level, row.label.text(), has.text, has.marks, row.uuid or "")
            for row, has in found
            if has.text.strip()
        ]

    def editors(self) -> list[WordsEdit]:
        """What each of the items is written in."""
        return [row.words for row in self._rows]

    def words(self, place: int) -> WordsEdit:
        """The words of the item at that place."""
        return self._rows[place].words

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, place: int | None = None, level: int = 1) -> None:
        """Begin an item and write in it; at the end where no place is said."""
        place = len(self._rows) if place is None else place
        self._insert(place, Item(level, "", ""))
        self._label()
        self._rows[place].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are about the list rather than the words."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        place = next((n for n, row in enumerate(self._rows) if row.words is watched), None)
        if place is None:
            return False
        row, key = self._rows[place], event.key()
        none = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and none:
            self._indent(place, -1 if key == Qt.Key.Key_Backtab else 1)
        elif key in _ENTER and none and not shift:
            self.add(place + 1, row.level)
            self.typed.emit()
        elif key == Qt.Key.Key_Escape and none:
            self.escaped.emit()
        elif key == Qt.Key.Key_Backspace and none and not row.words.text():
            self._remove(place)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and none and not shift:
            return self._step(place, -1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _indent(self, place: int, by: int) -> None:
        above = self._rows[place - 1].level if place else 0
        level = min(max(self._rows[place].level + by, 1), above + 1, DEEPEST)
        if level != self._rows[place].level:
            self._rows[place].level = level
            self._label()
            self.typed.emit()

    def _remove(self, place: int) -> None:
        self._take(place)
        self._label()
        if place:
            self._rows[place - 1].words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left_above.emit()
        self.typed.emit()

    def _step(self, place: int, by: int) -> bool:
        """Go to the next item where the cursor is in the first or the last line of this one."""
        words = self._rows[place].words
        cursor = words.textCursor()
        before = cursor.position()
        move = cursor.MoveOperation.Up if by < 0 else cursor.MoveOperation.Down
        if cursor.movePosition(move) and cursor.position() != before:
            return False
        if place + by < 0:
            self.left_above.emit()
        elif place + by >= len(self._rows):
            self.left_below.emit()
        else:
            self._rows[place + by].words.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _insert(self, place: int, item: Item) -> None:
        row = _ItemRow(item)
        words = row.words
        words.textEdited.connect(self.typed)
        words.cursorPositionChanged.connect(self.cursor_moved)
        words.emphasis_changed.connect(self.emphasis_changed)
        words.note_wanted.connect(lambda number: self.note_wanted.emit(words, number))
        row.words.installEventFilter(self)
        self._rows.insert(place, row)
        self._column.insertWidget(place, row)
        if self.isVisible():
            row.show()

    def _take(self, place: int) -> None:
        row = self._rows.pop(place)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _label(self) -> None:
        labels = ItemLabels(wording(self._language))
        for row in self._rows:
            row.arrange(labels.next(row.level))
        self.setVisible(bool(self._rows))
