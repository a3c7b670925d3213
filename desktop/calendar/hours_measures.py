"""The sizes of a view of hours, from the look and the words that stand beside the hours."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetrics

from desktop.calendar.hours_layout import Measures
from desktop.calendar.hours_words import shift_words
from desktop.shell.theme import theme
from desktop.wording import days

if TYPE_CHECKING:
    from desktop.calendar.hours_rows import City, HoursShown

_SIDE: Final = 13
_ROWS: Final = 4
_WIDEST: Final = 96


def measures(shown: HoursShown) -> Measures:
    """Give the sizes at the text scale that is in use."""
    now = theme()
    line = now.px(now.measure("chip-line"))
    second = 0
    if shown.second is not None:
        second = _column(shown.second, shift_words(1), shift_words(-1))
    return Measures(
        hour=now.px(now.measure("hour")),
        gutter=_column(shown.city) + second,
        head=now.px(now.measure("day-head")),
        row=line + 4,
        line=line,
        rows=_ROWS,
        least=line + 4,
        second=second,
    )


def _column(city: City, *words: str) -> int:
    """Wide enough for its city, as far as cities go, for its hours, and for words among them."""
    metrics = QFontMetrics(theme().font("caption", tabular=True))
    named = min(metrics.horizontalAdvance(city.name), theme().px(_WIDEST))
    wanted = max(metrics.horizontalAdvance(word) for word in (days.hour(time(20)), *words))
    return max(theme().px(theme().measure("hour-column")), max(named, wanted) + _SIDE)
