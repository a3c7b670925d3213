"""PaneHeader: the top of the details pane, with the kind of record and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.language import later, tr
from desktop.shell.actions import hint
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, theme
from desktop.shell.window_actions import WINDOW_ACTIONS
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon_button import IconButton
from desktop.widgets.rule import Rule
from desktop.widgets.scroll_column import MARGIN

_TRAILING = 16
_HIDE = later("Hide details")


class PaneHeader(QWidget):
    """As high as the header of a page: text, at the end the buttons, a line below.

    The text tells the kind of record, muted; what is no record has a name, whose ``look`` is
    another. ``hides_pane``: the last button hides the details.
    """

    def __init__(
        self,
        text: str = "",
        buttons: Iterable[QWidget] = (),
        parent: QWidget | None = None,
        *,
        look: str = "muted",
        hides_pane: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text = ElidedLabel(text, look)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(_TRAILING, 0, _TRAILING, 0)
        row.setSpacing(8)
        row.addSpacing(MARGIN - _TRAILING)
        row.addWidget(self._text, 1)
        for button in buttons:
            row.addWidget(button)
        if hides_pane:
            row.addWidget(_hiding())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line, 1)
        column.addWidget(Rule())
        appearance().changed.connect(self._dress)
        self._dress()

    def set_text(self, text: str) -> None:
        """Say what kind of record is below."""
        self._text.setText(text)

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("header")))


def _hiding() -> IconButton:
    button = IconButton("pane", tr(_HIDE))
    button.setToolTip(hint(WINDOW_ACTIONS, "window.details", _HIDE))
    bind(button, "window.details")
    return button
