"""RecommendationsHeader: the title, how many of the statements are shown, and New."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.language import tr
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.wording.numbers import number


class RecommendationsHeader(QFrame):
    """The header of the page."""

    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self._count = ElidedLabel("", "muted")
        self._new = Button(tr("New"))
        self._new.setProperty("look", "primary")
        self._new.setAccessibleName(tr("New statement"))
        self._new.setToolTip(tr("New statement (N)"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        line.addWidget(ElidedLabel(tr("Recommendations"), "title"))
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self._new)
        self._new.clicked.connect(self.new_wanted)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_count(self, shown: int | None, total: int) -> None:
        """Say "8 of 12", or all there are; None says nothing."""
        some = (
            tr("{shown} of {total}").format(shown=number(shown), total=number(total))
            if (shown is not None)
            else ""
        )
        self._count.setText(number(total) if shown == total else some)

    def enable(self, enabled: bool) -> None:
        """Let nothing be made while there is no period."""
        self._new.setEnabled(enabled)

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("header")))
        self._new.setIcon(icon("plus", "accent-text"))
