"""FilterChips: the filters in force, each with its way off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from db.language import tr
from desktop.directory.filter_menus import WHOM
from desktop.shell.theme import appearance, theme
from desktop.widgets.filter_chip import FilterChip
from desktop.widgets.link_label import LinkLabel
from desktop.wording.terms import ORGANISATION_KINDS

if TYPE_CHECKING:
    from desktop.directory.briefers_view import BriefersView

_HEIGHT = 44


class FilterChips(QFrame):
    """Stands below the bar while something is filtered for, or others than usual are listed."""

    chosen = Signal(object)
    """Another ``BriefersView``."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self._view: BriefersView | None = None
        self._organisation = ""
        self.chips: list[FilterChip] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 0, 16, 0)
        self._line.setSpacing(8)
        self.clear = LinkLabel(tr("Clear filters"))
        self._line.addWidget(self.clear)
        self._line.addStretch(1)
        self.clear.clicked.connect(self._clear)
        appearance().changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_view(self, view: BriefersView, organisation: str) -> None:
        """Show the filters of a view; ``organisation`` is the name of the one filtered for."""
        if (view, organisation) == (self._view, self._organisation):
            return
        self._view, self._organisation = view, organisation
        for chip in self.chips:
            self._line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for text, without in _filters(view, organisation):
            chip = FilterChip(text)
            chip.removed.connect(_emitter(self, without))
            self._line.insertWidget(len(self.chips), chip)
            self.chips.append(chip)
        self.clear.setVisible(len(self.chips) > 1)
        self.setVisible(bool(self.chips))

    def _clear(self) -> None:
        if self._view is not None:
            self.chosen.emit(replace(self._view.cleared(), whom="period"))

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))


def _emitter(chips: FilterChips, view: BriefersView) -> Callable[[], None]:
    return lambda: chips.chosen.emit(view)


def _filters(view: BriefersView, organisation: str) -> list[tuple[str, BriefersView]]:
    """Each filter in words, and the view without it."""
    filters = []
    if view.whom != "period":
        filters.append((tr(WHOM[view.whom]), replace(view, whom="period")))
    if view.organisation is not None and organisation:
        filters.append((organisation, replace(view, organisation=None)))
    filters += [
        (tr(ORGANISATION_KINDS[kind]), replace(view, kinds=view.kinds - {kind}))
        for kind in sorted(view.kinds)
    ]
    return filters
