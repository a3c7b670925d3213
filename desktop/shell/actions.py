"""Every action of the window, declared once: for menus, shortcuts, buttons and the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence

from db.language import later, tr
from desktop.shell.access_letters import pick_letters, with_letter
from desktop.shell.theme import appearance, icon, mark_icon, theme

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
LEAVING: Final = 9
"""The group of what leaves the window: at the end of its menu, below what the pages add."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    ``run``, ``when`` and ``checked`` are names of methods of the page, or of the window, or of
    what these hold ("table.fold_all"). ``text``, ``tip`` and ``within`` are marked by ``later``.
    """

    name: str
    text: str
    menu: str
    run: str
    tip: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    """The first is shown in menus; "Ctrl+G, K" is Ctrl+G and then K."""
    when: str = ""
    """Tells whether it can be done now."""
    group: int = 0
    """A line in the menu parts the groups."""
    within: str = ""
    """The title of the menu within the menu that holds it."""
    inner: str = ""
    """The title of the menu within that one that holds it."""
    checked: str = ""
    """Tells whether what it chooses is in force; asked with the argument."""
    argument: str = ""
    """What ``run`` is called with, where it needs to be told."""
    mark: tuple[str, str] | None = None
    """An axis of ``theme().state`` and a word on it: shown in place of an icon."""
    names_a_record: bool = False
    """Whether ``text`` is the name of a record, which is never translated."""


def choices(
    family: str,
    terms: Mapping[str, str],
    *,
    keys: str,
    menu: str,
    run: str,
    tip: str,
    icon: str,
    when: str = "",
    group: int = 0,
    within: str = "",
    inner: str = "",
    checked: str = "",
    axis: str = "",
) -> tuple[Action, ...]:
    """Declare an action for each value of a closed list, whose second key is a letter of its word.

    The letter is one of the English word: keys are the same in every language.
    """
    letters = pick_letters(list(terms.values()))
    return tuple(
        Action(
            f"{family}.{value}",
            text,
            menu,
            run,
            tip,
            icon,
            (f"{keys}, {letter.upper()}",),
            when,
            group,
            within,
            inner,
            checked,
            value,
            (axis, value) if axis else None,
        )
        for (value, text), letter in zip(terms.items(), letters, strict=True)
    )


def names(actions: Iterable[Action]) -> tuple[str, ...]:
    """Give the names of actions, as a menu is told them."""
    return tuple(action.name for action in actions)


def shown_keys(made: QAction, *, all_of_them: bool = False) -> str:
    """Give the keys of an action as the system writes them."""
    keys = made.shortcuts() if all_of_them else made.shortcuts()[:1]
    return ", ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


def hint(actions: Iterable[Action], name: str, words: str = "") -> str:
    """Give the tooltip of a button that does the same as an action: the words and the keys.

    ``words``, marked by ``later``, say more than those of the action.
    """
    action = next(each for each in actions if each.name == name)
    sentence = words or action.text
    return _with_keys(tr(sentence), QKeySequence(action.keys[0]))


class MadeAction(QAction):
    """An action of a table as Qt's."""

    def __init__(self, declared: Action, words: str, table: ActionTable) -> None:
        super().__init__(words, table)
        self._declared, self._table = declared, table

    def do(self) -> None:
        """Do it, if it can be done at this moment."""
        self.setEnabled(self._table.can(self._declared))
        self.trigger()


class ActionTable(QObject):
    """The actions of one owner, the window or a page, as Qt's actions."""

    ran = Signal(str)
    offered = Signal()
    """Some of the actions are others now."""

    def __init__(
        self,
        actions: tuple[Action, ...],
        owner: Callable[[], QObject | None],
        *,
        single_keys: bool = True,
    ) -> None:
        super().__init__()
        self._owner = owner
        self._active = True
        self._single_keys = single_keys
        self._declared = {action.name: action for action in actions}
        self._made = {action.name: self._make(action) for action in actions}
        appearance().changed.connect(self._dress)

    def __iter__(self) -> Iterator[tuple[Action, QAction]]:
        return ((self._declared[name], made) for name, made in self._made.items())

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def pairs(self, wanted: Iterable[str]) -> list[tuple[Action, QAction]]:
        """Give actions by their names, in that order."""
        return [(self._declared[name], self._made[name]) for name in wanted]

    def family(self, family: str) -> tuple[str, ...]:
        """Give the names of the actions that are called "family.something"."""
        return tuple(name for name in self._made if name.startswith(f"{family}."))

    def offer(self, family: str, actions: Iterable[Action]) -> None:
        """Offer other actions under the name of a family than before, one for each record."""
        wanted = {action.name: action for action in actions}
        before = {name: self._declared[name] for name in self.family(family)}
        if wanted == before:
            return
        for name in before:
            del self._declared[name]
            gone = self._made.pop(name)
            gone.setShortcuts([])  # it is there until the next event, and the keys are others' now
            gone.deleteLater()
        self._declared |= wanted
        self._made |= {name: self._make(action) for name, action in wanted.items()}
        self.renew(active=self._active)
        self.offered.emit()

    def renew(self, *, active: bool | None = None, keyed: bool = False) -> None:
        """Ask again what can be done now; where the owner is not ``active``, offer nothing.

        ``keyed``: only what keys do, for a key is waiting; of thousands of records few have some.
        """
        self._active = active = self._active if active is None else active
        for name, made in self._made.items():
            action = self._declared[name]
            if keyed and not action.keys:
                continue
            made.setVisible(active)
            made.setEnabled(active and self._can(action))
            if action.checked:
                made.setChecked(made.isEnabled() and bool(self._call(action, action.checked)))

    def can(self, action: Action) -> bool:
        """Tell whether an action can be done at this moment."""
        return self._active and self._can(action)

    def use_single_keys(self, used: bool) -> None:
        """Let letters without Ctrl or Alt do something, or not (WCAG 2.2, 2.1.4)."""
        self._single_keys = used
        for action, made in self:
            made.setShortcuts(self._keys(action))

    def _make(self, action: Action) -> QAction:
        words = action.text if action.names_a_record else tr(action.text)
        made = MadeAction(action, with_letter(words, ""), self)
        made.setObjectName(action.name)
        made.setIcon(_picture(action))
        made.setIconVisibleInMenu(action.mark is not None)
        made.setStatusTip(tr(action.tip))
        made.setCheckable(bool(action.checked))
        made.setShortcuts(self._keys(action))
        made.setShortcutVisibleInContextMenu(True)
        made.setToolTip(_with_keys(words, QKeySequence(action.keys[0] if action.keys else "")))
        made.triggered.connect(lambda *_: self._run(action))
        return made

    def _keys(self, action: Action) -> list[QKeySequence]:
        used = self._single_keys
        return [QKeySequence(each) for each in action.keys if used or len(each) > 1]

    def _dress(self) -> None:
        """Marks have colours of their own in every theme; icons follow it by themselves."""
        for action, made in self:
            if action.mark is not None:
                made.setIcon(_picture(action))

    def _run(self, action: Action) -> None:
        if self._can(action):
            self._call(action, action.run)
            self.renew()  # a tick is turned by Qt, whatever came of it
            self.ran.emit(action.name)

    def _can(self, action: Action) -> bool:
        owner = self._owner()
        return owner is not None and (not action.when or bool(attrgetter(action.when)(owner)()))

    def _call(self, action: Action, path: str) -> Any:
        method = attrgetter(path)(self._owner())
        return method(action.argument) if action.argument else method()


def _picture(action: Action) -> QIcon:
    if action.mark is not None:
        look = theme().state(*action.mark)
        return mark_icon(look.mark, look.color)
    return icon(action.icon) if action.icon else QIcon()


def _with_keys(words: str, keys: QKeySequence) -> str:
    if keys.isEmpty():
        return words
    native = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return tr("{action} ({keys})").format(action=words, keys=native)
