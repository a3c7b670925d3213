"""One typed line, taken apart: what was understood as what, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final, Literal

from db.models import MeetingKind, MeetingStatus
from db.rooms import find_room
from db.symbols import find_symbols
from db.typed_line.days import find_day
from db.typed_line.hours import hours_in
from db.typed_line.words import find_kind, find_state

Name = Literal["day", "hours", "room", "kind", "status", "concept_note", "title"]

_TAKEN: Final = "\0"
"""Stands for every character that was understood, so that the others keep their places."""
_BETWEEN: Final = " \t\r\n\0,;:–—|()[]"
_NOTE_RE: Final = re.compile(
    r"(?:concept note|note de (?:cadrage|synthèse|réflexion)|note)?\s?:?\s?[(\[]?$", re.IGNORECASE
)
_LINK_RE: Final = re.compile(r"(?:^|\s)(?:at|in|on|à|en|le|de|from|,|-)$", re.IGNORECASE)
_DASH_RE: Final = re.compile(r"-\s+|-$")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the line that was understood: offsets in characters, end exclusive."""

    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TypedMeeting:
    """What a line says of a meeting; None is what it does not say."""

    title: str | None = None
    day: date | None = None
    """None: planned without a date."""
    end_day: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    room: str | None = None
    kind: MeetingKind | None = None
    status: MeetingStatus | None = None
    """PLANNED where it is called tentative, CONFIRMED where it is called so."""
    concept_note: str | None = None
    """Symbols as normalised, joint ones joined by a hyphen."""
    parts: tuple[Part, ...] = ()
    """In order; no two overlap."""


def read_line(text: str, period: tuple[date, date], today: date) -> TypedMeeting:
    """Read a line as a meeting: "27 May 3pm-6pm Partnerships, CR 12", in English or French.

    ``period`` gives the year where none is said, ``today`` what "next Friday" counts from.
    What is not understood is the title; no text is wrong, and none raises.
    """
    reader = _Reader(text)
    reader.concept_note()
    reader.days(period, today)
    reader.hours()
    reader.room()
    reader.kind()
    reader.status()
    return reader.told()


class _Reader:
    """Takes part after part out of a line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = text
        self._parts: list[Part] = []
        self._told = TypedMeeting()

    def concept_note(self) -> None:
        """Take the first document symbol, with what names it and the brackets around it."""
        found = next((each for each in find_symbols(self._left) if each.symbols), None)
        if found is None:
            return
        lead = _NOTE_RE.search(self._left, 0, found.start)
        start = lead.start() if lead else found.start
        start += len(self._left[start:]) - len(self._left[start:].lstrip())
        opened = self._left[start : found.start].rstrip()[-1:] in ("(", "[")
        closes = opened and self._left[found.end : found.end + 1] in (")", "]")
        self._take("concept_note", start, found.end + closes)
        self._told = replace(self._told, concept_note="-".join(map(str, found.symbols)))

    def days(self, period: tuple[date, date], today: date) -> None:
        """Take the first day."""
        found = find_day(self._left, period, today)
        if found is not None:
            self._take("day", found.start, found.end)
            self._told = replace(self._told, day=found.first, end_day=found.last)

    def hours(self) -> None:
        """Take the first hours; a meeting that ends after midnight ends on the next day."""
        found = next(iter(hours_in(self._left)), None)
        if found is None:
            return
        self._take("hours", found.start, found.end)
        begins, ends, day = found.spans[0].first, found.spans[-1].last, self._told.day
        end_day = self._told.end_day
        if end_day is None and ends is not None and ends <= begins:
            if day is None or day == date.max or ends == begins:
                ends = None
            else:
                end_day = day + timedelta(days=1)
        self._told = replace(self._told, end_day=end_day, starts_at=begins, ends_at=ends)

    def room(self) -> None:
        """Take the first room."""
        found = find_room(self._left)
        if found is not None:
            self._take("room", found.start, found.end)
            self._told = replace(self._told, room=found.name)

    def kind(self) -> None:
        """Take the kind where it stands apart; one within the title stays in it."""
        found = find_kind(self._left)
        if found is not None:
            self._told = replace(self._told, kind=found.kind)
            if found.apart:
                self._take("kind", found.start, found.end)

    def status(self) -> None:
        """Take a word such as "tentative" that stands alone."""
        found = find_state(self._left)
        if found is not None:
            self._take("status", found.start, found.end)
            self._told = replace(self._told, status=found.status)

    def told(self) -> TypedMeeting:
        """Give what was understood; what is left between the parts is the title."""
        pieces = []
        for match in re.finditer(rf"[^{_TAKEN}]+", self._left):
            start, end = self._trimmed(match.start(), match.end())
            if start < end:
                pieces.append(" ".join(self._text[start:end].split()))
                self._parts.append(Part("title", start, end))
        return replace(
            self._told,
            title=" ".join(pieces) or None,
            parts=tuple(sorted(self._parts, key=lambda part: part.start)),
        )

    def _take(self, name: Name, start: int, end: int) -> None:
        self._parts.append(Part(name, start, end))
        self._left = self._left[:start] + _TAKEN * (end - start) + self._left[end:]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Leave off what only parted a piece from its neighbours: signs, and "at" before a room."""
        before = None
        while before != (start, end):
            before = start, end
            while start < end and self._text[start] in _BETWEEN:
                start += 1
            dash = _DASH_RE.match(self._text, start, end)
            start = dash.end() if dash else start
            while start < end and self._text[end - 1] in _BETWEEN:
                end -= 1
            taken_after = end < len(self._text) and _TAKEN in self._left[end : end + 3]
            link = _LINK_RE.search(self._text, start, end) if taken_after else None
            if link:
                end = link.start()
        return start, end
