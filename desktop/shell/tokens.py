"""The look's values: the colour of a role, the size of a text, in one theme at one text scale."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final

from PySide6.QtGui import QColor, QFont, QFontDatabase

from db.resources import resource

THEMES: Final = ("light", "dark", "high-contrast")
"""The themes, as a person chooses between them."""

_TABULAR: Final = "tnum"  # OpenType: every figure as wide as every other


@dataclass(frozen=True)
class MeetingLook:
    """How the state of a meeting looks; ``line`` is solid, dashed or dotted."""

    fill: QColor
    border: QColor
    text: QColor
    mark: str
    line: str
    strike: bool


@dataclass(frozen=True)
class StateLook:
    """How a word of an axis looks: the mark and the mark's colour."""

    mark: str
    color: QColor


class Theme:
    """One theme at one text scale: colours by role, fonts by size, measures in px."""

    def __init__(self, name: str, scale: float = 1.0, *, still: bool = False) -> None:
        self.name = name
        self.scale = scale
        self.still = still  # the person asked for reduced motion
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool, bool], QFont] = {}

    def color(self, role: str, *, selected: bool = False) -> QColor:
        """The colour of a role; inside a selection of high contrast all roles are one."""
        if selected and self.name == "high-contrast":
            role = "selection-text"
        if role not in self._colors:
            values = self._values["color"]
            color = QColor(values[role])
            color.setAlphaF(values.get(f"{role}-alpha", 1.0))
            self._colors[role] = color
        return self._colors[role]

    def meeting(self, status: str) -> MeetingLook:
        """The look of a meeting of that status ("carried-over" and "carried_over" alike)."""
        value = self._values["meeting"][status.replace("_", "-")]
        fill, border, text = (QColor(value[part]) for part in ("fill", "border", "text"))
        return MeetingLook(fill, border, text, value["mark"], value["line"], value["strike"])

    def state(self, axis: str, word: str, *, selected: bool = False) -> StateLook:
        """The look of a word on an axis: meeting, implementation, acceptance or staged."""
        value = self._values[axis][word.replace("_", "-")]
        color = QColor(value.get("color") or value["border"])
        if selected and self.name == "high-contrast":
            color = self.color("selection-text")
        return StateLook(value["mark"], color)

    def chart(self, index: int) -> QColor:
        """The colour of the series of that index; after the last the first comes again."""
        series = self._values["chart"]
        return QColor(series[index % len(series)])

    def chart_pattern(self, index: int) -> str:
        """The pattern that tells the series apart without colour."""
        patterns = _tokens()["chart_pattern"]
        return str(patterns[index % len(patterns)])

    def font(self, size: str = "body", *, strong: bool = False, tabular: bool = False) -> QFont:
        """The font of a size of the type scale; ``tabular`` gives all figures one width.

        Sizes that are headings are strong by themselves.
        """
        key = (size, strong, tabular)
        if key not in self._fonts:
            value, weights = _tokens()["type"]["size"][size], _tokens()["type"]["weight"]
            font = QFont()
            font.setFamilies(_families())
            font.setPixelSize(self.px(value["px"]))
            font.setWeight(QFont.Weight(weights["strong"] if strong else value["weight"]))
            if tabular:
                font.setFeature(QFont.Tag(_TABULAR), 1)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def line(self, size: str = "body") -> int:
        """The height of a line of that size, in px."""
        return self.px(_tokens()["type"]["size"][size]["line"])

    def px(self, length: float) -> int:
        """``length`` px at scale 1, times the text scale: for what holds text."""
        return round(length * self.scale)

    def measure(self, name: str) -> int:
        """A measure of the window in px at scale 1: "details", "table-row" ..."""
        return int(_tokens()["size"][name])

    def radius(self, name: str) -> int:
        """The radius of the corners of a mark, chip, control or panel, in px."""
        return int(_tokens()["radius"][name])

    def stroke(self, name: str) -> float:
        """The width of a line in px: hairline, mark, icon, focus, selection_bar."""
        return float(_tokens()["stroke"][name])

    def duration(self, name: str) -> int:
        """How long something lasts, in milliseconds; movement takes none when it is unwanted."""
        moving = name in ("hover", "fold", "page")
        return 0 if self.still and moving else int(_tokens()["duration"][name])

    @cached_property
    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = _tokens()["themes"][self.name]
        return values


@cache
def _tokens() -> dict[str, Any]:
    values: dict[str, Any] = json.loads(resource("themes", "tokens.json").read_text("utf-8"))
    return values


@cache
def _families() -> list[str]:
    """The families that are there: ours, else the system's, then those for other scripts."""
    for path in sorted(resource("fonts").glob("Inter*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    first, *others = _tokens()["type"]["family"]
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    wanted = [first, system, *others]
    return [family for family in wanted if QFontDatabase.hasFamily(family)] or [system]
