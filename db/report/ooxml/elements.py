"""Elements of WordprocessingML (ECMA-376, part 1, chapter 17), made with few words."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element

from db.reading.blocks import MarkKind
from db.reading.word_names import KEPT_SPACE

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Element = _Element
"""An element of any kind: lxml has no public name for what it hands out."""

_PREFIXES = {"w": W, "r": R}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """The element ``w:tag`` with those children, and attributes of the same namespace."""
    element = etree.Element(
        f"{{{W}}}{tag}", {f"{{{W}}}{n}": str(v) for n, v in attributes.items()}, _PREFIXES
    )
    element.extend(children)
    return element


def run(text: str, kinds: Iterable[MarkKind] = ()) -> Element:
    """A run of printable text in those looks; its line breaks and tabs are elements."""
    element = w("r", *_looks(frozenset(kinds)))
    for row, line in enumerate(text.split("\n")):
        if row:
            element.append(w("br"))
        for column, words in enumerate(line.split("\t")):
            if column:
                element.append(w("tab"))
            if words:
                words_element = w("t")
                words_element.set(_SPACE, "preserve")
                words_element.text = words
                element.append(words_element)
    return element


def kept_space() -> Element:
    """A space that ends no line; ``db.reading`` gives it back as the plain space it stands for."""
    space = run("\u00a0")
    space.insert(0, w("rPr", w("rStyle", val=KEPT_SPACE)))
    return space


def paragraph(style: str, runs: Iterable[Element], *properties: Element) -> Element:
    """A paragraph of that style; further properties stand in the schema's order (17.3.1.26)."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *runs)


def field(instruction: str, shown: str) -> Element:
    """A field that the word processor works out, such as PAGE; ``shown`` until it does."""
    return w("fldSimple", run(shown), instr=f" {instruction} ")


def _looks(kinds: frozenset[MarkKind]) -> list[Element]:
    """The properties of a run, in the order that the schema wants (17.3.2.28)."""
    looks = []
    if MarkKind.BOLD in kinds:
        looks += [w("b"), w("bCs")]
    if MarkKind.ITALIC in kinds:
        looks += [w("i"), w("iCs")]
    if MarkKind.UNDERLINE in kinds:
        looks.append(w("u", val="single"))
    if MarkKind.SUPERSCRIPT in kinds:
        looks.append(w("vertAlign", val="superscript"))
    return [w("rPr", *looks)] if looks else []
