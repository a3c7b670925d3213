"""What is drawn hundreds of times in a year, drawn once: squares of days, and marks of meetings."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.shell.theme import paint_mark, theme
from desktop.widgets.chip import paint_ground


def square(status: str, side: int, ratio: float) -> QPixmap:
    """Give the square of a day that has a meeting of that status; ``ratio``: of the screen."""
    return _square(status, side, ratio, theme().name)


def mark(name: str, status: str, side: int, ratio: float) -> QPixmap:
    """Give a mark in the colour of a status, as it stands on the square of that status."""
    return _mark(name, status, side, ratio, theme().name)


@lru_cache(maxsize=256)
def _square(status: str, side: int, ratio: float, _theme: str) -> QPixmap:
    look = theme().meeting(status)
    return _drawn(side, ratio, lambda painter, rect: paint_ground(painter, rect, look))


@lru_cache(maxsize=256)
def _mark(name: str, status: str, side: int, ratio: float, _theme: str) -> QPixmap:
    look = theme().meeting(status)
    return _drawn(
        side, ratio, lambda painter, rect: paint_mark(painter, rect, name, look.border, look.fill)
    )


def _drawn(side: int, ratio: float, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
    picture = QPixmap(QSize(side, side) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
