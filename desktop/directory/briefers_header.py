"""BriefersHeader: the title of the page, Import and New."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.language import tr
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.wording.numbers import number


class BriefersHeader(QFrame):
    """Says how many are shown below."""

    import_wanted = Signal()
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self._title = ElidedLabel(tr("Briefers"), "title")
        self._count = ElidedLabel("", "muted")
        self._import = Button(tr("Import"))
        self._import.setProperty("look", "quiet")
        self._import.setAccessibleName(tr("Import people"))
        self._import.setToolTip(tr("Read people from a report, a table or an exported library"))
        self._new = Button(tr("New"))
        self._new.setProperty("look", "primary")
        self._new.setAccessibleName(tr("New person"))
        self._new.setToolTip(tr("New person (N)"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self._import)
        line.addWidget(self._new)
        self._import.clicked.connect(self.import_wanted)
        self._new.clicked.connect(self.new_wanted)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_count(self, count: int) -> None:
        """Say how many people are listed."""
        self._count.setText(number(count) if count else "")

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("header")))
        self._import.setIcon(icon("import"))
        self._new.setIcon(icon("plus", "accent-text"))
