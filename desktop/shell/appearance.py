"""How the program looks now: the theme in use, and what it follows."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints

from desktop.shell.tokens import THEMES, Theme

SCHEMES: Final = ("system", *THEMES)
"""What a person may choose: whatever the system asks for, or a theme."""
TEXT_SCALES: Final = (1.0, 2.0)
"""The smallest and the largest text scale."""


class Appearance(QObject):
    """The look of the running program; ``changed`` tells those who paint by themselves."""

    switched = Signal()
    """Another theme is in use, and what Qt draws is to be dressed in it."""
    changed = Signal()
    """What is in sight is dressed; sent again when all is."""

    def __init__(self) -> None:
        super().__init__()
        self._scheme = "system"
        self._scale = 1.0
        self._hints: QStyleHints | None = None
        self._theme = Theme("light")

    @property
    def scheme(self) -> str:
        """What was chosen: "system", "light", "dark" or "high-contrast"."""
        return self._scheme

    @property
    def text_scale(self) -> float:
        """How many times larger than usual texts are, 1 to 2."""
        return self._scale

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    def follow(self, hints: QStyleHints) -> None:
        """Keep with what the system says of colours, contrast and motion."""
        self._hints = hints
        hints.colorSchemeChanged.connect(self._look_again)
        hints.accessibility().contrastPreferenceChanged.connect(self._look_again)
        if moved := getattr(hints.accessibility(), "motionPreferenceChanged", None):
            moved.connect(self._look_again)
        self._look_again()

    def set_scheme(self, scheme: str) -> None:
        """Follow the system or keep to one theme, from now on.

        Raises:
            ValueError: it is none of ``SCHEMES``.
        """
        if scheme not in SCHEMES:
            raise ValueError(scheme)
        self._scheme = scheme
        self._tell_the_system()
        self._look_again()

    def set_text_scale(self, scale: float) -> None:
        """Make every text ``scale`` times as large as usual, held between 1 and 2."""
        smallest, largest = TEXT_SCALES
        self._scale = min(max(scale, smallest), largest)
        self._look_again()

    def _look_again(self) -> None:
        name, still = self._wanted(), self._still()
        now = self._theme
        if (now.name, now.scale, now.still) != (name, self._scale, still):
            self._theme = Theme(name, self._scale, still=still)
            self.switched.emit()
            self.changed.emit()

    def _wanted(self) -> str:
        if self._scheme != "system":
            return self._scheme
        if self._hints is None:
            return "light"
        preference = self._hints.accessibility().contrastPreference()
        if preference is Qt.ContrastPreference.HighContrast:
            return "high-contrast"
        return "dark" if self._hints.colorScheme() is Qt.ColorScheme.Dark else "light"

    def _still(self) -> bool:
        """Whether the person asked the system for less motion; Qt tells since 6.12."""
        if self._hints is None:
            return False
        preference = getattr(self._hints.accessibility(), "motionPreference", None)
        return preference is not None and preference().name == "ReducedMotion"

    def _tell_the_system(self) -> None:
        """Have the frame of the window and the system's own dialogs keep with us."""
        if self._hints is None:
            return
        if self._scheme == "system":
            self._hints.unsetColorScheme()
        elif self._scheme == "light":
            self._hints.setColorScheme(Qt.ColorScheme.Light)
        else:
            self._hints.setColorScheme(Qt.ColorScheme.Dark)


@cache
def appearance() -> Appearance:
    """The one appearance of the program."""
    return Appearance()


def theme() -> Theme:
    """The theme in use; ask again whenever ``appearance().changed`` was sent."""
    return appearance().theme
