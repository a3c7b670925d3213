"""Heights: where each of many lines begins, while only those in sight are measured."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """Heights of lines one below the other: guessed until they are measured."""

    def __init__(self, guesses: Iterable[int] = ()) -> None:
        self._heights = list(guesses)
        self._measured = bytearray(len(self._heights))
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def is_measured(self, index: int) -> bool:
        """Whether the height of a line is known."""
        return bool(self._measured[index])

    def measure(self, index: int, height: int) -> bool:
        """Say how high a line is; whether that was not what was held before."""
        self._measured[index] = 1
        if self._heights[index] == height:
            return False
        self._heights[index] = height
        self._tops = None
        return True

    def top(self, index: int) -> int:
        """Where a line begins."""
        return self._starts()[index]

    @property
    def total(self) -> int:
        """How high all lines are together."""
        return self._starts()[-1]

    def at(self, y: int) -> int:
        """The line at a height; the first above all, the last below all."""
        return min(max(bisect_right(self._starts(), y) - 1, 0), max(len(self) - 1, 0))

    def _starts(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
