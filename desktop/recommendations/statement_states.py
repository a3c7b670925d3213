"""What the page of recommendations shows where there is no statement to show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from db.language import tr
from desktop.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from db.queries.periods import PeriodRow


def nothing_yet(period: PeriodRow | None) -> EmptyState:
    """Say what belongs here; without a period, that it begins with a body."""
    title, link = tr("No statements yet"), tr("Import a report")
    if period is None:
        sentence = tr("What reports conclude and recommend is followed up here. Start with a body.")
        return EmptyState("recommendations", title, sentence, tr("Start a body"), link)
    sentence = tr(
        "What the report for {period} concludes and recommends is followed up here: to "
        "whom it is addressed, what they answered and what was done."
    ).format(period=period.label)
    return EmptyState("recommendations", title, sentence, tr("New statement"), link)


def nothing_fits(filters: Iterable[str], text: str) -> EmptyState:
    """Say which filters, in words, and which typed text let nothing pass."""
    typed = [tr("“{text}”").format(text=text)] if text else []
    return EmptyState.no_matches(", ".join([*filters, *typed]))
