"""Notifier: notifications by the program of the desktop, and the click on one."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QStandardPaths, Signal
from shiboken6 import isValid

LASTS: Final = 10_000
"""Milliseconds that the system shows a notification."""
_PROGRAM: Final = "notify-send"
"""That of libnotify (org.freedesktop.Notifications)."""
_CLICKED: Final = "default"
"""The action of the notification itself, in the words of that specification."""


class Notifier(QObject):
    """The way of desktops that have no tray, as GNOME."""

    chosen = Signal()
    """A notification was clicked."""

    @staticmethod
    def is_there() -> bool:
        """Whether the desktop has such a program."""
        return bool(QStandardPaths.findExecutable(_PROGRAM))

    def show(self, title: str, text: str, leads_to: str) -> None:
        """Show a notification; ``leads_to`` says what a click on it does."""
        from html import escape  # it is large, and no window waits for it

        words = ["--app-name=Chairdesk", f"--expire-time={LASTS}"]
        words += ["--", title, escape(text, quote=False)]
        process = QProcess(self)
        process.readyReadStandardOutput.connect(partial(self._hear, process))
        process.finished.connect(partial(self._end, process, words))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(process.kill)
        process.start(_PROGRAM, [f"--action={_CLICKED}={leads_to}", *words])

    def _hear(self, process: QProcess) -> None:
        if bytes(process.readAllStandardOutput().data()).decode().strip() == _CLICKED:
            self.chosen.emit()

    def _end(
        self, process: QProcess, words: list[str], code: int, status: QProcess.ExitStatus
    ) -> None:
        if not isValid(process):  # it ends because the window does
            return
        if code and status is QProcess.ExitStatus.NormalExit:
            QProcess.startDetached(_PROGRAM, words)  # an older one knows no actions
        process.deleteLater()
