"""MonthPane: the weekdays over the weeks of a month, which scroll where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from db.language import tr
from db.queries.calendar_year import CalendarMeeting, meetings_of_days
from desktop.calendar.month_accessible import install
from desktop.calendar.month_layout import Weeks, months_later
from desktop.calendar.month_view import MonthView, first_weekday
from desktop.calendar.view import CalendarView
from desktop.shell.theme import appearance, theme
from desktop.widgets.hairline import hairline
from desktop.wording import days

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.calendar.scope import Scope
    from desktop.shell.desk import Desk

_FRIDAY: Final = 4
_SIDE: Final = 8


class MonthPane(CalendarView):
    """Holds the view; only its weeks scroll."""

    name: ClassVar[str] = "month"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        install()
        self._scope: Scope | None = None
        self._read: object = None
        self.view = MonthView()
        self.view.setAccessibleName(tr("Month"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.view)
        area.setMinimumHeight(96)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Weekdays(self.view))
        column.addWidget(area, 1)
        self._area = area
        self.view.went.connect(self.went)
        self.view.create_wanted.connect(self.create_wanted)
        self.view.open_wanted.connect(self.open_wanted)
        self.view.moved.connect(self.moved)
        self.view.list_wanted.connect(self.list_wanted)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.turned.connect(self.turned)

    def show_scope(self, scope: Scope) -> None:
        self._scope = scope
        self.view.select(scope.day, scope.uuid)
        if self._read != _asked(scope):
            self._ask(scope)
        else:
            self._show_day()

    def renew(self, notice: Notice | None) -> None:
        if self._scope is not None:
            self._ask(self._scope)

    def title(self, scope: Scope) -> str:
        return days.month_heading(scope.day)

    def stepped(self, day: date, by: int) -> date:
        return months_later(day, by)

    def meetings_on(self, day: date) -> Sequence[CalendarMeeting]:
        return [line for line in self.view.lines if line.covers(day)]

    def place_on_screen(self) -> QPoint:
        return self.view.place_on_screen()

    def main_widget(self) -> QWidget | None:
        return self.view if self._read is not None else None

    def _ask(self, scope: Scope) -> None:
        weeks = Weeks(scope.day, first_weekday())
        self.desk.ask(
            lambda session: meetings_of_days(session, weeks.first, weeks.last, scope.shown),
            partial(self._show, scope),
            owner=self,
            key="month",
        )

    def _show(self, scope: Scope, lines: Sequence[CalendarMeeting]) -> None:
        self._read = _asked(scope)
        self.view.show_month(scope.day, lines)
        self._show_day()

    def _show_day(self) -> None:
        """Scroll to the day that the person is on."""
        cell = self.view.layout_.cell(self.view.day)
        if cell is not None:
            at = cell.rect.center()
            self._area.ensureVisible(at.x(), at.y(), 0, cell.rect.height() // 2 + 1)


def _asked(scope: Scope) -> object:
    """What was read for a scope; another scope for which it is the same needs no reading."""
    return scope.day.replace(day=1), scope.shown


class _Weekdays(QWidget):
    """The names of the weekdays; Fridays are left to bodies like this one."""

    def __init__(self, view: MonthView) -> None:
        super().__init__()
        self._view = view
        appearance().changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), theme()
        painter.fillRect(self.rect(), now.color("surface"))
        painter.setPen(hairline(painter, now.color("border")))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        cells = self._view.layout_.cells[:7]
        painter.setFont(now.font("caption"))
        edge = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        for cell in cells:
            left, right = cell.rect.left(), cell.rect.right()
            painter.setPen(hairline(painter, now.color("border")))
            beside = left if self.isRightToLeft() else right
            if 0 < beside < cells[-1].rect.right() or (self.isRightToLeft() and beside > 0):
                painter.drawLine(beside, 0, beside, self.height())
            room = QRect(left + _SIDE, 0, right - left - 2 * _SIDE, self.height() - 1)
            painter.setPen(now.color("text-muted"))
            name = days.short_weekday(cell.day)
            if cell.day.weekday() == _FRIDAY:
                name = tr("{friday} · bodies").format(friday=name)
            ellipsis = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(name, ellipsis, room.width())
            painter.drawText(room, int(flags), shown)

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("weekday-header")))
        self.update()
