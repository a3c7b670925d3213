"""FocusedLine: the paragraph or heading in focus, written in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from db.editing.paragraphs import TypedItem
from db.language import tr
from db.reading.blocks import Mark, MarkKind
from db.report.blocks import Item
from db.report.carrying import tidied
from db.report.footnotes import NoteLabels
from desktop.report.format_strip import FormatStrip
from desktop.report.items_edit import ItemsEdit
from desktop.report.line_look import (
    ABOVE_TEXT,
    HEADING_ABOVE,
    SPEAKER,
    TEXT,
    heading_font,
    heading_start,
    text_width,
)
from desktop.report.lines import Line
from desktop.report.marked_text import MarkedText
from desktop.report.notes_edit import NotesEdit
from desktop.report.report_words import follows, paragraph_name
from desktop.report.speaker_button import SpeakerButton
from desktop.report.stale_bar import StaleBar
from desktop.report.words_edit import EMPHASIS, LINE, WordsEdit
from desktop.shell.theme import appearance, theme
from desktop.widgets.field import INSET
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.icon_button import IconButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BELOW = 8
_FRAME = 4
"""What the words stand below the top of their field."""


class FocusedLine(QWidget):
    """Stands over the line in focus. It holds what is typed until it is told by ``settled``."""

    typed = Signal()
    settled = Signal(object, object, object)
    """The ``Line``, its ``MarkedText``, and its items as ``TypedItem``s (None: it has no list)."""
    wanted = Signal(str)
    """What the person asks for: split, follow, insert, join, up, down, leave, more, differs,
    bold, italic, footnote."""
    resized = Signal()
    emphasis_changed = Signal()
    """What is marked at the cursor is perhaps another."""
    cursor_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self._language = "en"
        self._typing = False
        self.speaker = SpeakerButton()
        self.strip = FormatStrip()
        self.split = IconButton("split", tr("Split the paragraph at the cursor"))
        self.follow = IconButton("link", tr("Follow the record"))
        self.more = IconButton("more", tr("More for this paragraph"))
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(0)
        self._speaks = bar
        bar.addWidget(self.speaker)
        bar.addStretch(1)
        bar.addWidget(self.strip)
        bar.addSpacing(8)
        for button, word in ((self.split, "split"), (self.follow, "follow"), (self.more, "more")):
            bar.addWidget(button)
            button.clicked.connect(lambda *_, word=word: self.wanted.emit(word))
        self.stale = StaleBar()
        self.stale.follow_wanted.connect(lambda: self.wanted.emit("follow"))
        self.stale.differs_wanted.connect(lambda: self.wanted.emit("differs"))
        self.words = WordsEdit()
        self.items = ItemsEdit()
        self.notes = NotesEdit()
        self._last = self.words
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for part in (self._bar, self.stale, self.words, self.items, self.notes):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.items, self.notes):
            self._column.setAlignment(part, Qt.AlignmentFlag(0))
        self._column.addStretch(1)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.settle)
        for written in (self.words.textEdited, self.items.typed, self.notes.typed):
            written.connect(self._typed)
        for changed in (self.words.emphasis_changed, self.items.emphasis_changed):
            changed.connect(self._tell_emphasis)
        self.words.cursorPositionChanged.connect(self.cursor_moved)
        self.items.cursor_moved.connect(self.cursor_moved)
        self.notes.cursor_moved.connect(self.cursor_moved)
        self.strip.marked.connect(lambda kind: self.wanted.emit(kind.value))
        self.strip.note_wanted.connect(lambda: self.wanted.emit("footnote"))
        self.words.note_wanted.connect(lambda number: self.notes.write(self.words, number))
        self.items.note_wanted.connect(self.notes.write)
        self.items.left_above.connect(self.write)
        self.items.left_below.connect(self._leave_items)
        self.items.escaped.connect(lambda: self.wanted.emit(self._escape()))
        self.notes.left_above.connect(lambda: self.write(None, len(self.items)))
        self.notes.left_below.connect(lambda: self.wanted.emit("down"))
        self.words.installEventFilter(self)
        appearance().changed.connect(self._arrange)
        QApplication.instance().focusChanged.connect(self._moved)  # type: ignore[union-attr]

    @property
    def is_typing(self) -> bool:
        """Whether something is typed that was not told yet."""
        return self._typing

    @property
    def editor(self) -> WordsEdit:
        """The text or item that was written in last."""
        return self._last if self._last in self.items.editors() else self.words

    @property
    def has_focus(self) -> bool:
        """Whether the person writes in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_line(self, line: Line, language: str) -> None:
        """Show a line; what is being typed into the same one stays."""
        same = self.line is not None and self.line.key == line.key
        if not same:
            self.settle()
            self._last = self.words
        self.line, self._language = line, language
        row = line.row
        if not (same and self._typing):
            wanted = _held(line)
            if not same or self.words.marked() != wanted:
                place = self.words.place() if same else 0
                self.words.show_words(wanted.text, wanted.marks)
                self.words.put_cursor(place)
            self._show_items()
        self._show_notes()
        self._bar.setVisible(row is not None)
        if row is not None:
            self.speaker.show_row(row)
            self.follow.setEnabled(row.topic is not None and not follows(row))
            self.stale.show_sentences(row.stale)
            self.stale.can_follow(row.topic is not None)
            self.words.setAccessibleName(paragraph_name(row))
            self.words.setPlaceholderText(tr("Write the paragraph"))
        else:
            self.stale.show_sentences(())
            self.words.setAccessibleName(tr("Heading of the section"))
            self.words.setPlaceholderText(tr("Write a heading"))
        self._arrange()

    def write(self, place: int | None = None, stretch: int = 0) -> None:
        """Put the cursor into the text, or an item after it; at its end where no place is said."""
        words: GrowingText = self.words
        if 0 < stretch <= len(self.items):
            words = self.items.words(stretch - 1)
        elif len(self.items) < stretch <= len(self.items) + len(self.notes):
            words = self.notes.words(stretch - len(self.items) - 1)
        cursor = words.textCursor()
        last = words.document().characterCount() - 1
        cursor.setPosition(last if place is None else min(place, last))
        words.setTextCursor(cursor)
        words.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed_items(self) -> list[TypedItem] | None:
        """The items as they are now; None where there is no list and was none."""
        had = self.line is not None and self.line.row is not None and self.line.row.items
        return self.items.items() if had or len(self.items) else None

    def marked(self) -> list[MarkKind]:
        """What words are marked as at the cursor, or all that is selected."""
        return [kind for kind in EMPHASIS if self.editor.is_marked(kind)]

    def mark(self, kind: MarkKind, *, whole: bool = False) -> None:
        """Mark what is selected or typed next, or take that mark back.

        ``whole``: all words of the paragraph. Footnotes have no marks.
        """
        focus = QApplication.focusWidget()
        if focus is not None and self.notes.isAncestorOf(focus):
            return
        if whole:
            self.editor.selectAll()
        self.editor.mark(kind)

    def insert_note(self, *, last: bool = False) -> None:
        """Put a footnote where the cursor is and write it; ``last``: at the end of the text."""
        if last:
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
        number = self.editor.insert_note()
        self._show_notes()
        self.notes.write(self.editor, number)

    def settle(self) -> None:
        """Tell at once what is typed."""
        self._pause.stop()
        if self._typing and self.line is not None:
            self._typing = False
            self.settled.emit(self.line, self.words.marked(), self.typed_items())

    def restore(self) -> bool:
        """Give up what is typed; False where nothing was."""
        if not self._typing or self.line is None:
            return False
        self._pause.stop()
        self._typing = False
        place, line, self.line = self.words.place(), self.line, None
        self.show_line(line, self._language)
        self.words.put_cursor(place)
        self.typed.emit()
        return True

    def sizeHint(self) -> QSize:
        return QSize(200, self._column.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Tell when the words need another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.resized.emit()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are about the paragraph rather than its words."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        word = self._asked_by(event)
        if word:
            self.wanted.emit(word)
        return bool(word)

    def _asked_by(self, event: QKeyEvent) -> str:
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if key in _ENTER and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            return self._enter(control=bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return ""
        cursor = self.words.textCursor()
        if key == Qt.Key.Key_Backspace and cursor.atStart() and not cursor.hasSelection():
            return "join" if self.line is not None and not self.line.is_heading else ""
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            before, up = cursor.position(), key == Qt.Key.Key_Up
            moves = cursor.movePosition(
                cursor.MoveOperation.Up if up else cursor.MoveOperation.Down
            )
            if moves and cursor.position() != before:
                return ""
            if not up and len(self.items) + len(self.notes):
                self.write(0, 1)
                return "stay"
            return "up" if up else "down"
        return ""

    def _escape(self) -> str:
        return "stay" if self.restore() else "leave"

    def _leave_items(self) -> None:
        if len(self.notes):
            self.notes.write_at(0)
        else:
            self.wanted.emit("down")

    def _enter(self, *, control: bool) -> str:
        if self.line is None or self.line.is_heading:
            return "leave"
        cursor = self.words.textCursor()
        return "insert" if control or cursor.atEnd() else "split"

    def _show_items(self) -> None:
        row = self.line.row if self.line is not None else None
        items = row.items if row is not None else ()
        if _compared(self.items.items()) != _as_typed(items):
            self.items.show_items(items, self._language)

    def _show_notes(self) -> None:
        row = self.line.row if self.line is not None else None
        labels = row.note_labels if row is not None else NoteLabels()
        self.notes.show_notes([self.words, *self.items.editors()], labels)

    def _tell_emphasis(self) -> None:
        self.strip.show_marked(self.marked())
        self.emphasis_changed.emit()

    def _typed(self) -> None:
        self._show_notes()
        was, self._typing = self._typing, self._differs()
        if self._typing:
            self._pause.start(theme().duration("autosave"))
        else:
            self._pause.stop()
        if was or self._typing:
            self.typed.emit()

    def _differs(self) -> bool:
        """Whether what stands there is other than what the library has."""
        if self.line is None:
            return False
        items = self.line.row.items if self.line.row is not None else ()
        has = self.words.marked()
        return has != _held(self.line) or _compared(self.items.items()) != _as_typed(items)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        try:
            within = old is not None and self.isAncestorOf(old)
        except RuntimeError:  # what had the focus is gone
            return
        if within and (new is None or not self.isAncestorOf(new)):
            self.settle()
        if new is not None and self.isAncestorOf(new):
            if not self._bar.isAncestorOf(new):
                self.strip.setFocusProxy(new)  # so that a click on it leaves the focus there
            self.cursor_moved.emit()
        if isinstance(new, WordsEdit) and self.isAncestorOf(new):
            self._last = new
            self._tell_emphasis()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.write()

    def _arrange(self) -> None:
        now, line = theme(), self.line
        heading = line is not None and line.is_heading
        start = heading_start(line.section) if line is not None and heading else now.px(TEXT)
        side = start - INSET
        words = text_width(self.width()) + now.px(TEXT) - start + 2 * INSET
        after = max(self.width() - side - words, 0)
        # The frame of the words stands 4 px round them, so that they are where they were drawn.
        above = now.px(HEADING_ABOVE) - _FRAME if heading else 0
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (after, side) if mirrored else (side, after)
        self._column.setContentsMargins(left, above, right, _BELOW)
        between = now.px(ABOVE_TEXT) - now.px(SPEAKER) - _FRAME
        self._speaks.setContentsMargins(0, 0, 0, between)
        self._bar.setFixedHeight(now.px(SPEAKER) + between)
        self._bar.setFixedWidth(words)
        self.stale.setFixedWidth(words)
        self.words.setFixedWidth(words)
        self.items.setFixedWidth(words)
        self.notes.setFixedWidth(words)
        size = "body"
        if heading and line is not None:
            size, _ = heading_font(line.section)
        self.words.setFont(now.font(size))
        self.words.use_lines(size, None if size != "body" else LINE)
        self.resized.emit()


_Compared = tuple[int, str, str | None, tuple[Mark, ...]]


def _held(line: Line) -> MarkedText:
    """The words of a line as the library has them."""
    if line.row is None:
        return MarkedText(line.section.title)
    return MarkedText(line.row.text, tidied(line.row.marks))


def _compared(items: Sequence[TypedItem]) -> list[_Compared]:
    return [(item.level, item.text, item.uuid, item.marks or ()) for item in items]


def _as_typed(items: Sequence[Item]) -> list[_Compared]:
    return [(item.level, item.text, item.key or None, tidied(item.marks)) for item in items]
