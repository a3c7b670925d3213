"""DueNotice: the system tells once a day what becomes due, where it can."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from db.language import tr
from desktop.shell.address import Address
from desktop.shell.program_icon import program_icon

if TYPE_CHECKING:
    from desktop.shell.desk import Desk
    from desktop.shell.due_line import Due

TELLS: Final = "notices/due"
"""The setting that says whether it is told."""
_TOLD: Final = "notices/told"
_MOST: Final = 4
_LASTS: Final = 10_000
"""Milliseconds that the system shows it."""

Show = Callable[[str, str], None]
"""Shows a title and a text."""


class DueNotice(QObject):
    """Silent where the system has no tray, where the person switched it off, and after the first.

    ``show`` is how it is shown; without one, by the tray of the system.
    """

    def __init__(self, desk: Desk, window: QWidget, show: Show | None = None) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._show = show
        self._tray: QSystemTrayIcon | None = None
        self._meeting: str | None = None

    def tell(self, found: Sequence[Due]) -> None:
        """Tell what becomes due today, if that was not told yet."""
        today, settings = date.today(), self._desk.settings
        due = [each for each in found if each.due_on == today]
        told = settings.value(_TOLD, "") == today.isoformat()
        show = self._show or self._by_tray()
        if not due or told or show is None or not settings.value(TELLS, True):
            return
        settings.keep(_TOLD, today.isoformat())
        self._meeting = due[0].meeting
        lines = [each.sentence for each in due[:_MOST]]
        if len(due) > _MOST:
            lines.append(tr("and {count} more").format(count=len(due) - _MOST))
        show(tr("Due today"), "\n".join(lines))

    def follow(self) -> None:
        """Go to the meeting that was told of."""
        self._window.raise_()
        self._window.activateWindow()
        if self._meeting is not None:
            self._desk.go(Address("meeting", "meetings", self._meeting))

    def _by_tray(self) -> Show | None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return None

        def show(title: str, text: str) -> None:
            if self._tray is None:
                self._tray = QSystemTrayIcon(program_icon(), self)
                self._tray.messageClicked.connect(self.follow)
            self._tray.show()  # a message needs an icon to come from
            self._tray.showMessage(title, text, program_icon(), _LASTS)

        return show
