"""The icons and marks, drawn from their SVG in the colours of the theme, crisp on every screen."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from db.resources import resource
from desktop.shell.appearance import theme

_INK: Final = b"currentColor"
_BEHIND: Final = b"#FFFFFF"  # stands in the marks for whatever they are drawn upon


@cache
def icon(name: str, role: str = "text") -> QIcon:
    """The icon of that name in the colour of a role; it follows the theme by itself."""
    return QIcon(_lasting(_Engine(name, role)))


def mark_icon(name: str, color: QColor | str) -> QIcon:
    """The mark of that name as an icon for menus, in a colour or in that of a role."""
    return _mark_icon(name, color if isinstance(color, str) else color.rgba())


@cache
def _mark_icon(name: str, color: str | int) -> QIcon:
    wanted = color if isinstance(color, str) else QColor.fromRgba(color)
    return QIcon(_lasting(_Engine(f"marks/{name}", wanted)))


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, color: QColor) -> None:
    """Draw an icon as large as it fits into the middle of ``rect``."""
    _paint(painter, QRectF(rect), name, color, color)


def paint_mark(
    painter: QPainter, rect: QRect | QRectF, name: str, color: QColor, surface: QColor
) -> None:
    """Draw a mark in the middle of ``rect``; ``surface`` is the colour that it stands upon."""
    _paint(painter, QRectF(rect), f"marks/{name}", color, surface)


class _Engine(QIconEngine):
    """Draws an icon in the theme of the moment, for the screen it is asked for.

    Each lives as long as the program: PySide6 may free what stands for an engine in Python before
    the engine goes, and the program would end there.
    """

    def __init__(self, name: str, color: QColor | str) -> None:
        super().__init__()
        self._name = name
        self._wanted = color

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State, /
    ) -> None:
        ink, behind = self._color(mode, state), theme().color("surface")
        _paint(painter, QRectF(rect), self._name, ink, behind)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, /) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float, /
    ) -> QPixmap:
        ink, behind = self._color(mode, state), theme().color("surface")
        side = round(min(size.width(), size.height()) * scale)
        drawn = QPixmap.fromImage(_drawn(self._name, side, ink.rgba(), behind.rgba()))
        drawn.setDevicePixelRatio(scale)
        return drawn

    def clone(self, /) -> QIconEngine:
        return _lasting(_Engine(self._name, self._wanted))

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return theme().color("disabled")
        # What is checked stands on the colour of a selection.
        selected = mode is QIcon.Mode.Selected or state is QIcon.State.On
        if isinstance(self._wanted, QColor):
            return self._wanted
        return theme().color(self._wanted, selected=selected)


_engines: Final[list[_Engine]] = []


def _lasting(engine: _Engine) -> _Engine:
    _engines.append(engine)
    return engine


def _paint(painter: QPainter, rect: QRectF, name: str, ink: QColor, behind: QColor) -> None:
    """Draw on whole pixels of the device, whatever its scale and wherever the widget stands."""
    to_device = painter.deviceTransform()
    there = to_device.mapRect(rect)
    side = round(min(there.width(), there.height()))
    if side < 1:
        return
    image = _drawn(name, side, ink.rgba(), behind.rgba())
    corner = QPoint(
        round(there.center().x() - side / 2),
        round(there.center().y() - side / 2),
    )
    back, possible = to_device.inverted()
    if not possible:
        return
    target = back.mapRect(QRectF(QPointF(corner), QSize(side, side).toSizeF()))
    painter.drawImage(target, image)


@lru_cache(maxsize=2048)
def _drawn(name: str, side: int, ink: int, behind: int) -> QImage:
    """The drawing ``side`` device pixels wide and high, on nothing."""
    source = _source(name).replace(_BEHIND, QColor.fromRgba(behind).name().encode())
    source = source.replace(_INK, QColor.fromRgba(ink).name().encode())
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(source).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
