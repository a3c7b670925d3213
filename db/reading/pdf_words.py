"""What stands on the pages of a PDF: words with their places, and ruled lines."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2.raw as pdfium

from db.pdfium import PDFIUM
from db.reading.marks import SOFT
from db.reading.pdf_page import Page, Rule, Spelled, Word
from db.reading.pdf_raised import with_raised_marks
from db.reading.pieces import LARGEST_TEXT, Refused

_MOST_PAGES = 2_000
_MOST_OBJECTS = 20_000  # of a page, looked through for ruled lines
_THIN = 2.5  # points
_RAISED = 0.8  # of the size before: from there on a character is a superscript
_RAISED_INK = 0.15  # of the size: no letter or digit begins so far above its baseline
_BLANK = 0.15  # of the size: a wider gap is a blank
_RUN = re.compile(r"\S+")
_MARK = re.compile(r"(?<=\D)[\d*†‡]")  # what may be raised within a run
_BROKEN_HYPHEN = 2  # how PDFium gives a hyphen at a line's end


def pages_of(path: Path) -> Iterator[Page]:
    """The pages of a PDF; raises Refused where it is damaged, locked or far too long."""
    with PDFIUM:
        pdfium.FPDF_InitLibrary()
        document = pdfium.FPDF_LoadDocument(str(path).encode(), None)
        locked = not document and pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
    if not document:
        raise Refused("locked" if locked else "damaged")
    try:
        with PDFIUM:
            count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise Refused("damaged")
        if count > _MOST_PAGES:
            raise Refused("too long")
        characters = 0
        for index in range(count):
            with PDFIUM:
                page = _page(document, index)
            characters += sum(len(word.text) for word in page.words)
            if characters > LARGEST_TEXT:
                raise Refused("too long")
            yield page
    finally:
        with PDFIUM:
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
            spelled, probe = list(_words(text)), _Probe(text)
            page.words.extend(with_raised_marks(spelled, probe.is_raised))
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


def _words(text: pdfium.FPDF_TEXTPAGE) -> Iterator[Spelled]:
    """The words of a page in the order of its content."""
    probe = _Probe(text)
    count = pdfium.FPDFText_CountChars(text)
    codes = [pdfium.FPDFText_GetUnicode(text, index) for index in range(count)]
    chars = "".join(map(_char, codes))
    last: Word | None = None
    begin = end = 0
    for run in _RUN.finditer(chars):
        for start, stop in probe.parts(run.start(), run.end(), chars):
            word = probe.word(chars[start:stop], start, stop)
            # PDFium puts blanks where type is raised: those count by the gap that is seen.
            blank = any(not pdfium.FPDFText_IsGenerated(text, i) for i in range(end, start))
            if last and not blank and _is_near(last, word):
                word.glued = True
                if _is_alike(last, word):
                    last.text += word.text
                    last.x1 = max(last.x1, word.x1)
                    end = stop
                    continue
            if last:
                yield last, begin, end
            last, begin, end = word, start, stop
    if last:
        yield last, begin, end


def _char(code: int) -> str:
    """The character of a code; a blank for what does not print."""
    if code == _BROKEN_HYPHEN:
        return "-"
    char = chr(code) if code < 0x110000 else "\ufffd"
    return char if char.isprintable() or char == SOFT else " "


def _is_near(word: Word, following: Word) -> bool:
    """Whether a word follows another without a blank."""
    step = following.x0 - word.x1
    return abs(following.y - word.y) < word.size and -word.size < step < _BLANK * word.size


def _is_alike(word: Word, following: Word) -> bool:
    """Whether two words stand on one baseline, in one size."""
    level = abs(following.y - word.y) <= 0.1 * word.size
    return level and _RAISED < following.size / max(word.size, 0.01) < 1 / _RAISED


class _Probe:
    """Asks for the places of characters, each question a call into PDFium: as few as will do."""

    def __init__(self, text: pdfium.FPDF_TEXTPAGE) -> None:
        self._text = text
        self._fonts = _Fonts(text)
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._edges = tuple(ctypes.c_double() for _ in range(4))

    def parts(self, start: int, stop: int, chars: str) -> Iterator[tuple[int, int]]:
        """A run of characters cut where it leaves its line; only marks of notes may do so."""
        bounds = [start, stop]
        if self._baseline(start) != self._baseline(stop - 1) or _MARK.search(chars, start, stop):
            levels = [self._baseline(index) for index in range(start, stop)]
            cuts = (n for n in range(1, stop - start) if levels[n] != levels[n - 1])
            bounds[1:1] = [start + n for n in cuts]
        return pairwise(bounds)

    def word(self, chars: str, start: int, stop: int) -> Word:
        """The characters from ``start`` to ``stop`` as one word."""
        pdfium.FPDFText_GetMatrix(self._text, start, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        size = pdfium.FPDFText_GetFontSize(self._text, start) * scale
        pdfium.FPDFText_GetLooseCharBox(self._text, start, self._box)
        left, right = self._box.left, self._box.right
        if stop - start > 1:
            pdfium.FPDFText_GetLooseCharBox(self._text, stop - 1, self._box)
            left, right = min(left, self._box.left), max(right, self._box.right)
        return Word(chars, left, right, self._baseline(start), size, *self._fonts.style(start))

    def is_raised(self, index: int, size: float) -> bool:
        """Whether the ink of a character begins well above its baseline."""
        left, right, bottom, top = self._edges
        pdfium.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        return bottom.value - self._baseline(index) > _RAISED_INK * size

    def _baseline(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
        return self._y.value


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
