"""The lines of menus as a person reads them, once the menu is open."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from desktop.shell.access_letters import plain


def lines(menu: object) -> dict[str, QAction]:
    """Give the lines of a menu by their words, as they are when it opens."""
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    shown = [each for each in menu.actions() if each.isVisible() and not each.isSeparator()]
    return {plain(each.text()).split("\t")[0]: each for each in shown}


def line(menu: object, *words: str) -> QAction:
    """Give a line, in a menu within the menu where several words lead to it."""
    found = lines(menu)[words[0]]
    return line(found.menu(), *words[1:]) if len(words) > 1 else found


def popup() -> QMenu:
    """Give the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(*words: str) -> None:
    """Choose a line of the menu that is open, and close it."""
    menu = popup()
    wanted = line(menu, *words)
    menu.close()
    wanted.trigger()
