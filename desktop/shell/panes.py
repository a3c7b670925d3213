"""Panes: the parts of the window that F6 leads round, there and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow


class Panes:
    """Navigation, the field that finds, the page's list, and the details of what is selected."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._stops: tuple[Callable[[], QWidget | None], ...] = (
            window.navigation.stop,
            self._finder,
            self._main,
            self._details,
        )

    def step(self, by: int) -> None:
        """Move the focus to the next part, or with -1 to the one before, if it has a stop."""
        here, count = self._here(), len(self._stops)
        start = here if here is not None else -1 if by > 0 else 0
        for further in range(1, count + 1):
            stop = self._stops[(start + by * further) % count]()
            if stop is not None and stop.isVisibleTo(self._window) and stop.isEnabled():
                stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _here(self) -> int | None:
        """The part that has the focus."""
        window, focus = self._window, QApplication.focusWidget()
        if focus is None:
            return None
        finder = self._finder()
        if window.navigation.isAncestorOf(focus):
            return 0
        if finder is not None and (focus is finder or finder.isAncestorOf(focus)):
            return 1
        if window.top_row.isAncestorOf(focus):
            return 1
        if window.workspace.pages.isAncestorOf(focus):
            return 2
        return 3 if window.workspace.pane.isAncestorOf(focus) else None

    def _finder(self) -> QWidget | None:
        page = self._window.stack.current
        field = page.filter_field() if page is not None else None
        usable = field is not None and field.isEnabled() and field.isVisibleTo(self._window)
        return field if usable else self._window.top_row.finder

    def _main(self) -> QWidget | None:
        page = self._window.stack.current
        if page is None:
            return None
        return page.main_widget() or first_stop(page)

    def _details(self) -> QWidget | None:
        """The first field of the details; of details that show no record what they offer."""
        from desktop.widgets.field import fields_in

        workspace = self._window.workspace
        page = self._window.stack.current
        if page is None or page.details is None or not workspace.details_shown:
            return None
        for field in fields_in(page.details):
            if field.isVisibleTo(self._window) and field.isEnabled():
                return field
        return first_stop(page.details)


def first_stop(part: QWidget) -> QWidget | None:
    """Give the first widget of a part that the keyboard can reach."""
    for widget in part.findChildren(QWidget):
        by_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_keys and widget.isVisible() and widget.isEnabled():
            return widget
    return None
