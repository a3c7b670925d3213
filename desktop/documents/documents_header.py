"""DocumentsHeader: the title of the page, how many documents are shown, Attach and New."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.language import tr
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.wording.numbers import number


class DocumentsHeader(QFrame):
    """The header of the page."""

    attach_wanted = Signal()
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self._count = ElidedLabel("", "muted")
        self._attach = Button(tr("Attach"))
        self._attach.setProperty("look", "quiet")
        self._attach.setAccessibleName(tr("Attach a file"))
        self._attach.setToolTip(tr("Keep a file with the selected document (Ctrl+Shift+A)"))
        self._new = Button(tr("New"))
        self._new.setProperty("look", "primary")
        self._new.setAccessibleName(tr("New document"))
        self._new.setToolTip(tr("New document (N)"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        line.addWidget(ElidedLabel(tr("Documents"), "title"))
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self._attach)
        line.addWidget(self._new)
        self._attach.clicked.connect(self.attach_wanted)
        self._new.clicked.connect(self.new_wanted)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_count(self, shown: int, total: int) -> None:
        """Say "8 of 12", or all there are."""
        some = tr("{shown} of {total}").format(shown=number(shown), total=number(total))
        self._count.setText(number(total) if shown == total else some)

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("header")))
        self._attach.setIcon(icon("attach"))
        self._new.setIcon(icon("plus", "accent-text"))
