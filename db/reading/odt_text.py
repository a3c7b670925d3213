"""The text of an OpenDocument paragraph: spans with their marks, notes and frames."""

from __future__ import annotations

import re

from db.reading.inline import PLAIN, Inline, InlineBuilder, Style
from db.reading.odt_names import DRAW, OFFICE, TEXT
from db.reading.odt_styles import OdtStyles
from db.reading.xml_parts import Element, whole_number

_MOST_BLANKS = 1_000
_BLANKS = re.compile(r"[ \t\r\n]+")
_LEFT_OUT = {f"{TEXT}tracked-changes", f"{TEXT}ruby-text", f"{OFFICE}annotation-end"}
_REMARKED = {
    f"{OFFICE}annotation": "comments",
    f"{TEXT}change-start": "inserted",
    f"{TEXT}change": "deleted",
}


def read_inline(paragraph: Element, style: Style, styles: OdtStyles) -> Inline:
    """The text of a ``text:p`` or ``text:h``."""
    return _InlineReader(styles).read(paragraph, style)


def text_under(parent: Element, styles: OdtStyles) -> str:
    """The text of all paragraphs in an element, a line each."""
    paragraphs = parent.iter(f"{TEXT}p", f"{TEXT}h")
    texts = (read_inline(paragraph, PLAIN, styles).text.strip() for paragraph in paragraphs)
    return "\n".join(text for text in texts if text)


class _InlineReader:
    """Reads one paragraph."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._built = InlineBuilder()

    def read(self, paragraph: Element, style: Style) -> Inline:
        self._read(paragraph, style)
        return self._built.built()

    def _read(self, element: Element, style: Style) -> None:
        self._add_collapsed(element.text, style)
        for child in element:
            self._read_child(child, style)
            self._add_collapsed(child.tail, style)

    def _read_child(self, child: Element, style: Style) -> None:
        tag = child.tag
        if tag == f"{TEXT}s":
            self._built.add(" " * min(whole_number(child.get(f"{TEXT}c"), 1), _MOST_BLANKS), style)
        elif tag == f"{TEXT}tab":
            self._built.add("\t", style)
        elif tag == f"{TEXT}line-break":
            self._built.add("\n", style)
        elif tag == f"{TEXT}span":
            own = self._styles.style("text", child.get(f"{TEXT}style-name"))
            self._read(child, own.over(style))
        elif tag == f"{TEXT}note":
            body = child.find(f"{TEXT}note-body")
            note = text_under(body, self._styles) if body is not None else ""
            self._built.add_note(note)
        elif tag in _REMARKED:
            self._built.remarks.append(_REMARKED[tag])
        elif tag.startswith(DRAW):
            self._read_drawing(child)
        elif tag not in _LEFT_OUT:
            self._read(child, style)

    def _read_drawing(self, drawing: Element) -> None:
        boxes = list(drawing.iter(f"{DRAW}text-box"))
        if boxes:
            self._built.boxes += boxes
        else:
            is_object = drawing.find(f"{DRAW}object") is not None
            self._built.remarks.append("object" if is_object else "picture")

    def _add_collapsed(self, text: str | None, style: Style) -> None:
        """Add text of the XML itself, whose runs of blanks are one (ODF 1.3, part 3, 6.1.2)."""
        if text:
            text = _BLANKS.sub(" ", text)
            if not self._built.last or self._built.last.endswith(" "):
                text = text.removeprefix(" ")
            self._built.add(text, style)
