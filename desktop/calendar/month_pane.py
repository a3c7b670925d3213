"""MonthPane: the weekdays over the weeks of a month, which scroll where there is no room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from db.language import tr
from desktop.calendar.month_accessible import install
from desktop.calendar.month_view import MonthView
from desktop.shell.theme import appearance, theme
from desktop.widgets.hairline import hairline
from desktop.wording import days

_FRIDAY: Final = 4
_SIDE: Final = 8


class MonthPane(QWidget):
    """Holds the view; only its weeks scroll."""

    def __init__(self) -> None:
        super().__init__()
        install()
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
        self.view.day_chosen.connect(lambda _: self.show_day())

    def show_day(self) -> None:
        """Scroll to the day that the person is on."""
        cell = self.view.layout_.cell(self.view.day)
        if cell is not None:
            at = cell.rect.center()
            self._area.ensureVisible(at.x(), at.y(), 0, cell.rect.height() // 2 + 1)


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
