"""What stands on one page of a PDF."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Word:
    """A word; ``y`` is its baseline, ``size`` that of its type, both in points.

    ``glued``: no blank stands between it and the word before, as before a raised footnote mark.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    glued: bool = False


Spelled = tuple[Word, int, int]
"""A word, and the characters of the page that it is made of: from the first to after the last."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, upright or level."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Page:
    """One page, its number from 1; places are in points from the lower left corner."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: int = 0
