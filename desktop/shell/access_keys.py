"""Access keys: the letters underlined while Alt is held down, and at rest not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QMenuBar
from shiboken6 import isValid


class AccessKeys(QObject):
    """Watches Alt in the window that has the focus, and draws that window anew when it changes."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._window: QWindow | None = None
        self._held = False
        application.focusWindowChanged.connect(self._go)

    @property
    def shown(self) -> bool:
        """Whether letters are underlined now: while Alt is held, or keys lead the menu bar."""
        return self._held or isinstance(QApplication.focusWidget(), QMenuBar)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Heed Alt on its way to whatever has the focus."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._hold(event.type() is QEvent.Type.KeyPress)
        return False

    def _go(self, window: QWindow | None) -> None:
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._hold(False)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _hold(self, held: bool) -> None:
        if held == self._held:
            return
        self._held = held
        for window in QApplication.topLevelWidgets():
            if window.windowHandle() is self._window:
                window.update()
