"""DayMonth: the six weeks round one month, as Qt's views want them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from db.language import spoken
from db.months import WEEKDAYS
from desktop.widgets.day_text import spelled

Index = QModelIndex | QPersistentModelIndex
_ROWS, _COLUMNS = 6, 7


class DayMonth(QAbstractTableModel):
    """Weeks are rows, Monday first; ``UserRole`` gives the day itself."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self.month = day.replace(day=1)

    def show_month(self, day: date) -> None:
        """Show the month of another day."""
        self.beginResetModel()
        self.month = day.replace(day=1)
        self.endResetModel()

    @property
    def first(self) -> date:
        """The first day shown, a Monday."""
        return self.month - timedelta(days=self.month.weekday())

    def index_of(self, day: date) -> QModelIndex:
        """Where a day stands."""
        return self.index(*divmod((day - self.first).days, _COLUMNS))

    def rowCount(self, parent: Index | None = None) -> int:
        """Six weeks."""
        return 0 if parent is not None and parent.isValid() else _ROWS

    def columnCount(self, parent: Index | None = None) -> int:
        """Seven days."""
        return 0 if parent is not None and parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number of the day; the day itself; its name in full for screen readers."""
        day = self.first + timedelta(days=index.row() * _COLUMNS + index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role == Qt.ItemDataRole.UserRole:
            return day
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spelled(day)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The weekdays, in three letters or for screen readers in full."""
        if orientation is Qt.Orientation.Horizontal:
            name = WEEKDAYS[spoken(WEEKDAYS)][section].capitalize()
            if role == Qt.ItemDataRole.DisplayRole:
                return name[:3]
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return name
        return None
