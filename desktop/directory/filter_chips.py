"""FilterChips: the filters in force, each with its way off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.language import tr
from desktop.directory.directory_actions import WHOM
from desktop.shell.theme import appearance, theme
from desktop.widgets.chip_row import ChipRow
from desktop.widgets.link_label import LinkLabel
from desktop.wording.terms import ORGANISATION_KINDS

if TYPE_CHECKING:
    from desktop.directory.briefers_view import BriefersView

_HEIGHT = 44


class FilterChips(QFrame):
    """Stands below the bar while something is filtered for, or others than usual are listed."""

    chosen = Signal(object)
    """Another ``BriefersView``."""
    more_wanted = Signal()
    """The person wants to see the filters that do not fit."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self._view: BriefersView | None = None
        self._without: dict[str, BriefersView] = {}
        self.chips = ChipRow()
        self.clear = LinkLabel(tr("Clear filters"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        line.addWidget(self.chips)
        line.addWidget(self.clear)
        line.addStretch(1)
        self.chips.removed.connect(lambda name: self.chosen.emit(self._without[name]))
        self.chips.more_wanted.connect(self.more_wanted)
        self.clear.clicked.connect(self._clear)
        appearance().changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_view(self, view: BriefersView, organisation: str) -> None:
        """Show the filters of a view; ``organisation`` is the name of the one filtered for."""
        self._view = view
        filters = _filters(view, organisation)
        self._without = {name: without for name, _, without in filters}
        self.chips.show_filters({name: text for name, text, _ in filters})
        self.clear.setVisible(len(filters) > 1)
        self.setVisible(bool(filters))

    def _clear(self) -> None:
        if self._view is not None:
            self.chosen.emit(replace(self._view.cleared(), whom="period"))

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))


def _filters(view: BriefersView, organisation: str) -> list[tuple[str, str, BriefersView]]:
    """Each filter by name, in words, and the view without it."""
    filters = []
    if view.whom != "period":
        filters.append(("whom", tr(WHOM[view.whom]), replace(view, whom="period")))
    if view.organisation is not None and organisation:
        filters.append(("organisation", organisation, replace(view, organisation=None)))
    filters += [
        (kind.value, tr(ORGANISATION_KINDS[kind]), replace(view, kinds=view.kinds - {kind}))
        for kind in sorted(view.kinds)
    ]
    return filters
