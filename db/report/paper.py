"""The sizes of paper a report is set on."""

from __future__ import annotations

from enum import Enum


class Paper(Enum):
    """A sheet, upright: width and height in millimetres."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)

    @property
    def width(self) -> float:
        """Millimetres from left to right."""
        return self.value[0]

    @property
    def height(self) -> float:
        """Millimetres from top to bottom."""
        return self.value[1]
