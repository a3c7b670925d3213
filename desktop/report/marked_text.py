"""Marked text in a text document of Qt's: emphasis as formats, footnotes as signs of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextLayout,
)
from PySide6.QtWidgets import QTextEdit

from db.reading.blocks import Mark, MarkKind
from db.report.carrying import tidied
from desktop.shell.theme import theme

LINE_BREAK: Final = "\u2028"
"""How a line feed within a paragraph stands in a document."""
SIGN: Final = "\ufffc"
"""The character that a footnote's sign is in a document."""
_NOTE: Final = QTextFormat.ObjectTypes.UserObject.value + 1
_NUMBER: Final = QTextFormat.Property.UserProperty.value + 1
"""The property of a sign that tells one footnote from others."""
_TARGET: Final = QTextFormat.Property.UserProperty.value + 2
"""The property of a reference that is the UUID of what it refers to."""
_SIGN_SIZE: Final = 15
"""Of which a raised figure is two thirds."""
_RAISED: Final = 32
"""By how many hundredths of its height a label stands above the line."""
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its marks."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text that are marked alike, or the place of a footnote whose words ``note`` is."""

    text: str
    marks: tuple[Mark, ...] = ()
    note: str | None = None


def pieces(marked: MarkedText) -> Iterator[Piece]:
    """Cut a text where its marks begin and end."""
    size = len(marked.text)
    ends = {place for mark in marked.marks for place in (mark.start, mark.end)}
    edges = sorted({0, size, *(min(place, size) for place in ends)})
    for start, end in zip(edges, [*edges[1:], size], strict=True):
        for mark in marked.marks:
            if mark.kind is MarkKind.FOOTNOTE and min(mark.start, size) == start:
                yield Piece("", note=mark.note)
        if start < end:
            around = (mark for mark in marked.marks if mark.start <= start and end <= mark.end)
            marks = tuple(mark for mark in around if mark.kind is not MarkKind.FOOTNOTE)
            yield Piece(marked.text[start:end], marks)


def format_of(kind: MarkKind, note: str = "") -> QTextCharFormat:
    """Give the look of words that are marked so."""
    look = QTextCharFormat()
    match kind:
        case MarkKind.BOLD:
            look.setFontWeight(QFont.Weight.DemiBold)
        case MarkKind.ITALIC:
            look.setFontItalic(True)
        case MarkKind.UNDERLINE:
            look.setFontUnderline(True)
        case MarkKind.SUPERSCRIPT:
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        case MarkKind.REFERENCE:
            look.setProperty(_TARGET, note)
            look.setForeground(theme().color("accent"))
        case MarkKind.FOOTNOTE:
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            look.setProperty(QTextFormat.Property.FontPixelSize, theme().px(_SIGN_SIZE))
            look.setSuperScriptBaseline(_RAISED)
            look.setForeground(theme().color("accent"))
    return look


def kinds_of(look: QTextCharFormat) -> Iterator[tuple[MarkKind, str]]:
    """Give what words of that look are marked as, with the note of the mark."""
    if look.fontWeight() >= QFont.Weight.DemiBold:
        yield MarkKind.BOLD, ""
    if look.fontItalic():
        yield MarkKind.ITALIC, ""
    if look.fontUnderline():
        yield MarkKind.UNDERLINE, ""
    if look.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript:
        yield MarkKind.SUPERSCRIPT, ""
    if target := look.property(_TARGET):
        yield MarkKind.REFERENCE, str(target)


def note_number(look: QTextCharFormat) -> int | None:
    """Give the number of the footnote whose sign has that look; None where it is none."""
    return int(look.property(_NUMBER)) if look.objectType() == _NOTE else None


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """Give the stretches of a block that look alike."""
    each = block.begin()
    while not each.atEnd():
        yield each.fragment()
        each += 1


def insert_sign(cursor: QTextCursor) -> int:
    """Put the sign of a new footnote at a cursor; give its number."""
    number = next(_numbers)
    look = QTextCharFormat()
    look.setObjectType(_NOTE)
    look.setProperty(_NUMBER, number)
    cursor.insertText(SIGN, look)
    return number


def insert_marked(cursor: QTextCursor, marked: MarkedText) -> dict[int, str]:
    """Put a marked text at a cursor; give the words of its footnotes by their numbers."""
    notes: dict[int, str] = {}
    cursor.beginEditBlock()
    for piece in pieces(marked):
        if piece.note is not None:
            notes[insert_sign(cursor)] = piece.note
            continue
        look = QTextCharFormat()
        for mark in piece.marks:
            look.merge(format_of(mark.kind, mark.note))
        look.clearForeground()  # it would not follow the theme
        cursor.insertText(piece.text.replace("\n", LINE_BREAK), look)
    cursor.endEditBlock()
    return notes


def marked_text(
    document: QTextDocument, notes: Mapping[int, str], first: int = 0, last: int | None = None
) -> MarkedText:
    """Read what stands in a document between two of Qt's places.

    ``notes`` are the words of the footnotes by their numbers; one without words is left out.
    """
    words, marks = "", list[Mark]()
    block = document.begin()
    while block.isValid():
        begins = block.position()
        if first < begins and (last is None or begins <= last):
            words += "\n"
        for fragment in fragments(block):
            look, begins = fragment.charFormat(), fragment.position()
            found = _within(fragment, first - begins, None if last is None else last - begins)
            place = len(words)
            if (number := note_number(look)) is not None:
                note = notes.get(number, "").strip()
                if found and note:
                    marks.append(Mark(place, place, MarkKind.FOOTNOTE, note))
                continue
            words += found.replace(LINE_BREAK, "\n")
            marks += [Mark(place, len(words), kind, note) for kind, note in kinds_of(look)]
        block = block.next()
    return MarkedText(words, tidied(marks))


def signs(document: QTextDocument) -> list[tuple[int, int]]:
    """Give the signs of footnotes in their order: Qt's place and the number of each."""
    found = []
    block = document.begin()
    while block.isValid():
        for fragment in fragments(block):
            if (number := note_number(fragment.charFormat())) is not None:
                found.append((fragment.position(), number))
        block = block.next()
    return found


def sign_layout(label: str, font: QFont) -> QTextLayout:
    """Lay the raised label of a footnote out as it stands among words of that font."""
    layout = QTextLayout(label, font)
    look = QTextLayout.FormatRange()
    look.start, look.length, look.format = 0, len(label), format_of(MarkKind.FOOTNOTE)
    layout.setFormats([look])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


class FootnoteSigns(QPyTextObject):
    """Draws the signs of footnotes in one editor, each as its label."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self.labels: dict[int, str] = {}
        """By number of the footnote."""
        editor.document().documentLayout().registerHandler(_NOTE, self)

    def intrinsicSize(self, doc: QTextDocument, place: int, look: QTextFormat) -> QSizeF:
        """Give the room that a sign takes in its line."""
        layout = self._laid_out(doc, look)
        line = layout.lineAt(0)
        return QSizeF(line.naturalTextWidth(), line.ascent())

    def drawObject(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        place: int,
        look: QTextFormat,
    ) -> None:
        """Draw a sign where it stands."""
        layout = self._laid_out(doc, look)
        box = QRectF(rect)
        layout.draw(painter, QPointF(box.left(), box.bottom() - layout.lineAt(0).ascent()))

    def _laid_out(self, doc: QTextDocument, look: QTextFormat) -> QTextLayout:
        number = int(look.property(_NUMBER) or 0)
        return sign_layout(self.labels.get(number, "*"), doc.defaultFont())


def _within(fragment: QTextFragment, first: int, last: int | None) -> str:
    """The part of a stretch between two places in Qt's units, counted from its start."""
    whole = fragment.text()
    if first <= 0 and (last is None or last >= fragment.length()):
        return whole
    units = whole.encode("utf-16-le")
    end = len(units) if last is None else 2 * max(last, 0)
    return units[2 * max(first, 0) : end].decode("utf-16-le", "ignore")
