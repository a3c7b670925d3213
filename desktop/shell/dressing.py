"""Dresses the program in the theme of the moment, and again whenever the theme changes."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.shell.access_keys import AccessKeys
from desktop.shell.appearance import appearance, theme
from desktop.shell.enter_key import EnterKey
from desktop.shell.palette import palette
from desktop.shell.style import DeskStyle
from desktop.shell.stylesheet import stylesheet


def dress(application: QApplication) -> None:
    """Give the program its style, font, palette and sheet, before any widget is made.

    Done once; a second call changes nothing. ``dress_further`` does the rest.
    """
    if isinstance(application.style(), DeskStyle) or application.styleSheet():
        return
    application.setStyle(DeskStyle(AccessKeys(application)))
    look = appearance()
    look.follow(application.styleHints())
    look.changed.connect(lambda: _put_on(application))
    _put_on(application)
    EnterKey(application)


def dress_further(application: QApplication) -> None:
    """Add the rings round the focus, once a window has been painted; a second call adds none."""
    from desktop.shell.focus_ring import FocusRings  # loads many classes of Qt

    if application.findChild(FocusRings) is None:
        FocusRings(application)


def _put_on(application: QApplication) -> None:
    now = theme()
    application.setPalette(palette(now))
    application.setFont(now.font())
    application.setStyleSheet(stylesheet(now))
