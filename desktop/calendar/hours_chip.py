"""A meeting between the hours, or above them, and how its body is told from ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from db.language import tr
from desktop.calendar.hours_rows import span_of
from desktop.calendar.hours_words import hours_of
from desktop.calendar.meeting_words import state_of, title_of
from desktop.shell.theme import theme
from desktop.widgets.chip import paint_ground, paint_state
from desktop.widgets.meeting_chip import paint_meeting

if TYPE_CHECKING:
    from db.queries.calendar_hours import PlacedMeeting
    from desktop.calendar.scope import OtherBody

_SIDE: Final = 6
_STRIPE: Final = 3
_NARROW: Final = 56
"""Below this width, at scale 1, nothing is cut that would leave no more than a letter or two."""
_LEAST: Final = 28
"""Below this width, at scale 1, no more than a letter or two of a title would be left."""
_WITH_STATE: Final = 200
"""So wide, at scale 1, is a line that has room for the state as well as the title."""


def paint_placed(
    painter: QPainter,
    rect: QRect,
    placed: PlacedMeeting,
    *,
    hours: str = "",
    other_body: OtherBody | None = None,
    mirrored: bool = False,
) -> None:
    """Draw a meeting as its room allows: state, title, then hours and room, or one line.

    ``hours`` takes the place of its own. One of another body has a stripe in that body's colour,
    and its name.
    """
    line = theme().px(theme().measure("chip-line"))
    if rect.height() >= 2 * line + 4:
        width = rect.width() - 2 * _SIDE
        names = [other_body.name if other_body is not None else "", placed.meeting.room or ""]
        paint_meeting(
            painter,
            rect,
            theme().meeting(placed.meeting.status),
            _fitting(state_of(placed.meeting), width),
            title_of(placed.meeting) if width >= theme().px(_LEAST) else "",
            feet=_lines(hours or _hours(placed), [name for name in names if name], width),
            mirrored=mirrored,
        )
    else:
        _paint_line(painter, rect, placed, mirrored=mirrored)
    if other_body is not None:
        _paint_stripe(painter, rect, theme().chart(other_body.series), mirrored=mirrored)


def _fitting(word: str, width: int) -> str:
    """Give the word of the state where it can be read; the mark says it as well."""
    return word if width >= theme().px(_NARROW) else ""


def _lines(hours: str, names: list[str], width: int) -> list[str]:
    """Join what fits into one line, else give each part its own; leave out what cannot be read."""
    metrics = QFontMetrics(theme().font("caption", tabular=True))
    whole = " · ".join([hours, *names] if hours else names)
    if metrics.horizontalAdvance(whole) <= width:
        return [whole]
    shown = names if width >= theme().px(_NARROW) else []
    return [hours, *shown] if hours and metrics.horizontalAdvance(hours) <= width else shown


def _hours(placed: PlacedMeeting) -> str:
    return "" if placed.whole_days else hours_of(span_of(placed), open_end=placed.end_assumed)


def _paint_line(painter: QPainter, rect: QRect, placed: PlacedMeeting, *, mirrored: bool) -> None:
    look = theme().meeting(placed.meeting.status)
    words = title_of(placed.meeting)
    if rect.width() >= theme().px(_WITH_STATE):
        words = tr("{state} · {title}").format(state=state_of(placed.meeting), title=words)
    paint_ground(painter, rect, look)
    font = theme().font("caption", strong=True, tabular=True)
    font.setStrikeOut(look.strike)
    inside = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
    paint_state(
        painter, inside, look, words, ink=look.text, surface=look.fill, font=font, gap=4,
        mirrored=mirrored,
    )  # fmt: skip


def _paint_stripe(painter: QPainter, rect: QRect, color: QColor, *, mirrored: bool) -> None:
    left = rect.right() - _STRIPE if mirrored else rect.left() + 1
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(left, rect.top() + 2, _STRIPE, rect.height() - 4)
    painter.restore()
