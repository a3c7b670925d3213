"""PageMenu: a menu behind a button, with some of the actions of the page it stands on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from db.language import tr
from desktop.shell.actions import ActionTable
from desktop.shell.menus import fill_now
from desktop.shell.page import page_of

Wanted = Callable[[ActionTable], Sequence[str]]


class PageMenu(QMenu):
    """Filled anew whenever it opens, as things can be done at that moment.

    ``title`` is marked by ``later``; actions that stand within a menu of that title elsewhere
    stand in this one.
    """

    def __init__(self, title: str, parent: QWidget, wanted: Sequence[str] | Wanted) -> None:
        super().__init__(tr(title), parent)
        self._title, self._wanted = title, wanted
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        acts = page_of(self).acts
        wanted = self._wanted(acts) if callable(self._wanted) else self._wanted
        fill_now(self, acts, wanted, title=self._title)
