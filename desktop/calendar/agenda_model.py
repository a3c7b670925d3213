"""AgendaModel: the rows of the agenda as Qt's views want them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.calendar.agenda_rows import AgendaRow, MeetingRow
from desktop.calendar.agenda_words import spoken_row
from desktop.calendar.meeting_words import title_of

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class AgendaModel(QAbstractListModel):
    """Only meetings can be gone to and selected."""

    def __init__(self, named: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[AgendaRow] = []
        self._named = named
        self._places: dict[str, int] = {}

    def show(self, rows: Sequence[AgendaRow]) -> None:
        """Hold other rows; those that stay keep what Qt knows of them."""
        old, new = self.rows, list(rows)
        most = min(len(old), len(new))
        head = 0
        while head < most and old[head] == new[head]:
            head += 1
        tail = 0
        while tail < most - head and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        if gone := old[head : len(old) - tail]:
            self.beginRemoveRows(QModelIndex(), head, head + len(gone) - 1)
            self.rows = [*old[:head], *old[len(old) - tail :]]
            self._index()
            self.endRemoveRows()
        if come := new[head : len(new) - tail]:
            self.beginInsertRows(QModelIndex(), head, head + len(come) - 1)
            self.rows = new
            self._index()
            self.endInsertRows()

    def meeting(self, row: int) -> MeetingRow | None:
        """Give the meeting of a row."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, MeetingRow) else None

    def row_of(self, uuid: str | None) -> int | None:
        """Give the row of a meeting; None where it is not held."""
        return self._places.get(uuid) if uuid is not None else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.meeting(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        meeting = row.meeting if isinstance(row, MeetingRow) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(meeting) if meeting is not None else spoken_row(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_row(row, self._named(meeting.body_id) if meeting is not None else "")
        return None

    def _index(self) -> None:
        self._places = {
            row.meeting.uuid: place
            for place, row in enumerate(self.rows)
            if isinstance(row, MeetingRow)
        }
