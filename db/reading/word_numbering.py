"""Automatic numbers as Word shows them: counted through the document, level by level."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from db.numerals import as_letters, as_roman
from db.reading.labels import BULLET
from db.reading.word_names import VAL, W, switch, value
from db.reading.xml_parts import Element, whole_number

_LEVELS = 9
_COUNTED = re.compile(r"%([1-9])")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and what is printed."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The level, from 1, whose use begins this one anew; 0 never; None any higher one."""
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _Definition:
    levels: dict[int, Level] = field(default_factory=dict)
    link: str = ""
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(slots=True)
class _Instance:
    definition: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    used: bool = False


class Numbering:
    """The lists of a document and how far each has counted.

    Instances of one definition go on with each other's count, as in Word, unless an instance
    overrides its start: then it begins there at its first use.
    """

    def __init__(self, root: Element | None = None) -> None:
        self._definitions: dict[str, _Definition] = {}
        self._instances: dict[str, _Instance] = {}
        self._by_style_link: dict[str, str] = {}
        if root is not None:
            for element in root.iterfind(f"{W}abstractNum"):
                self._define(element)
            for element in root.iterfind(f"{W}num"):
                self._instances[element.get(f"{W}numId", "")] = _instance(element)

    def level_of_style(self, instance: str, style: str) -> int | None:
        """The level of the list that is tied to a paragraph style."""
        found = self._instances.get(instance)
        definition = self._definition(found) if found else None
        levels = definition.levels if definition else {}
        return next((depth for depth, level in levels.items() if level.style == style), None)

    def label(self, instance: str, depth: int) -> str:
        """Count one paragraph of the list ``instance`` at ``depth``; what stands before it."""
        found = self._instances.get(instance)
        definition = self._definition(found) if found else None
        if found is None or definition is None or not 0 <= depth < _LEVELS:
            return ""
        levels = definition.levels | found.levels
        if not found.used:
            found.used = True
            for level, start in found.starts.items():
                definition.counts[level] = None
                levels[level] = found.levels[level] = replace(
                    levels.get(level, Level()), start=start
                )
        _count(definition.counts, levels, depth)
        return _printed(definition.counts, levels, depth)

    def _define(self, element: Element) -> None:
        key = element.get(f"{W}abstractNumId", "")
        levels = {
            whole_number(level.get(f"{W}ilvl"), 0): _level(level)
            for level in element.iterfind(f"{W}lvl")
        }
        self._definitions[key] = _Definition(levels, value(element, "numStyleLink") or "")
        if named := value(element, "styleLink"):
            self._by_style_link[named] = key

    def _definition(self, instance: _Instance) -> _Definition | None:
        definition = self._definitions.get(instance.definition)
        if definition and definition.link and not definition.levels:
            return self._definitions.get(self._by_style_link.get(definition.link, ""), definition)
        return definition


def _level(element: Element) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        start=whole_number(value(element, "start"), 0),
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=None if restart is None else whole_number(restart, 0),
        legal=bool(switch(element, "isLgl")),
        style=value(element, "pStyle") or "",
    )


def _instance(element: Element) -> _Instance:
    found = _Instance(value(element, "abstractNumId") or "")
    for override in element.iterfind(f"{W}lvlOverride"):
        depth = whole_number(override.get(f"{W}ilvl"), 0)
        if not 0 <= depth < _LEVELS:
            continue
        level = override.find(f"{W}lvl")
        if level is not None:
            found.levels[depth] = _level(level)
        start = override.find(f"{W}startOverride")
        if start is not None:
            found.starts[depth] = whole_number(start.get(VAL), 1)
    return found


def _count(counts: list[int | None], levels: dict[int, Level], depth: int) -> None:
    before = counts[depth]
    counts[depth] = levels.get(depth, Level()).start if before is None else before + 1
    for deeper in range(depth + 1, _LEVELS):
        restart = levels.get(deeper, Level()).restart
        if restart is None or (restart and depth <= restart - 1):
            counts[deeper] = None


def _printed(counts: list[int | None], levels: dict[int, Level], depth: int) -> str:
    shown = levels.get(depth, Level())
    if shown.format == "bullet":
        return BULLET if _PRIVATE_USE.search(shown.text) else shown.text.strip()

    def counted(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        level = levels.get(at, Level())
        count = counts[at]
        return _figure(
            level.start if count is None else count, "decimal" if shown.legal else level.format
        )

    return _COUNTED.sub(counted, shown.text).strip()


def _figure(count: int, form: str) -> str:
    match form:
        case "lowerLetter":
            return as_letters(count)
        case "upperLetter":
            return as_letters(count).upper()
        case "lowerRoman":
            return as_roman(count)
        case "upperRoman":
            return as_roman(count).upper()
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
    return str(count)
