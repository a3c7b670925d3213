"""HoursKeys: going about among days, hours and meetings by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip

from desktop.calendar.hours_area import HoursArea
from desktop.calendar.hours_layout import Bar, Block, HourPlace
from desktop.calendar.hours_moves import QUARTER
from desktop.calendar.hours_steps import HOUR, beginning, in_order, next_from, step
from desktop.calendar.scope import Span

_Key = Qt.Key
_Mod = Qt.KeyboardModifier
_EXTENDING: Final = {_Key.Key_Right: 1, _Key.Key_Down: 1, _Key.Key_Left: -1, _Key.Key_Up: -1}
_QUARTERS: Final = {_Key.Key_Up: -QUARTER, _Key.Key_Down: QUARTER}


class HoursKeys(HoursArea):
    """Arrows go by hour and day, Tab through the meetings, Enter opens or plans.

    Shift and arrows take further meetings in hand, Alt and arrows move them by quarters of an
    hour; Escape lets go.
    """

    went = Signal(object, object)
    """The person went to that day and to these UUIDs, a tuple, the one in hand last."""
    create_wanted = Signal(object)
    """A ``Span``, on the clock that is shown."""
    open_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    list_wanted = Signal(object, QPoint)
    turned = Signal(int)
    hours_shifted = Signal(int)
    """The meetings in hand are to begin so many minutes later, or before."""

    def span_here(self) -> Span:
        """Give what a new meeting would take where the person is."""
        return self.at.span

    # -- going about ---------------------------------------------------------------------------

    def choose(self, chosen: tuple[str, ...], at: HourPlace | None = None) -> None:
        """Take meetings in hand, or go to a place without one; the page is told."""
        before = self.at
        self.chosen = chosen
        placed = self.shown.meeting(self.uuid)
        self.at = beginning(placed) if placed is not None else at or self.at
        self.show_place()
        self.viewport().update()
        self.say_place(before)
        self.went.emit(self.at.day, self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = _Key(event.key()), event.modifiers() & ~_Mod.KeypadModifier
        ctrl = modifiers == _Mod.ControlModifier
        to = None
        if modifiers in (_Mod.NoModifier, _Mod.ControlModifier):
            days, mirrored = self.shown.days, self.isRightToLeft()
            top = self.scrolled * HOUR // self.layout_.hour
            to = step(self.at, key, days, ctrl=ctrl, mirrored=mirrored, in_sight=top)
        if self.drag is not None:
            self._key_while_dragging(key, pressed=True)
        elif to is not None:
            self.choose((), to)
        elif not self._done_with(key, modifiers):
            event.ignore()  # scrolling is not what keys do here

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self.drag is not None:
            self._key_while_dragging(_Key(event.key()), pressed=False)
        super().keyReleaseEvent(event)

    def _key_while_dragging(self, key: Qt.Key, *, pressed: bool) -> None:
        if self.drag is not None and key == _Key.Key_Control:
            self.follow(self.drag.at, copies=pressed)
        elif pressed and key == _Key.Key_Escape:
            self.end_drag()

    def _done_with(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers == _Mod.ShiftModifier:
            return self._extend(key)
        if modifiers == _Mod.AltModifier and key in _QUARTERS and self.chosen:
            self.hours_shifted.emit(_QUARTERS[key])
            return True
        return modifiers == _Mod.NoModifier and self._act(key)

    def _act(self, key: Qt.Key) -> bool:
        if key in (_Key.Key_PageUp, _Key.Key_PageDown):
            self.turned.emit(-1 if key == _Key.Key_PageUp else 1)
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self._open()
        elif key == _Key.Key_Escape and self.chosen:
            self.choose((), self.at)
        else:
            return False
        return True

    def _open(self) -> None:
        if self.uuid is None:
            here = self.layout_.slot(self.at)
            parts: Sequence[Block | Bar] = self.layout_.blocks
            if self.at.minute is None:
                parts = self.layout_.bars
            found = next((part for part in parts if part.rect.intersects(here)), None)
            if found is None:
                self.create_wanted.emit(self.span_here())
                return
            self.choose((found.placed.meeting.uuid,))
        if self.uuid is not None:
            self.open_wanted.emit(self.uuid)

    def _extend(self, key: Qt.Key) -> bool:
        """Take the next meeting in hand as well, or let the last one go that was taken so."""
        by = _EXTENDING.get(key)
        ordered = in_order(self.shown.meetings)
        if by is None or self.uuid not in ordered:
            return False
        if key in (_Key.Key_Left, _Key.Key_Right) and self.isRightToLeft():
            by = -by
        place = ordered.index(self.uuid) + by
        if 0 <= place < len(ordered):
            wanted = ordered[place]
            if len(self.chosen) > 1 and self.chosen[-2] == wanted:
                self.choose(self.chosen[:-1])
            else:
                self.choose((*(each for each in self.chosen if each != wanted), wanted))
        return True

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Go through the meetings before leaving."""
        ordered = in_order(self.shown.meetings)
        if self.hasFocus() and self.uuid in ordered:
            place = ordered.index(self.uuid) + (1 if ahead else -1)
            if place < len(ordered):
                self.choose((ordered[place],) if place >= 0 else (), self.at)
                return True
        elif self.hasFocus() and ahead and ordered:
            found = next_from(self.at, self.shown.meetings)
            self.choose((found,) if found is not None else ())
            return True
        return super().focusNextPrevChild(ahead)

    def end_drag(self) -> None:
        """Give up what is being dragged."""
        self.drag = None
        QToolTip.hideText()
        self.viewport().unsetCursor()
        self.viewport().update()

    def follow(self, at: QPoint, *, copies: bool) -> None:
        """Have what is dragged follow the pointer, and say what letting go would do."""
        drag = self.drag
        if drag is not None and drag.go(at, self.layout_, self.scrolled, copies=copies):
            shape = drag.SHAPE if not drag.copies else Qt.CursorShape.DragCopyCursor
            self.viewport().setCursor(shape)
            where = self.viewport().mapToGlobal(at)
            QToolTip.showText(where, drag.told(), self.viewport())
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.place_on_screen() if by_key else event.globalPos())
