"""SectionHeader: the line above a part of a column, with its name and its action."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from db.language import tr
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET, hangs
from desktop.widgets.rule import Rule

_Policy = QSizePolicy.Policy
_ABOVE, _UNDER_RULE, _ROW = 16, 4, 36


class SectionHeader(QWidget):
    """Title, count and at the end an action such as "Add"; parted from what is above by a line.

    ``does`` names the declared action that it is; ``rule=False``: the first of a column needs no
    line.
    """

    hangs: ClassVar[bool] = True
    acted = Signal()
    """The action was chosen."""

    def __init__(
        self,
        title: str,
        count: int | None = None,
        action_text: str | None = None,
        icon_name: str | None = "plus",
        *,
        does: str = "",
        rule: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", "section")
        self._count = ElidedLabel("", "muted")
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._inset = QSpacerItem(INSET, 0, _Policy.Fixed, _Policy.Fixed)
        self._row.addItem(self._inset)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self.action: Button | None = None
        if action_text:
            self.action = Button(action_text)
            self.action.setProperty("look", "quiet")
            if icon_name:
                self.action.setIcon(icon(icon_name))
            self.action.clicked.connect(self.acted)
            if does:
                bind(self.action, does)
            self._row.addWidget(self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _ABOVE if rule else 0, 0, 0)
        column.setSpacing(0)
        if rule:
            line = QHBoxLayout()
            line.setContentsMargins(INSET, 0, INSET, 0)
            line.addWidget(Rule())
            column.addLayout(line)
            column.addSpacing(_UNDER_RULE)
        column.addLayout(self._row)
        self.set_title(title)
        self.set_count(count)  # now that it has a parent: shown before, it would be a window
        appearance().changed.connect(self._dress)
        self._dress()

    def add_end(self, part: QWidget) -> None:
        """Add a part of the page's own at the end of the line."""
        self._row.addWidget(part)
        if not hangs(part):
            self._row.addSpacing(INSET)

    def set_title(self, title: str) -> None:
        """Name the part otherwise."""
        self._title.setText(title)
        if self.action is not None:
            named = tr("{action}: {name}").format(action=self.action.text(), name=title)
            self.action.setAccessibleName(named)

    def set_count(self, count: int | None) -> None:
        """Say how many there are; None says nothing."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)

    def _dress(self) -> None:
        # Not the least height of the title: a label remembers the one it had when it was measured.
        self._inset.changeSize(INSET, theme().px(_ROW), _Policy.Fixed, _Policy.Fixed)
        self._row.invalidate()
