"""The pages of the window, in the order of the navigation."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from db.language import later

if TYPE_CHECKING:
    from desktop.shell.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page before it is made: what navigation needs to know, and where its class is."""

    name: str
    title: str
    """Marked by ``later``."""
    icon: str
    module: str
    class_name: str
    navigable: bool = True
    within: str = ""
    """The page that this one is a part of, which navigation marks while it is shown."""

    def load(self) -> type[Page]:
        """Import the page's class."""
        return cast("type[Page]", getattr(importlib.import_module(self.module), self.class_name))


PAGES: Final = (
    PageEntry(
        "calendar", later("Calendar"), "calendar", "desktop.calendar.calendar_page", "CalendarPage"
    ),
    PageEntry(
        "briefers", later("Briefers"), "briefers", "desktop.directory.briefers_page", "BriefersPage"
    ),
    PageEntry(
        "recommendations",
        later("Recommendations"),
        "recommendations",
        "desktop.recommendations.recommendations_page",
        "RecommendationsPage",
    ),
    PageEntry("report", later("Report"), "report", "desktop.report.report_page", "ReportPage"),
    PageEntry(
        "documents",
        later("Documents"),
        "documents",
        "desktop.documents.documents_page",
        "DocumentsPage",
    ),
    PageEntry(
        "history", later("History"), "history", "desktop.history.history_page", "HistoryPage"
    ),
    PageEntry(
        "settings", later("Settings"), "settings", "desktop.settings.settings_page", "SettingsPage"
    ),
    PageEntry(
        "meeting",
        later("Meeting"),
        "calendar",
        "desktop.meeting.meeting_page",
        "MeetingPage",
        navigable=False,
        within="calendar",
    ),
    PageEntry(
        "print",
        later("Print"),
        "print",
        "desktop.printing.print_page",
        "PrintPage",
        navigable=False,
    ),
    PageEntry(
        "import",
        later("Import"),
        "import",
        "desktop.exchange.import_page",
        "ImportPage",
        navigable=False,
    ),
    PageEntry(
        "welcome",
        later("Welcome"),
        "calendar",
        "desktop.welcome.welcome_page",
        "WelcomePage",
        navigable=False,
    ),
)
BY_NAME: Final = {entry.name: entry for entry in PAGES}
