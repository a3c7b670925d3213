"""DocumentsHeader: the title of the page, how many documents are shown, Attach and New."""

from __future__ import annotations

from db.language import tr
from desktop.documents.documents_actions import DOCUMENTS_ACTIONS
from desktop.shell.actions import hint
from desktop.widgets.page_header import PageHeader


class DocumentsHeader(PageHeader):
    """The header of the page."""

    def __init__(self) -> None:
        super().__init__(tr("Documents"))
        self.add_button(
            tr("Attach"),
            "attach",
            tr("Attach a file"),
            hint(DOCUMENTS_ACTIONS, "documents.attach"),
            "documents.attach",
        )
        self.add_button(
            tr("New"),
            "plus",
            tr("New document"),
            hint(DOCUMENTS_ACTIONS, "documents.new"),
            "documents.new",
            main=True,
        )
