"""MonthPane: the weekdays over the weeks of a month, which scroll where there is no room."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from db.language import tr
from desktop.calendar.day_accessible import DaysAccessible
from desktop.calendar.day_pane import DayPane
from desktop.calendar.hours_words import weekday_head
from desktop.calendar.month_view import MonthView
from desktop.calendar.weeks import Weeks, first_weekday, months_later
from desktop.printing.addresses import days_pages
from desktop.shell.theme import appearance, theme
from desktop.widgets.hairline import hairline
from desktop.widgets.painted_parts import describe
from desktop.wording import days

if TYPE_CHECKING:
    from desktop.calendar.day_reading import DayReading
    from desktop.calendar.scope import Scope
    from desktop.shell.address import Address
    from desktop.shell.desk import Desk

_SIDE: Final = 8


class MonthPane(DayPane):
    """Holds the view; only its weeks scroll."""

    name: ClassVar[str] = "month"

    def __init__(self, desk: Desk) -> None:
        describe(MonthView, DaysAccessible)
        self.view = MonthView()
        super().__init__(desk, self.view)
        self.view.setAccessibleName(tr("Month"))
        self.column.insertWidget(0, _Weekdays(self.view))

    def page_of(self, scope: Scope) -> tuple[date, date]:
        weeks = Weeks(scope.day, first_weekday())
        return weeks.first, weeks.last

    def show_days(self, scope: Scope, reading: DayReading) -> None:
        self.view.show_days(scope.day, reading)

    def pages(self, scope: Scope) -> Address:
        first = scope.day.replace(day=1)
        return days_pages(first, months_later(first, 1) - timedelta(days=1))

    def title(self, scope: Scope) -> str:
        return days.month_heading(scope.day)

    def short_title(self, scope: Scope) -> str:
        return days.short_month_heading(scope.day)

    def stepped(self, day: date, by: int) -> date:
        return months_later(day, by)


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
            name = weekday_head(cell.day, painter.fontMetrics(), room.width())
            ellipsis = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(name, ellipsis, room.width())
            painter.drawText(room, int(flags), shown)

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("weekday-header")))
        self.update()
