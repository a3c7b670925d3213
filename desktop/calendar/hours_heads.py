"""Painting what stands round the hours: weekdays and numbers above, hours and zones beside."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from db.language import tr
from desktop.calendar.hours_words import offset_words, shift_words, weekday_head
from desktop.calendar.second_hours import SecondHour, second_hours
from desktop.shell.theme import paint_mark, theme
from desktop.widgets.hairline import hairline
from desktop.widgets.meeting_chip import broken
from desktop.wording import days

if TYPE_CHECKING:
    from desktop.calendar.hours_layout import DayColumn, HoursLayout, NoteRow

_SIDE: Final = 8
_TOP: Final = 4
_HOURS: Final = 24


class HeadsPainter:
    """Paints the edges of a layout; ``day`` is the one the person is on."""

    def __init__(self, painter: QPainter, layout: HoursLayout, day: date, now: datetime) -> None:
        self._painter, self._layout = painter, layout
        self._day, self._now = day, now

    # -- above ---------------------------------------------------------------------------------

    def heads(self, width: int) -> None:
        """Paint days, notes and the lines between them."""
        for column in self._layout.columns:
            self._head(column)
        for row in self._layout.notes:
            self._note(row)
        self._zones()
        self._frame(width)

    def _head(self, column: DayColumn) -> None:
        now, painter = theme(), self._painter
        room = column.width - 2 * _SIDE
        caption = QRect(column.left + _SIDE, _TOP, room, now.line("caption"))
        painter.setPen(now.color("text-muted"))
        painter.setFont(now.font("caption"))
        self._text(caption, weekday_head(column.day, painter.fontMetrics(), room))
        is_today = column.day == self._now.date()
        font = now.font("subtitle", tabular=True)
        if column.day != self._day and not is_today:
            font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        text = QLocale().toString(column.day.day)
        begins = column.day.day == 1 or column is self._layout.columns[0]
        with_month = days.short_day_and_month(column.day)
        metrics = QFontMetrics(font)
        if begins and metrics.horizontalAdvance(with_month) <= room:
            text = with_month
        spot = QRect(caption.left(), caption.bottom() + 1, room, now.px(24))
        if not is_today:
            painter.setPen(now.color("text"))
            self._text(spot, text)
            return
        advance = metrics.horizontalAdvance(text)
        pill = QRect(spot.left() - 4, spot.top(), max(advance + 12, now.px(28)), spot.height())
        if self._layout.mirrored:
            pill.moveRight(spot.right() + 4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("accent"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(now.color("accent-text"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()

    def _note(self, row: NoteRow) -> None:
        now, painter, rect = theme(), self._painter, row.rect.adjusted(4, 0, -4, 0)
        side = now.px(now.measure("mark"))
        if row.note.mark is not None:
            left = rect.right() - side if self._layout.mirrored else rect.left()
            middle = rect.top() + self._layout.sizes.row // 2
            spot = QRect(left, middle - side // 2, side, side)
            color = now.color(row.note.role)
            paint_mark(painter, spot, row.note.mark, color, now.color("surface"))
            trim = side + 4
            rect = (
                rect.adjusted(0, 0, -trim, 0)
                if self._layout.mirrored
                else rect.adjusted(trim, 0, 0, 0)
            )
        painter.setFont(now.font("caption"))
        painter.setPen(now.color("text-muted"))
        lines = 1 + (rect.height() - self._layout.sizes.row) // self._layout.sizes.line
        rect.setHeight(self._layout.sizes.row)
        for line in broken(row.note.words, rect.width(), lines):
            self._text(rect, line)
            rect.translate(0, self._layout.sizes.line)

    def _frame(self, width: int) -> None:
        painter, layout = self._painter, self._layout
        painter.setPen(hairline(painter, theme().color("border")))
        height = painter.viewport().height()
        for column in layout.columns:
            edge = column.right if layout.mirrored else column.left
            painter.drawLine(edge - 1, 0, edge - 1, height)
        paint_edges(painter, layout, width)

    # -- beside --------------------------------------------------------------------------------

    def hours(self, room: QRect, scrolled: int) -> None:
        """Paint the hours of the zone that is shown, next to the days, and those of the second."""
        now, painter, layout = theme(), self._painter, self._layout
        height = now.line("caption")
        top = layout.top - scrolled
        present = top + layout.y(self._now.hour * 60 + self._now.minute)
        shows_now = layout.column(self._now.date()) is not None
        first, second = self._edges()
        for hour in range(1, _HOURS):
            middle = top + layout.y(hour * 60)
            beside_now = shows_now and abs(middle - present) < height
            painter.setPen(now.color("text-muted"))
            painter.setFont(now.font("caption", tabular=True))
            if not beside_now:
                self._hour(first, middle, days.hour(datetime.min.replace(hour=hour).time()))
        for hour, there in enumerate(self._second_hours()):
            middle = top + layout.y(hour * 60)
            painter.setPen(now.color("text-muted"))
            painter.setFont(now.font("caption", tabular=True))
            if hour:
                self._hour(second, middle, days.hour(there.at))
            if there.turns and there.day_shift:
                below = middle + (height // 2 if hour else 0)
                self._hour(second, below + height // 2, shift_words(there.day_shift))
        if shows_now:
            painter.setPen(now.color("accent"))
            painter.setFont(now.font("caption", strong=True, tabular=True))
            self._hour(first, present, days.hour(self._now.time()))

    def _second_hours(self) -> tuple[SecondHour, ...]:
        """As they are on the day that the person is on: a week may have a change of clocks."""
        shown = self._layout.shown
        if shown.second is None:
            return ()
        return second_hours(self._day, shown.city.zone, shown.second.zone)

    def _edges(self) -> tuple[QRect, QRect]:
        """The columns of hours: that of the zone that is shown, and that of the second."""
        layout = self._layout
        width = layout.sizes.gutter
        own = width - layout.sizes.second
        at = min(column.left for column in layout.columns)
        right = max(column.right for column in layout.columns)
        if layout.mirrored:
            return QRect(right, 0, own, 0), QRect(right + own, 0, width - own, 0)
        return QRect(at - own, 0, own, 0), QRect(0, 0, width - own, 0)

    def _hour(self, column: QRect, middle: int, text: str) -> None:
        height = theme().line("caption")
        rect = QRect(column.left() + 4, middle - height // 2, column.width() - 4 - _SIDE, height)
        if self._layout.mirrored:
            rect.moveLeft(column.left() + _SIDE)
        self._text(rect, text, trailing=True)

    def _zones(self) -> None:
        """Say whose hours they are, and what stands in the row above them."""
        now, painter, shown = theme(), self._painter, self._layout.shown
        height = now.line("caption")
        painter.setFont(now.font("caption"))
        first, second = self._edges()
        both = [(first, shown.city)]
        if shown.second is not None:
            both.append((second, shown.second))
        for column, city in both:
            painter.setPen(now.color("text"))
            self._hour(column, _TOP + height // 2, city.name)
            painter.setPen(now.color("text-muted"))
            self._hour(column, _TOP + height + now.px(12), offset_words(self._day, city.zone))
        self._hour(
            first, self._layout.sizes.head + (self._layout.sizes.row + 8) // 2, tr("All day")
        )

    def _text(self, rect: QRect, words: str, *, trailing: bool = False) -> None:
        at_right = trailing != self._layout.mirrored
        edge = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        ellipsis = Qt.TextElideMode.ElideRight
        shown = self._painter.fontMetrics().elidedText(words, ellipsis, rect.width())
        self._painter.drawText(rect, int(flags) | Qt.TextFlag.TextDontClip, shown)


def paint_edges(painter: QPainter, layout: HoursLayout, width: int) -> None:
    """Draw the lines below the days, and below what is above the hours."""
    for role, bottom in (("border", layout.sizes.head), ("border-strong", layout.top)):
        painter.setPen(hairline(painter, theme().color(role)))
        painter.drawLine(0, bottom - 1, width, bottom - 1)
