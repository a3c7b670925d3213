"""DocumentsHeader: the title of the page, how many documents are shown, Attach and New."""

from __future__ import annotations

from PySide6.QtCore import Signal

from db.language import tr
from desktop.documents.documents_actions import DOCUMENTS_ACTIONS
from desktop.shell.actions import hint
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
            hint(DOCUMENTS_ACTIONS, "documents.attach"),
            self.attach_wanted,
        )
        self.add_button(
            tr("New"),
            "plus",
            tr("New document"),
            hint(DOCUMENTS_ACTIONS, "documents.new"),
            self.new_wanted,
            main=True,
        )
