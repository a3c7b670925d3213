"""The characters of a page of a PDF: each question is a call into PDFium, so as few as will do."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2_raw.bindings as pdfium

from db.reading.marks import SOFT
from db.reading.pdf_page import Spelled, Word

_RAISED_INK = 0.15  # of the size: no letter or digit begins so far above its baseline
_MARK = re.compile(r"(?<=\D)[\d*†‡]")  # what may be raised within a run
_BROKEN_HYPHENS = ("\ufffe", "\u0002")  # a hyphen at a line's end, in a text and asked for alone


_Type = tuple[float, bool, bool]
"""Size, and whether bold and italic."""


class Characters:
    """The characters of a page in the order of its content: ``text`` has one for each.

    What does not print is a blank there.
    """

    def __init__(self, page: pdfium.FPDF_TEXTPAGE) -> None:
        self._page = page
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._edges = tuple(ctypes.c_double() for _ in range(4))
        self._types: dict[int, _Type] = {}
        self._fonts = _Fonts(page)
        self.text = _printed(_spelled(page))

    def words(self, start: int, stop: int) -> Iterator[Spelled]:
        """The words of a run without blanks: it is cut where it leaves its line.

        Only marks of notes may do so.
        """
        y = self._baseline(start)
        if y == self._baseline(stop - 1) and self._marks_are_level(start, stop, y):
            yield self._word(start, stop, y), start, stop
            return
        levels = [self._baseline(index) for index in range(start, stop)]
        cuts = [start + n for n in range(1, stop - start) if levels[n] != levels[n - 1]]
        for begin, end in pairwise([start, *cuts, stop]):
            yield self._word(begin, end, levels[begin - start]), begin, end

    def is_parted(self, start: int, stop: int) -> bool:
        """Whether the file itself has a character from ``start`` to ``stop``.

        PDFium puts blanks where type is raised: those count by the gap that is seen.
        """
        return any(not pdfium.FPDFText_IsGenerated(self._page, i) for i in range(start, stop))

    def is_raised(self, index: int, size: float) -> bool:
        """Whether the ink of a character begins well above its baseline."""
        left, right, bottom, top = self._edges
        pdfium.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        return bottom.value - self._baseline(index) > _RAISED_INK * size

    def _word(self, start: int, stop: int, y: float) -> Word:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._page, start, box)
        left, right = box.left, box.right
        if stop - start > 1:
            pdfium.FPDFText_GetLooseCharBox(self._page, stop - 1, box)
            left, right = min(left, box.left), max(right, box.right)
        return Word(self.text[start:stop], left, right, y, *self._type(start))

    def _type(self, index: int) -> _Type:
        """How a character is set: as all others of its text object."""
        found = pdfium.FPDFText_GetTextObject(self._page, index)
        address = ctypes.addressof(found.contents) if found else 0
        known = self._types.get(address)
        if known is None or not address:
            pdfium.FPDFText_GetMatrix(self._page, index, self._matrix)
            scale = math.hypot(self._matrix.c, self._matrix.d)
            size = pdfium.FPDFText_GetFontSize(self._page, index) * scale
            known = self._types[address] = (size, *self._fonts.style(index))
        return known

    def _marks_are_level(self, start: int, stop: int, y: float) -> bool:
        if not _MARK.search(self.text, start + 1, stop):  # as in most runs
            return True
        marks = _MARK.finditer(self.text, start + 1, stop)
        return all(self._baseline(mark.start()) == y for mark in marks)

    def _baseline(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._y.value


class _Fonts:
    """Whether characters are bold or italic, by the names of their fonts."""

    def __init__(self, page: pdfium.FPDF_TEXTPAGE) -> None:
        self._page = page
        self._buffer = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._known: dict[bytes, tuple[bool, bool]] = {}

    def style(self, index: int) -> tuple[bool, bool]:
        """Bold and italic of the character ``index``."""
        pdfium.FPDFText_GetFontInfo(self._page, index, self._buffer, 256, self._flags)
        name = self._buffer.value
        if name not in self._known:
            plain = name.lower()
            self._known[name] = (
                any(sign in plain for sign in (b"bold", b"black", b"heavy", b"demi")),
                any(sign in plain for sign in (b"ital", b"obliq")),
            )
        return self._known[name]


def _spelled(page: pdfium.FPDF_TEXTPAGE) -> str:
    """The characters as PDFium has them, asked for at once where that gives one for each."""
    count = max(pdfium.FPDFText_CountChars(page), 0)
    units = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(page, 0, count, units) == count + 1:
        text = bytes(units).decode("utf-16-le", "surrogatepass")[:-1]
        if len(text) == count:
            return text
    codes = (pdfium.FPDFText_GetUnicode(page, index) for index in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _printed(text: str) -> str:
    """A text with a hyphen where a line's end broke one, and a blank for what does not print."""
    for hyphen in _BROKEN_HYPHENS:
        text = text.replace(hyphen, "-")
    for char in set(text):
        if not char.isprintable() and char != SOFT:
            text = text.replace(char, " ")
    return text
