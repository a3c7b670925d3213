"""Dresses the program in the theme of the moment, and again whenever the theme changes."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.shell.access_keys import AccessKeys
from desktop.shell.appearance import appearance, theme
from desktop.shell.dresser import Dresser
from desktop.shell.enter_key import EnterKey
from desktop.shell.style import DeskStyle


def dress(application: QApplication) -> None:
    """Give the program its style, font, palette and sheet, before any widget is made.

    Done once; a second call changes nothing. ``dress_further`` does the rest.
    """
    if isinstance(application.style(), DeskStyle) or application.styleSheet():
        return
    application.setStyle(DeskStyle(AccessKeys(application)))
    look = appearance()
    look.follow(application.styleHints())
    dresser = Dresser(application)
    look.switched.connect(lambda: dresser.put_on(theme()))
    dresser.finished.connect(look.changed)  # what was measured before its widget was dressed
    dresser.put_on(theme())
    EnterKey(application)


def dress_further(application: QApplication) -> None:
    """Add the rings round the focus, once a window has been painted; a second call adds none."""
    from desktop.shell.focus_ring import FocusRings  # loads many classes of Qt

    if application.findChild(FocusRings) is None:
        FocusRings(application)


def is_dressed(application: QApplication) -> bool:
    """Whether every widget, those out of sight too, has been dressed in the theme in use."""
    return all(dresser.is_done for dresser in application.findChildren(Dresser))
