"""The hours of a typed line, however they are capitalised: "3PM", "15H"."""

from __future__ import annotations

from typing import Final

from db.dates import FoundTimes, find_times

_CAPITALS: Final = {letter: letter + 32 for letter in range(ord("A"), ord("Z") + 1)}


def hours_in(text: str) -> list[FoundTimes]:
    """Find the times of day of a line, in order."""
    return find_times(text.translate(_CAPITALS))
