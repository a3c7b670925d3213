"""Qt's style sheet from the tokens: the template of ``resources/themes``, filled in."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from db.resources import resource
from desktop.shell.tokens import Theme

_PLACE: Final = re.compile(
    r"@radius-(?P<radius>[a-z]+)|@(?P<role>[a-z-]+)|(?P<unit>px|box)\((?P<length>\d+)\)"
)
_BORDERS: Final = 2  # a box's height in a sheet is without its borders of 1 px


def stylesheet(theme: Theme) -> str:
    """The sheet of a theme at its text scale.

    In the template ``@role`` is a colour, ``@radius-name`` a radius, ``px(n)`` a length that grows
    with the text and ``box(n)`` the same for the height of what has a border.
    """

    def value(place: re.Match[str]) -> str:
        if radius := place["radius"]:
            return f"{theme.radius(radius)}px"
        if role := place["role"]:
            return theme.color(role).name()
        length = theme.px(int(place["length"]))
        return f"{length - _BORDERS if place['unit'] == 'box' else length}px"

    return _PLACE.sub(value, _template())


@cache
def _template() -> str:
    return resource("themes", "window.qss").read_text("utf-8")
