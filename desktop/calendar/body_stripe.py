"""The stripe that tells a meeting of another body from ours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

STRIPE: Final = 3


def paint_stripe(painter: QPainter, rect: QRect, color: QColor, *, mirrored: bool) -> None:
    """Draw it along the edge of a chip where reading begins."""
    left = rect.right() - STRIPE if mirrored else rect.left() + 1
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(left, rect.top() + 2, STRIPE, rect.height() - 4)
    painter.restore()
