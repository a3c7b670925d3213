"""IconButton: a small square button that shows an icon only."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from desktop.shell.theme import icon


class IconButton(QToolButton):
    """A flat button of 28 px; ``name`` is what it does, for the tooltip and the screen reader."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "icon")
        self.setIcon(icon(icon_name))
        self.setAccessibleName(name)
        self.setToolTip(name)
