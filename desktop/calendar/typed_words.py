"""What was understood of a typed line, in words: part by part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from db.language import tr
from desktop.wording import days
from desktop.wording.terms import MEETING_KINDS, MEETING_STATUSES

if TYPE_CHECKING:
    from db.typed_line import TypedMeeting

_Pen = Qt.PenStyle
MARKS: Final = {
    "day": (0, _Pen.SolidLine),
    "hours": (1, _Pen.DashLine),
    "room": (2, _Pen.DotLine),
    "title": (3, _Pen.SolidLine),
    "kind": (4, _Pen.DashDotLine),
    "status": (5, _Pen.DashLine),
    "concept_note": (1, _Pen.DotLine),
}
"""By part of a line: the place of its colour in the charts, and how its underline is drawn."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A part of the line, and what it was understood as."""

    name: str
    words: str


def understood(typed: TypedMeeting, theme: str | None) -> list[Understood]:
    """Tell what a line says; ``theme``: the title of the theme on the programme that it means."""
    said = []
    if typed.day is not None:
        last = typed.end_day
        words = days.weekday_and_day(typed.day)
        if last is not None and last != typed.day:
            words = tr("{first} to {last}").format(
                first=days.weekday_day_month(typed.day), last=days.weekday_and_day(last)
            )
        said.append(Understood("day", words))
    if typed.starts_at is not None:
        said.append(Understood("hours", days.hour_range(typed.starts_at, typed.ends_at)))
    if typed.room is not None:
        said.append(Understood("room", typed.room))
    if typed.kind is not None:
        said.append(Understood("kind", tr(MEETING_KINDS[typed.kind])))
    if typed.status is not None:
        said.append(Understood("status", tr(MEETING_STATUSES[typed.status])))
    if typed.concept_note is not None:
        words = tr("concept note {symbol}").format(symbol=typed.concept_note)
        said.append(Understood("concept_note", words))
    if theme is not None:
        words = tr("theme of the programme: {title}").format(title=theme)
        said.append(Understood("title", words))
    elif typed.title is not None:
        said.append(Understood("title", tr("theme: {title}").format(title=typed.title)))
    return said


def sentence(parts: list[Understood]) -> str:
    """Give all parts as one line, for a screen reader."""
    return ", ".join(part.words for part in parts)
