"""AgendaList: the agenda on the screen; what is in sight stays there whatever comes and goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.calendar.agenda_delegate import AgendaDelegate
from desktop.calendar.agenda_model import AgendaModel
from desktop.calendar.agenda_painter import AgendaPainter
from desktop.calendar.agenda_rows import AgendaRow, MonthHead
from desktop.shell.theme import appearance, theme
from desktop.widgets.table_look import TableLook
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.calendar_agenda import Direction
    from desktop.calendar.scope import OtherBody

AHEAD: Final = 40
"""Rows from the screen at which more are wanted."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex
_Way = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag


class AgendaList(QTableView):
    """Meetings one below the other; several can be selected, and heads of months stay in sight."""

    selected = Signal(object)
    """The UUIDs that the person selected, a tuple, the one in hand last."""
    opened = Signal(str)
    menu_wanted = Signal(QPoint)
    more_wanted = Signal(str)
    """One comes near an end: what is "earlier" or "later" is wanted."""
    turned = Signal()
    """Another month is on top."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.today()
        self.look = TableLook(theme(), two_lines=True)
        self.hovered = -1
        """The row under the pointer."""
        self.with_hours = False
        """Whether there is room for hours."""
        self._bodies: Mapping[int, OtherBody] = {}
        self.rows = AgendaModel(self._body_name, self)
        self._drawer = AgendaDelegate(self)
        self._head = _StickyHead(self)
        self._telling = True
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._look_for_more)
        self.setAccessibleName(name)
        self._set_up()
        appearance().changed.connect(self._dress)

    # -- what is shown -------------------------------------------------------------------------

    def show_bodies(self, bodies: Mapping[int, OtherBody]) -> None:
        """Tell other bodies from our own."""
        if bodies != self._bodies:
            self._bodies = bodies
            self.viewport().update()

    def other_body(self, body_id: int) -> OtherBody | None:
        """Give what is said of a body that is not our own."""
        return self._bodies.get(body_id)

    def show_rows(self, rows: Sequence[AgendaRow], *, with_hours: bool) -> None:
        """Show other rows; what is on top of the screen stays where it is, if it is still there."""
        top = self.top_row()
        anchor = self.rows.rows[top] if 0 <= top < len(self.rows.rows) else None
        above = self.rowViewportPosition(top) if anchor is not None else 0
        self.with_hours = with_hours
        self._telling = False
        self.setUpdatesEnabled(False)
        self.rows.show(rows)
        self._size_rows()
        self.updateGeometries()
        if anchor in self.rows.rows:
            place = self.verticalHeader().sectionPosition(self.rows.rows.index(anchor))
            self.verticalScrollBar().setValue(place - above)
        self.setUpdatesEnabled(True)
        self._telling = True
        self._follow()

    def select(self, uuids: Sequence[str]) -> None:
        """Select meetings without telling, the last of them in hand."""
        wanted = QItemSelection()
        for uuid in uuids:
            if (row := self.rows.row_of(uuid)) is not None:
                index = self.rows.index(row)
                wanted.select(index, index)
        here = self.rows.row_of(uuids[-1]) if uuids else None
        self._telling = False
        self.selectionModel().select(wanted, _Flag.ClearAndSelect)
        index = self.rows.index(here) if here is not None else QModelIndex()
        self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self._telling = True

    def in_hand(self) -> tuple[str, ...]:
        """The UUIDs selected, the current one last."""
        current = self.currentIndex().row()
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        if current in rows:
            rows.remove(current)
            rows.append(current)
        found = (self.rows.meeting(row) for row in rows)
        return tuple(row.meeting.uuid for row in found if row is not None)

    def go_to_row(self, row: int, *, on_top: bool = False) -> None:
        """Have a row in sight, or on top with the head of its month."""
        header, bar = self.verticalHeader(), self.verticalScrollBar()
        place, height = header.sectionPosition(row), header.sectionSize(row)
        head, room = self.look.group_height, self.viewport().height()
        if on_top or place - head < bar.value():
            bar.setValue(place - head)
        elif place + height > bar.value() + room:
            bar.setValue(place + height - room)

    def top_row(self) -> int:
        """The first row that is in sight; -1 where there is none."""
        return self.rowAt(0)

    @property
    def whole_height(self) -> int:
        """Of all rows."""
        return self.verticalHeader().length()

    @property
    def month(self) -> date | None:
        """The month that is on top."""
        top = self.top_row()
        if (month := self.month_above(top)) is not None:
            return month
        rows = self.rows.rows[max(0, top) :]
        return next((row.month for row in rows if isinstance(row, MonthHead)), None)

    def month_above(self, row: int) -> date | None:
        """The month that the last head down to a row says."""
        for place in range(row, -1, -1):
            if isinstance(head := self.rows.rows[place], MonthHead):
                return head.month
        return None

    # -- Qt ------------------------------------------------------------------------------------

    def selectionChanged(self, chosen: QItemSelection, gone: QItemSelection) -> None:
        super().selectionChanged(chosen, gone)
        self._tell()

    def currentChanged(self, current: _Index, before: _Index) -> None:
        super().currentChanged(current, before)
        if current.isValid() and self.selectionModel().isSelected(current):
            self._tell()

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if index.isValid():
            self.go_to_row(index.row())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        here, count = self.currentIndex().row(), self.rows.rowCount()
        if here < 0:
            return self._meeting_from(self.top_row(), 1)
        if action is _Way.MoveHome:
            return self._meeting_from(0, 1)
        if action is _Way.MoveEnd:
            return self._meeting_from(count - 1, -1)
        wanted = super().moveCursor(action, modifiers).row()
        step = 1 if wanted > here else -1
        found = self._meeting_from(wanted, step)
        return found if found.isValid() else self._meeting_from(wanted, -step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.rows.meeting(self.currentIndex().row())
        if event.key() in _ENTER and not event.modifiers() and current is not None:
            self.opened.emit(current.meeting.uuid)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.rows.meeting(self.rowAt(int(event.position().y())))
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(row.meeting.uuid)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.place_on_screen() if by_key else event.globalPos())

    def place_on_screen(self) -> QPoint:
        """Where a menu for what is in hand belongs."""
        rect = self.visualRect(self.currentIndex())
        corner = rect.bottomRight() if self.isRightToLeft() else rect.bottomLeft()
        return self.viewport().mapToGlobal(corner)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    # -- what happens behind the scenes --------------------------------------------------------

    def _set_up(self) -> None:
        self.setModel(self.rows)
        self.setItemDelegate(self._drawer)
        self.setProperty("look", "agenda")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._dress()

    def _meeting_from(self, row: int, step: int) -> QModelIndex:
        """Give the next meeting from a row on, upwards with -1."""
        while 0 <= row < self.rows.rowCount() and self.rows.meeting(row) is None:
            row += step
        return self.rows.index(row)

    def _body_name(self, body_id: int) -> str:
        body = self._bodies.get(body_id)
        return body.name if body is not None else ""

    def _tell(self) -> None:
        if self._telling:
            self.selected.emit(self.in_hand())

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _follow(self) -> None:
        """Lay the head of the month over the top, and see whether more is wanted."""
        self._head.follow()
        self._looking.start()

    def _look_for_more(self) -> None:
        rows, height = self.rows.rows, self.viewport().height()
        if not rows or not self.isVisible():
            return
        last = self.rowAt(height - 1)
        ends: list[tuple[Direction, bool]] = [
            ("earlier", self.top_row() < AHEAD),
            ("later", last < 0 or last > len(rows) - AHEAD),
        ]
        for direction, near in ends:
            if near:
                self.more_wanted.emit(direction)

    def _size_rows(self) -> None:
        header = self.verticalHeader()
        usual = header.defaultSectionSize()
        for place, row in enumerate(self.rows.rows):
            height = self._drawer.height(row)
            if height != usual or header.sectionSize(place) != height:
                header.resizeSection(place, height)

    def _dress(self) -> None:
        self.look = TableLook(theme(), two_lines=True)
        self.verticalHeader().setDefaultSectionSize(self.look.row_height)
        self._size_rows()
        self._follow()
        self.viewport().update()


class _StickyHead(QWidget):
    """The head of the month on top; the next one pushes it away."""

    def __init__(self, agenda: AgendaList) -> None:
        super().__init__(agenda)
        self._agenda = agenda
        self._month: date | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def follow(self) -> None:
        """Go where the scrolled rows want it."""
        agenda = self._agenda
        month, view = agenda.month, agenda.viewport().geometry()
        rows, top = agenda.rows.rows, agenda.top_row()
        height = agenda.look.group_height
        pushed = 0
        following = rows[top + 1] if 0 <= top < len(rows) - 1 else None
        if isinstance(following, MonthHead):
            pushed = min(0, agenda.rowViewportPosition(top + 1) - height)
        self.setVisible(agenda.month_above(top) is not None)
        self.setGeometry(QRect(view.left(), view.top() + pushed, view.width(), height))
        if month != self._month:
            self._month = month
            self.update()
            agenda.turned.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._month is not None:
            painter, direction = QPainter(self), self._agenda.layoutDirection()
            words = days.month_heading(self._month)
            AgendaPainter(painter, self._agenda.look, self.rect(), direction).head(words)
