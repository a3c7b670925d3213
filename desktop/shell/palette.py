"""Qt's palette from the tokens, for what Qt paints by itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPalette

from desktop.shell.tokens import Theme

_Role = QPalette.ColorRole
_ROLES: Final = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "shade",
    _Role.Text: "text",
    _Role.PlaceholderText: "placeholder",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "danger",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "selection-text",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Light: "raised",
    _Role.Midlight: "hover",
    _Role.Mid: "border",
    _Role.Dark: "border-strong",
    _Role.Shadow: "border-strong",
}
_WRITTEN: Final = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


def palette(theme: Theme) -> QPalette:
    """The palette of a theme; what is disabled keeps its ground and loses its ink."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, theme.color(name))
    inactive, disabled = QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled
    made.setColor(inactive, _Role.Highlight, theme.color("selection-inactive"))
    made.setColor(inactive, _Role.HighlightedText, theme.color("text"))
    for role in _WRITTEN:
        made.setColor(disabled, role, theme.color("disabled"))
    made.setColor(disabled, _Role.Highlight, theme.color("selection-inactive"))
    return made
