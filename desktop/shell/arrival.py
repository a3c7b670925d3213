"""Arrival: the keyboard comes to be on what a page is about, and stays on something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow

_FOCUS = Qt.FocusReason.ShortcutFocusReason


class Arrival(QObject):
    """Puts the focus on the main widget of the page in front, as soon as that is there.

    Where the focus is lost with what had it, it goes there as well: Qt would hand it on to whatever
    comes next, the arrow that leads back or nothing at all.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waits = False
        self._fallen: QWidget | None = None
        self._is_turned = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._mend)
        window.stack.status_changed.connect(self._look)
        window.desk.rested.connect(self._look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def begin(self) -> None:
        """Have the focus on the page in front, whatever had it before."""
        page = self._window.stack.current
        if page is not None:
            self._waits = True
            page.setFocus(_FOCUS)  # nothing else is to have it while the page reads
            self._look()

    def _look(self) -> None:
        """Go on to the main widget, unless it is still read or the person went elsewhere."""
        page = self._window.stack.current
        if not self._waits or page is None:
            return
        if self._window.focusWidget() not in (None, page):
            self._waits = False
            return
        stop = page.main_widget()
        if stop is not None and stop.isVisibleTo(self._window) and stop.isEnabled():
            self._waits = False
            stop.setFocus(_FOCUS)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        """Notice that the focus went because what had it is hidden or gone."""
        if not self._window.isActiveWindow() or self._window.stack.current is None:
            return
        hidden = (
            old is not None
            and isValid(old)
            and self._window.isAncestorOf(old)
            and not old.isVisibleTo(self._window)
        )
        if hidden or now is None:
            self._fallen = now
            self._is_turned = hidden and old is not None and _is_turned_away(old)
            self._soon.start()
        elif self._soon.isActive() and self._is_turned and isinstance(now, QAbstractButton):
            self._fallen = now  # a stack of widgets gives it to the first that takes it

    def _mend(self) -> None:
        """Put the focus where it belongs, if nobody else has done so by now."""
        fallen, self._fallen = self._fallen, None
        here = self._window.focusWidget()
        is_there = here is not None and here.isVisibleTo(self._window)
        if here is not None and is_there and (here is not fallen or self._is_of_record(here)):
            return
        if self._window.isActiveWindow() and QApplication.activePopupWidget() is None:
            self.begin()

    def _is_of_record(self, here: QWidget) -> bool:
        """Whether the focus fell from one field of a record to another one of it."""
        from desktop.widgets.empty_state import EmptyState
        from desktop.widgets.pane_header import PaneHeader

        pane = self._window.workspace.pane
        above: QWidget | None = here
        while above is not None and above is not pane:
            if isinstance(above, EmptyState | PaneHeader):
                return False
            above = above.parentWidget()
        return above is pane


def _is_turned_away(widget: QWidget) -> bool:
    """Whether a stack shows another widget than the one that this is on."""
    hidden: QWidget | None = widget
    while hidden is not None and not hidden.isHidden():
        hidden = hidden.parentWidget()
    return hidden is not None and isinstance(hidden.parentWidget(), QStackedWidget)
