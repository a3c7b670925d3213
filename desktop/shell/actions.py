"""Every action of the window, declared once: for menus, shortcuts, buttons and the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from db.language import later, tr
from desktop.shell.theme import icon

MENUS: Final = {
    "file": later("&File"),
    "edit": later("&Edit"),
    "view": later("&View"),
    "go": later("&Go"),
    "record": later("&Record"),
    "tools": later("&Tools"),
    "help": later("&Help"),
}
"""The menus, in their order."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    ``run`` and ``when`` are names of methods of the page, or of the window; ``when`` tells
    whether it can be done now. ``text`` and ``tip`` are marked by ``later``.
    """

    name: str
    text: str
    menu: str
    run: str
    tip: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    when: str = ""
    group: int = 0
    """A line in the menu parts the groups."""
    checkable: bool = False
    argument: str = ""
    """What ``run`` is called with, where it needs to be told."""


class ActionTable(QObject):
    """The actions of one owner, the window or a page, as Qt's actions."""

    ran = Signal(str)

    def __init__(self, actions: tuple[Action, ...], owner: Callable[[], QObject | None]) -> None:
        super().__init__()
        self._owner = owner
        self._declared = {action.name: action for action in actions}
        self._made = {action.name: self._make(action) for action in actions}

    def __iter__(self) -> Iterator[tuple[Action, QAction]]:
        return ((self._declared[name], made) for name, made in self._made.items())

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def renew(self, *, active: bool = True) -> None:
        """Ask again what can be done now; where the owner is not ``active``, offer nothing."""
        for name, made in self._made.items():
            made.setVisible(active)
            made.setEnabled(active and self._can(self._declared[name]))

    def use_single_keys(self, used: bool) -> None:
        """Let letters without Ctrl or Alt do something, or not (WCAG 2.2, 2.1.4)."""
        for name, made in self._made.items():
            keys = [each for each in self._declared[name].keys if used or len(each) > 1]
            made.setShortcuts([QKeySequence(each) for each in keys])

    def _make(self, action: Action) -> QAction:
        made = QAction(tr(action.text), self)
        made.setObjectName(action.name)
        made.setData(action.icon)
        made.setStatusTip(tr(action.tip))
        made.setCheckable(action.checkable)
        made.setShortcuts([QKeySequence(keys) for keys in action.keys])
        if action.icon:
            made.setIcon(icon(action.icon))
        made.triggered.connect(lambda *_: self._run(action))
        return made

    def _run(self, action: Action) -> None:
        owner = self._owner()
        if owner is not None and self._can(action):
            method = getattr(owner, action.run)
            if action.argument:
                method(action.argument)
            else:
                method()
            self.ran.emit(action.name)

    def _can(self, action: Action) -> bool:
        owner = self._owner()
        return owner is not None and (not action.when or bool(getattr(owner, action.when)()))
