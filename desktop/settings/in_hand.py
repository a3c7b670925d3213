"""InHand: the line, letter or body of the page of settings that the person is at, or was last."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.shell.page import page_of

W = TypeVar("W", bound=QWidget)


class InHand(QObject):
    """Follows the focus within a page; what has it elsewhere, a menu or the palette, acts on it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._place: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def get(self, kind: type[W]) -> W | None:
        """Give the part of that kind that the person is in, if there is one."""
        place = self._place if self._place is not None and isValid(self._place) else None
        while place is not None and not isinstance(place, kind):
            place = place.parentWidget()
        return place

    def take(self, part: QWidget) -> None:
        """Put a part in hand: one of its buttons was pressed."""
        self._place = part

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and isValid(self._page) and self._page.isAncestorOf(now):
            self._place = now


def take(part: QWidget) -> None:
    """Put a part of the page of settings in hand."""
    hand = page_of(part).findChild(InHand)
    if hand is not None:
        hand.take(part)
