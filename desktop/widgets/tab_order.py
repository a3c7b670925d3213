"""The order in which Tab goes through parts that come and go: as they are laid out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_as_laid_out(whole: QWidget) -> None:
    """Have Tab go through all that is in a widget in the order of its layouts.

    Qt lets Tab reach what was made last as the last, wherever it was put since.
    """
    for before, after in pairwise(_stops(whole)):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None:  # what has none, as a box of choices, sees to its own parts
        for part in _laid_out(layout):
            yield from _stops(part)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
