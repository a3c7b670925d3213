"""FormatStrip: bold, italic and footnote for the paragraph in focus."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.language import tr
from db.reading.blocks import MarkKind
from desktop.report.report_actions import REPORT_ACTIONS
from desktop.shell.actions import hint
from desktop.widgets.icon_button import IconButton


class FormatStrip(QWidget):
    """Its buttons leave the cursor where it is, and tell what is marked there."""

    marked = Signal(object)
    """The ``MarkKind`` that was asked for."""
    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = {
            MarkKind.BOLD: IconButton("bold", tr("Bold")),
            MarkKind.ITALIC: IconButton("italic", tr("Italic")),
        }
        self.note = IconButton("footnote", tr("Insert a footnote"))
        self._kinds[MarkKind.BOLD].setToolTip(hint(REPORT_ACTIONS, "report.bold"))
        self._kinds[MarkKind.ITALIC].setToolTip(hint(REPORT_ACTIONS, "report.italic"))
        self.note.setToolTip(hint(REPORT_ACTIONS, "report.footnote"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for kind, button in self._kinds.items():
            button.setCheckable(True)
            button.clicked.connect(lambda *_, kind=kind: self.marked.emit(kind))
            row.addWidget(button)
        row.addWidget(self.note)
        self.note.clicked.connect(self.note_wanted)

    def button(self, kind: MarkKind) -> IconButton:
        """The button that marks words as that."""
        return self._kinds[kind]

    def show_marked(self, kinds: Collection[MarkKind]) -> None:
        """Tell what is marked at the cursor."""
        for kind, button in self._kinds.items():
            button.setChecked(kind in kinds)
