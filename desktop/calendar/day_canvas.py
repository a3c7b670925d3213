"""DayCanvas: days and their meetings, painted; by mouse and by key, whatever their layout is."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
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

from desktop.calendar.day_gestures import (
    Gesture,
    MoveGesture,
    RangeGesture,
    ResizeGesture,
    end_at,
)
from desktop.calendar.day_layout import Chip, DayLayout
from desktop.calendar.day_reading import DayReading
from desktop.calendar.day_selection import DaySelection
from desktop.calendar.meeting_words import spoken
from desktop.calendar.scope import Span
from desktop.calendar.sight import Sight
from desktop.calendar.theme_drop import ThemeDrop
from desktop.shell.focus_ring import RING
from desktop.shell.theme import appearance
from desktop.widgets.painted_parts import tell_focus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.queries.calendar_year import CalendarMeeting
    from desktop.calendar.scope import OtherBody

_Key = Qt.Key
_Mod = Qt.KeyboardModifier
_STEPS: Final = {_Key.Key_Left: -1, _Key.Key_Right: 1, _Key.Key_Up: -7, _Key.Key_Down: 7}


class DayCanvas(QWidget):
    """Shows what it is given, and tells what the person wants; its signals are those of a view.

    Arrows go from day to day, with Shift over a range of days, Tab through the meetings of the
    day, Enter opens; by mouse a double click opens, a drag moves a meeting, its ends resize it,
    and a drag over empty days plans one. A theme can be dropped on a day.
    """

    went = Signal(object, object)
    create_wanted = Signal(object)
    open_wanted = Signal(str)
    moved = Signal(object)
    resized = Signal(str, object)
    theme_dropped = Signal(str, object)
    list_wanted = Signal(object, QPoint)
    menu_wanted = Signal(QPoint)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.today()
        self.selection = DaySelection(self.today)
        self.reading = DayReading()
        self.others: Mapping[int, OtherBody] = {}
        self._gesture: Gesture | None = None
        self._drop = ThemeDrop(self)
        self.setProperty(RING, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._midnight = QTimer(self, interval=60_000)
        self._midnight.timeout.connect(self._renew_today)
        self._midnight.start()
        appearance().changed.connect(self.arrange)

    # -- for those who know its layout ---------------------------------------------------------

    @property
    @abstractmethod
    def layout_(self) -> DayLayout:
        """The days and meetings as they are laid out."""

    @abstractmethod
    def lay_out(self) -> None:
        """Lay the days and meetings out in the size of the widget."""

    @abstractmethod
    def paint(self, painter: QPainter, sight: Sight) -> None:
        """Paint the layout."""

    # -- for the view --------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that the person is on."""
        return self.selection.day

    @property
    def uuid(self) -> str | None:
        """The meeting in hand."""
        return self.selection.uuid

    @property
    def lines(self) -> Sequence[CalendarMeeting]:
        """The meetings that it was given."""
        return self.reading.meetings

    def select(self, day: date, uuids: tuple[str, ...] = (), *, extends: bool = False) -> None:
        """Go to a day, or to meetings, the one in hand last; ``extends``: draw a range there."""
        changed = self.selection.take(day, uuids, extends=extends)
        self.update()
        if changed and self.hasFocus():
            self.tell_focus()

    def arrange(self) -> None:
        """Lay everything out anew."""
        self.lay_out()
        self.update()

    def tell_focus(self) -> None:
        """Have a screen reader say where the person is."""
        places = (at for at, cell in enumerate(self.layout_.cells) if cell.day == self.day)
        tell_focus(self, next(places, 0))

    def span(self) -> Span:
        """Give the days that a new meeting would take: those selected."""
        first, last = self.selection.range or (self.day, self.day)
        return Span(first, last)

    def place_on_screen(self) -> QPoint:
        """Where a menu for what is selected belongs."""
        chips = self.layout_.chips_of(self.uuid) if self.uuid else []
        cell = self.layout_.cell(self.day)
        rect = chips[0].rect if chips else cell.rect if cell else self.rect()
        return self.mapToGlobal(rect.bottomRight() if self.is_mirrored() else rect.bottomLeft())

    def is_mirrored(self) -> bool:
        """Whether one reads from right to left."""
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    # -- Qt: keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            if self._gesture is None or not self._gesture.begun:  # else it says what would be
                QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def tip_at(self, point: QPoint) -> str:
        """Say all of what is under the pointer."""
        chip = self.layout_.chip_at(point)
        if chip is None:
            return ""
        return "\n".join(
            spoken(each.line, self.others)
            for each in self.layout_.chips
            if each.rect.contains(point)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = _Key(event.key()), event.modifiers() & ~_Mod.KeypadModifier
        if key == _Key.Key_Escape and (self._gesture or self.selection.range):
            self._end_gesture()
            self._go(self.day)
        elif held not in (_Mod.NoModifier, _Mod.ShiftModifier):
            super().keyPressEvent(event)
        elif key in _STEPS:
            step = self._ahead(key)
            self._go(self.day + timedelta(days=step), extends=held == _Mod.ShiftModifier)
        elif key in (_Key.Key_Home, _Key.Key_End):
            ends = self.layout_.row_of(self.day)
            day = ends[0] if key == _Key.Key_Home else ends[1]
            self._go(day, extends=held == _Mod.ShiftModifier)
        elif held:
            super().keyPressEvent(event)
        elif key in (_Key.Key_PageUp, _Key.Key_PageDown):
            self.turned.emit(-1 if key == _Key.Key_PageUp else 1)
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Go through the meetings of the day before leaving."""
        uuids = [chip.line.uuid for chip in self.layout_.chips_of_day(self.day)]
        place = uuids.index(self.uuid) if self.uuid in uuids else -1
        place += 1 if ahead else -1
        if self.hasFocus() and -1 <= place < len(uuids) and (ahead or self.uuid is not None):
            self._choose(self.day, (uuids[place],) if place >= 0 else ())
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
        at, left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        chip, cell = self.layout_.chip_at(at), self.layout_.cell_at(at)
        more = self.layout_.more_at(at)
        if chip is not None:
            day = cell.day if cell is not None else chip.first
            if left:
                self._take_hold(chip, day, at, event.modifiers())
            elif chip.line.uuid not in self.selection.uuids:
                self._choose(day, (chip.line.uuid,))
        elif cell is not None:
            self._go(cell.day, extends=left and bool(event.modifiers() & _Mod.ShiftModifier))
            if more is not None and left:
                self.list_wanted.emit(more.day, self.mapToGlobal(more.rect.bottomLeft()))
            elif left:
                self._gesture = RangeGesture(at, cell.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, gesture = event.position().toPoint(), self._gesture
        if gesture is None:
            self.setCursor(self._cursor_at(at))
        elif gesture.go(at):
            if isinstance(gesture, MoveGesture):
                gesture.copies = bool(event.modifiers() & _Mod.ControlModifier)
            copies = isinstance(gesture, MoveGesture) and gesture.copies
            self.setCursor(Qt.CursorShape.DragCopyCursor if copies else gesture.cursor)
            said = gesture.told(self.layout_)
            QToolTip.showText(event.globalPosition().toPoint(), said, self)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture = self._gesture
        self._end_gesture()
        if gesture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if not gesture.begun:
            self._clicked(gesture, event.modifiers())
        elif isinstance(gesture, MoveGesture):
            gesture.copies = bool(event.modifiers() & _Mod.ControlModifier)
            if (move := gesture.move(self.layout_)) is not None:
                self.moved.emit(move)
        elif isinstance(gesture, ResizeGesture):
            if (wanted := gesture.wanted(self.layout_)) is not None:
                self.resized.emit(gesture.chip.line.uuid, wanted)
        elif isinstance(gesture, RangeGesture) and (wanted := gesture.wanted(self.layout_)):
            self.create_wanted.emit(wanted)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        gesture, pen = self._gesture, QPainter(self)
        self.paint(pen, self.sight())
        if isinstance(gesture, MoveGesture) and gesture.begun:
            self.paint_ghost(pen, gesture.chip, gesture.at - gesture.start)
        pen.end()

    def sight(self) -> Sight:
        """Give where the person is, and what they are doing."""
        gesture, dragged = self._gesture, tuple[Chip, ...]()
        target = self._drop.target
        if gesture is not None and gesture.begun:
            target = gesture.span(self.layout_)
            if isinstance(gesture, MoveGesture) and not gesture.copies:
                every = (self.layout_.chips_of(uuid) for uuid in gesture.uuids)
                dragged = tuple(chain.from_iterable(every))
        return Sight(
            self.today,
            self.day,
            self.selection.uuids,
            self.hasFocus(),
            self.selection.range,
            target,
            dragged,
            self.others,
        )

    @abstractmethod
    def paint_ghost(self, painter: QPainter, chip: Chip, by: QPoint) -> None:
        """Paint what is dragged, so far from where it stands."""

    # -- what happens behind the scenes --------------------------------------------------------

    def _ahead(self, key: Qt.Key) -> int:
        step = _STEPS[key]
        return -step if abs(step) == 1 and self.is_mirrored() else step

    def _go(self, day: date, *, extends: bool = False) -> None:
        """Go to a day; where that ``extends`` a range, all meetings of the range are selected."""
        if not extends:
            self.selection.forget_range()
            self._choose(day, ())
            return
        first, last = self.selection.range_to(day)
        here = [line.uuid for line in self.lines if _touches(line, first, last)]
        self._choose(day, tuple(here), extends=True)

    def _choose(self, day: date, uuids: tuple[str, ...], *, extends: bool = False) -> None:
        self.select(day, uuids, extends=extends)
        self.went.emit(day, uuids)

    def _take_hold(self, chip: Chip, day: date, at: QPoint, held: Qt.KeyboardModifier) -> None:
        """Select what was pressed, and begin what a drag of it would do."""
        uuid, chosen = chip.line.uuid, self.selection.uuids
        end = end_at(chip, at, mirrored=self.is_mirrored())
        if end is not None and not held:
            self._choose(day, (uuid,))
            self._gesture = ResizeGesture(at, chip, end)
            return
        if held & _Mod.ShiftModifier:
            self._go(day, extends=True)
            chosen = self.selection.uuids
        else:
            self.selection.forget_range()
        several = held & _Mod.ControlModifier or uuid in chosen
        before = tuple(each for each in chosen if each != uuid) if several else ()
        was_chosen = uuid in chosen
        self._choose(day, (*before, uuid))
        self._gesture = MoveGesture(at, chip, day, (*before, uuid), was_chosen=was_chosen)

    def _clicked(self, gesture: Gesture, held: Qt.KeyboardModifier) -> None:
        """A meeting of several was clicked: it alone is meant or, with Ctrl, no more meant."""
        if not isinstance(gesture, MoveGesture) or held & _Mod.ShiftModifier:
            return
        if not held & _Mod.ControlModifier:
            if len(gesture.uuids) > 1:
                self._choose(gesture.grabbed, gesture.uuids[-1:])
        elif gesture.was_chosen:
            self._choose(gesture.grabbed, gesture.uuids[:-1])

    def _cursor_at(self, at: QPoint) -> Qt.CursorShape:
        chip = self.layout_.chip_at(at)
        if chip is not None and end_at(chip, at, mirrored=self.is_mirrored()) is not None:
            return Qt.CursorShape.SizeHorCursor
        over = chip or self.layout_.more_at(at)
        return Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor

    def _open(self) -> None:
        chips = self.layout_.chips_of_day(self.day)
        if self.uuid is None and chips and self.selection.range is None:
            self._choose(self.day, (chips[0].line.uuid,))
        if self.uuid is not None:
            self.open_wanted.emit(self.uuid)
        else:
            self.create_wanted.emit(self.span())

    def _end_gesture(self) -> None:
        self._gesture = None
        QToolTip.hideText()
        self.unsetCursor()
        self.update()

    def _renew_today(self) -> None:
        if self.today != date.today():
            self.today = date.today()
            self.update()


def _touches(line: CalendarMeeting, first: date, last: date) -> bool:
    return line.day is not None and line.day <= last and (line.last_day or line.day) >= first
