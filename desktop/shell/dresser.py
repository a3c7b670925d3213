"""Dresser: puts a new look on every widget, what is in sight first, in events of a moment each."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import chain
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.shell.palette import palette
from desktop.shell.stylesheet import stylesheet
from desktop.shell.tokens import Theme

_POLISHED: Final = Qt.WidgetAttribute.WA_WState_Polished
_OWN_STYLE: Final = Qt.WidgetAttribute.WA_SetStyle
_AT_ONCE, _IN_ONE_EVENT = 0.045, 0.015
"""Seconds of the window's thread that widgets are dressed for without a pause."""
_PAUSE: Final = 5
"""Milliseconds in between, so that what was asked meanwhile is done and drawn."""


class Dresser(QObject):
    """Gives the program palette, font and sheet.

    Left to itself, Qt dresses a widget once for each widget around it, hidden ones too, all in
    one event: more than a second for every page of the window. Here each is dressed once.
    """

    finished = Signal()
    """The last widget out of sight is dressed."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._waiting: Iterator[QWidget] = iter(())
        self._keeper: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._go_on(time.thread_time() + _IN_ONE_EVENT))

    @property
    def is_done(self) -> bool:
        """Whether no widget still waits for the look put on last."""
        return not self._timer.isActive()

    def put_on(self, look: Theme) -> None:
        """Have every widget look so: those in sight first, what time does not allow for later."""
        begun = time.thread_time()
        self._timer.stop()
        widgets = [each for each in self._application.allWidgets() if _is_dressed_here(each)]
        for widget in widgets:
            widget.setAttribute(_POLISHED, False)
            widget.setAttribute(_OWN_STYLE, True)
        self._application.setPalette(palette(look))
        self._application.setFont(look.font())
        if widgets:
            self._keep_what_was()
            self._application.setStyleSheet("")  # a sheet in place of another dresses everything
        self._application.setStyleSheet(stylesheet(look))
        for widget in widgets:
            widget.setAttribute(_POLISHED, True)
            widget.setAttribute(_OWN_STYLE, False)
        seen = list(self._in_sight())
        self._waiting = iter(seen)
        self._go_on(begun + _AT_ONCE)
        in_sight = set(seen)
        hidden = (widget for widget in widgets if widget not in in_sight)
        self._waiting = chain(self._waiting, hidden)
        self._timer.start(_PAUSE)

    def _keep_what_was(self) -> None:
        """Hold the memory of what each widget was like without a sheet.

        Qt drops it with the last sheet of the program, so one widget always has its own.
        """
        if self._keeper is None:
            self._keeper = QWidget()
            self._keeper.setStyleSheet("QWidget {}")

    def _in_sight(self) -> Iterator[QWidget]:
        for window in self._application.topLevelWidgets():
            if window.isVisible():
                yield from _seen_within(window, window.rect())

    def _go_on(self, until: float) -> None:
        style = self._application.style()
        for widget in self._waiting:
            if isValid(widget) and _is_dressed_here(widget):
                style.polish(widget)
                QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
                widget.update()
            if time.thread_time() > until:
                return
        if self._timer.isActive():
            self._timer.stop()
            self.finished.emit()


def _is_dressed_here(widget: QWidget) -> bool:
    """Whether a widget is dressed already, and with the program; others are when first shown."""
    return widget.testAttribute(_POLISHED) and not widget.testAttribute(_OWN_STYLE)


def _seen_within(widget: QWidget, part: QRect) -> Iterator[QWidget]:
    """Give a widget of which ``part`` is seen, and what is seen within, the outer first."""
    yield widget
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            within = part.translated(-child.pos()) & child.rect()
            if not within.isEmpty():
                yield from _seen_within(child, within)
