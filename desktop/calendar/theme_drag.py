"""A theme of the programme of work on its way to a day."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.shell.theme import theme
from desktop.widgets.chip import paint_ground, paint_state

THEME: Final = "application/x-chairdesk-theme"
"""The format of what is dragged: the UUID of a theme."""
_WIDEST: Final = 280
_SIDES: Final = 8


def theme_data(uuid: str) -> QMimeData:
    """Give what is carried along with a theme."""
    data = QMimeData()
    data.setData(THEME, uuid.encode())
    return data


def dropped_theme(data: QMimeData) -> str | None:
    """Give the UUID of the theme that is carried along; None where it is something else."""
    return bytes(data.data(THEME).data()).decode() if data.hasFormat(THEME) else None


def drag_theme(source: QWidget, uuid: str, title: str) -> None:
    """Let the person carry a theme away from a widget, until they drop it somewhere."""
    drag = QDrag(source)
    drag.setMimeData(theme_data(uuid))
    drag.setPixmap(_picture(source, title))
    drag.setHotSpot(QPoint(_SIDES, _SIDES))
    drag.exec(Qt.DropAction.CopyAction)


def _picture(source: QWidget, title: str) -> QPixmap:
    """Draw the theme as the meeting that it would become."""
    now, look = theme(), theme().meeting("planned")
    font = now.font("caption", strong=True)
    taken = now.px(now.measure("mark")) + 4 + 2 * _SIDES
    width = min(QFontMetrics(font).horizontalAdvance(title) + 1 + taken, now.px(_WIDEST))
    box = QRect(0, 0, width, now.px(24))
    ratio = source.devicePixelRatioF()
    picture = QPixmap(box.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_ground(painter, box, look)
    paint_state(
        painter, box.adjusted(_SIDES, 0, -_SIDES, 0), look, title,
        ink=look.text, surface=look.fill, font=font, gap=4, mirrored=source.isRightToLeft(),
    )  # fmt: skip
    painter.end()
    return picture
