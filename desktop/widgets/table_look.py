"""What the rows of a table look like in the theme of the moment, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontMetrics

from desktop.shell.theme import Theme

PADDING: Final = 8
"""On both sides of every cell, px at scale 1."""
MARGIN: Final = 16
"""At the outer sides of the table, px at every scale, as those of the page around it."""
MARK: Final = 12
GAP: Final = 6
CHEVRON: Final = 16
WRAPPED_LINE: Final = 18  # two lines of one text stand closer than a text and what is below it


@dataclass(frozen=True, slots=True)
class Ground:
    """What a row stands on, and the colours that texts take there."""

    fill: QColor
    text: QColor
    muted: QColor
    selected: bool
    """Whether marks and words take the colour of a selection in high contrast."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font and its measures."""

    font: QFont
    metrics: QFontMetrics

    def width(self, text: str) -> int:
        """How wide a text is."""
        return self.metrics.horizontalAdvance(text)


class TableLook:
    """Fonts, heights and colours of a theme at its text scale."""

    def __init__(self, theme: Theme, *, two_lines: bool) -> None:
        self.theme = theme
        row = "table-row-two-line" if two_lines else "table-row"
        self.row_height = theme.px(theme.measure(row))
        self.group_height = theme.px(theme.measure("group-row"))
        self.line = theme.line()
        self.second_line = theme.line("caption")
        self.mark = theme.px(MARK)
        self.gap = theme.px(GAP)
        self.padding = theme.px(PADDING)
        self.margin = MARGIN
        self.bar = round(theme.stroke("selection_bar"))
        self.border = theme.color("border")
        self.accent = theme.color("accent", selected=True)
        self.chevron = theme.px(CHEVRON)
        self.wrapped_line = theme.px(WRAPPED_LINE)
        self.caption = _face(theme.font("caption", tabular=True))
        self._faces: dict[tuple[bool, bool], Face] = {}
        self._grounds: dict[str, Ground] = {}

    def face(self, *, strong: bool = False, tabular: bool = False) -> Face:
        """The face of a cell's text."""
        key = (strong, tabular)
        if key not in self._faces:
            self._faces[key] = _face(self.theme.font(strong=strong, tabular=tabular))
        return self._faces[key]

    def ground(self, role: str) -> Ground:
        """What a row looks like: surface, group, hover, selection or selection-inactive."""
        if role not in self._grounds:
            selected = role == "selection"
            color = self.theme.color
            text = color("selection-text" if selected else "text")
            muted = color("text-muted", selected=selected)
            fill = color("shade" if role == "group" else role)
            self._grounds[role] = Ground(fill, text, muted, selected)
        return self._grounds[role]


def _face(font: QFont) -> Face:
    return Face(font, QFontMetrics(font))
