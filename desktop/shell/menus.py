"""The menus of the window: every action, in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from db.language import tr
from desktop.shell.access_letters import give_letters, plain, with_letter
from desktop.shell.actions import LEAVING, MENUS, Action, ActionTable


class MenuBar(QMenuBar):
    """File, Edit, View, Go, Record, Tools, Help."""

    hinted = Signal(str)
    """What the action under the pointer or the keyboard does; empty when there is none."""
    opening = Signal()
    """A menu is about to be seen: what can be done now should be asked."""

    def __init__(self, window_actions: ActionTable) -> None:
        super().__init__()
        self._window_actions = window_actions
        self._tables: list[ActionTable] = []
        self._menus = {name: self.addMenu(plain(tr(title))) for name, title in MENUS.items()}
        give_letters(self.actions())
        for menu in self._menus.values():
            menu.aboutToShow.connect(self._open)
            menu.hovered.connect(partial(self._hint, menu))  # of the menus within as well
            menu.aboutToHide.connect(lambda: self.hinted.emit(""))
        self._filled = False  # until one is opened or pages are added: none is seen before
        self._take([window_actions])

    def add_pages(self, tables: Sequence[ActionTable]) -> None:
        """Add what can be done on each page."""
        self._take(tables)
        self._fill()

    def name_steps(self, undo: str | None, redo: str | None) -> None:
        """Say in the menu what undo and redo would do."""
        named, plainly = (tr("Undo: {label}"), tr("Undo")), (tr("Redo: {label}"), tr("Redo"))
        for name, label, (with_label, alone) in (("undo", undo, named), ("redo", redo, plainly)):
            text = with_label.format(label=label) if label else alone
            self._window_actions[f"window.{name}"].setText(with_letter(text, ""))

    def _take(self, tables: Sequence[ActionTable]) -> None:
        for table in tables:
            self._tables.append(table)
            table.offered.connect(self._fill_again)

    def _open(self) -> None:
        if not self._filled:
            self._fill()
        self.opening.emit()
        for menu in self._menus.values():
            hide_empty(menu)

    def _fill_again(self) -> None:
        if self._filled:
            self._fill()

    def _fill(self) -> None:
        """Put every action into its menu: the window's, each page's, and what leaves the window."""
        self._filled = True
        for name, menu in self._menus.items():
            empty(menu)
            window, *pages = (
                [each for each in table if each[0].menu == name] for table in self._tables
            )
            leaving = [each for each in window if _group(each) == LEAVING]
            staying = [each for each in window if _group(each) != LEAVING]
            for pairs in (staying, *pages, leaving):
                if pairs and menu.actions():
                    menu.addSeparator()
                fill(menu, pairs)

    def _hint(self, menu: QMenu, action: QAction) -> None:
        if menu.isVisible():  # a button of the same action tells by its own tooltip
            self.hinted.emit(action.statusTip())


def fill(menu: QMenu, pairs: Iterable[tuple[Action, QAction]], *, title: str = "") -> None:
    """Add actions by their groups, and where they name one in a menu within the menu.

    ``title``: what the menu is of, where that is a menu within another one elsewhere.
    """
    within, groups = {(title, ""): menu}, dict[QMenu, int]()
    for declared, made in sorted(pairs, key=_group):
        place, outer = menu, declared.within
        for key, words in (((outer, ""), outer), ((outer, declared.inner), declared.inner)):
            if words and key not in within:
                _part(place, declared.group, groups)
                within[key] = place.addMenu(with_letter(tr(words), ""))
            place = within[key] if words else place
        _part(place, declared.group, groups)
        place.addAction(made)


def context_menu(
    owner: QWidget, table: ActionTable, wanted: Iterable[str], *, title: str = ""
) -> QMenu:
    """Make a menu of some actions, as they can be done now; it is gone when it is closed."""
    menu = QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    fill_now(menu, table, wanted, title=title)
    return menu


def fill_now(menu: QMenu, table: ActionTable, wanted: Iterable[str], *, title: str = "") -> None:
    """Fill a menu anew with some actions, as they can be done now."""
    table.renew()
    empty(menu)
    fill(menu, table.pairs(wanted), title=title)


def add_record(menu: QMenu, name: str, uuid: str) -> QAction:
    """Add one of the records that a menu lists to choose from, which is no action of its own."""
    line = menu.addAction(with_letter(name, ""))
    line.setData(uuid)
    return line


def empty(menu: QMenu) -> None:
    """Take every line away, and the menus within."""
    for inner in menus_within(menu):
        inner.deleteLater()
    menu.clear()


def hide_empty(menu: QMenu) -> None:
    """Hide the menus within a menu that would open with nothing."""
    for inner in menus_within(menu):
        hide_empty(inner)
        lines = (each for each in inner.actions() if not each.isSeparator())
        inner.menuAction().setVisible(any(each.isVisible() for each in lines))


def menus_within(menu: QMenu) -> list[QMenu]:
    """Give the menus that lines of a menu open."""
    found = (line.menu() for line in menu.actions())
    return [inner for inner in found if isinstance(inner, QMenu)]


def _part(menu: QMenu, group: int, groups: dict[QMenu, int]) -> None:
    """Draw a line where another group begins in a menu."""
    if groups.setdefault(menu, group) != group:
        groups[menu] = group
        menu.addSeparator()


def _group(pair: tuple[Action, QAction]) -> int:
    return pair[0].group
