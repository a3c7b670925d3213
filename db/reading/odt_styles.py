"""What the styles of an OpenDocument text say: type, alignment, headings."""

from __future__ import annotations

from collections.abc import Iterable

from db.reading.inline import PLAIN, Style
from db.reading.odt_names import FO, STYLE, TEXT
from db.reading.xml_parts import Element, whole_number

_ALIGNMENT = {"end": "right", "right": "right", "center": "centre", "start": "left", "left": "left"}
_DEEPEST_CHAIN = 20


class OdtStyles:
    """The styles of a document by family and name."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._resolved: dict[tuple[str, str], Style] = {}
        for root in roots:
            for element in root.iter(f"{STYLE}style"):
                key = element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", "")
                self._elements[key] = element

    def style(self, family: str, name: str | None, steps: int = 0) -> Style:
        """What the style says, with what it takes from its parents."""
        key = family, name or ""
        if key in self._resolved:
            return self._resolved[key]
        element = self._elements.get(key)
        if element is None or steps > _DEEPEST_CHAIN:
            return PLAIN
        parent = self.style(family, element.get(f"{STYLE}parent-style-name"), steps + 1)
        style = self._resolved[key] = _own(element).over(parent)
        return style


def _own(element: Element) -> Style:
    text = element.find(f"{STYLE}text-properties")
    paragraph = element.find(f"{STYLE}paragraph-properties")
    said = {str(k): str(v) for k, v in text.attrib.items()} if text is not None else {}
    align = paragraph.get(f"{FO}text-align", "") if paragraph is not None else ""
    weight = said.get(f"{FO}font-weight")
    slant = said.get(f"{FO}font-style")
    line = said.get(f"{STYLE}text-underline-style")
    position = said.get(f"{STYLE}text-position")
    display = said.get(f"{TEXT}display")
    outline = whole_number(element.get(f"{STYLE}default-outline-level"), 0)
    is_title = element.get(f"{STYLE}name") in ("Title", "Titre")
    return Style(
        bold=None if weight is None else weight in ("bold", "700", "800", "900"),
        italic=None if slant is None else slant in ("italic", "oblique"),
        underline=None if line is None else line != "none",
        hidden=None if display is None else display == "none",
        raised=None if position is None else position.startswith("super"),
        align=_ALIGNMENT.get(str(align), ""),
        heading=1 if is_title else outline if 1 <= outline <= 9 else 0,
        list=element.get(f"{STYLE}list-style-name", ""),
    )
