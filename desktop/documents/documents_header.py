"""DocumentsHeader: the title of the page, how many documents are shown, Attach and New."""

from __future__ import annotations

from PySide6.QtCore import Signal

from db.language import tr
from desktop.widgets.page_header import PageHeader


class DocumentsHeader(PageHeader):
    """The header of the page."""

    attach_wanted = Signal()
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Documents"))
        self.add_button(
            tr("Attach"),
            "attach",
            tr("Attach a file"),
            tr("Keep a file with the selected document (Ctrl+Shift+A)"),
            self.attach_wanted,
        )
        self.add_button(
            tr("New"),
            "plus",
            tr("New document"),
            tr("New document (N)"),
            self.new_wanted,
            main=True,
        )
