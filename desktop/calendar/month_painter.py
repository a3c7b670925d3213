"""Painting a month: days with their numbers, meetings, and where the person is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from db.language import tr, trn
from desktop.calendar.body_stripe import paint_stripe
from desktop.calendar.day_layout import Chip, DayCell, More, NotePlace
from desktop.calendar.meeting_words import state_of, state_with_body, title_of
from desktop.calendar.month_layout import MonthLayout
from desktop.calendar.sight import Sight
from desktop.calendar.weeks import workdays
from desktop.shell.theme import MeetingLook, paint_mark, theme
from desktop.widgets.chip import paint_ground, paint_state
from desktop.widgets.hairline import hairline
from desktop.widgets.meeting_chip import paint_meeting, paint_selection_ring
from desktop.wording import days

_NUMBER_SIDE: Final = 8
_NUMBER_TOP: Final = 1
_LINE: Final = 16
"""Of a note, at scale 1."""
_BEYOND: Final = 8
"""So far a bar goes on beyond what is seen of it, where it does not end."""
_LEFT_BEHIND: Final = 0.4
"""How much is seen of a meeting where it was, while it is dragged."""


class MonthPainter:
    """Paints a month's layout; ``mirrored`` where one reads from right to left."""

    def __init__(self, painter: QPainter, layout: MonthLayout, sight: Sight, *, mirrored: bool):
        self._painter, self._layout, self._sight = painter, layout, sight
        self._mirrored = mirrored
        self._workdays = workdays()

    def paint(self) -> None:
        """Paint everything."""
        for cell in self._layout.cells:
            self._ground(cell)
        self._lines()
        for cell in self._layout.cells:
            self._number(cell)
        for place in self._layout.notes:
            self._note(place)
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
        now, day, sight = theme(), cell.day, self._sight
        if sight.is_target(day):
            self._painter.fillRect(cell.rect, now.color("selection"))
            pen = QPen(now.color("focus"), now.stroke("focus"))
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._painter.setPen(pen)
            self._painter.drawRect(QRectF(cell.rect).adjusted(2, 2, -2, -2))
        elif sight.covers(day):
            role = "selection" if sight.has_focus else "selection-inactive"
            self._painter.fillRect(cell.rect, now.color(role))
        elif day.isoweekday() not in self._workdays:
            self._painter.fillRect(cell.rect, now.color("shade"))
        here = day == sight.day and (not sight.uuids or sight.range is not None)
        if here and sight.target is None:
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role = "focus" if sight.has_focus else "border-strong"
            width = now.stroke("focus" if sight.has_focus else "hairline")
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
        is_today, chosen = cell.day == self._sight.today, cell.day == self._sight.day
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

    def _note(self, place: NotePlace) -> None:
        now, painter, rect = theme(), self._painter, QRectF(place.rect)
        line, words = now.px(_LINE), QRectF(rect)
        if place.note.mark is not None:
            side = now.px(now.measure("mark"))
            left = rect.right() - side if self._mirrored else rect.left()
            spot = QRectF(left, rect.top() + (line - side) / 2, side, side)
            color, ground = now.color(place.note.role), now.color("surface")
            paint_mark(painter, spot, place.note.mark, color, ground)
            beside = side + 4
            words.adjust(0 if self._mirrored else beside, 0, -beside if self._mirrored else 0, 0)
        painter.setFont(now.font("caption"))
        painter.setPen(now.color("text-muted"))
        for number, text in enumerate(place.lines):
            at = QRectF(words.left(), words.top() + number * line, words.width(), line)
            painter.drawText(at, int(self._edge()) | Qt.TextFlag.TextDontClip, text)

    def _chip(self, chip: Chip) -> None:
        if any(chip.line.uuid == each.line.uuid for each in self._sight.dragged):
            self._painter.setOpacity(_LEFT_BEHIND)
            self._meeting(chip, chip.rect)
            self._painter.setOpacity(1.0)
            return
        self._meeting(chip, chip.rect)
        if chip.line.uuid in self._sight.uuids:
            paint_selection_ring(self._painter, QRectF(chip.rect))

    def _meeting(self, chip: Chip, rect: QRect) -> None:
        line, look = chip.line, theme().meeting(chip.line.status)
        other = self._sight.others.get(line.body_id)
        if chip.is_bar:
            state = state_with_body(line, self._sight.others)
            words = tr("{state} · {title}").format(state=state, title=title_of(line))
            self._bar(chip, rect, look, words)
        else:
            paint_meeting(
                self._painter,
                rect,
                look,
                state_of(line, short=True),
                title_of(line),
                feet=[other.name] if other is not None else [],
                mirrored=self._mirrored,
            )
        if other is not None:
            paint_stripe(self._painter, rect, theme().chart(other.series), mirrored=self._mirrored)

    def _bar(self, chip: Chip, rect: QRect, look: MeetingLook, words: str) -> None:
        """Draw a meeting across days; towards a week that it goes on in, it has no corner."""
        painter, ground = self._painter, QRect(rect)
        before, after = (chip.ends, chip.begins) if self._mirrored else (chip.begins, chip.ends)
        ground.adjust(0 if before else -_BEYOND, 0, 0 if after else _BEYOND, 0)
        painter.save()
        painter.setClipRect(rect)
        paint_ground(painter, ground, look)
        painter.restore()
        font = theme().font("caption", strong=True, tabular=True)
        font.setStrikeOut(look.strike)
        paint_state(
            painter,
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
        painter.drawText(more.rect.adjusted(4, 0, -4, 0), int(self._edge()), sentence)

    def _edge(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def least_height(weeks: int) -> int:
    """How low a month may become before it scrolls."""
    return weeks * theme().px(theme().measure("day-min"))
