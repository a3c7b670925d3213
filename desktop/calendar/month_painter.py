"""Painting a month: days with their numbers, meetings, and where the person is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from db.language import tr, trn
from desktop.calendar.meeting_words import state_of, title_of
from desktop.calendar.month_layout import Chip, DayCell, MonthLayout, More
from desktop.shell.theme import theme
from desktop.widgets.chip import paint_ground, paint_state
from desktop.widgets.hairline import hairline
from desktop.widgets.meeting_chip import paint_meeting, paint_selection_ring
from desktop.wording import days

_NUMBER_SIDE: Final = 8
_NUMBER_TOP: Final = 1
_LEFT_BEHIND: Final = 0.4
"""How much is seen of a meeting where it was, while it is dragged."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Where the person is in a month, and what they are doing there."""

    today: date
    day: date
    uuid: str | None = None
    """The meeting selected."""
    has_focus: bool = False
    target: tuple[date, date] | None = None
    """The first and the last day that a dragged meeting would fall on."""
    dragged: Chip | None = None
    """What is under the pointer, and no more where it was."""


class MonthPainter:
    """Paints a month's layout; ``mirrored`` where one reads from right to left."""

    def __init__(self, painter: QPainter, layout: MonthLayout, shown: Shown, *, mirrored: bool):
        self._painter, self._layout, self._shown = painter, layout, shown
        self._mirrored = mirrored
        locale = QLocale.system()
        self._workdays = {day.value for day in locale.weekdays()}

    def paint(self) -> None:
        """Paint everything."""
        for cell in self._layout.cells:
            self._ground(cell)
        self._lines()
        for cell in self._layout.cells:
            self._number(cell)
        for chip in self._layout.chips:
            self._chip(chip)
        for more in self._layout.more:
            self._more(more)

    def ghost(self, chip: Chip, at: QPoint) -> None:
        """Paint a dragged meeting under the pointer."""
        rect = QRect(at, chip.rect.size())
        self._painter.setOpacity(0.85)
        self._meeting(chip, rect)
        self._painter.setOpacity(1.0)

    # -- days ----------------------------------------------------------------------------------

    def _ground(self, cell: DayCell) -> None:
        now, day = theme(), cell.day
        target = self._shown.target
        if target is not None and target[0] <= day <= target[1]:
            self._painter.fillRect(cell.rect, now.color("selection"))
            pen = QPen(now.color("focus"), now.stroke("focus"))
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._painter.setPen(pen)
            self._painter.drawRect(QRectF(cell.rect).adjusted(2, 2, -2, -2))
        elif day.isoweekday() not in self._workdays:
            self._painter.fillRect(cell.rect, now.color("shade"))
        here = day == self._shown.day and self._shown.uuid is None
        if here and self._shown.target is None:
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role = "focus" if self._shown.has_focus else "border-strong"
            width = now.stroke("focus" if self._shown.has_focus else "hairline")
            self._painter.setPen(QPen(now.color(role), width))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 1 + width / 2
            ring = QRectF(cell.rect).adjusted(inset, inset, -inset - 1, -inset - 1)
            self._painter.drawRoundedRect(ring, now.radius("chip"), now.radius("chip"))
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _lines(self) -> None:
        painter = self._painter
        painter.setPen(hairline(painter, theme().color("border")))
        cells = self._layout.cells
        bottom, right = cells[-1].rect.bottom(), max(cells[0].rect.right(), cells[6].rect.right())
        for cell in cells[:7]:
            edge = cell.rect.right()
            if edge != right:
                painter.drawLine(edge, 0, edge, bottom)
        for cell in cells[7::7]:
            painter.drawLine(0, cell.rect.top() - 1, right, cell.rect.top() - 1)

    def _number(self, cell: DayCell) -> None:
        now, painter = theme(), self._painter
        begins = cell.day.day == 1 or cell is self._layout.cells[0]
        is_today, chosen = cell.day == self._shown.today, cell.day == self._shown.day
        font = now.font(strong=is_today or chosen, tabular=True)
        painter.setFont(font)
        metrics, text = QFontMetrics(font), QLocale().toString(cell.day.day)
        with_month = days.short_day_and_month(cell.day)
        room = cell.rect.width() - 2 * _NUMBER_SIDE
        if begins and metrics.horizontalAdvance(with_month) <= room:
            text = with_month
        width = metrics.horizontalAdvance(text)
        height = now.line()
        left = cell.rect.left() + _NUMBER_SIDE
        if self._mirrored:
            left = cell.rect.right() - _NUMBER_SIDE - width
        spot = QRect(left, cell.rect.top() + _NUMBER_TOP, width + 1, height)
        if is_today:
            pill = spot.adjusted(-_NUMBER_SIDE + 4, 1, _NUMBER_SIDE - 4, -1)
            pill.moveLeft(cell.rect.left() + 4)
            if self._mirrored:
                pill.moveRight(cell.rect.right() - 4)
            pill.setWidth(max(pill.width(), now.px(24)))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("accent"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(now.color("accent-text"))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)
            return
        painter.setPen(now.color("text" if cell.in_month else "text-muted"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(spot, int(flags) | Qt.TextFlag.TextDontClip, text)

    # -- meetings ------------------------------------------------------------------------------

    def _chip(self, chip: Chip) -> None:
        dragged = self._shown.dragged
        if dragged is not None and chip.line.uuid == dragged.line.uuid:
            self._painter.setOpacity(_LEFT_BEHIND)
            self._meeting(chip, chip.rect)
            self._painter.setOpacity(1.0)
            return
        self._meeting(chip, chip.rect)
        if chip.line.uuid == self._shown.uuid:
            paint_selection_ring(self._painter, QRectF(chip.rect))

    def _meeting(self, chip: Chip, rect: QRect) -> None:
        look = theme().meeting(chip.line.status)
        state, title = state_of(chip.line), title_of(chip.line)
        if not chip.is_bar:
            paint_meeting(self._painter, rect, look, state, title, mirrored=self._mirrored)
            return
        paint_ground(self._painter, rect, look)
        font = theme().font("caption", strong=True, tabular=True)
        font.setStrikeOut(look.strike)
        words = tr("{state} · {title}").format(state=state, title=title)
        paint_state(
            self._painter,
            QRectF(rect).adjusted(6, 0, -6, 0),
            look,
            words,
            ink=look.text,
            surface=look.fill,
            font=font,
            gap=4,
            mirrored=self._mirrored,
        )

    def _more(self, more: More) -> None:
        painter = self._painter
        painter.setFont(theme().font("caption"))
        painter.setPen(theme().color("text-muted"))
        sentence = trn("{count} more", "{count} more", more.count).format(count=more.count)
        edge = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(more.rect.adjusted(4, 0, -4, 0), int(flags), sentence)


def least_height(weeks: int) -> int:
    """How low a month may become before it scrolls."""
    return weeks * theme().px(theme().measure("day-min"))
