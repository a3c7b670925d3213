"""Footnotes in Word files (ECMA-376, part 1, 17.11): a mark in the text, a note in a part."""

from __future__ import annotations

from db.report.ooxml.elements import Element, paragraph, run, w

_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


class FootnotePart:
    """The notes of a document, which the word processor numbers from 1 to the end.

    Letters in annexes, as the PDF has them, would take a mark for each section: LibreOffice has
    one for all of a file and loses the marks of the others.
    """

    def __init__(self) -> None:
        self._notes = [
            w("footnote", w("p", w("r", w(kind))), type=kind, id=number)
            for kind, number in _SEPARATORS
        ]

    def add(self, text: str) -> Element:
        """Keep the note; the run with its mark, for the place it belongs to."""
        number = len(self._notes) - len(_SEPARATORS) + 1
        note = paragraph("FootnoteText", [_mark("footnoteRef"), run(f" {text}")])
        self._notes.append(w("footnote", note, id=number))
        return _mark("footnoteReference", id=number)

    def part(self) -> Element:
        """The footnotes part of the document."""
        return w("footnotes", *self._notes)


def _mark(tag: str, **attributes: int) -> Element:
    return w("r", w("rPr", w("rStyle", val="FootnoteReference")), w(tag, **attributes))
