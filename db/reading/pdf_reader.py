"""PDF files: from words on pages to pieces that pages and lines no longer cut."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from db.reading.hyphens import Vocabulary
from db.reading.pdf_continued import continuation
from db.reading.pdf_furniture import split_notes, without_furniture
from db.reading.pdf_lines import Line, lines_of, measures_of
from db.reading.pdf_paragraphs import Flow
from db.reading.pdf_tables import with_tables
from db.reading.pdf_words import pages_of
from db.reading.pieces import Extract, Refused

_TAIL = 2048  # bytes at the end in which a whole file says that it ends


def read_pdf(path: Path) -> Extract:
    """The pieces of a PDF file; raises Refused where it is damaged, locked or holds no text."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - _TAIL, 0))
        if b"%%EOF" not in file.read():
            raise Refused("damaged")
    pages = list(pages_of(path))
    lines = [lines_of(page) for page in pages]
    if not any(lines):
        raise Refused("no text" if any(page.pictures for page in pages) else "nothing")
    bare = without_furniture(lines)
    flat = [line for on_page in bare for line in on_page] or [line for one in lines for line in one]
    measures = measures_of(flat, {page.number: page.width for page in pages})
    flow = Flow(measures, Vocabulary(_raw(flat)))
    for page, on_page in zip(pages, bare, strict=True):
        body, notes = split_notes(on_page, measures.size)
        flow.add_notes(page.number, notes)
        first = page.number == 1
        if above := flow.open_table(page.number):
            more, taken = continuation(body, above, measures.leading)
            if more:
                flow.add(more)
            body = body[taken:]
        found = with_tables(body, page.rules, measures.leading, first_page=first)
        for one in found:
            flow.add(one)
    remarks = [
        (f"page {page.number}", "picture" if on_page else "page without text")
        for page, on_page in zip(pages, lines, strict=True)
        if page.pictures
    ]
    return Extract(tuple(flow.pieces()), tuple(remarks))


def _raw(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)
