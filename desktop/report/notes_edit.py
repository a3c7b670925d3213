"""NotesEdit: the footnotes of a paragraph while they are written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.language import tr
from db.report.footnotes import NoteLabels
from desktop.report.line_look import NOTE
from desktop.report.words_edit import WordsEdit
from desktop.shell.theme import appearance, theme
from desktop.widgets.field import INSET
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.undo_in_text import UndoInText

_LEAVES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_AROUND = 8
"""What the field of the words is higher than their line."""


class _NoteRow(QWidget):
    """Label and words of one footnote, which belongs to an editor of words."""

    def __init__(self, editor: WordsEdit, number: int) -> None:
        super().__init__()
        self.editor, self.number = editor, number
        self.label = QLabel()
        self.label.setProperty("look", "caption")
        self.words = GrowingText("caption")
        self.words.setProperty("look", "field")
        self.words.setPlaceholderText(tr("Write the footnote"))
        self.words.setText(editor.notes.get(number, ""))
        UndoInText(self.words)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)

    @property
    def key(self) -> tuple[int, int]:
        """What tells the footnote from all others in sight."""
        return id(self.editor), self.number

    def arrange(self, label: str) -> None:
        """Stand under that label."""
        self.label.setText(label)
        self.words.setAccessibleName(tr("Footnote {label}").format(label=label))
        now = theme()
        self.words.setFont(now.font("caption"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._row.setContentsMargins(0 if mirrored else INSET, 0, INSET if mirrored else 0, 0)
        self.label.setFixedSize(now.px(NOTE) - INSET, now.line("caption") + _AROUND)


class NotesEdit(QWidget):
    """The footnotes below one another, each as long as its sign stands in the text.

    Enter and Escape lead back behind the sign, and so does Backspace, which takes it away where
    nothing is written.
    """

    typed = Signal()
    left_above = Signal()
    """The person goes from the first footnote up to the text."""
    left_below = Signal()
    cursor_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_NoteRow] = []
        self._labels = NoteLabels()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        appearance().changed.connect(self._arrange)

    def __len__(self) -> int:
        return len(self._rows)

    def show_notes(self, editors: Sequence[WordsEdit], labels: NoteLabels) -> None:
        """Show the footnotes whose signs stand in these editors, with labels from the first on."""
        self._labels = labels
        wanted = [(editor, number) for editor in editors for number in editor.note_numbers()]
        known = {row.key: row for row in self._rows}
        rows = [
            known.pop(key) if (key := (id(editor), number)) in known else self._make(editor, number)
            for editor, number in wanted
        ]
        for gone in known.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(rows):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            if self.isVisible():
                row.show()
        self._rows = rows
        self._arrange()
        for editor in editors:
            editor.label_notes(
                {row.number: row.label.text() for row in rows if row.editor is editor}
            )

    def words(self, place: int) -> GrowingText:
        """The words of the footnote at that place."""
        return self._rows[place].words

    def write(self, editor: WordsEdit, number: int) -> None:
        """Put the cursor into a footnote."""
        for row in self._rows:
            if row.key == (id(editor), number):
                row.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def write_at(self, place: int) -> None:
        """Put the cursor into the footnote at that place."""
        self._rows[place].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are about the footnotes rather than the words."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        place = next((n for n, row in enumerate(self._rows) if row.words is watched), None)
        if place is None:
            return False
        row, key = self._rows[place], event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _LEAVES:
            self._leave(row)
        elif key == Qt.Key.Key_Backspace and not row.words.text():
            self._leave(row)
            row.editor.remove_note(row.number)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._step(place, -1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _make(self, editor: WordsEdit, number: int) -> _NoteRow:
        row = _NoteRow(editor, number)
        row.words.textEdited.connect(lambda: self._typed(row))
        row.words.cursorPositionChanged.connect(self.cursor_moved)
        row.words.installEventFilter(self)
        return row

    def _typed(self, row: _NoteRow) -> None:
        row.editor.notes[row.number] = " ".join(row.words.text().split())
        self.typed.emit()

    def _leave(self, row: _NoteRow) -> None:
        row.editor.go_behind_note(row.number)
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, place: int, by: int) -> bool:
        """Go to the next footnote where the cursor is in the first or the last line of this."""
        cursor = self._rows[place].words.textCursor()
        before = cursor.position()
        move = cursor.MoveOperation.Up if by < 0 else cursor.MoveOperation.Down
        if cursor.movePosition(move) and cursor.position() != before:
            return False
        if place + by < 0:
            self.left_above.emit()
        elif place + by >= len(self._rows):
            self.left_below.emit()
        else:
            self.write_at(place + by)
        return True

    def _arrange(self) -> None:
        for place, row in enumerate(self._rows):
            row.arrange(self._labels.label(place))
        self.setVisible(bool(self._rows))
