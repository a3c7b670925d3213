"""PageHeader: the title of a page, how much of it is shown, and what can be begun there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.language import tr
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.wording.numbers import number

if TYPE_CHECKING:
    pass


class PageHeader(QFrame):
    """The top line of a page; its buttons stand at the end, the main one last."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self._count = ElidedLabel("", "muted")
        self._buttons: dict[Button, tuple[str, str]] = {}
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        line.addWidget(ElidedLabel(title, "title"))
        line.addWidget(self._count)
        line.addStretch(1)
        appearance().changed.connect(self._dress)
        self._dress()

    def add_button(
        self,
        word: str,
        sign: str,
        name: str,
        tip: str,
        does: str,
        *,
        main: bool = False,
    ) -> None:
        """Add a button for an action; ``name`` says all of what ``word`` begins."""
        button = Button(word)
        button.setProperty("look", "primary" if main else "quiet")
        button.setAccessibleName(name)
        button.setToolTip(tip)
        bind(button, does)
        self._buttons[button] = (sign, "accent-text" if main else "text")
        self._line.addWidget(button)
        self._dress()

    def show_count(self, shown: int | None, total: int | None = None) -> None:
        """Say "8 of 12", or all there are; None, and none at all, say nothing."""
        total = shown if total is None else total
        if shown is None or not total:
            self._count.setText("")
        elif shown == total:
            self._count.setText(number(total))
        else:
            some = tr("{shown} of {total}")
            self._count.setText(some.format(shown=number(shown), total=number(total)))

    def enable(self, enabled: bool) -> None:
        """Let nothing be begun while there is nothing to begin it in."""
        for button in self._buttons:
            button.setEnabled(enabled)

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("header")))
        for button, (sign, role) in self._buttons.items():
            button.setIcon(icon(sign, role))
