"""FilterMenu: everything that statements can be filtered for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from db.language import tr
from db.queries.choices import Choice
from db.queries.recommendations_chosen import Origin, Span
from desktop.recommendations.statement_filters import StatementFilters
from desktop.shell.theme import mark_icon, theme
from desktop.wording.statement_terms import ACCEPTANCE, STATEMENT_KINDS
from desktop.wording.terms import IMPLEMENTATION

Ask = Callable[[Callable[[Sequence[Choice]], None]], None]
_AXES: Final = {"implementations": "implementation", "acceptances": "acceptance"}


class FilterMenu(QMenu):
    """Filled anew whenever it opens; ``ask_addressees`` gives the organisations to choose from."""

    chosen = Signal(object)
    """The ``StatementFilters`` that are wanted now."""

    def __init__(self, ask_addressees: Ask, parent: QWidget | None = None) -> None:
        super().__init__(tr("Filter"), parent)
        self.filters = StatementFilters()
        self.period = ""
        """Label of the reporting period at hand."""
        self._ask = ask_addressees
        self._addressees = QMenu(tr("Addressee"), self)
        self._addressees.aboutToShow.connect(lambda: self._ask(self._offer))
        self.aboutToShow.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self.clear()
        spans: dict[Span, str] = {
            "period": tr("Year {label}").format(label=self.period),
            "body": tr("All years of this body"),
            "library": tr("All bodies"),
        }
        group = QActionGroup(self)
        for span, words in spans.items():
            action = self.addAction(words)
            action.setActionGroup(group)
            action.setCheckable(True)
            action.setChecked(self.filters.span == span)
            action.triggered.connect(partial(self._choose, replace(self.filters, span=span)))
        self.addSeparator()
        self._add_values(tr("Implementation"), "implementations", IMPLEMENTATION)
        self._add_values(tr("Acceptance"), "acceptances", ACCEPTANCE)
        self._add_values(tr("Kind"), "kinds", STATEMENT_KINDS)
        self.addMenu(self._addressees)
        self.addSeparator()
        overdue = replace(self.filters, overdue=not self.filters.overdue)
        self._add(self, tr("Overdue"), self.filters.overdue, overdue)
        origins: dict[Origin, str] = {
            "conclusions": tr("From conclusions"),
            "meetings": tr("From meetings"),
        }
        for origin, words in origins.items():
            here = self.filters.origin == origin
            self._add(self, words, here, replace(self.filters, origin=None if here else origin))
        self.addSeparator()
        clear = self.addAction(tr("Clear filters"))
        clear.setEnabled(self.filters.narrows)
        clear.triggered.connect(partial(self._choose, StatementFilters(self.filters.span)))

    def _add_values(self, title: str, name: str, terms: Mapping[str, str]) -> None:
        menu = QMenu(title, self)
        for value, words in terms.items():
            inside = value in getattr(self.filters, name)
            action = self._add(menu, tr(words), inside, self.filters.toggled(name, value))
            if name in _AXES:
                look = theme().state(_AXES[name], value)
                action.setIcon(mark_icon(look.mark, look.color))
        self.addMenu(menu)

    def _offer(self, found: Sequence[Choice]) -> None:
        self._addressees.clear()
        now = self.filters.organisation
        for choice in found:
            here = now is not None and now[0] == choice.uuid
            wanted = None if here else (choice.uuid, choice.text)
            filters = replace(self.filters, organisation=wanted)
            self._add(self._addressees, choice.text, here, filters)
        if not found:
            self._addressees.addAction(tr("No addressee yet")).setEnabled(False)

    def _add(self, menu: QMenu, words: str, checked: bool, filters: StatementFilters) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(partial(self._choose, filters))
        return action

    def _choose(self, filters: StatementFilters, _checked: bool = False) -> None:
        self.chosen.emit(filters)
