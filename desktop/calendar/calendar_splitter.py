"""CalendarSplitter: the views of the calendar, and below them what came from a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from desktop.widgets.splitter import Splitter

if TYPE_CHECKING:
    from desktop.calendar.calendar_views import CalendarViews
    from desktop.calendar.recommendations_panel import RecommendationsPanel
    from desktop.shell.settings import Settings

_PANEL: Final = 216
_HEIGHT: Final = "calendar/panel_height"


class CalendarSplitter(Splitter):
    """Gives the panel the height that the person drew it to or, folded, that of its head."""

    def __init__(
        self, settings: Settings, views: CalendarViews, panel: RecommendationsPanel
    ) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._settings, self._panel = settings, panel
        self.addWidget(views)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self._share(panel.folded)
        panel.folded_changed.connect(self._share)
        self.splitterMoved.connect(self._keep)

    def _share(self, folded: bool) -> None:
        kept = int(self._settings.value(_HEIGHT, _PANEL))
        panel = self._panel.head_height() if folded else kept
        whole = self.height() if self.isVisible() else 2 * _PANEL + kept
        self.setSizes([max(whole - panel, 1), panel])

    def _keep(self) -> None:
        if not self._panel.folded:
            self._settings.keep(_HEIGHT, self._panel.height())
