"""FilterBar: the line below the header, with search, filters, grouping and columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from db.language import tr
from db.queries.recommendations_table import Grouping
from desktop.recommendations.recommendations_actions import FILTER, FILTERS, GROUPING, GROUPS
from desktop.recommendations.statement_query import GROUPINGS
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.chip_row import ChipRow
from desktop.widgets.icon_button import IconButton
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.page_menu import PageMenu
from desktop.widgets.search_box import SearchBox

_SEARCH, _LEAST_SEARCH, _WIDE, _HEIGHT = 240, 72, 600, 44


class FilterBar(QFrame):
    """Shows what the table is narrowed to and grouped by; its menus hold actions of the page."""

    def __init__(self, columns: QToolButton) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.search = SearchBox(tr("Search statements"))
        self.chips = ChipRow()
        self.menu = PageMenu(FILTER, self, FILTERS)
        self._filter = IconButton("filter", tr("Filter"))
        self._filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._filter.setMenu(self.menu)
        self._label = QLabel(tr("Group by"))
        self._label.setProperty("look", "muted")
        self._groups = MenuButton()
        self._groups.setMenu(PageMenu(GROUPING, self._groups, GROUPS))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self.chips)
        line.addWidget(self._filter)
        line.addStretch(0)
        line.addSpacing(8)
        for part in (self._label, self._groups, columns):
            line.addWidget(part)
        self.chips.more_wanted.connect(self._filter.showMenu)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_filters(self, said: dict[str, str]) -> None:
        """Show the filters in force."""
        self.chips.show_filters(said)

    def show_grouping(self, grouping: Grouping | None) -> None:
        """Show what the statements are grouped by."""
        words = tr(GROUPINGS[grouping])
        self._groups.setText(words)
        whole = tr("Group by: {grouping}").format(grouping=words)
        self._groups.setAccessibleName(whole)
        self._groups.setToolTip(whole)

    def below_filter(self) -> QPoint:
        """Give the place on the screen below the button of the filters."""
        return self._filter.mapToGlobal(self._filter.rect().bottomLeft())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the grouping by an icon alone where it gets narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= theme().px(_WIDE)
        self._label.setVisible(wide)
        style = Qt.ToolButtonStyle
        self._groups.setToolButtonStyle(
            style.ToolButtonTextOnly if wide else style.ToolButtonIconOnly
        )

    def _dress(self) -> None:
        now = theme()
        self.setFixedHeight(now.px(_HEIGHT))
        self.search.setMinimumWidth(now.px(_LEAST_SEARCH))
        self.search.setMaximumWidth(now.px(_SEARCH))
        self._groups.setIcon(icon("group"))
        self._arrange()
