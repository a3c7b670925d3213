"""LineColumn: the lines of a report below one another, laid out where they are in sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from desktop.report.heights import Heights
from desktop.report.line_look import LineLook, guessed_heights, laid_out
from desktop.report.lines import Line

_KEPT = 120
"""Lines that stay laid out."""


class LineColumn:
    """Where each of many lines stands; heights are guessed until a line comes into sight."""

    def __init__(self) -> None:
        self.lines: Sequence[Line] = ()
        self._heights = Heights()
        self._places: dict[tuple[bool, str], int] = {}
        self._looks: OrderedDict[int, LineLook] = OrderedDict()
        self._width = 0
        self._mirrored = False

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def total(self) -> int:
        """How high all lines are together."""
        return self._heights.total

    @property
    def laid_out(self) -> list[Line]:
        """The lines that are laid out."""
        return [self.lines[place] for place in self._looks]

    def fill(self, lines: Sequence[Line]) -> None:
        """Hold other lines."""
        self.lines = lines
        self._places = {line.key: place for place, line in enumerate(lines)}

    def place_of(self, key: tuple[bool, str]) -> int | None:
        """Give the place of the line of a key."""
        return self._places.get(key)

    def top_of(self, key: tuple[bool, str] | None) -> int | None:
        """Give where the line of a key begins; None where there is none."""
        place = self._places.get(key) if key is not None else None
        return None if place is None else self.top(place)

    def top(self, place: int) -> int:
        """Where a line begins."""
        return self._heights.top(place)

    def height(self, place: int) -> int:
        """How high a line is."""
        return self._heights[place]

    def measure(self, place: int, height: int) -> bool:
        """Say how high a line is; whether that was not what was held before."""
        return self._heights.measure(place, height)

    def at(self, y: int) -> int:
        """The place of the line at a height; the first above all, the last below all."""
        return self._heights.at(y)

    def lay_out(self, width: int, *, mirrored: bool) -> None:
        """Begin anew for a column of that width; ``mirrored``: it is read from the right."""
        self._width, self._mirrored = width, mirrored
        self._looks.clear()
        self._heights = Heights(guessed_heights(self.lines, width))

    def look(self, place: int) -> LineLook:
        """Give a line as it is laid out."""
        look = self._looks.get(place)
        if look is None:
            look = laid_out(self.lines[place], self._width, mirrored=self._mirrored)
            self._looks[place] = look
            while len(self._looks) > _KEPT:
                self._looks.popitem(last=False)
        else:
            self._looks.move_to_end(place)
        return look

    def in_sight(self, top: int, height: int) -> range:
        """Give the places of the lines that stand in a stretch of the column."""
        if not self.lines:
            return range(0)
        return range(self._heights.at(top), self._heights.at(top + height) + 1)

    def settle(self, top: int, height: int, height_of: Callable[[int], int]) -> bool:
        """Measure what stands in a stretch; whether anything was not as high as thought."""
        changed = False
        for _ in range(8):
            seen = self.in_sight(top, height)
            todo = [place for place in seen if not self._heights.is_measured(place)]
            moved = [self._heights.measure(place, height_of(place)) for place in todo]
            changed = changed or any(moved)
            if not any(moved):
                break
        return changed

    def anchor(self, top: int) -> tuple[tuple[bool, str] | None, int]:
        """Give the key of the line at a height, and how much of it is above."""
        if not self.lines or not len(self._heights):
            return None, 0
        place = self._heights.at(top)
        return self.lines[place].key, top - self._heights.top(place)

    def gap_at(self, y: int) -> int:
        """Give the place of the line that a paragraph dropped at a height would come before."""
        place = self._heights.at(y)
        below = y - self._heights.top(place) > self._heights[place] // 2
        return place + below
