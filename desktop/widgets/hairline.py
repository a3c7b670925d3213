"""Lines of one pixel that are sharp on every screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_STYLES: Final = {
    "solid": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
}


def hairline(painter: QPainter, color: QColor, line: str = "solid") -> QPen:
    """A pen of 1 px, in whole pixels of the device; ``line`` is solid, dashed or dotted."""
    pen = QPen(color, max(1, int(painter.deviceTransform().m11())), _STYLES[line])
    pen.setCosmetic(True)
    return pen


def snapped(painter: QPainter, rect: QRect | QRectF, pen: QPen) -> QRectF:
    """The rectangle along which ``pen`` fills whole pixels of the device just inside ``rect``."""
    to_device = painter.deviceTransform()
    there = QRectF(to_device.mapRect(QRectF(rect)).toAlignedRect())
    half = pen.widthF() / 2
    back, _possible = to_device.inverted()
    return back.mapRect(there.adjusted(half, half, -half, -half))
