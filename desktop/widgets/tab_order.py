"""The order in which Tab goes through parts that come and go: as they are laid out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def order_as_laid_out(whole: QWidget) -> None:
    """Have Tab go through all that is in a widget in the order of its layouts.

    Qt lets Tab reach what was made last as the last, wherever it was put since. A field that hands
    the focus to a part of its own goes before that part: behind it, Tab would go back to the part.
    """
    for before, after in pairwise(_stops(whole)):
        # One step only: who walks the chain on comes to the bar of menus, and PySide6 then takes
        # its menus for deleted.
        if before.nextInFocusChain() is not after:
            with _reached_itself(before), _reached_itself(after):
                QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget) -> bool:
    part = widget.focusProxy()
    if part is not None:
        return widget.isAncestorOf(part)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


@contextmanager
def _reached_itself(field: QWidget) -> Iterator[None]:
    """Have Tab reach a field as it reaches its part: Qt puts nothing else in order."""
    part = field.focusProxy()
    if part is None:
        yield
        return
    own, of_part = field.focusPolicy(), part.focusPolicy()
    field.setFocusPolicy(of_part)
    yield
    field.setFocusPolicy(own)  # which Qt gives to the part as well
    part.setFocusPolicy(of_part)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if _is_stop(widget):
        yield widget
    for part in _parts(widget):
        yield from _stops(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What a widget lays out; what has no layout, as a box of choices, sees to its own parts."""
    layout = widget.layout()
    if isinstance(widget, QSplitter):
        parts: list[QWidget | None] = [widget.widget(place) for place in range(widget.count())]
        yield from filter(None, parts)
    elif isinstance(widget, QScrollArea):
        if (inner := widget.widget()) is not None:
            yield inner
    elif layout is not None:
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        yield from _laid_out(layout, widget.findChildren(QWidget, options=directly))


def _laid_out(layout: QLayout, among: list[QWidget]) -> Iterator[QWidget]:
    """Give what a layout and those within it hold, in order.

    Not by ``itemAt``: Qt frees an item with its widget, and PySide6 goes on to know the address as
    that of the item, whatever is made there next.
    """
    parts: list[QWidget | QLayout] = [*among]
    parts += [inner for inner in layout.children() if isinstance(inner, QLayout)]
    places = [(layout.indexOf(part), part) for part in parts]
    for _, part in sorted(((at, part) for at, part in places if at >= 0), key=itemgetter(0)):
        if isinstance(part, QLayout):
            yield from _laid_out(part, among)
        else:
            yield part
