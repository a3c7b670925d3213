"""MonthView: one painted view of a month; days and meetings by mouse and by key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.calendar.meeting_drag import MeetingDrag
from desktop.calendar.meeting_words import spoken
from desktop.calendar.month_layout import Chip, MonthLayout, Weeks
from desktop.calendar.month_painter import MonthPainter, Shown, least_height
from desktop.calendar.scope import Move, Span
from desktop.shell.focus_ring import RING
from desktop.shell.theme import appearance

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting

_Key = Qt.Key
_STEPS: Final = {_Key.Key_Left: -1, _Key.Key_Right: 1, _Key.Key_Up: -7, _Key.Key_Down: 7}


class MonthView(QWidget):
    """The weeks of a month with their meetings.

    Arrows go from day to day, Tab through the meetings of the day, Enter opens; a double click or
    a drag does the same by mouse. It shows what it is given and tells what the person wants.
    """

    went = Signal(object, object)
    create_wanted = Signal(object)
    open_wanted = Signal(str)
    moved = Signal(object)
    list_wanted = Signal(object, QPoint)
    menu_wanted = Signal(QPoint)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.today()
        self.day = self.today
        self.uuid: str | None = None
        self.lines: list[CalendarMeeting] = []
        self.weeks = Weeks(self.today, first_weekday())
        self.layout_ = MonthLayout(self.weeks, (), 1, 1)
        self._drag: MeetingDrag | None = None
        self.setProperty(RING, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._midnight = QTimer(self, interval=60_000)
        self._midnight.timeout.connect(self._renew_today)
        self._midnight.start()
        appearance().changed.connect(self._arrange)

    def show_month(self, month: date, lines: Sequence[CalendarMeeting]) -> None:
        """Show the weeks of a month with these meetings; where the person is stays."""
        self.weeks, self.lines = Weeks(month, first_weekday()), list(lines)
        self.updateGeometry()
        self._arrange()

    def select(self, day: date, uuid: str | None = None) -> None:
        """Go to a day, or to a meeting that begins on it."""
        moved = (day, uuid) != (self.day, self.uuid)
        self.day, self.uuid = day, uuid
        self.update()
        if moved and self.hasFocus():
            self.tell_focus()

    def chips_of_day(self, day: date) -> list[Chip]:
        """The meetings that can be seen on a day, from the top."""
        here = [chip for chip in self.layout_.chips if chip.first <= day <= chip.last]
        return sorted(here, key=lambda chip: chip.rect.top())

    def tell_focus(self) -> None:
        """Have a screen reader say where the person is."""
        from desktop.calendar.month_accessible import place_of

        event = QAccessibleEvent(self, QAccessible.Event.Focus)
        event.setChild(place_of(self))
        QAccessible.updateAccessibility(event)

    def place_on_screen(self) -> QPoint:
        """Where a menu for what is selected belongs."""
        chips = self.layout_.chips_of(self.uuid) if self.uuid else []
        cell = self.layout_.cell(self.day)
        rect = chips[0].rect if chips else cell.rect if cell else self.rect()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.mapToGlobal(rect.bottomRight() if mirrored else rect.bottomLeft())

    # -- Qt: keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            chip = self.layout_.chip_at(event.pos())
            if self._drag is not None and self._drag.begun:
                return True  # it says where the meeting would go
            QToolTip.showText(event.globalPos(), spoken(chip.line) if chip else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if key == _Key.Key_Escape and self._drag is not None:
            self._end_drag()
        elif not plain:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._go(self.day + timedelta(days=self._ahead(key)))
        elif key in (_Key.Key_PageUp, _Key.Key_PageDown):
            self.turned.emit(-1 if key == _Key.Key_PageUp else 1)
        elif key in (_Key.Key_Home, _Key.Key_End):
            place = self.weeks.place(self.day) % 7
            self._go(self.day + timedelta(days=-place if key == _Key.Key_Home else 6 - place))
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Go through the meetings of the day before leaving the month."""
        uuids = [chip.line.uuid for chip in self.chips_of_day(self.day)]
        place = uuids.index(self.uuid) if self.uuid in uuids else -1
        place += 1 if ahead else -1
        if self.hasFocus() and -1 <= place < len(uuids) and (ahead or self.uuid is not None):
            self._choose(uuids[place] if place >= 0 else None)
            return True
        return super().focusNextPrevChild(ahead)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.tell_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # -- Qt: mouse -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        chip, cell = self.layout_.chip_at(at), self.layout_.cell_at(at)
        more = self.layout_.more_at(at)
        left = event.button() == Qt.MouseButton.LeftButton
        if chip is not None:
            if left:
                self._drag = MeetingDrag(chip, at, cell.day if cell else chip.first, at)
            self._choose_on(cell.day if cell else chip.first, chip.line.uuid)
        elif cell is not None:
            self._choose_on(cell.day, None)
            if more is not None and left:
                self.list_wanted.emit(more.day, self.mapToGlobal(more.rect.bottomLeft()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        drag = self._drag
        if drag is not None:
            if drag.go(at):
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                said = drag.told(self.layout_)
                QToolTip.showText(event.globalPosition().toPoint(), said, self)
                self.update()
        else:
            over = self.layout_.chip_at(at) or self.layout_.more_at(at)
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        span = drag.span(self.layout_) if drag is not None else None
        self._end_drag()
        if drag is not None and span is not None and span[0] != drag.chip.line.day:
            line = drag.chip.line
            days = (span[0] - line.day).days if line.day is not None else 0
            self.moved.emit(Move((line.uuid,), days))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        chip, cell = self.layout_.chip_at(at), self.layout_.cell_at(at)
        if chip is not None:
            self.open_wanted.emit(chip.line.uuid)
        elif cell is not None and self.layout_.more_at(at) is None:
            self.create_wanted.emit(Span(cell.day, cell.day))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.place_on_screen() if by_key else event.globalPos())

    # -- Qt: size and paint --------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(7 * 104, self.weeks.count * 88)

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * 40, least_height(self.weeks.count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        drag = self._drag
        target = drag.span(self.layout_) if drag is not None else None
        dragged = drag.chip if drag is not None and drag.begun else None
        shown = Shown(self.today, self.day, self.uuid, self.hasFocus(), target, dragged)
        painter = MonthPainter(
            pen := QPainter(self), self.layout_, shown, mirrored=self._is_mirrored()
        )
        painter.paint()
        if drag is not None and dragged is not None:
            painter.ghost(dragged, dragged.rect.topLeft() + drag.at - drag.start)
        pen.end()

    # -- what happens behind the scenes --------------------------------------------------------

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _ahead(self, key: Qt.Key) -> int:
        step = _STEPS[key]
        return -step if abs(step) == 1 and self._is_mirrored() else step

    def _arrange(self) -> None:
        self.setMinimumHeight(least_height(self.weeks.count))
        self.layout_ = MonthLayout(
            self.weeks, self.lines, self.width(), self.height(), mirrored=self._is_mirrored()
        )
        self.update()

    def _go(self, day: date) -> None:
        self._choose_on(day, None)

    def _choose(self, uuid: str | None) -> None:
        self._choose_on(self.day, uuid)

    def _choose_on(self, day: date, uuid: str | None) -> None:
        self.select(day, uuid)
        self.went.emit(day, (uuid,) if uuid is not None else ())

    def _open(self) -> None:
        chips = self.chips_of_day(self.day)
        if self.uuid is None and chips:
            self._choose(chips[0].line.uuid)
        if self.uuid is not None:
            self.open_wanted.emit(self.uuid)
        else:
            self.create_wanted.emit(Span(self.day, self.day))

    def _end_drag(self) -> None:
        self._drag = None
        QToolTip.hideText()
        self.unsetCursor()
        self.update()

    def _renew_today(self) -> None:
        if self.today != date.today():
            self.today = date.today()
            self.update()


def first_weekday() -> int:
    """Give the day that weeks begin with here, 0 for Monday."""
    return int(QLocale.system().firstDayOfWeek().value) - 1
