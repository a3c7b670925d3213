"""Ranges of days in rows below one another, and what has no room in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stack:
    """Where ranges of days stand."""

    rows: list[int | None]
    """The row of each range; None where it has no room."""
    hidden: list[int]
    """How many ranges of each day have no room; they are counted in the last row of that day."""
    height: int
    """How many rows are used."""


def stack(ranges: Sequence[tuple[int, int]], days: int, most: int) -> Stack:
    """Stack ranges, (first, last) of ``days`` days, each as high as it can stand.

    There are ``most`` rows, at least one. Where they are too few, the last row is left to the count
    of what has no room.
    """
    taken: list[set[int]] = [set() for _ in range(days)]
    wanted = []
    for first, last in ranges:
        here = taken[first : last + 1]
        row = next(row for row in range(len(ranges)) if all(row not in day for day in here))
        for day in here:
            day.add(row)
        wanted.append(row)
    over = [max(day, default=0) >= most for day in taken]
    hidden = [0] * days
    rows: list[int | None] = []
    for (first, last), row in zip(ranges, wanted, strict=True):
        fits = row < most - 1 or (row == most - 1 and not any(over[first : last + 1]))
        rows.append(row if fits else None)
        if not fits:
            for number in range(first, last + 1):
                hidden[number] += 1
    used = [row + 1 for row in rows if row is not None]
    return Stack(rows, hidden, most if any(hidden) else max(used, default=0))
