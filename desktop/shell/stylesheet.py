"""Qt's style sheet from the tokens: the template of ``resources/themes``, filled in."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from db.resources import resource
from desktop.shell.tokens import Theme

_PLACE: Final = re.compile(
    r"@radius-(?P<radius>[a-z]+)|@(?P<side>leading|trailing)|@(?P<role>[a-z-]+)"
    r"|(?P<unit>px|box|stepped|tool)\((?P<length>\d+)\)"
)
_ADDED: Final = {"px": 0, "box": 2, "stepped": 3, "tool": 5}
"""What Qt adds to a height in the sheet: the borders of 1 px, and what Fusion keeps free."""


def stylesheet(theme: Theme) -> str:
    """The sheet of a theme at its text scale.

    In the template ``@role`` is a colour, ``@radius-name`` a radius, ``@leading`` and ``@trailing``
    are the sides where reading begins and ends, ``px(n)`` is a length that grows with the text,
    ``box(n)`` the same for the height of what has a border, ``stepped(n)`` for that of a field
    with steps and ``tool(n)`` for that of a tool button.
    """
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    sides = ("right", "left") if mirrored else ("left", "right")

    def value(place: re.Match[str]) -> str:
        if side := place["side"]:
            return sides[side == "trailing"]
        if radius := place["radius"]:
            return f"{theme.radius(radius)}px"
        if role := place["role"]:
            return theme.color(role).name()
        return f"{theme.px(int(place['length'])) - _ADDED[place['unit']]}px"

    return _PLACE.sub(value, _template())


@cache
def _template() -> str:
    return resource("themes", "window.qss").read_text("utf-8")
