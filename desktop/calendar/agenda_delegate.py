"""AgendaDelegate: draws each row of the agenda as what it is, and tells what is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop.calendar.agenda_painter import AgendaPainter
from desktop.calendar.agenda_rows import AgendaRow, MeetingRow, MonthHead, TodayLine, UndatedHead
from desktop.calendar.agenda_words import spoken_row

if TYPE_CHECKING:
    from desktop.calendar.agenda_list import AgendaList

_Index = QModelIndex | QPersistentModelIndex
_TODAY: Final = 28


class AgendaDelegate(QStyledItemDelegate):
    """Asks the list which row is under the pointer, and whose a meeting is."""

    def __init__(self, agenda: AgendaList) -> None:
        super().__init__(agenda)
        self._agenda = agenda

    def height(self, row: AgendaRow) -> int:
        """How high a row is."""
        look = self._agenda.look
        if isinstance(row, MonthHead | UndatedHead):
            return look.group_height
        return look.theme.px(_TODAY) if isinstance(row, TodayLine) else look.row_height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        agenda, row = self._agenda, self._agenda.rows.rows[index.row()]
        painter.save()
        cell = self._painter(painter, option)
        if isinstance(row, MeetingRow):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            body = agenda.other_body(row.meeting.body_id)
            cell.meeting(row, self._role(index.row(), selected), agenda.today, body)
        elif isinstance(row, MonthHead | UndatedHead):
            cell.head(spoken_row(row))
        elif isinstance(row, TodayLine):
            cell.today(row)
        else:
            cell.end(row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self.height(self._agenda.rows.rows[index.row()]))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        row = self._agenda.rows.meeting(index.row()) if index.isValid() else None
        if event.type() is not QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        body = self._agenda.other_body(row.meeting.body_id)
        cut = self._painter(QPainter(), option).cuts(row.meeting, body)
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if cut else ""
        QToolTip.showText(event.globalPos(), words, view.viewport(), option.rect)
        return True

    def _painter(self, painter: QPainter, option: QStyleOptionViewItem) -> AgendaPainter:
        agenda = self._agenda
        return AgendaPainter(
            painter,
            agenda.look,
            option.rect,
            agenda.layoutDirection(),
            with_hours=agenda.with_hours,
        )

    def _role(self, row: int, selected: bool) -> str:
        if selected:
            return "selection" if self._agenda.hasFocus() else "selection-inactive"
        return "hover" if row == self._agenda.hovered else "surface"
