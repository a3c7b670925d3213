"""Automatic numbering in Word files: lists that count as Word does (ECMA-376, part 1, 17.9).

A list counts by itself. Where a report's own label is not what comes next, the list is set to it,
and where no list can show it (a "5 bis"), the label is left to be written as text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from db.numerals import as_letters, as_roman
from db.report.ooxml.elements import Element, w

_SHOWN: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "upperRoman": lambda number: as_roman(number).upper(),
    "lowerRoman": as_roman,
    "upperLetter": lambda number: as_letters(number).upper(),
    "lowerLetter": as_letters,
}
_LONGEST = 1000  # no list of letters or roman numerals goes so far


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts, what stands around its number, and how it is set.

    ``left`` and ``first`` are the indents of all lines and of the first one beyond that, ``tab``
    is where the text after the label begins, all in twentieths of a point.
    """

    form: str
    before: str
    after: str
    left: int
    first: int
    tab: int
    style: str = ""

    def shown(self, number: int) -> str:
        """The label of that number."""
        return f"{self.before}{_SHOWN[self.form](number)}{self.after}"

    def number(self, label: str) -> int | None:
        """The number that is shown as ``label``, or None where there is none."""
        figures = label.removeprefix(self.before).removesuffix(self.after)
        likely = [int(figures)] if figures.isdecimal() else range(1, _LONGEST)
        return next((number for number in likely if self.shown(number) == label), None)


@dataclass(slots=True)
class _Instance:
    """A ``w:num``: a list as used from some place on, with the levels it starts anew."""

    id: int
    abstract: int
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document; hands out to each paragraph its place in one of them."""

    def __init__(self, lists: tuple[tuple[Level, ...], ...]) -> None:
        self._lists = lists
        self._instances = [_Instance(place + 1, place) for place in range(len(lists))]
        self._current = list(self._instances)
        self._counts: list[dict[int, int]] = [{} for _ in lists]

    def place(self, which: int, level: int, label: str) -> Element | None:
        """The ``w:numPr`` that shows ``label`` at ``level`` of list ``which``, both from 0.

        None where the list cannot show that label.
        """
        if level >= len(self._lists[which]):
            return None
        form, counts = self._lists[which][level], self._counts[which]
        number = counts.get(level, self._current[which].starts.get(level, 1) - 1) + 1
        if form.shown(number) != label:
            found = form.number(label)
            if found is None:
                return None
            number = found
            self._restart(which, level, number)
        above = {place: count for place, count in counts.items() if place < level}
        self._counts[which] = above | {level: number}
        return w("numPr", w("ilvl", val=level), w("numId", val=self._current[which].id))

    def part(self) -> Element:
        """The numbering part of the document, once every paragraph has its place."""
        return w(
            "numbering",
            *(_abstract(place, levels) for place, levels in enumerate(self._lists)),
            *map(_instance, self._instances),
        )

    def _restart(self, which: int, level: int, number: int) -> None:
        """Set the list to ``number`` from here on; the levels above go on where they are."""
        counts = self._counts[which]
        starts = {above: counts.get(above, 0) + 1 for above in range(level)} | {level: number}
        instance = _Instance(len(self._instances) + 1, which, starts)
        self._instances.append(instance)
        self._current[which] = instance


def unnumbered() -> Element:
    """The ``w:numPr`` that takes a paragraph out of the list of its style."""
    return w("numPr", w("ilvl", val=0), w("numId", val=0))


def _abstract(place: int, levels: tuple[Level, ...]) -> Element:
    return w(
        "abstractNum",
        w("multiLevelType", val="multilevel"),
        *(_level(place, level) for place, level in enumerate(levels)),
        abstractNumId=place,
    )


def _level(place: int, level: Level) -> Element:
    first = {"firstLine": level.first} if level.first >= 0 else {"hanging": -level.first}
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=level.form),
        *([w("pStyle", val=level.style)] if level.style else []),
        w("suff", val="tab"),
        w("lvlText", val=f"{level.before}%{place + 1}{level.after}"),
        w("lvlJc", val="left"),
        w(
            "pPr",
            w("tabs", w("tab", val="num", pos=level.tab)),
            w("ind", left=level.left, **first),
        ),
        ilvl=place,
    )


def _instance(instance: _Instance) -> Element:
    return w(
        "num",
        w("abstractNumId", val=instance.abstract),
        *(
            w("lvlOverride", w("startOverride", val=number), ilvl=level)
            for level, number in instance.starts.items()
        ),
        numId=instance.id,
    )
