"""FilterBar: the line below the header, with search, filters in force, and columns."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from db.language import tr
from db.queries.documents import DocumentsChosen
from desktop.documents.documents_actions import FILTER, FILTERS
from desktop.documents.documents_filters import said
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.chip_row import ChipRow
from desktop.widgets.page_menu import PageMenu
from desktop.widgets.search_box import SearchBox

_SEARCH, _HEIGHT = 240, 44


class FilterBar(QFrame):
    """Tells what the table should show; the page keeps it."""

    def __init__(self, columns: QToolButton) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.search = SearchBox(tr("Search symbols and words"))
        self.menu = PageMenu(FILTER, self, FILTERS)
        self.button = Button(tr("Filter"))
        self.button.setProperty("look", "quiet")
        self.button.setToolTip(tr("Choose which documents are shown"))
        self.button.clicked.connect(self.open_menu)
        self.chips = ChipRow()
        self.chips.more_wanted.connect(self.open_menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self.chips, 2)
        line.addWidget(self.button)
        line.addStretch(0)
        line.addWidget(columns)
        appearance().changed.connect(self._dress)
        self._dress()
        self.show_filters(DocumentsChosen())

    def show_filters(self, chosen: DocumentsChosen) -> None:
        """Show the filters in force."""
        self.chips.show_filters(said(chosen))

    def open_menu(self) -> None:
        """Show what can be filtered for."""
        below = self.button.rect().bottomLeft()
        if self.isRightToLeft():
            below = self.button.rect().bottomRight()
            below.setX(below.x() - self.menu.sizeHint().width())
        self.menu.popup(self.button.mapToGlobal(below))

    def _dress(self) -> None:
        now = theme()
        self.setFixedHeight(now.px(_HEIGHT))
        self.search.setMaximumWidth(now.px(_SEARCH))
        self.button.setIcon(icon("filter"))
