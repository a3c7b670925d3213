"""Painting a year: small months with their days, and the meetings as marked squares round them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from db.models import MeetingStatus
from desktop.calendar import stamps
from desktop.calendar.body_stripe import paint_stripe
from desktop.calendar.meeting_words import counted_head
from desktop.calendar.weeks import FRIDAY, workdays
from desktop.shell.theme import paint_mark, theme
from desktop.widgets.chip import paint_ground
from desktop.widgets.meeting_chip import paint_selection_ring
from desktop.wording import days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.calendar.day_layout import Chip, DayCell
    from desktop.calendar.day_notes import Note
    from desktop.calendar.sight import Sight
    from desktop.calendar.year_layout import MonthHead, YearLayout

_LEFT_BEHIND: Final = 0.4
_CORNERS: Final = 4
_OUTSIDE: Final = 0.4
"""How much of a mark stands outside of its square."""
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_BELOW: Final = 6
"""So far below the middle of a number, at scale 1, the mark of a note begins."""
_NOTE: Final = 8
"""The side of the mark of a note, at scale 1."""


class YearPainter:
    """Paints a year's layout; ``mirrored`` where one reads from right to left."""

    def __init__(
        self,
        painter: QPainter,
        layout: YearLayout,
        sight: Sight,
        notes: Mapping[date, Sequence[Note]],
        *,
        mirrored: bool,
    ) -> None:
        self._painter, self._layout, self._sight, self._notes = painter, layout, sight, notes
        self._mirrored = mirrored
        self._workdays = workdays()
        self._looks = {status: theme().meeting(status) for status in MeetingStatus}
        self._ratio = painter.device().devicePixelRatio()
        self._mark_side = theme().px(theme().measure("mark"))
        self._figures = [QLocale().toString(day) for day in range(32)]

    def paint(self) -> None:
        """Paint everything."""
        self._painter.fillRect(self._painter.viewport(), theme().color("surface"))
        for head in self._layout.heads:
            self._head(head)
        for cell in self._layout.cells:
            self._ground(cell)
        for chip in self._layout.chips:
            if chip.is_bar:
                self._square(chip)
        for day in self._layout.by_day:
            if (front := self._front(day)) is not None and not front.is_bar:
                self._square(front)
        self._numbers()
        for day, chips in self._layout.by_day.items():
            self._marks(day, chips)
        for chip in self._layout.chips:
            if chip.line.uuid in self._sight.uuids and not self._is_dragged(chip):
                paint_selection_ring(self._painter, QRectF(chip.rect))

    def ghost(self, chip: Chip, by: QPoint) -> None:
        """Paint a dragged meeting under the pointer."""
        self._painter.setOpacity(0.85)
        paint_ground(self._painter, chip.rect.translated(by), self._looks[chip.line.status])
        self._painter.setOpacity(1.0)

    # -- months and days -----------------------------------------------------------------------

    def _head(self, head: MonthHead) -> None:
        now, painter, side = theme(), self._painter, self._layout.side
        inset = (side - QFontMetrics(now.font(tabular=True)).horizontalAdvance("00")) // 2
        room = QRectF(head.rect).adjusted(inset, 0, -inset, 0)
        painter.setFont(now.font(strong=True))
        painter.setPen(now.color("text"))
        near, far = self._edges()
        name = days.month_alone(head.month)
        painter.drawText(room, int(near), name)
        used = painter.fontMetrics().horizontalAdvance(name) + 8
        painter.setFont(now.font())
        painter.setPen(now.color("text-muted"))
        left, metrics = int(room.width() - used), painter.fontMetrics()
        words = counted_head(head.held, head.standing)
        if metrics.horizontalAdvance(words) > left:
            words = counted_head(head.held, 0)  # the squares show what else there is
        painter.drawText(
            room, int(far), metrics.elidedText(words, Qt.TextElideMode.ElideRight, left)
        )
        for rect, day in zip(head.letters, self._layout.weekdays, strict=True):
            friday = day.weekday() == FRIDAY
            painter.setFont(now.font("caption", strong=friday))
            painter.setPen(now.color("text" if friday else "text-muted"))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), days.weekday_letter(day))

    def _ground(self, cell: DayCell) -> None:
        now, painter, sight = theme(), self._painter, self._sight
        if sight.is_target(cell.day):
            painter.fillRect(cell.rect, now.color("selection"))
            painter.setPen(QPen(now.color("focus"), now.stroke("focus")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(cell.rect).adjusted(2, 2, -2, -2))
            return
        if sight.covers(cell.day):
            role = "selection" if sight.has_focus else "selection-inactive"
            painter.fillRect(cell.rect, now.color(role))
        elif cell.day.weekday() == FRIDAY:
            painter.fillRect(cell.rect, now.color("shade"))
        if cell.day == sight.day and (not sight.uuids or sight.range is not None):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role = "focus" if sight.has_focus else "border-strong"
            width = now.stroke("focus" if sight.has_focus else "hairline")
            painter.setPen(QPen(now.color(role), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(cell.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(ring, now.radius("chip"), now.radius("chip"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _numbers(self) -> None:
        """Write the numbers of all days: those that are like each other without a pause."""
        now, painter = theme(), self._painter
        painter.setFont(now.font(tabular=True))
        inks = {True: now.color("text"), False: now.color("text-muted")}
        others = []
        for cell in self._layout.cells:
            if cell.day in self._layout.by_day or cell.day == self._sight.today:
                others.append(cell)
                continue
            painter.setPen(inks[cell.day.isoweekday() in self._workdays])
            painter.drawText(cell.rect, _MIDDLE, self._figures[cell.day.day])
            if notes := self._notes.get(cell.day):
                self._note(cell, notes)
        for cell in others:
            self._number(cell)

    def _number(self, cell: DayCell) -> None:
        """Write the number of a day that has a meeting, or is today."""
        now, painter = theme(), self._painter
        front, font = self._front(cell.day), now.font(strong=True, tabular=True)
        if front is not None:
            look = self._looks[front.line.status]
            font.setStrikeOut(look.strike)
            painter.setPen(look.text)
        if cell.day == self._sight.today:
            self._today(cell)
            painter.setPen(now.color("accent-text"))
        painter.setFont(font)
        painter.drawText(cell.rect, _MIDDLE, self._figures[cell.day.day])

    def _today(self, cell: DayCell) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        middle, side = QRectF(cell.rect).center(), min(cell.rect.width() - 4, theme().px(28))
        painter.drawEllipse(middle, side / 2, side / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _note(self, cell: DayCell, notes: Sequence[Note]) -> None:
        """Draw the mark of the first note below the number; a holiday's is a dash."""
        now, side = theme(), theme().px(_NOTE)
        told = next((note for note in notes if note.mark is not None), notes[0])
        rect = QRectF(cell.rect)
        top = min(rect.center().y() + theme().px(_BELOW), rect.bottom() - side + 1)
        spot = QRectF(rect.center().x() - side / 2, top, side, side)
        surface = now.color("surface")
        paint_mark(self._painter, spot, told.mark or "dash", now.color(told.role), surface)

    # -- meetings ------------------------------------------------------------------------------

    def _front(self, day: date) -> Chip | None:
        """The meeting whose look the square of a day has: that in hand, else the first."""
        chips = self._layout.by_day.get(day, ())
        chosen = (chip for chip in chips if chip.line.uuid in self._sight.uuids)
        return next(chosen, chips[0] if chips else None)

    def _square(self, chip: Chip) -> None:
        rect, status = chip.rect, chip.line.status
        self._painter.setOpacity(_LEFT_BEHIND if self._is_dragged(chip) else 1.0)
        if chip.is_bar:
            paint_ground(self._painter, rect, self._looks[status])
        else:
            stamp = stamps.square(status, rect.width(), self._ratio)
            self._painter.drawPixmap(rect.topLeft(), stamp)
        if (other := self._sight.others.get(chip.line.body_id)) is not None:
            color = theme().chart(other.series)
            paint_stripe(self._painter, rect, color, mirrored=self._mirrored)
        self._painter.setOpacity(1.0)

    def _marks(self, day: date, chips: Sequence[Chip]) -> None:
        """Draw the mark of each meeting that begins on a day on a corner of its square or bar.

        Corners are counted from the upper one at the end of reading, as the hands of a clock.
        """
        begin = [chip for chip in chips if chip.line.day == day]
        for corner, chip in enumerate(begin[:_CORNERS]):
            at_end, below = corner in (0, 1), corner in (1, 2)
            right = at_end is not self._mirrored
            rect, side = chip.rect, self._mark_side
            out, over = round(side * _OUTSIDE), side - round(side * _OUTSIDE)
            left = rect.right() + 1 - over if right else rect.left() - out
            top = rect.bottom() + 1 - over if below else rect.top() - out
            status = chip.line.status
            more = corner == _CORNERS - 1 and len(begin) > _CORNERS
            name = "plus" if more else self._looks[status].mark
            self._painter.drawPixmap(left, top, stamps.mark(name, status, side, self._ratio))

    def _is_dragged(self, chip: Chip) -> bool:
        return any(chip.line.uuid == each.line.uuid for each in self._sight.dragged)

    def _edges(self) -> tuple[Qt.AlignmentFlag, Qt.AlignmentFlag]:
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        near, far = (right, left) if self._mirrored else (left, right)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        return near | middle, far | middle
