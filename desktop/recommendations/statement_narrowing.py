"""StatementNarrowing: which statements the page shows and in which groups, as actions change it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from db.queries.recommendations_chosen import Origin, Span
from db.queries.recommendations_table import Grouping
from desktop.recommendations.recommendations_actions import NOTHING

if TYPE_CHECKING:
    from desktop.recommendations.recommendations_page import RecommendationsPage


class StatementNarrowing:
    """Puts one filter in or out and leaves the others as they are."""

    def __init__(self, page: RecommendationsPage) -> None:
        self._page = page

    def looks_over(self, span: str) -> bool:
        """Whether the statements of a span are looked over."""
        return self._page.filters.span == span

    def look_over(self, span: str) -> None:
        """Look over the statements of a span."""
        self._page.filter_by(replace(self._page.filters, span=cast("Span", span)))

    def has_implementation(self, state: str) -> bool:
        """Whether a state is filtered for."""
        return state in self._page.filters.implementations

    def toggle_implementation(self, state: str) -> None:
        """Filter for a state, or no more."""
        self._page.filter_by(self._page.filters.toggled("implementations", state))

    def has_acceptance(self, answer: str) -> bool:
        """Whether an answer is filtered for."""
        return answer in self._page.filters.acceptances

    def toggle_acceptance(self, answer: str) -> None:
        """Filter for an answer, or no more."""
        self._page.filter_by(self._page.filters.toggled("acceptances", answer))

    def has_kind(self, kind: str) -> bool:
        """Whether a kind is filtered for."""
        return kind in self._page.filters.kinds

    def toggle_kind(self, kind: str) -> None:
        """Filter for a kind, or no more."""
        self._page.filter_by(self._page.filters.toggled("kinds", kind))

    def has_addressee(self) -> bool:
        """Whether the statements of one addressee are filtered for."""
        return self._page.filters.organisation is not None

    def has(self, what: str) -> bool:
        """Whether "overdue" statements are filtered for, or those of an origin."""
        filters = self._page.filters
        return filters.overdue if what == "overdue" else filters.origin == what

    def toggle(self, what: str) -> None:
        """Filter for "overdue" statements or for those of an origin, or no more."""
        filters = self._page.filters
        if what == "overdue":
            self._page.filter_by(replace(filters, overdue=not filters.overdue))
        else:
            origin = None if self.has(what) else cast("Origin", what)
            self._page.filter_by(replace(filters, origin=origin))

    def is_grouped_by(self, grouping: str) -> bool:
        """Whether the statements stand in such groups."""
        return (self._page.grouping or NOTHING) == grouping

    def group_by(self, grouping: str) -> None:
        """Stand the statements in other groups, or in none."""
        self._page.group_by(None if grouping == NOTHING else cast("Grouping", grouping))
