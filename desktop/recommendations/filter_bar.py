"""FilterBar: the line below the header, with search, filters, grouping and columns."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton

from db.language import tr
from db.queries.recommendations_table import Grouping
from desktop.recommendations.filter_menu import Ask, FilterMenu
from desktop.recommendations.statement_filters import StatementFilters
from desktop.recommendations.statement_query import GROUPINGS
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.chip_row import ChipRow
from desktop.widgets.icon_button import IconButton
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.search_box import SearchBox

_SEARCH, _NARROW_SEARCH, _WIDE, _HEIGHT = 172, 72, 600, 44


class FilterBar(QFrame):
    """Tells what the table should show; the page keeps it."""

    grouped = Signal(object)
    """A ``Grouping``, or None."""

    def __init__(self, columns: QToolButton, ask_addressees: Ask) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.search = SearchBox(tr("Search statements"))
        self.chips = ChipRow()
        self.menu = FilterMenu(ask_addressees, self)
        self._filter = IconButton("filter", tr("Filter"))
        self._filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._filter.setMenu(self.menu)
        self._label = QLabel(tr("Group by"))
        self._label.setProperty("look", "muted")
        self._groups = MenuButton()
        self._groups.setMenu(QMenu(tr("Group by"), self._groups))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 0)
        line.setSpacing(8)
        line.addWidget(self.search)
        line.addWidget(self.chips)
        line.addWidget(self._filter)
        line.addStretch(1)
        line.addSpacing(8)
        for part in (self._label, self._groups, columns):
            line.addWidget(part)
        self.chips.more_wanted.connect(self._filter.showMenu)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_filters(self, filters: StatementFilters, said: dict[str, str], period: str) -> None:
        """Show the filters in force."""
        self.menu.filters, self.menu.period = filters, period
        self.chips.show_filters(said)

    def show_grouping(self, grouping: Grouping | None) -> None:
        """Show what the statements are grouped by."""
        words = tr(GROUPINGS[grouping])
        self._groups.setText(words)
        whole = tr("Group by: {grouping}").format(grouping=words)
        self._groups.setAccessibleName(whole)
        self._groups.setToolTip(whole)
        menu = self._groups.menu()
        menu.clear()
        only = QActionGroup(menu)
        for each, term in GROUPINGS.items():
            action = menu.addAction(tr(term))
            action.setCheckable(True)
            action.setActionGroup(only)
            action.setChecked(each == grouping)
            action.triggered.connect(partial(self.grouped.emit, each))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the grouping by an icon alone where it gets narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= theme().px(_WIDE)
        self._label.setVisible(wide)
        self.search.setFixedWidth(theme().px(_SEARCH if wide else _NARROW_SEARCH))
        style = Qt.ToolButtonStyle
        self._groups.setToolButtonStyle(
            style.ToolButtonTextOnly if wide else style.ToolButtonIconOnly
        )

    def _dress(self) -> None:
        now = theme()
        self.setFixedHeight(now.px(_HEIGHT))
        self._groups.setIcon(icon("group"))
        self._arrange()
