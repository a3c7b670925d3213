"""DueNotice: the system tells once a day what has become due, where it can."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from db.language import tr
from desktop.shell.address import Address
from desktop.shell.notifier import LASTS, Notifier
from desktop.shell.program_icon import program_icon

if TYPE_CHECKING:
    from desktop.shell.desk import Desk
    from desktop.shell.due_line import Due

TELLS: Final = "notices/due"
"""The setting that says whether it is told."""
_TOLD: Final = "notices/told"
_MOST: Final = 4

Show = Callable[[str, str], None]
"""Shows a title and a text."""


class DueNotice(QObject):
    """Silent where the system shows nothing, and where the person switched it off.

    Each thing is told on the day when it is due, or after that on the first day at the desk.
    ``show`` is how it is shown; without one, by the tray of the system or else by its notifier.
    """

    def __init__(self, desk: Desk, window: QWidget, show: Show | None = None) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._show = show
        self._tray: QSystemTrayIcon | None = None
        self._meeting: str | None = None

    def tell(self, found: Sequence[Due]) -> None:
        """Tell what has become due since it was told last."""
        today, settings = date.today(), self._desk.settings
        told = settings.value(_TOLD, "")
        due = [each for each in found if told < each.due_on.isoformat() <= today.isoformat()]
        show = self._show or self._by_tray() or self._by_notifier()
        if not due or show is None or not settings.value(TELLS, True):
            return
        settings.keep(_TOLD, today.isoformat())
        self._meeting = due[0].meeting
        lines = [each.sentence for each in due[:_MOST]]
        if len(due) > _MOST:
            lines.append(tr("and {count} more").format(count=len(due) - _MOST))
        show(tr("Due by today"), "\n".join(lines))

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
            self._tray.showMessage(title, text, program_icon(), LASTS)

        return show

    def _by_notifier(self) -> Show | None:
        if not Notifier.is_there():
            return None

        def show(title: str, text: str) -> None:
            notifier = Notifier(self)
            notifier.chosen.connect(self.follow)
            notifier.show(title, text, tr("Show the meeting"))

        return show
