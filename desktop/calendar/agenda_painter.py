"""AgendaPainter: draws a row of the agenda, whichever way texts run."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from desktop.calendar.agenda_words import further, hours_of, spoken_row, until
from desktop.calendar.meeting_words import state_of, title_of
from desktop.widgets.chip import paint_state
from desktop.widgets.row_painter import RowPainter
from desktop.widgets.table_look import Face, TableLook
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting
    from desktop.calendar.agenda_rows import AgendaEnd, MeetingRow, TodayLine
    from desktop.calendar.scope import OtherBody

_DAY: Final = 56
_HOURS: Final = 104
_STATE: Final = 128
_SHORT_STATE: Final = 100
_LEAST_TITLE: Final = 280
_BODY: Final = 4
_BESIDE: Final = 12
_PILL: Final = 24


class AgendaPainter:
    """Draws within ``box``; all is placed as from left to right, then mirrored.

    ``with_hours``: some meeting of the agenda has hours, so that there is room for them in all.
    Where titles would have too little of it, hours stand below them, and states are short.
    """

    def __init__(
        self,
        painter: QPainter,
        look: TableLook,
        box: QRect,
        direction: Qt.LayoutDirection,
        *,
        with_hours: bool = True,
    ) -> None:
        self._painter, self._look, self._box = painter, look, box
        self._direction = direction
        px = look.theme.px
        left, end = box.left() + look.margin, box.right() + 1 - look.margin
        beside = px(_DAY) + (px(_HOURS) if with_hours else 0) + _BESIDE + px(_STATE)
        self._narrow = end - left - beside - 2 * look.padding < px(_LEAST_TITLE)
        with_hours = with_hours and not self._narrow
        state = px(_SHORT_STATE if self._narrow else _STATE)
        self._day = QRect(left, box.top(), px(_DAY) - look.padding, box.height() - 1)
        left += px(_DAY)
        hours = px(_HOURS) if with_hours else look.padding
        self._hours = QRect(left, box.top(), hours - look.padding, box.height() - 1)
        left += hours + _BESIDE
        self._state = QRect(end - state, box.top(), state, box.height() - 1)
        room = self._state.left() - 2 * look.padding - left
        self._title = QRect(left, box.top(), room, box.height() - 1)

    def meeting(self, row: MeetingRow, role: str, today: date, body: OtherBody | None) -> None:
        """Draw a meeting on the ground of a role."""
        look, meeting = self._look, row.meeting
        cell = RowPainter(self._painter, look, look.ground(role), self._box, self._direction)
        cell.fill()
        if cell.ground.selected:
            cell.bar()
        if row.begins_day and meeting.day is not None:
            self._number(cell, meeting.day, is_today=meeting.day == today)
        if body is not None:
            self._body(cell, body.series)
        if not self._narrow:
            hours, last = hours_of(meeting), until(meeting)
            first = look.face(tabular=True)
            self._two(cell, self._hours, first, hours or last, last if hours else "")
        font = look.theme.font(strong=True)
        font.setStrikeOut(look.theme.meeting(meeting.status).strike)
        self._two(cell, self._title, Face(font, look.face(strong=True).metrics),
                  title_of(meeting), self._further(meeting, body))  # fmt: skip
        paint_state(
            self._painter,
            self._placed(self._state),
            look.theme.state("meeting", meeting.status, selected=cell.ground.selected),
            state_of(meeting, short=self._narrow),
            ink=cell.ground.text,
            surface=cell.ground.fill,
            mirrored=self._direction is Qt.LayoutDirection.RightToLeft,
        )

    def cuts(self, meeting: CalendarMeeting, body: OtherBody | None) -> bool:
        """Whether a text of a meeting has no room."""
        look, room = self._look, self._title.width()
        more = self._further(meeting, body)
        said = state_of(meeting, short=self._narrow)
        state = look.face().width(said) + look.mark + look.gap
        return (
            look.face(strong=True).width(title_of(meeting)) > room
            or look.caption.width(more) > room
            or state > self._state.width()
        )

    def head(self, words: str) -> None:
        """Draw the head of a month, or of what waits for one."""
        look = self._look
        cell = RowPainter(self._painter, look, look.ground("group"), self._box, self._direction)
        cell.fill()
        room = self._box.adjusted(look.margin, 0, -look.margin, -1)
        cell.write(room, words, look.face(strong=True), cell.ground.text)

    def today(self, row: TodayLine) -> None:
        """Draw the line of today with its day."""
        look = self._look
        self._painter.fillRect(self._box, look.ground("surface").fill)
        font = look.theme.font("caption", strong=True)
        face, words = Face(font, QFontMetrics(font)), spoken_row(row)
        ink = look.theme.color("accent")
        cell = RowPainter(self._painter, look, look.ground("surface"), self._box, self._direction)
        spot = self._box.adjusted(look.margin, 0, -look.margin, 0)
        spot.setWidth(min(face.width(words) + 1, spot.width()))
        cell.write(spot, words, face, ink)
        left = spot.right() + 1 + look.padding
        line = QRect(left, self._box.center().y(), self._box.right() + 1 - left, 2)
        self._painter.fillRect(self._placed(line), ink)

    def end(self, row: AgendaEnd) -> None:
        """Say that there is nothing before or after."""
        ground = self._look.ground("surface")
        self._painter.fillRect(self._box, ground.fill)
        self._painter.setFont(self._look.caption.font)
        self._painter.setPen(ground.muted)
        self._painter.drawText(self._box, Qt.AlignmentFlag.AlignCenter, spoken_row(row))

    # -- parts of a meeting --------------------------------------------------------------------

    def _further(self, meeting: CalendarMeeting, body: OtherBody | None) -> str:
        more = further(meeting, body.name if body is not None else "")
        when = (until(meeting), hours_of(meeting)) if self._narrow else ()
        return " · ".join(filter(None, (*when, more)))

    def _two(self, cell: RowPainter, room: QRect, face: Face, text: str, below: str) -> None:
        """Write a text, and another one below it where there is one."""
        look = self._look
        if not below:
            cell.write(room, text, face, self._ink(cell, face))
            return
        top = room.top() + (room.height() - look.line - look.second_line) // 2
        first = QRect(room.left(), top, room.width(), look.line)
        cell.write(first, text, face, self._ink(cell, face))
        second = QRect(room.left(), top + look.line, room.width(), look.second_line)
        cell.write(second, below, look.caption, cell.ground.muted)

    def _ink(self, cell: RowPainter, face: Face) -> QColor:
        return cell.ground.muted if face.font.strikeOut() else cell.ground.text

    def _number(self, cell: RowPainter, day: date, *, is_today: bool) -> None:
        look, room = self._look, self._day
        font, line = look.theme.font("subtitle", tabular=True), look.theme.line("subtitle")
        face, text, ink = Face(font, QFontMetrics(font)), str(day.day), cell.ground.text
        top = room.top() + (room.height() - line - look.second_line) // 2
        spot = QRect(room.left(), top, room.width(), line)
        if is_today:
            width = max(face.width(text) + 12, look.theme.px(_PILL))
            pill = QRect(room.left() - (width - face.width(text)) // 2, top, width, line)
            self._round(self._placed(pill), look.accent, line / 2)
            ink = look.theme.color("accent-text")
        cell.write(spot, text, face, ink)
        spot.setRect(room.left(), top + line, room.width(), look.second_line)
        cell.write(spot, days.short_weekday(day), look.caption, cell.ground.muted)

    def _body(self, cell: RowPainter, series: int) -> None:
        chart = self._look.theme.chart(series)
        alone = cell.ground.selected and self._look.theme.name == "high-contrast"
        bar = QRect(self._title.left() - _BESIDE, self._box.top() + 8, _BODY, 0)
        bar.setHeight(self._box.height() - 17)
        self._round(self._placed(bar), cell.ground.text if alone else chart, _BODY / 2)

    def _round(self, rect: QRect, color: QColor, radius: float) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        self._painter.drawRoundedRect(rect, radius, radius)
        self._painter.restore()

    def _placed(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._box, rect)
