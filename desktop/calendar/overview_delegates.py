"""How the lines of the overview are drawn: a meeting on one line, a theme that waits on several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.calendar.meeting_words import title_of
from desktop.calendar.overview_list import ROW
from desktop.programme.theme_words import line_of, mark_of
from desktop.shell.theme import StateLook, paint_mark, theme
from desktop.widgets.scroll_column import MARGIN
from desktop.widgets.two_lines import two_lines
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting
    from db.queries.programme import ProgrammeRow

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_LINE: Final = 32
_GAP: Final = 4
_DAY: Final = 54
"""Room for "28 Apr", its gap to the mark in it."""
_BEFORE_TITLE: Final = 10
_ABOVE: Final = 4


class _Line(QStyledItemDelegate):
    """A line with its mark at the edge where reading begins."""

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> bool:
        """Draw what the line stands on; tells whether it is selected."""
        now, rect = theme(), option.rect
        selected = bool(option.state & _State.State_Selected)
        focused = bool(option.state & _State.State_HasFocus)
        if selected:
            active = bool(option.state & _State.State_Active) and focused
            painter.fillRect(rect, now.color("selection" if active else "selection-inactive"))
            if active:
                bar = QRect(rect)
                bar.setWidth(int(now.stroke("selection_bar")))
                painter.fillRect(self._placed(option, bar), now.color("accent"))
        elif option.state & _State.State_MouseOver:
            painter.fillRect(rect, now.color("hover"))
        return selected

    def _mark(
        self, painter: QPainter, option: QStyleOptionViewItem, look: StateLook, height: int
    ) -> None:
        side = theme().px(theme().measure("mark"))
        spot = QRect(
            option.rect.left() + MARGIN, option.rect.top() + (height - side) // 2, side, side
        )
        surface = theme().color("pane")
        paint_mark(painter, self._placed(option, spot), look.mark, look.color, surface)

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, words: str,
        *, end: bool = False,
    ) -> None:  # fmt: skip
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        right = end is not mirrored
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        painter.drawText(self._placed(option, room), int(flags), shown)

    def _placed(self, option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)


class MeetingLine(_Line):
    """Mark, day and title."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, theme().px(_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: CalendarMeeting = index.data(ROW)
        now, rect = theme(), option.rect
        selected = self._ground(painter, option)
        self._mark(painter, option, now.state("meeting", row.status), rect.height())
        edge = rect.left() + MARGIN + now.px(now.measure("mark")) + now.px(_DAY)
        painter.setFont(now.font(tabular=True))
        painter.setPen(now.color("text" if selected else "text-muted"))
        begin = rect.left() + MARGIN + now.px(now.measure("mark")) + _GAP
        if row.day is not None:
            room = QRect(begin, rect.top(), edge - begin, rect.height())
            self._write(painter, option, room, days.short_day_and_month(row.day), end=True)
        font = now.font()
        font.setStrikeOut(now.meeting(row.status).strike)
        painter.setFont(font)
        painter.setPen(now.color("text"))
        left = edge + _BEFORE_TITLE
        room = QRect(left, rect.top(), rect.right() - MARGIN - left, rect.height())
        self._write(painter, option, room, title_of(row))


class ThemeLine(_Line):
    """Mark and title, in two lines at most, and below what became of the theme."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        lines = self._lines(index.data(ROW), option.rect.width() or _width(option))
        height = len(lines) * theme().line() + theme().line("caption") + 2 * _ABOVE
        return QSize(120, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ProgrammeRow = index.data(ROW)
        now, rect = theme(), option.rect
        self._ground(painter, option)
        top, line = rect.top() + _ABOVE, now.line()
        axis, word = mark_of(row.outcome)
        self._mark(painter, option, now.state(axis, word), line + 2 * _ABOVE)
        left, width = _beside(rect)
        painter.setFont(now.font())
        painter.setPen(now.color("text"))
        lines = self._lines(row, rect.width())
        for number, words in enumerate(lines):
            room = QRect(left, top + number * line, width, line)
            self._write(painter, option, room, words)
        painter.setFont(now.font("caption"))
        painter.setPen(now.color("text-muted"))
        below = QRect(left, top + len(lines) * line, width, now.line("caption"))
        self._write(painter, option, below, line_of(row))

    def _lines(self, row: ProgrammeRow, width: int) -> list[str]:
        room = _beside(QRect(0, 0, width, 1))[1]
        metrics = QFontMetrics(theme().font())
        words = row.title
        if metrics.horizontalAdvance(words) <= room:
            return [words]
        return list(two_lines(words, metrics, room))


def _beside(rect: QRect) -> tuple[int, int]:
    """Give where the words beside the mark of a line begin, and their width."""
    left = rect.left() + MARGIN + theme().px(theme().measure("mark")) + _GAP
    return left, rect.right() - MARGIN - left


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else 0
