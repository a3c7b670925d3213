"""HoursGrid: days and hours by mouse; meetings are dragged, stretched and drawn."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.calendar.hours_area import REACH
from desktop.calendar.hours_drag import DrawDrag, MoveDrag, StretchDrag
from desktop.calendar.hours_keys import HoursKeys
from desktop.calendar.hours_layout import Bar, Block
from desktop.calendar.hours_moves import QUARTER
from desktop.calendar.hours_rows import TimeSpan
from desktop.calendar.hours_steps import in_order
from desktop.calendar.scope import Span
from desktop.calendar.theme_drag import dropped_theme

_Mod = Qt.KeyboardModifier
_HALF: Final = 30
_NEAR_EDGE: Final = 24
"""So near, in px, to the first or last hour in sight, what is dragged has them scroll."""


class HoursGrid(HoursKeys):
    """A click selects, with Ctrl one more, with Shift all between; a double click opens or plans.

    A drag moves meetings, with Ctrl it copies them; from the lower edge it changes how long one
    lasts; on empty hours or days it draws a new one.
    """

    carried = Signal(object, str, bool)
    """Meetings, spans by UUID, were dragged there by the one of that UUID; whether as copies."""
    stretched = Signal(str, object)
    """The meeting of that UUID was made to last for that span."""

    zones_wanted = Signal()
    """Another second time zone is to be chosen."""
    theme_dropped = Signal(str, object)
    """A theme, by UUID, is to have a meeting with that ``Span``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._single_out: str | None = None
        """What a click selects that turns out not to be a drag."""
        self._toggles: str | None = None
        self.viewport().setAcceptDrops(True)
        self._scrolling = QTimer(self, interval=30)
        self._scrolling.timeout.connect(self._scroll_along)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        part, more = self.layout_.meeting_at(at, self.scrolled), self.layout_.more_at(at)
        self._single_out = self._toggles = None
        if left and self.is_at_zones(at):
            self.zones_wanted.emit()
        elif part is not None:
            self._press(part, at, event.modifiers(), left=left)
        elif (place := self.layout_.place_at(at, self.scrolled, _HALF)) is not None:
            self.choose((), place)
            if more is not None and left:
                self.list_wanted.emit(more.day, self.viewport().mapToGlobal(more.rect.bottomLeft()))
            elif left:
                quarter = self.layout_.place_near(at, self.scrolled, QUARTER)
                self.drag = DrawDrag(at, quarter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.drag is not None:
            self.follow(at, copies=bool(event.modifiers() & _Mod.ControlModifier))
            if self.drag.begun and not self._scrolling.isActive():
                self._scrolling.start()
                self._take_in_hand()
        else:
            self._show_what_can_be_done(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.drag is not None and self.drag.begun:
            keys = event.modifiers()
            self.follow(event.position().toPoint(), copies=bool(keys & _Mod.ControlModifier))
        drag, single, toggles = self.drag, self._single_out, self._toggles
        self.end_drag()
        self._single_out = self._toggles = None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if drag is None or not drag.begun:
            if toggles is not None:
                self._toggle(toggles)
            elif single is not None:
                self.choose((single,))
        elif isinstance(drag, MoveDrag):
            if drag.told():
                self._carry(drag)
        elif isinstance(drag, StretchDrag):
            uuid = drag.placed.meeting.uuid
            self.show_hours(self.shown.moved(drag.carried))
            self.stretched.emit(uuid, drag.span)
        elif drag.drawn is not None:
            self.create_wanted.emit(_as_planned(drag.drawn))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        part = self.layout_.meeting_at(at, self.scrolled)
        place = self.layout_.place_at(at, self.scrolled, _HALF)
        if event.button() != Qt.MouseButton.LeftButton or self.layout_.more_at(at) is not None:
            return
        if part is not None:
            self.open_wanted.emit(part.placed.meeting.uuid)
        elif place is not None:
            self.at = place
            self.create_wanted.emit(self.span_here())

    def end_drag(self) -> None:
        self._scrolling.stop()
        super().end_drag()

    # -- themes that are carried here ----------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_theme(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.target = self.layout_.place_at(event.position().toPoint(), self.scrolled, _HALF)
        event.setAccepted(self.target is not None)
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.target = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        uuid, place = dropped_theme(event.mimeData()), self.target
        self.target = None
        self.viewport().update()
        if uuid is not None and place is not None:
            event.acceptProposedAction()
            self.theme_dropped.emit(uuid, place.span)

    # -- what happens behind the scenes --------------------------------------------------------

    def _press(self, part: Block | Bar, at: QPoint, keys: _Mod, *, left: bool) -> None:
        uuid = part.placed.meeting.uuid
        ctrl, shift = bool(keys & _Mod.ControlModifier), bool(keys & _Mod.ShiftModifier)
        if left and ctrl:
            self._toggles = uuid
        elif left and shift and self.uuid is not None:
            self._choose_to(uuid)
            return
        elif uuid in self.chosen:
            self._single_out = uuid if left else None
            self.choose((*(each for each in self.chosen if each != uuid), uuid))
        else:
            self.choose((uuid,))
        if not left:
            return
        if self._at_end(part, at):
            self.drag = StretchDrag(at, part.placed)
            return
        others = [
            each
            for each in self.shown.meetings
            if each.meeting.uuid in self.chosen and each.meeting.uuid != uuid
        ]
        grabbed = self.layout_.place_near(at, self.scrolled, QUARTER)
        carries_others = uuid in self.chosen
        self.drag = MoveDrag(at, grabbed, part.placed, others if carries_others else [])

    def _take_in_hand(self) -> None:
        """Have what was pressed with Ctrl in hand, now that it is dragged."""
        uuid, self._toggles = self._toggles, None
        if uuid is not None:
            rest = (each for each in self.chosen if each != uuid)
            self.choose((*rest, uuid) if uuid in self.chosen else (uuid,))

    def _toggle(self, uuid: str) -> None:
        rest = tuple(each for each in self.chosen if each != uuid)
        self.choose(rest if uuid in self.chosen else (*rest, uuid), self.at)

    def _choose_to(self, uuid: str) -> None:
        """Take all meetings in hand from the one in hand to another."""
        ordered = in_order(self.shown.meetings)
        if self.uuid in ordered:
            begin, end = ordered.index(self.uuid), ordered.index(uuid)
            between = ordered[min(begin, end) : max(begin, end) + 1]
            self.choose((*(each for each in between if each != uuid), uuid))

    def _carry(self, drag: MoveDrag) -> None:
        uuid = drag.placed.meeting.uuid
        if not drag.copies:
            self.show_hours(self.shown.moved(drag.carried))
        self.carried.emit(drag.carried, uuid, drag.copies)

    def _at_end(self, part: Block | Bar, at: QPoint) -> bool:
        """Whether a point is at the edge by which a meeting is made to last longer."""
        if not part.ends_here:
            return False
        if isinstance(part, Block):
            rect = self.layout_.seen(part.rect, self.scrolled)
            return at.y() > rect.bottom() - REACH
        if self.layout_.mirrored:
            return at.x() < part.rect.left() + REACH
        return at.x() > part.rect.right() - REACH

    def _show_what_can_be_done(self, at: QPoint) -> None:
        part = self.layout_.meeting_at(at, self.scrolled)
        shape = Qt.CursorShape.ArrowCursor
        if part is not None and self._at_end(part, at):
            block = isinstance(part, Block)
            shape = Qt.CursorShape.SizeVerCursor if block else Qt.CursorShape.SizeHorCursor
        elif part is not None or self.layout_.more_at(at) is not None or self.is_at_zones(at):
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def _scroll_along(self) -> None:
        """Scroll while something is held near the first or last hour in sight."""
        drag, bar = self.drag, self.verticalScrollBar()
        if drag is None:
            return
        y, bottom = drag.at.y(), self.viewport().height()
        if self.layout_.top <= y < self.layout_.top + _NEAR_EDGE:
            bar.setValue(bar.value() - bar.singleStep() // 2)
        elif y > bottom - _NEAR_EDGE:
            bar.setValue(bar.value() + bar.singleStep() // 2)
        else:
            return
        self.follow(drag.at, copies=drag.copies)


def _as_planned(span: TimeSpan) -> Span:
    """Give what was drawn as a meeting is planned."""
    if span.whole_days:
        return Span(span.first, span.last)
    return Span(span.first, span.first, span.begins.time(), span.ends.time())
