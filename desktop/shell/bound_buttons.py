"""Buttons that do what a declared action does, and nothing of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.shell.actions import MadeAction

DOES: Final = "does"
"""The property of a button that names its action."""


def bind(button: QAbstractButton, action: str, first: Callable[[], object] | None = None) -> None:
    """Have a button do what an action does, by its name; ".report" is that of the page in front.

    ``first`` puts in hand what the action is to be done with.
    """
    button.setProperty(DOES, action)

    def do() -> None:
        if first is not None:
            first()
        perform(button, action)

    button.clicked.connect(do)


def bound_to(button: QAbstractButton) -> str:
    """Give the name of the action that a button does; "" where it is bound to none."""
    return str(button.property(DOES) or "")


def perform(widget: QWidget, name: str) -> None:
    """Do what an action of the window around a widget does, if it can be done now."""
    for made in widget.window().actions():
        if isinstance(made, MadeAction) and _is_called(made, name):
            made.do()
            return


def _is_called(made: QAction, name: str) -> bool:
    if name.startswith("."):
        return made.isVisible() and made.objectName().partition(".")[2] == name[1:]
    return made.objectName() == name
