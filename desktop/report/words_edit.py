"""WordsEdit: the text of a paragraph or of an item while it is written."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QWidget

from db.reading.blocks import Mark, MarkKind
from db.report.carrying import carried
from desktop.shell.theme import appearance, theme
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.undo_in_text import UndoInText

LINE = 22
"""Height of a line of a paragraph at scale 1."""


def utf16(text: str, place: int) -> int:
    """Give the place in Qt's units of the character at ``place``."""
    return place + sum(ord(character) > 0xFFFF for character in text[:place])


def looks(text: str, marks: Iterable[Mark]) -> list[tuple[int, int, QTextCharFormat]]:
    """Give start and length in Qt's units, and the look, of what is marked in a text."""
    found = []
    for mark in marks:
        start, end = utf16(text, mark.start), utf16(text, mark.end)
        look = QTextCharFormat()
        match mark.kind:
            case MarkKind.BOLD:
                look.setFontWeight(QFont.Weight.DemiBold)
            case MarkKind.ITALIC:
                look.setFontItalic(True)
            case MarkKind.UNDERLINE:
                look.setFontUnderline(True)
            case MarkKind.SUPERSCRIPT:
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case MarkKind.REFERENCE:
                look.setForeground(theme().color("accent"))
            case MarkKind.FOOTNOTE:
                start, end = max(start - 1, 0), max(end, 1)
                look.setForeground(theme().color("accent"))
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        found.append((start, end - start, look))
    return found


class _Looks(QSyntaxHighlighter):
    """Shows the marks where their words are now, without a step to be undone."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.before, self.marks = "", tuple[Mark, ...]()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        if not self.marks:
            return
        whole = self.document().toPlainText()
        begins = self.currentBlock().position()
        for start, length, look in looks(whole, carried(self.marks, self.before, whole)):
            first, last = max(start, begins), min(start + length, begins + len(text))
            if first < last:
                self.setFormat(first - begins, last - first, look)


class WordsEdit(GrowingText):
    """Words with their marks shown; the marks go along with the words as these are changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("body", parent, line=LINE)
        self.setProperty("look", "field")
        self._looks = _Looks(self.document())
        UndoInText(self)
        appearance().changed.connect(self._looks.rehighlight)

    def show_words(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Show another text; nothing of it is typed yet."""
        self._looks.before, self._looks.marks = text, marks
        self.setText(text)
        self._looks.rehighlight()

    def marks_now(self) -> tuple[Mark, ...]:
        """The marks at the places they have in what is typed."""
        return carried(self._looks.marks, self._looks.before, self.text())

    def place(self) -> int:
        """How many characters stand before the cursor."""
        return len(
            self.text()
            .encode("utf-16-le")[: 2 * self.textCursor().position()]
            .decode("utf-16-le", "ignore")
        )

    def put_cursor(self, place: int) -> None:
        """Put the cursor behind that many characters."""
        cursor = self.textCursor()
        cursor.setPosition(min(utf16(self.text(), place), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
