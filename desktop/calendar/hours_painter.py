"""Painting days and their hours: grounds, meetings, moments, and where the person is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from db.language import tr, trn
from desktop.calendar.hours_chip import paint_placed
from desktop.calendar.hours_heads import HeadsPainter
from desktop.calendar.hours_layout import Bar, Block, HourPlace, HoursLayout
from desktop.calendar.hours_moves import usual_span
from desktop.calendar.hours_rows import TimeSpan
from desktop.calendar.hours_words import hours_of
from desktop.shell.theme import paint_mark, theme
from desktop.widgets.hairline import hairline
from desktop.widgets.meeting_chip import broken, paint_selection_ring

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.queries.calendar_hours import PlacedMeeting
    from desktop.calendar.scope import OtherBody

_LEFT_BEHIND: Final = 0.4
"""How much is seen of a meeting where it was, while it is dragged."""
_CARRIED: Final = 0.9
_DOT: Final = 8
_WORDS: Final = 2
"""How many lines say what falls due at an hour."""
_HATCH: Final = Qt.BrushStyle.BDiagPattern


@dataclass(frozen=True, slots=True)
class Here:
    """Where the person is among the hours, and what they are doing there."""

    now: datetime
    """The present time, on the clock that is shown."""
    at: HourPlace
    chosen: tuple[str, ...] = ()
    has_focus: bool = False
    carried: Mapping[str, TimeSpan] = field(default_factory=dict)
    """Meetings under the pointer, and where they would come to stand."""
    stays: bool = False
    """Whether they stay where they are as well: they are copied."""
    drawn: TimeSpan | None = None
    """A new meeting that is being drawn."""
    target: HourPlace | None = None
    """Where a theme that is carried would have its meeting."""


class HoursPainter:
    """Paints a layout, scrolled so far."""

    def __init__(
        self,
        painter: QPainter,
        layout: HoursLayout,
        here: Here,
        size: QRect,
        scrolled: int,
        others: Mapping[int, OtherBody],
    ) -> None:
        self._painter, self._layout, self._here = painter, layout, here
        self._size, self._scrolled, self._others = size, scrolled, others
        self._hours = QRect(0, layout.top, size.width(), size.height() - layout.top)

    def paint(self) -> None:
        """Paint everything."""
        self._painter.fillRect(self._size, theme().color("surface"))
        heads = HeadsPainter(self._painter, self._layout, self._here.at.day, self._here.now)
        self._grounds()
        self._painter.save()
        self._painter.setClipRect(self._hours)
        self._lines()
        heads.hours(self._hours, self._scrolled)
        self._marks()
        seen = [(block, self._seen(block.rect)) for block in self._layout.blocks]
        in_sight = [(block, rect) for block, rect in seen if rect.intersects(self._hours)]
        for block, rect in in_sight:
            self._meeting(block, rect)
        for block, rect in in_sight:
            self._chosen(block, rect)
        self._diamonds()
        self._now()
        self._cursor_between()
        self._painter.restore()
        heads.heads(self._size.width())
        self._above()
        self._carried()

    # -- between the hours ---------------------------------------------------------------------

    def _seen(self, rect: QRect) -> QRect:
        return self._layout.seen(rect, self._scrolled)

    def _grounds(self) -> None:
        workdays = {day.value for day in QLocale.system().weekdays()}
        holidays = self._layout.shown.holidays
        for column in self._layout.columns:
            if column.day.isoweekday() not in workdays or column.day in holidays:
                top = self._layout.sizes.head
                height = self._size.height() - top
                room = QRect(column.left, top, column.width, height)
                self._painter.fillRect(room, theme().color("shade"))

    def _lines(self) -> None:
        painter, layout = self._painter, self._layout
        painter.setPen(hairline(painter, theme().color("border")))
        columns = layout.columns
        left = min(column.left for column in columns)
        right = max(column.right for column in columns)
        for hour in range(24):
            y = layout.top + layout.y(hour * 60) - self._scrolled
            painter.drawLine(left, y, right, y)
        for change in layout.shown.changes:
            self._odd_hours(change.day, change.begins, change.ends, forward=change.forward)

    def _odd_hours(self, day: date, begins: time, ends: time, *, forward: bool) -> None:
        """Hatch the hours that the clocks leave out, or show twice, and say which it is."""
        minutes = ((ends.hour - begins.hour) * 60 + ends.minute - begins.minute) % (24 * 60)
        place = HourPlace(day, begins.hour * 60 + begins.minute)
        rect = self._seen(self._layout.slot(place, minutes or 24 * 60))
        painter = self._painter
        painter.fillRect(rect, theme().color("shade"))
        painter.fillRect(rect, QBrush(theme().color("border"), _HATCH))
        painter.setPen(theme().color("text-muted"))
        painter.setFont(theme().font("caption"))
        words = tr("left out") if forward else tr("comes twice")
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, rect.width() - 8
        )
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), shown)

    def _marks(self) -> None:
        """Paint the deadlines of an hour below the meetings, and their words where none stands."""
        painter, now = self._painter, theme()
        side = now.px(now.measure("mark"))
        for line in self._layout.marks:
            rect = self._seen(line.rect)
            painter.setPen(hairline(painter, theme().color(line.mark.role), "dashed"))
            painter.drawLine(rect.left(), rect.top(), rect.left() + rect.width() - 1, rect.top())
            height = now.line("caption")
            room = QRect(rect.left() + side + 4, rect.top() + 1, rect.width() - side - 6, height)
            if self._layout.mirrored:
                room.moveLeft(rect.left() + 2)
            painter.setFont(now.font("caption", tabular=True))
            painter.setPen(now.color("text"))
            fits = painter.fontMetrics().horizontalAdvance(line.mark.text) <= room.width()
            for words in broken(line.mark.text if fits else line.mark.short, room.width(), _WORDS):
                between = room.translated(0, self._scrolled - self._layout.top)
                if any(block.rect.intersects(between) for block in self._layout.blocks):
                    break  # it is told where one points at it
                self._text(room, words)
                room.translate(0, height)

    def _diamonds(self) -> None:
        """Paint the mark of each deadline of an hour at the edge of its day, over the meetings."""
        side = theme().px(theme().measure("mark"))
        for line in self._layout.marks:
            rect = self._seen(line.rect)
            spot = QRectF(rect.left(), rect.top() - side / 2, side, side)
            if self._layout.mirrored:
                spot.moveRight(rect.left() + rect.width())
            surface = theme().color("surface")
            paint_mark(self._painter, spot, line.mark.mark, theme().color(line.mark.role), surface)

    def _now(self) -> None:
        now, column = self._here.now, self._layout.column(self._here.now.date())
        if column is None:
            return
        minute = (now - datetime.combine(column.day, time.min)) / timedelta(minutes=1)
        y = self._layout.top + self._layout.y(minute) - self._scrolled
        painter, color = self._painter, theme().color("accent")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, theme().stroke("focus")))
        painter.drawLine(column.left, y, column.right - 1, y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        edge = column.right if self._layout.mirrored else column.left
        painter.drawEllipse(QPoint(edge, y), _DOT // 2, _DOT // 2)
        painter.restore()

    def _cursor_between(self) -> None:
        here = self._here
        if not here.chosen and here.at.minute is not None and here.drawn is None:
            self._ring(self._seen(self._layout.slot(here.at)))

    # -- above the hours -----------------------------------------------------------------------

    def _above(self) -> None:
        for bar in self._layout.bars:
            self._meeting(bar, bar.rect)
            self._chosen(bar, bar.rect)
        painter, now = self._painter, theme()
        for more in self._layout.more:
            painter.setFont(now.font("caption"))
            painter.setPen(now.color("text-muted"))
            words = trn("{count} more", "{count} more", more.count).format(count=more.count)
            self._text(more.rect.adjusted(4, 0, -4, 0), words)
        here = self._here
        if not here.chosen and here.at.minute is None and here.drawn is None:
            self._ring(self._layout.slot(here.at))

    # -- meetings ------------------------------------------------------------------------------

    def _meeting(self, part: Block | Bar, rect: QRect) -> None:
        uuid = part.placed.meeting.uuid
        leaves = uuid in self._here.carried and not self._here.stays
        self._painter.setOpacity(_LEFT_BEHIND if leaves else 1.0)
        self._placed(rect, part.placed)
        self._painter.setOpacity(1.0)

    def _chosen(self, part: Block | Bar, rect: QRect) -> None:
        uuid = part.placed.meeting.uuid
        if uuid in self._here.chosen and uuid not in self._here.carried:
            paint_selection_ring(self._painter, QRectF(rect))

    def _placed(self, rect: QRect, placed: PlacedMeeting, hours: str = "") -> None:
        paint_placed(
            self._painter,
            rect,
            placed,
            hours=hours,
            other_body=self._others.get(placed.meeting.body_id),
            mirrored=self._layout.mirrored,
        )

    def _carried(self) -> None:
        """Paint what is dragged where it would come to stand, and what is drawn."""
        painter = self._painter
        for uuid, span in self._here.carried.items():
            placed = self._layout.shown.meeting(uuid)
            for rect in self._layout.rects_of(span, self._scrolled):
                if placed is not None:
                    self._clip(span)
                    painter.setOpacity(_CARRIED)
                    self._placed(rect, placed, "" if span.stands_above else hours_of(span))
                    painter.restore()
        if self._here.drawn is not None:
            self._drawn(self._here.drawn)
        if self._here.target is not None:
            self._drawn(usual_span(self._here.target))

    def _drawn(self, span: TimeSpan) -> None:
        painter, radius = self._painter, theme().radius("chip")
        for rect in self._layout.rects_of(span, self._scrolled):
            self._clip(span)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().color("focus"), theme().stroke("focus")))
            painter.setBrush(theme().color("selection"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
            painter.setPen(theme().color("selection-text"))
            painter.setFont(theme().font("caption", strong=True, tabular=True))
            words = tr("New meeting") if span.whole_days else hours_of(span)
            upright = (
                Qt.AlignmentFlag.AlignVCenter if span.whole_days else Qt.AlignmentFlag.AlignTop
            )
            self._text(rect.adjusted(8, 2, -8, -2), words, upright)
            painter.restore()

    def _clip(self, span: TimeSpan) -> None:
        self._painter.save()
        if not span.stands_above:
            self._painter.setClipRect(self._hours)

    def _ring(self, rect: QRect) -> None:
        painter, now = self._painter, theme()
        focus = self._here.has_focus
        width = now.stroke("focus" if focus else "hairline")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.color("focus" if focus else "border-strong"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = 1 + width / 2
        ring = QRectF(rect).adjusted(inset, inset, -inset - 1, -inset)
        painter.drawRoundedRect(ring, now.radius("chip"), now.radius("chip"))
        painter.restore()

    def _text(
        self, rect: QRect, words: str, upright: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter
    ) -> None:
        mirrored = self._layout.mirrored
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | upright
        ellipsis = Qt.TextElideMode.ElideRight
        shown = self._painter.fontMetrics().elidedText(words, ellipsis, rect.width())
        self._painter.drawText(rect, int(flags) | Qt.TextFlag.TextDontClip, shown)
