"""What the directory says where it has nobody to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.language import later, tr
from desktop.widgets.empty_state import EmptyState
from desktop.wording.terms import ORGANISATION_KINDS

if TYPE_CHECKING:
    from desktop.directory.briefers_view import BriefersView

_NOBODY: Final = {
    "period": later("Nobody who briefed in this period matches {filters}."),
    "all": later("Nobody in the directory matches {filters}."),
    "never": later("Nobody who never briefed matches {filters}."),
}


def nobody_yet(view: BriefersView, *, has_period: bool) -> EmptyState:
    """Say what belongs here: of the period alone, or of the whole directory."""
    if view.whom == "period" and has_period:
        return EmptyState(
            "briefers",
            tr("Nobody briefed in this period yet"),
            tr("Whoever briefs a meeting of this period stands here with post and organization."),
            tr("New person"),
            tr("Show all people"),
        )
    return EmptyState(
        "briefers",
        tr("Nobody in the directory yet"),
        tr("People with their posts over time stand here, and every meeting they briefed."),
        tr("New person"),
        tr("Import last year’s report or a table"),
    )


def nobody_fits(view: BriefersView, organisation: str) -> EmptyState:
    """Name the filters that nobody gets through; beyond the period there may be somebody."""
    named = [f"“{view.text}”"] if view.text else []
    named += [organisation] if organisation else []
    named += [tr(ORGANISATION_KINDS[kind]) for kind in sorted(view.kinds)]
    if named:
        sentence = tr(_NOBODY[view.whom]).format(filters=tr(", ").join(named))
    else:
        sentence = tr("Everyone in the directory has briefed a meeting.")
    link = tr("Search all people") if view.whom != "all" else ""
    return EmptyState("search", tr("No matches"), sentence, tr("Clear filters"), link)
