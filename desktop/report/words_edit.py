"""WordsEdit: the text of a paragraph or of an item while it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import floor
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from db.reading.blocks import Mark, MarkKind
from db.symbols import find_symbols
from desktop.report.marked_text import (
    LINE_BREAK,
    FootnoteSigns,
    MarkedText,
    format_of,
    fragments,
    insert_marked,
    insert_sign,
    kinds_of,
    marked_text,
    note_number,
    signs,
)
from desktop.shell.theme import appearance, theme
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.undo_in_text import UndoInText

LINE = 22
"""Height of a line of a paragraph at scale 1."""
EMPHASIS: Final = (MarkKind.BOLD, MarkKind.ITALIC)
"""What a person may mark words as."""
_MARKED: Final = "application/x-chairdesk-words"


def utf16(text: str, place: int) -> int:
    """Give the place in Qt's units of the character at ``place``."""
    return place if text.isascii() else len(text[:place].encode("utf-16-le")) // 2


class _Links(QSyntaxHighlighter):
    """Colours document symbols and references, without a step to be undone."""

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        look = QTextCharFormat()
        look.setForeground(theme().color("accent"))
        for found in find_symbols(text):
            start, end = utf16(text, found.start), utf16(text, found.end)
            self.setFormat(start, end - start, look)
        begins = self.currentBlock().position()
        for fragment in fragments(self.currentBlock()):
            kinds = [kind for kind, _ in kinds_of(fragment.charFormat())]
            if MarkKind.REFERENCE in kinds:
                self.setFormat(fragment.position() - begins, fragment.length(), look)


class WordsEdit(GrowingText):
    """Words with their emphasis, references and footnotes, all of which undo brings back."""

    emphasis_changed = Signal()
    """What is marked at the cursor is perhaps another."""
    note_wanted = Signal(int)
    """The sign of the footnote of that number was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("body", parent, line=LINE)
        self.setProperty("look", "field")
        self.notes: dict[int, str] = {}
        """Words of its footnotes by their numbers; those deleted are kept for undo."""
        self._signs = FootnoteSigns(self)
        self._links = _Links(self.document())
        UndoInText(self)
        self.cursorPositionChanged.connect(self._write_plainly)
        self.currentCharFormatChanged.connect(self.emphasis_changed)
        self.selectionChanged.connect(self.emphasis_changed)
        appearance().changed.connect(self._links.rehighlight)

    # -- what stands there ----------------------------------------------------------------------

    def show_words(self, text: str, marks: tuple[Mark, ...] = ()) -> None:
        """Show another text; nothing of it is typed yet."""
        self._setting = True
        self.setText("")
        self._setting = True
        self.notes = insert_marked(QTextCursor(self.document()), MarkedText(text, marks))
        self._setting = False
        self._space_lines()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lift()

    def _space_lines(self) -> None:
        super()._space_lines()
        self._lift()

    def _lift(self) -> None:
        """Have words in the middle of their lines, as a report is drawn; Qt lets them down."""
        self.document().size()  # lays it out
        layout = self.document().firstBlock().layout()
        if layout.lineCount():
            line = layout.lineAt(0)
            middle = (self._line_height() - line.height()) / 2
            wanted, has = (floor(y + line.ascent() + 0.5) for y in (middle, line.y()))
            side = self.viewportMargins().left()
            self.setViewportMargins(side, wanted - has, side, 0)

    def text(self) -> str:
        return self.marked().text

    def marked(self) -> MarkedText:
        """The text with its marks as they are now; a footnote without words is none yet."""
        return marked_text(self.document(), self.notes)

    # -- the cursor -----------------------------------------------------------------------------

    def place(self) -> int:
        """How many characters stand before the cursor, without signs of footnotes."""
        return len(marked_text(self.document(), {}, 0, self.textCursor().position()).text)

    def put_cursor(self, place: int) -> None:
        """Put the cursor behind that many characters, and the signs that stand there."""
        at = utf16(self.text(), place)
        for sign, _ in signs(self.document()):
            at += sign <= at
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    # -- emphasis -------------------------------------------------------------------------------

    def is_marked(self, kind: MarkKind) -> bool:
        """Whether all that is selected is marked so, or what would be typed at the cursor."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return kind in [each for each, _ in kinds_of(self.currentCharFormat())]
        found = marked_text(self.document(), {}, cursor.selectionStart(), cursor.selectionEnd())
        return any(
            mark.kind is kind and mark.start == 0 and mark.end == len(found.text)
            for mark in found.marks
        )

    def mark(self, kind: MarkKind) -> None:
        """Mark what is selected, or take that mark back where all of it has it.

        Without a selection it is the word around the cursor, or else what is typed next.
        """
        wanted = format_of(kind)
        if self.is_marked(kind):
            wanted = _unmarked(kind)
        cursor = self.textCursor()
        if not cursor.hasSelection() and _is_within_word(cursor):
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            cursor.mergeCharFormat(wanted)
        self.mergeCurrentCharFormat(wanted)
        self.emphasis_changed.emit()

    # -- footnotes ------------------------------------------------------------------------------

    def insert_note(self) -> int:
        """Put the sign of a footnote behind what is selected; give its number."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        number = insert_sign(cursor)
        self.setTextCursor(cursor)
        return number

    def remove_note(self, number: int) -> None:
        """Take the sign of a footnote away, and leave the cursor in its place."""
        for place, each in signs(self.document()):
            if each == number:
                cursor = self.textCursor()
                cursor.setPosition(place)
                cursor.deleteChar()
                self.setTextCursor(cursor)

    def go_behind_note(self, number: int) -> None:
        """Put the cursor behind the sign of a footnote."""
        for place, each in signs(self.document()):
            if each == number:
                cursor = self.textCursor()
                cursor.setPosition(place + 1)
                self.setTextCursor(cursor)

    def note_numbers(self) -> list[int]:
        """The numbers of its footnotes, in the order of their signs."""
        return [number for _, number in signs(self.document())]

    def label_notes(self, labels: Mapping[int, str]) -> None:
        """Show these labels as the signs of footnotes."""
        if self._signs.labels != labels:
            self._signs.labels = dict(labels)
            self._setting = True
            self.document().markContentsDirty(0, self.document().characterCount())
            self._setting = False

    # -- Qt -------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            number = self._note_at(event.position().toPoint())
            if number is not None:
                self.note_wanted.emit(number)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy words with their emphasis and footnotes, and as plain text for other programs."""
        cursor = self.textCursor()
        found = marked_text(
            self.document(), self.notes, cursor.selectionStart(), cursor.selectionEnd()
        )
        data = QMimeData()
        data.setText(found.text)
        marks = [[mark.start, mark.end, mark.kind.value, mark.note] for mark in found.marks]
        data.setData(_MARKED, json.dumps([found.text, marks]).encode())
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste words; those from another program without their look."""
        cursor = self.textCursor()
        if source.hasFormat(_MARKED):
            text, marks = json.loads(bytes(source.data(_MARKED).data()))
            read = tuple(Mark(start, end, MarkKind(kind), note) for start, end, kind, note in marks)
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            self.notes |= insert_marked(cursor, MarkedText(text, read))
            cursor.endEditBlock()
            self.textEdited.emit()
        elif source.hasText():
            cursor.insertText(LINE_BREAK.join(source.text().splitlines()))
        self.setTextCursor(cursor)

    def _note_at(self, point: QPoint) -> int | None:
        """The footnote whose sign is drawn at a point."""
        for place, number in signs(self.document()):
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            start = self.cursorRect(cursor)
            cursor.setPosition(place + 1)
            end = self.cursorRect(cursor)
            if start.united(end).contains(point) and start.top() == end.top():
                return number
        return None

    def _write_plainly(self) -> None:
        """Let what is typed behind a sign, a reference or a raised figure be plain words."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return
        block, look = cursor.block(), cursor.charFormat()
        before = QTextCursor(cursor)
        while note_number(before.charFormat()) is not None and before.positionInBlock():
            before.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        around = list(kinds_of(before.charFormat()))
        after = QTextCursor(cursor)
        at_end = cursor.positionInBlock() + 1 >= block.length()
        after.movePosition(QTextCursor.MoveOperation.NextCharacter)
        behind = [] if at_end else list(kinds_of(after.charFormat()))
        typed = QTextCharFormat()
        for kind, note in around:
            if kind in EMPHASIS or (kind, note) in behind:
                typed.merge(format_of(kind, note))
        typed.clearForeground()
        if typed != look:
            self.setCurrentCharFormat(typed)


def _unmarked(kind: MarkKind) -> QTextCharFormat:
    look = QTextCharFormat()
    if kind is MarkKind.BOLD:
        look.setFontWeight(400)
    else:
        look.setFontItalic(False)
    return look


def _is_within_word(cursor: QTextCursor) -> bool:
    """Whether letters stand on both sides of a cursor."""
    text, place = cursor.block().text(), cursor.positionInBlock()
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
