"""EntryRow: a line of a list in the details, with a menu that shows itself when it is wanted."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QIcon
from PySide6.QtWidgets import QFrame, QMenu, QToolButton

from desktop.shell.theme import appearance, icon
from desktop.widgets.icon_button import IconButton


class EntryRow(QFrame):
    """Its ``more`` button can always be reached by key; it is seen under the mouse and in focus."""

    hangs: ClassVar[bool] = True
    menu_opens = Signal(object)
    """The ``QMenu`` that wants to be filled with what can be done with the line."""

    def __init__(self, menu_name: str) -> None:
        super().__init__()
        self.more = IconButton("more", menu_name)
        self.menu = QMenu(menu_name, self.more)
        self.menu.aboutToShow.connect(lambda: self.menu_opens.emit(self.menu))
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.installEventFilter(self)
        appearance().changed.connect(self._show_more)
        self._show_more()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what can be done with the line."""
        super().enterEvent(event)
        self._show_more(wanted=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        super().leaveEvent(event)
        self._show_more()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the button while the keyboard is on it."""
        if isinstance(event, QFocusEvent):
            self._show_more(wanted=event.gotFocus() or self.underMouse())
        return False

    def _show_more(self, *, wanted: bool = False) -> None:
        self.more.setIcon(icon("more") if wanted else QIcon())
