"""RecommendationsHeader: the title, how many of the statements are shown, and New."""

from __future__ import annotations

from db.language import tr
from desktop.recommendations.recommendations_actions import RECOMMENDATIONS_ACTIONS
from desktop.shell.actions import hint
from desktop.widgets.page_header import PageHeader


class RecommendationsHeader(PageHeader):
    """The header of the page."""

    def __init__(self) -> None:
        super().__init__(tr("Recommendations"))
        self.add_button(
            tr("New"),
            "plus",
            tr("New statement"),
            hint(RECOMMENDATIONS_ACTIONS, "recommendations.new"),
            "recommendations.new",
            main=True,
        )
