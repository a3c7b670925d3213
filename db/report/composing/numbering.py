"""Labels that follow from place: each heading counts among its sisters, each item in its list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from db.report.wording import Wording

_LEVELS_OF_HEADINGS = 3
_LEVELS_OF_ITEMS = 4


class HeadingLabels:
    """Gives each labelled heading its label in turn: "II", then "A", then "1" below."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._met: Counter[Hashable] = Counter()

    def next(self, parent: Hashable, level: int) -> str:
        """The label of the next labelled heading under ``parent``; "" below the third level."""
        if level > _LEVELS_OF_HEADINGS:
            return ""
        self._met[parent] += 1
        return self._words.heading_label(level, self._met[parent])


class ItemLabels:
    """Gives the items of one list their labels in turn, each level counting under the one above."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._met = [0] * _LEVELS_OF_ITEMS

    def next(self, level: int) -> str:
        """The label of the next item: of level 1 to 4, a deeper one being of the fourth."""
        level = min(max(level, 1), _LEVELS_OF_ITEMS)
        self._met[level - 1] += 1
        self._met[level:] = [0] * (_LEVELS_OF_ITEMS - level)
        return self._words.item_label(level, self._met[level - 1])
