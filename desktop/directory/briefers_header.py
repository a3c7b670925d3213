"""BriefersHeader: the title of the page, how many people are shown, Import and New."""

from __future__ import annotations

from db.language import tr
from desktop.directory.directory_actions import DIRECTORY_ACTIONS
from desktop.shell.actions import hint
from desktop.widgets.page_header import PageHeader


class BriefersHeader(PageHeader):
    """The header of the page."""

    def __init__(self) -> None:
        super().__init__(tr("Briefers"))
        self.add_button(
            tr("Import"),
            "import",
            tr("Import people"),
            tr("Read people from a report, a table or an exported library"),
            "window.import",
        )
        self.add_button(
            tr("New"),
            "plus",
            tr("New person"),
            hint(DIRECTORY_ACTIONS, "briefers.new"),
            "briefers.new",
            main=True,
        )
