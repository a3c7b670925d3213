"""What stands on the pages of a PDF: words with their places, and ruled lines."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2_raw.bindings as pdfium

from db.pdfium import PDFIUM
from db.reading.pdf_characters import Characters
from db.reading.pdf_page import Page, Rule, Spelled, Word
from db.reading.pdf_raised import with_raised_marks
from db.reading.pieces import LARGEST_TEXT, Refused

_MOST_PAGES = 2_000
_MOST_OBJECTS = 20_000  # of a page, looked through for ruled lines
_THIN = 2.5  # points
_RAISED = 0.8  # of the size before: from there on a character is a superscript
_BLANK = 0.15  # of the size: a wider gap is a blank
_RUN = re.compile(r"\S+")


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
            characters = Characters(text)
            spelled = list(_words(characters))
            page.words.extend(with_raised_marks(spelled, characters.is_raised))
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


def _words(characters: Characters) -> Iterator[Spelled]:
    """The words of a page in the order of its content."""
    last: Word | None = None
    begin = end = 0
    for run in _RUN.finditer(characters.text):
        for word, start, stop in characters.words(*run.span()):
            if last and _is_near(last, word) and not characters.is_parted(end, start):
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


def _is_near(word: Word, following: Word) -> bool:
    """Whether a word follows another without a blank."""
    step = following.x0 - word.x1
    return abs(following.y - word.y) < word.size and -word.size < step < _BLANK * word.size


def _is_alike(word: Word, following: Word) -> bool:
    """Whether two words stand on one baseline, in one size."""
    level = abs(following.y - word.y) <= 0.1 * word.size
    return level and _RAISED < following.size / max(word.size, 0.01) < 1 / _RAISED
