"""What stands on the pages of a PDF: words with their places, and ruled lines."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2.raw as pdfium

from db.reading.hyphens import SOFT
from db.reading.pieces import LARGEST_TEXT, Refused

_MOST_PAGES = 2_000
_MOST_OBJECTS = 20_000  # of a page, looked through for ruled lines
_THIN = 2.5  # points
_RAISED = 0.8  # of the size before: from there on a character is a superscript
_BLANK = 0.15  # of the size: a wider gap is a blank
_BROKEN_HYPHEN = 2  # how PDFium gives a hyphen at a line's end


@dataclass(slots=True)
class Word:
    """A word; ``y`` is its baseline, ``size`` that of its type, both in points.

    ``glued``: no blank stands between it and the word before, as before a raised footnote mark.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, upright or level."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Page:
    """One page, its number from 1; places are in points from the lower left corner."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: int = 0


def pages_of(path: Path) -> Iterator[Page]:
    """The pages of a PDF; raises Refused where it is damaged, locked or far too long."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadDocument(str(path).encode(), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
        raise Refused("locked" if locked else "damaged")
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise Refused("damaged")
        if count > _MOST_PAGES:
            raise Refused("too long")
        characters = 0
        for index in range(count):
            page = _page(document, index)
            characters += sum(len(word.text) for word in page.words)
            if characters > LARGEST_TEXT:
                raise Refused("too long")
            yield page
    finally:
        pdfium.FPDF_CloseDocument(document)


def _page(document: pdfium.FPDF_DOCUMENT, index: int) -> Page:
    handle = pdfium.FPDF_LoadPage(document, index)
    if not handle:
        raise Refused("damaged")
    try:
        page = Page(
            index + 1, pdfium.FPDF_GetPageWidthF(handle), pdfium.FPDF_GetPageHeightF(handle)
        )
        _add_objects(page, handle)
        text = pdfium.FPDFText_LoadPage(handle)
        if not text:
            raise Refused("damaged")
        try:
            page.words.extend(_words(text))
        finally:
            pdfium.FPDFText_ClosePage(text)
    finally:
        pdfium.FPDF_ClosePage(handle)
    return page


def _add_objects(page: Page, handle: pdfium.FPDF_PAGE) -> None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(pdfium.FPDFPage_CountObjects(handle), _MOST_OBJECTS)):
        found = pdfium.FPDFPage_GetObject(handle, index)
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            page.pictures += 1
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(found, left, bottom, right, top):
            continue
        rule = Rule(left.value, bottom.value, right.value, top.value)
        if min(rule.x1 - rule.x0, rule.y1 - rule.y0) <= _THIN:
            page.rules.append(rule)


def _words(text: pdfium.FPDF_TEXTPAGE) -> Iterator[Word]:
    """The words of a page in the order of its content."""
    fonts = _Fonts(text)
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    word: Word | None = None
    broken = False  # a blank stands behind the word
    size = height = 0.0  # of the last character's type and of its box: one tells the other
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        char = "-" if code == _BROKEN_HYPHEN else chr(code) if code < 0x110000 else "\ufffd"
        if char.isspace() or not (char.isprintable() or char == SOFT):
            # PDFium puts blanks where type is raised: those count by the gap that is seen.
            broken = broken or not pdfium.FPDFText_IsGenerated(text, index)
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        if not word or y.value != word.y or box.top - box.bottom != height:
            pdfium.FPDFText_GetMatrix(text, index, matrix)
            size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
            height = box.top - box.bottom
        near = word is not None and not broken and _is_near(word, x.value, y.value)
        if word and near and _is_alike(word, y.value, size):
            word.text += char
            word.x1 = max(word.x1, box.right)
            continue
        if word:
            yield word
        bold, italic = fonts.style(index)
        word = Word(char, box.left, box.right, y.value, size, bold, italic, near)
        broken = False
    if word:
        yield word


def _is_near(word: Word, x: float, y: float) -> bool:
    """Whether a character at this place follows the word without a blank."""
    return abs(y - word.y) < word.size and -word.size < x - word.x1 < _BLANK * word.size


def _is_alike(word: Word, y: float, size: float) -> bool:
    """Whether a character stands on the baseline of the word, in its size."""
    level = abs(y - word.y) <= 0.1 * word.size
    return level and _RAISED < size / max(word.size, 0.01) < 1 / _RAISED


class _Fonts:
    """Whether characters are bold or italic, by the names of their fonts."""

    def __init__(self, text: pdfium.FPDF_TEXTPAGE) -> None:
        self._text = text
        self._buffer = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._known: dict[bytes, tuple[bool, bool]] = {}

    def style(self, index: int) -> tuple[bool, bool]:
        """Bold and italic of the character ``index``."""
        pdfium.FPDFText_GetFontInfo(self._text, index, self._buffer, 256, self._flags)
        name = self._buffer.value
        if name not in self._known:
            plain = name.lower()
            self._known[name] = (
                any(sign in plain for sign in (b"bold", b"black", b"heavy", b"demi")),
                any(sign in plain for sign in (b"ital", b"obliq")),
            )
        return self._known[name]
