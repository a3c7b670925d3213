"""The components of a calendar, with the lines that each holds: limits come before parsing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from db.reading.calendar.content_line import ContentLine, content_line, name_of
from db.reading.encoding import decode
from db.reading.pieces import Refused

LONGEST_LINE: Final = 64_000
"""Characters of an unfolded line; longer ones are files put into the calendar."""
MOST_COMPONENTS: Final = 60_000
DEEPEST: Final = 8
_FOLD_RE: Final = re.compile(rb"(?:\r\n|\r|\n)[ \t]")
_BREAK_RE: Final = re.compile(r"\r\n|\r|\n")
_SAMPLE: Final = 4096


@dataclass(slots=True)
class Component:
    """One component: its lines without those of the components in it, and its place in the file."""

    name: str
    place: int
    """Number of its first line in the file, once lines are unfolded."""
    raw: list[str] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)
    _named: dict[str, list[str]] = field(default_factory=dict)

    def take(self, name: str, raw: str) -> None:
        """Add a line of a name."""
        self.raw.append(raw)
        self._named.setdefault(name, []).append(raw)

    def lines(self, name: str) -> Iterator[ContentLine]:
        """Give the properties of a name, in order."""
        for raw in self._named.get(name, ()):
            line = content_line(raw)
            if line is not None:
                yield line

    def line(self, name: str) -> ContentLine | None:
        """Give the first property of a name."""
        return next(self.lines(name), None)

    def text(self, name: str) -> str:
        """Give the text of the first property of a name; "" where there is none."""
        line = self.line(name)
        return line.text.strip() if line else ""

    def unfolded(self) -> Iterator[str]:
        """Give the lines of the component as they stand, from BEGIN to END."""
        yield f"BEGIN:{self.name}"
        yield from self.raw
        for part in self.parts:
            yield from part.unfolded()
        yield f"END:{self.name}"


@dataclass(frozen=True, slots=True)
class Calendars:
    """What a file holds."""

    found: list[Component]
    long: list[int]
    """Places of lines that were too long to keep."""
    odd: list[int]
    """Places of lines that are no content lines."""
    whole: bool
    """Whether every component ends."""


def calendars(content: bytes) -> Calendars:
    """Give the calendars of a file, whatever its line ends and its encoding.

    Raises Refused: it holds no calendar, or is nested or filled as none is.
    """
    top = Component("", 0)
    opened = [top]
    long: list[int] = []
    odd: list[int] = []
    count = 0
    for place, raw in enumerate(_BREAK_RE.split(_unfolded(content)), start=1):
        if not raw.strip():
            continue
        if len(raw) > LONGEST_LINE:
            long.append(place)
            continue
        head, _, name = raw.partition(":")
        match head.strip().upper():
            case "BEGIN":
                count += 1
                if count > MOST_COMPONENTS:
                    raise Refused("too many events")
                if len(opened) > DEEPEST:
                    raise Refused("nested")
                component = Component(name.strip().upper(), place)
                opened[-1].parts.append(component)
                opened.append(component)
            case "END":
                if len(opened) > 1 and opened[-1].name == name.strip().upper():
                    opened.pop()
                else:
                    odd.append(place)
            case _ if called := name_of(raw):
                opened[-1].take(called, raw)
            case _:
                odd.append(place)
    found = [part for part in top.parts if part.name == "VCALENDAR"]
    if not found:
        raise Refused("no calendar")
    return Calendars(found, long, odd, whole=len(opened) == 1)


def _unfolded(content: bytes) -> str:
    """The text without its folds; some programs fold within a character, so bytes go first."""
    if b"\0" in content[:_SAMPLE]:
        content = decode(content)[0].encode()
    text, _ = decode(_FOLD_RE.sub(b"", content))
    return text.lstrip("\ufeff")
