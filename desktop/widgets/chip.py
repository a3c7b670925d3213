"""A state as it is shown everywhere: mark and word, and the chip of a meeting round them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop.shell.theme import MeetingLook, StateLook, paint_mark, theme
from desktop.widgets.hairline import hairline, snapped

_MARK: Final = 12
_GAP: Final = 6
_CHIP_PADDING: Final = 8


def state_size(word: str, font: QFont | None = None) -> QSize:
    """How much room a mark and its word take, without anything round them."""
    metrics = QFontMetrics(font or theme().font())
    mark = theme().px(_MARK)
    return QSize(mark + _GAP + metrics.horizontalAdvance(word), max(mark, metrics.height()))


def paint_state(
    painter: QPainter,
    rect: QRect | QRectF,
    look: StateLook | MeetingLook,
    word: str,
    *,
    ink: QColor | None = None,
    surface: QColor | None = None,
    font: QFont | None = None,
    gap: int = _GAP,
    mirrored: bool = False,
) -> None:
    """Draw a mark in its colour and the word in the colour of text, at the leading edge.

    ``ink`` is the word's colour and ``surface`` what both stand upon, ``gap`` lies between them;
    a word that does not fit is cut with an ellipsis. ``mirrored`` is for texts that run from right
    to left.
    """
    now, room = theme(), QRectF(rect)
    side = now.px(_MARK)
    left = room.right() - side if mirrored else room.left()
    spot = QRectF(left, room.center().y() - side / 2, side, side)
    color = look.border if isinstance(look, MeetingLook) else look.color
    paint_mark(painter, spot, look.mark, color, surface or now.color("surface"))
    rest = side + gap
    text = room.adjusted(0, 0, -rest, 0) if mirrored else room.adjusted(rest, 0, 0, 0)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
    painter.setFont(font or now.font())
    painter.setPen(ink or now.color("text"))
    shown = painter.fontMetrics().elidedText(
        word, Qt.TextElideMode.ElideRight, int(text.width() + 1)
    )
    edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(text, int(flags) | Qt.TextFlag.TextDontClip, shown)
    painter.restore()


def chip_size(word: str) -> QSize:
    """How large the chip of a state is when it stands by itself."""
    inside = state_size(word, theme().font(strong=True))
    return QSize(inside.width() + 2 * _CHIP_PADDING + 2, theme().px(24))


def paint_chip(
    painter: QPainter,
    rect: QRect | QRectF,
    look: MeetingLook,
    word: str,
    *,
    mirrored: bool = False,
) -> None:
    """Draw the chip that says a meeting's state and no more."""
    paint_ground(painter, rect, look)
    inside = QRectF(rect).adjusted(_CHIP_PADDING + 1, 0, -_CHIP_PADDING - 1, 0)
    paint_state(
        painter,
        inside,
        look,
        word,
        ink=look.text,
        surface=look.fill,
        font=theme().font(strong=True),
        mirrored=mirrored,
    )


def paint_ground(painter: QPainter, rect: QRect | QRectF, look: MeetingLook) -> None:
    """Draw what stands behind a meeting: its fill, and its line of 1 px."""
    pen = hairline(painter, look.border, look.line)
    radius = theme().radius("chip")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(look.fill)
    painter.drawRoundedRect(snapped(painter, rect, pen), radius, radius)
    painter.restore()
