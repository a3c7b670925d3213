"""The text of a Word paragraph: its runs with their marks, notes, fields and tracked changes."""

from __future__ import annotations

from collections.abc import Callable

from db.reading.inline import PLAIN, Inline, InlineBuilder, Style
from db.reading.labels import BULLET
from db.reading.word_names import KEPT_SPACE, MATH, MC, VAL, W
from db.reading.word_styles import Styles, properties
from db.reading.xml_parts import Element

_GOES_INTO = {
    W + name
    for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent",
                 "sdt", "rubyBase", "ruby")
}  # fmt: skip
_INSERTED = {W + "ins", W + "moveTo"}
_DELETED = {W + "del", W + "moveFrom"}
_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "",
}
_DRAWN = {W + "drawing", W + "pict", W + "object"}
_PRIVATE_USE = range(0xE000, 0xF900)


class InlineReader:
    """Reads the runs of paragraphs; ``note`` gives the text of a footnote or endnote element."""

    def __init__(self, styles: Styles, note: Callable[[Element], str]) -> None:
        self._styles = styles
        self._note = note
        self._field_depth = 0
        self._instruction_at: set[int] = set()

    def read(self, paragraph: Element, style: Style) -> Inline:
        """The text of a ``w:p``; a field that began before goes on in it."""
        self._built = InlineBuilder()
        self._read_children(paragraph, style)
        return self._built.built()

    def _read_children(self, parent: Element, style: Style) -> None:
        for child in parent:
            tag = child.tag
            if tag == W + "r":
                self._read_run(child, style)
            elif tag in _GOES_INTO:
                self._read_children(child, style)
            elif tag in _INSERTED:
                self._built.remarks.append("inserted")
                self._read_children(child, style)
            elif tag in _DELETED:
                self._built.remarks.append("deleted")
            elif tag == MC + "AlternateContent":
                self._read_children(alternative(child), style)
            elif tag in (MATH + "oMath", MATH + "oMathPara"):
                self._built.remarks.append("formula")
                self._built.add("".join(part.text or "" for part in child.iter(MATH + "t")), PLAIN)

    def _read_run(self, run: Element, style: Style) -> None:
        own, kept = run.find(W + "rPr"), False
        if own is not None:
            named = own.find(W + "rStyle")
            kept = named is not None and named.get(VAL) == KEPT_SPACE
            below = self._styles.character(named.get(VAL)) if named is not None else PLAIN
            style = properties(None, own).over(below).over(style)
        for child in run:
            if kept and child.tag == W + "t" and not self._instruction_at:
                self._built.add((child.text or "").replace("\u00a0", " "), style)
            else:
                self._read_part(child, style)

    def _read_part(self, part: Element, style: Style) -> None:
        tag = part.tag
        if tag == W + "fldChar":
            self._follow_field(part.get(W + "fldCharType"))
        elif self._instruction_at:
            return
        elif tag == W + "t":
            self._built.add(part.text or "", style)
        elif tag in _CHARACTERS:
            self._built.add(_CHARACTERS[tag], style)
        elif tag == W + "sym":
            self._built.add(_symbol(part.get(W + "char")), style)
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            self._built.add_note(self._note(part))
        elif tag == W + "commentReference":
            self._built.remarks.append("comments")
        elif tag == MC + "AlternateContent":
            for inner in alternative(part):
                self._read_part(inner, style)
        elif tag in _GOES_INTO:
            self._read_children(part, style)
        elif tag in _DRAWN:
            self._read_drawing(part)

    def _follow_field(self, kind: str | None) -> None:
        """Between its begin and its separator a field holds its instruction, then its result."""
        if kind == "begin":
            self._field_depth += 1
            self._instruction_at.add(self._field_depth)
        elif kind in ("separate", "end"):
            self._instruction_at.discard(self._field_depth)
            if kind == "end":
                self._field_depth = max(self._field_depth - 1, 0)

    def _read_drawing(self, drawing: Element) -> None:
        boxes = list(drawing.iter(W + "txbxContent"))
        if boxes:
            self._built.boxes += boxes
        else:
            self._built.remarks.append("object" if drawing.tag == W + "object" else "picture")


def alternative(element: Element) -> Element:
    """What a program that knows the newest markup shows of an AlternateContent."""
    choice = element.find(MC + "Choice")
    chosen = choice if choice is not None else element.find(MC + "Fallback")
    return element if chosen is None else chosen


def _symbol(code: str | None) -> str:
    """A character of a symbol font; those of private use have no letter but a bullet."""
    try:
        point = int(code or "", 16)
    except ValueError:
        return ""
    return BULLET if point in _PRIVATE_USE else chr(point) if point < 0x110000 else ""
