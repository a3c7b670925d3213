"""A meeting in a calendar: a chip with its state and title, or a day of the year with its mark."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from desktop.shell.theme import MeetingLook, paint_mark, theme
from desktop.widgets.chip import paint_ground, paint_state

LINES: Final = 4
"""How many lines a chip has at most, the one of its state among them."""

_SIDE: Final = 6  # with the line of 1 px
_GAP: Final = 4
_TOP: Final = 2
_RING: Final = 3  # the focus ring, with the 1 px between it and the chip


def meeting_height(title: str, width: float, lines: int = LINES) -> int:
    """How high the chip of a meeting is, at that width, with ``lines`` lines at most."""
    shown = broken(title, width - 2 * _SIDE, lines - 1) if lines > 1 else []
    return theme().px(theme().measure("chip-line")) * (1 + len(shown)) + 2 * _TOP


def paint_meeting(
    painter: QPainter,
    rect: QRect | QRectF,
    look: MeetingLook,
    word: str,
    title: str,
    *,
    feet: Sequence[str] = (),
    selected: bool = False,
    mirrored: bool = False,
) -> None:
    """Draw a meeting's chip: mark and word, then as much of the title as ``rect`` has lines for.

    ``feet`` follow, as far as lines are left. A ``selected`` one has the focus ring round it, 3 px
    outside of ``rect``.
    """
    now, room = theme(), QRectF(rect)
    height = now.px(now.measure("chip-line"))
    paint_ground(painter, room, look)
    inside = room.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
    first = QRectF(inside.left(), inside.top(), inside.width(), height)
    paint_state(
        painter,
        first,
        look,
        word,
        ink=look.text,
        surface=look.fill,
        font=now.font("caption", strong=True, tabular=True),
        gap=_GAP,
        mirrored=mirrored,
    )
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
    font = now.font("caption", tabular=True)
    font.setStrikeOut(look.strike)
    painter.setFont(font)
    painter.setPen(look.text)
    edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    count = int((inside.height() + 1) // height) - 1
    lines = broken(title, inside.width(), count)
    for number, line in enumerate(lines, start=1):
        painter.drawText(
            first.translated(0, number * height), int(flags) | Qt.TextFlag.TextDontClip, line
        )
    font.setStrikeOut(False)
    painter.setFont(font)
    ellipsis, width = Qt.TextElideMode.ElideRight, int(inside.width())
    for number, foot in zip(range(len(lines) + 1, count + 1), feet, strict=False):
        shown = painter.fontMetrics().elidedText(foot, ellipsis, width)
        below = first.translated(0, number * height)
        painter.drawText(below, int(flags) | Qt.TextFlag.TextDontClip, shown)
    painter.restore()
    if selected:
        paint_selection_ring(painter, room)


def paint_selection_ring(painter: QPainter, rect: QRectF, *, selected: bool = False) -> None:
    """Draw the focus ring round a chip, in a row that is ``selected`` or not: 2 px, 1 px away."""
    now = theme()
    width = now.stroke("focus")
    out, radius = _RING - width / 2, now.radius("chip") + _RING - width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.color("focus", selected=selected), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius, radius)
    painter.restore()


def paint_day(
    painter: QPainter,
    rect: QRect | QRectF,
    look: MeetingLook,
    day: str,
    *,
    mark: QColor | None = None,
) -> None:
    """Draw a day that has a meeting: a square, its mark on the upper corner.

    ``mark`` is its colour where that of the square would not be seen.
    """
    now, room = theme(), QRectF(rect)
    paint_ground(painter, room, look)
    font = now.font(strong=True, tabular=True)
    font.setStrikeOut(look.strike)
    painter.save()
    painter.setFont(font)
    painter.setPen(look.text)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, day)
    painter.restore()
    side = now.px(now.measure("mark"))
    corner = QRectF(room.right() - side * 0.6, room.top() - side * 0.4, side, side)
    paint_mark(painter, corner, look.mark, mark or look.border, look.fill)


def broken(title: str, width: float, lines: int) -> tuple[str, ...]:
    """Give a text in at most ``lines`` lines of a chip.

    The last is cut with an ellipsis, and so is a word that is wider than a line.
    """
    if lines < 1 or width <= 0 or not title:
        return ()
    return _broken(title, width, lines, theme().scale)


@lru_cache(maxsize=4096)
def _broken(title: str, width: float, lines: int, _scale: float) -> tuple[str, ...]:
    """Break a title; a month is measured and painted with the same lines, again and again."""
    font = theme().font("caption", tabular=True)
    layout = QTextLayout(title, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(title)]
    shown = [title[a:b].strip() for a, b in zip(starts[:lines], ends, strict=False)]
    if len(starts) > lines:
        shown[-1] = title[starts[lines - 1] :]
    metrics = QFontMetricsF(font)
    return tuple(metrics.elidedText(part, Qt.TextElideMode.ElideRight, width) for part in shown)
