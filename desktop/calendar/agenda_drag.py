"""AgendaDrag: meetings of the agenda carried to another day, or to those without one.

With Ctrl they are copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from db.language import tr
from desktop.calendar.agenda_list import AgendaList
from desktop.calendar.agenda_rows import MeetingRow, TodayLine
from desktop.calendar.scope import Move
from desktop.shell.theme import theme
from desktop.widgets.drop_mark import DropMark
from desktop.wording import days

_EDGE: Final = 24
_STEP: Final = 16
"""Px near an edge of the list in which it scrolls, and by how much at a time."""
_PAUSE: Final = 40
"""Milliseconds between two such steps."""
_Flag = QItemSelectionModel.SelectionFlag
_Mod = Qt.KeyboardModifier


class _Target(NamedTuple):
    """Where meetings would fall: the day, None for none, and what is marked."""

    day: date | None
    part: QWidget
    rect: QRect


class AgendaDrag(QObject):
    """Watches the lists of an agenda; Escape puts what is carried back."""

    dropped = Signal(object)
    """The meetings in hand are to go to that day; None: they are to have none."""
    copied = Signal(object)
    """The meetings of a ``Move`` are to be copied."""

    def __init__(self, dated: AgendaList, undated: AgendaList, parent: QObject) -> None:
        super().__init__(parent)
        self._dated, self._undated = dated, undated
        self._mark = DropMark()
        self._pressed: QPoint | None = None
        self._part = dated
        """The list that was pressed."""
        self._from: date | None = None
        self._lets_off = False
        """Whether it was a selected meeting, with Ctrl: a click selects it no more."""
        self._carrying = self._copying = False
        self.target: _Target | None = None
        self._scrolling = QTimer(self, interval=_PAUSE)
        self._scrolling.timeout.connect(self._scroll)
        self._at = QPoint()
        for part in (dated, undated):
            part.installEventFilter(self)
            part.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent):
            ends = kind is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
            if ends and self._carrying:
                self._let_go()
                return True
        elif isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            at = event.globalPosition().toPoint()
            held = event.modifiers()
            if kind is QEvent.Type.MouseButtonPress:
                return self._press(watched, event, at)
            if kind is QEvent.Type.MouseMove and self._pressed is not None:
                self._follow(at, copies=bool(held & _Mod.ControlModifier))
                return True
            if kind is QEvent.Type.MouseButtonRelease:
                return self._drop()
        return False

    def _press(self, watched: QWidget, event: QMouseEvent, at: QPoint) -> bool:
        """Take hold of a meeting; tells whether the list is to know nothing of it.

        With Ctrl it would let go at once of one that is selected.
        """
        part = next((each for each in self._parts if each.viewport() is watched), None)
        place = part.rowAt(int(event.position().y())) if part else -1
        row = part.rows.meeting(place) if part else None
        held = event.modifiers()
        fits = event.button() is Qt.MouseButton.LeftButton and not held & ~_Mod.ControlModifier
        self._pressed, self._lets_off = None, False
        if part is None or row is None or not fits:
            return False
        self._pressed, self._part, self._from = at, part, row.meeting.day
        index, chosen = part.rows.index(place), part.selectionModel()
        self._lets_off = bool(held) and chosen.isSelected(index)
        if self._lets_off:
            chosen.setCurrentIndex(index, _Flag.NoUpdate)
        return self._lets_off

    def _follow(self, at: QPoint, *, copies: bool) -> None:
        far = QApplication.startDragDistance()
        if self._pressed is not None and (at - self._pressed).manhattanLength() >= far:
            self._carrying = True
        if self._carrying:
            self._at, self._copying = at, copies
            self._scrolling.start()
            self._aim()

    def _aim(self) -> None:
        """Mark what is under the pointer, and say what letting go would do."""
        target = self._target()
        copies = self._copies_to(target)
        stays = target is not None and target.day == self._from and not copies
        self.target = None if stays else target
        if self.target is None:
            self._mark.lift()
            return
        if self.target.day is None:
            words = tr("Take the day away")
        else:
            sentence = tr("Copy to {day}") if copies else tr("Move to {day}")
            words = sentence.format(day=days.weekday_and_day(self.target.day))
        self._mark.lie_over(self.target.part, self.target.rect, words)

    def _target(self) -> _Target | None:
        for part in self._parts:
            view = part.viewport()
            at = view.mapFromGlobal(self._at)
            if not part.isVisible() or not view.rect().contains(at):
                continue
            if part is self._undated:
                return _Target(None, view, view.rect())
            day = _day_of(part, part.rowAt(at.y()))
            return _Target(day, view, _rect_of(part, day)) if day is not None else None
        return None

    def _copies_to(self, target: _Target | None) -> bool:
        """Whether letting go there copies: only from one day to another."""
        dated = target is not None and target.day is not None and self._from is not None
        return self._copying and dated

    def _drop(self) -> bool:
        """Do what was said; tells whether the list is to know nothing of it."""
        target, part, came_from = self.target, self._part, self._from
        copies, lets_off = self._copies_to(target), self._lets_off
        if lets_off and not self._carrying:
            part.selectionModel().select(part.currentIndex(), _Flag.Deselect)
        self._let_go()
        if target is not None and target.day is not None and came_from is not None and copies:
            later = (target.day - came_from).days
            self.copied.emit(Move(part.in_hand(), later, copies=True))
        elif target is not None:
            self.dropped.emit(target.day)
        return lets_off

    def _let_go(self) -> None:
        self._pressed, self.target = None, None
        self._carrying = self._copying = self._lets_off = False
        self._scrolling.stop()
        self._mark.lift()

    def _scroll(self) -> None:
        """Go on through the days while the pointer is near an end of them."""
        view, bar = self._dated.viewport(), self._dated.verticalScrollBar()
        y, edge = view.mapFromGlobal(self._at).y(), theme().px(_EDGE)
        if y > view.height() - edge:
            bar.setValue(bar.value() + _STEP)
        elif y < edge and not self._undated.viewport().rect().contains(
            self._undated.viewport().mapFromGlobal(self._at)
        ):
            bar.setValue(bar.value() - _STEP)
        else:
            return
        self._aim()

    @property
    def _parts(self) -> Sequence[AgendaList]:
        return self._dated, self._undated


def _day_of(part: AgendaList, row: int) -> date | None:
    """Give the day that a row stands for: of a meeting its first, of the line of today that."""
    rows = part.rows.rows
    found = rows[row] if 0 <= row < len(rows) else None
    if isinstance(found, MeetingRow):
        return found.meeting.day
    return found.day if isinstance(found, TodayLine) else None


def _rect_of(part: AgendaList, day: date) -> QRect:
    """Give where all rows of a day are."""
    here = [row for row in range(part.rows.rowCount()) if _day_of(part, row) == day]
    first, last = (part.visualRect(part.rows.index(row)) for row in (here[0], here[-1]))
    return first.united(last)
