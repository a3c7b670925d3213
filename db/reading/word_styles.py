"""What a style of a Word file says, with what it takes from the styles it is based on."""

from __future__ import annotations

import re

from db.reading.inline import PLAIN, Style
from db.reading.word_names import W, switch, value
from db.reading.xml_parts import Element, whole_number

_HEADING = re.compile(r"(?:heading|titre|überschrift|título)\s*(\d)", re.IGNORECASE)
_SECRETARIAT = re.compile(r"_?\s*H\s*_?\s*(Ch|M|1|23?|4|56?)(?:_?G)?(?:\b|_|/)", re.IGNORECASE)
_SECRETARIAT_LEVELS = {"ch": 1, "m": 1, "1": 2, "2": 3, "23": 3, "4": 4, "5": 5, "56": 5}
_ALIGNMENT = {"right": "right", "end": "right", "center": "centre", "left": "left"}
_DEEPEST_CHAIN = 20


def properties(paragraph: Element | None, run: Element | None) -> Style:
    """What a ``w:pPr`` and a ``w:rPr`` say."""
    if paragraph is None and run is None:
        return PLAIN
    listed = paragraph.find(f"{W}numPr") if paragraph is not None else None
    outline = value(paragraph, "outlineLvl")
    depth = value(listed, "ilvl")
    level = whole_number(outline, 9) + 1 if outline else 0
    raised = value(run, "vertAlign")
    return Style(
        bold=switch(run, "b"),
        italic=switch(run, "i"),
        underline=switch(run, "u"),
        hidden=switch(run, "vanish"),
        raised=None if raised is None else raised == "superscript",
        align=_ALIGNMENT.get(value(paragraph, "jc") or "", ""),
        heading=level if 1 <= level <= 9 else 0,
        list=value(listed, "numId") or "",
        depth=None if depth is None else whole_number(depth, 0),
    )


class Styles:
    """The styles of a document by their key."""

    def __init__(self, root: Element | None = None) -> None:
        self._elements: dict[str, Element] = {}
        self._default = ""
        self._resolved: dict[str, Style] = {"": PLAIN}
        for element in root.iterfind(f"{W}style") if root is not None else ():
            key = element.get(f"{W}styleId", "")
            self._elements[key] = element
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in (
                "1",
                "true",
            ):
                self._default = key

    def style(self, key: str | None) -> Style:
        """The style ``key``, or the default paragraph style without one."""
        return self._resolve(self._default if key is None else key, 0)

    def character(self, key: str | None) -> Style:
        """The character style ``key``; nothing without one."""
        return self._resolve(key or "", 0)

    def _resolve(self, key: str, steps: int) -> Style:
        known = self._resolved.get(key)
        if known is not None:
            return known
        element = self._elements.get(key)
        if element is None or steps > _DEEPEST_CHAIN:
            return PLAIN
        own = properties(element.find(f"{W}pPr"), element.find(f"{W}rPr"))
        if not own.heading:
            own = Style(heading=_heading_by_name(value(element, "name") or key)).over(own)
        resolved = own.over(self._resolve(value(element, "basedOn") or "", steps + 1))
        self._resolved[key] = resolved
        return resolved


def _heading_by_name(name: str) -> int:
    """The level that the name of a style says, as Word and as the Secretariat's templates name."""
    if found := _HEADING.fullmatch(name.strip()):
        return int(found[1])
    if found := _SECRETARIAT.match(name.strip()):
        return _SECRETARIAT_LEVELS[found[1].lower()]
    return 1 if name.strip().lower() in ("title", "titre") else 0
