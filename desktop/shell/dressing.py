"""Dresses the program in the theme of the moment, and again whenever the theme changes."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.shell.access_keys import AccessKeys
from desktop.shell.appearance import appearance, theme
from desktop.shell.enter_key import EnterKey
from desktop.shell.focus_ring import FocusRings
from desktop.shell.palette import palette
from desktop.shell.style import DeskStyle
from desktop.shell.stylesheet import stylesheet


def dress(application: QApplication) -> None:
    """Give the program its style, font, palette and sheet, before any widget is made.

    Done once; a second call changes nothing.
    """
    if isinstance(application.style(), DeskStyle) or application.styleSheet():
        return
    application.setStyle(DeskStyle(AccessKeys(application)))
    look = appearance()
    look.follow(application.styleHints())
    look.changed.connect(lambda: _put_on(application))
    _put_on(application)
    FocusRings(application)
    EnterKey(application)


def _put_on(application: QApplication) -> None:
    now = theme()
    application.setPalette(palette(now))
    application.setFont(now.font())
    application.setStyleSheet(stylesheet(now))
