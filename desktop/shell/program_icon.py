"""The program's own icon, in every size that a system asks for."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from db.resources import resource

SIDES: Final = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256, 512)
"""The sizes in px that windows, task bars and packages show it in."""


def program_icon() -> QIcon:
    """The icon for the window and the task bar, up to 256 px."""
    icon = QIcon()
    for side in SIDES[:-1]:
        icon.addPixmap(QPixmap.fromImage(program_image(side)))
    return icon


def program_image(side: int) -> QImage:
    """The icon ``side`` px wide and high, on nothing."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _drawing().render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


@cache
def _drawing() -> QSvgRenderer:
    return QSvgRenderer(str(resource("icons", "chairdesk.svg")))
