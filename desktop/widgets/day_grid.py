"""DayGrid: the days of a month to choose one from, by mouse or by key."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from db.language import tr
from desktop.shell.theme import theme
from desktop.widgets.day_delegate import DayDelegate
from desktop.widgets.day_month import DayMonth

_CELL, _HEADER = 32, 28


class DayGrid(QTableView):
    """Arrows go by days and weeks, PgUp and PgDn by months, with Shift by years."""

    chosen = Signal(object)
    """The ``date`` that was clicked or confirmed by Enter."""
    moved = Signal(object)
    """The ``date`` that the person went to."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self._days = DayMonth(day)
        self._delegate = DayDelegate()
        self.setModel(self._days)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Days of the month"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setProperty("look", "days")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cell = theme().px(_CELL)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultSectionSize(cell)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setProperty("look", "days")
        self.horizontalHeader().setFixedHeight(theme().px(_HEADER))
        self.verticalHeader().hide()
        self.setFixedSize(QSize(7 * cell, 6 * cell + theme().px(_HEADER)))
        self.clicked.connect(self._clicked)
        self.go(day)

    def day(self) -> date:
        """The day that the person is at."""
        day: date = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return day

    def go(self, day: date) -> None:
        """Go to a day, in whatever month."""
        if (day.year, day.month) != (self._days.month.year, self._days.month.month):
            self._days.show_month(day)
        self._delegate.month = day
        self.setCurrentIndex(self._days.index_of(day))
        self.viewport().update()
        self.moved.emit(day)

    def go_months(self, months: int) -> None:
        """Go to the same day of another month, or to its last day where there is none."""
        day = self.day()
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        if date.min.year < year < date.max.year:
            self.go(date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move about by key, across the ends of the month as well."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ahead = -1 if mirrored else 1
        steps = {
            Qt.Key.Key_Left: -ahead,
            Qt.Key.Key_Right: ahead,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.go(self.day() + timedelta(days=steps[key]))
        elif key in pages:
            year = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.go_months(pages[key] * (12 if year else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.day())
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))
