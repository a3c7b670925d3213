"""Automatic numbers of an OpenDocument text, counted as LibreOffice shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.numerals import as_letters, as_roman
from db.reading.labels import BULLET
from db.reading.odt_names import LOEXT, STYLE, TEXT, XML_ID
from db.reading.xml_parts import Element, whole_number

_LEVELS = 10
_SHOWN = re.compile(r"%(\d{1,2})%")
Counts = list[int]
"""How far each level of one list has counted; 0 where it has not begun."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style; ``pattern`` is like "%1%.%2%." where the file gives one."""

    format: str
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1
    pattern: str = ""
    bullet: str = ""


class OdtLists:
    """The lists of a document: which go on with which, and what stands before each item."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._by_id: dict[str, Counts] = {}
        self._by_style: dict[str, Counts] = {}
        self._outline: Counts = [0] * _LEVELS
        for root in roots:
            for element in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
                is_outline = element.tag == f"{TEXT}outline-style"
                name = "" if is_outline else element.get(f"{STYLE}name", "")
                self._styles[name] = {
                    whole_number(level.get(f"{TEXT}level"), 1) - 1: _level(level)
                    for level in element
                }

    def counts(self, element: Element, style: str) -> Counts:
        """The counts that a ``text:list`` goes on with, or new ones."""
        earlier = None
        if continued := element.get(f"{TEXT}continue-list"):
            earlier = self._by_id.get(continued)
        elif element.get(f"{TEXT}continue-numbering") == "true":
            earlier = self._by_style.get(style)
        found = [0] * _LEVELS if earlier is None else earlier
        if identity := element.get(XML_ID):
            self._by_id[identity] = found
        self._by_style[style] = found
        return found

    def label(self, counts: Counts, style: str, depth: int, start: str | None = None) -> str:
        """Count one item; what stands before it."""
        levels = self._styles.get(style, {})
        if not 0 <= depth < _LEVELS or depth not in levels:
            return ""
        level = levels[depth]
        if start is not None:
            counts[depth] = whole_number(start, 1)
        else:
            counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        return _printed(counts, levels, depth)

    def heading(self, depth: int) -> str:
        """Count one heading of the outline; what stands before it, mostly nothing."""
        return self.label(self._outline, "", depth)


def _level(element: Element) -> Level:
    if element.tag == f"{TEXT}list-level-style-bullet":
        char = element.get(f"{TEXT}bullet-char", BULLET)
        return Level("", bullet=char if char.isprintable() and char < "\ue000" else BULLET)
    return Level(
        format=element.get(f"{STYLE}num-format", ""),
        prefix=element.get(f"{STYLE}num-prefix", ""),
        suffix=element.get(f"{STYLE}num-suffix", ""),
        start=whole_number(element.get(f"{TEXT}start-value"), 1),
        shown=whole_number(element.get(f"{TEXT}display-levels"), 1),
        pattern=element.get(f"{LOEXT}num-list-format", element.get(f"{STYLE}num-list-format", "")),
    )


def _printed(counts: Counts, levels: dict[int, Level], depth: int) -> str:
    level = levels[depth]
    if level.bullet:
        return level.bullet

    def figure(at: int) -> str:
        shown = levels.get(at, Level("1"))
        return _figure(counts[at] or shown.start, shown.format)

    if not level.format:
        return ""
    if level.pattern:
        return _SHOWN.sub(
            lambda found: figure(min(max(int(found[1]) - 1, 0), _LEVELS - 1)), level.pattern
        ).strip()
    first = max(depth - level.shown + 1, 0)
    figures = ".".join(filter(None, (figure(at) for at in range(first, depth + 1))))
    return f"{level.prefix}{figures}{level.suffix}".strip()


def _figure(count: int, form: str) -> str:
    match form:
        case "a":
            return as_letters(count)
        case "A":
            return as_letters(count).upper()
        case "i":
            return as_roman(count)
        case "I":
            return as_roman(count).upper()
        case "":
            return ""
    return str(count)
