"""The views of the calendar, declared: each is a line here and a class of its own."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from db.language import later
from desktop.shell.actions import Action

if TYPE_CHECKING:
    from desktop.calendar.view import CalendarView


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """A view before it is made. Words are marked by ``later``."""

    name: str
    title: str
    tip: str
    icon: str
    module: str
    class_name: str
    before: str = ""
    """What the way back is called; empty: the view has no pages."""
    after: str = ""
    now: str = later("Today")
    """What the way to today is called."""

    def load(self) -> type[CalendarView]:
        """Import the view's class."""
        module = importlib.import_module(self.module)
        return cast("type[CalendarView]", getattr(module, self.class_name))


VIEWS: Final = (
    ViewEntry("year", later("Year"), later("Show the meetings of twelve months"), "group",
              "desktop.calendar.year_pane", "YearPane",
              later("Year before"), later("Year after"), later("This year")),
    ViewEntry("month", later("Month"), later("Show the meetings of a month"), "calendar",
              "desktop.calendar.month_pane", "MonthPane",
              later("Month before"), later("Month after")),
    ViewEntry("week", later("Week"), later("Show the hours of a week"), "columns",
              "desktop.calendar.hours_view", "WeekView",
              later("Week before"), later("Week after")),
    ViewEntry("day", later("Day"), later("Show the hours of a day"), "clock",
              "desktop.calendar.hours_view", "DayView",
              later("Day before"), later("Day after")),
    ViewEntry("agenda", later("Agenda"), later("List the meetings day by day"), "columns",
              "desktop.calendar.agenda_view", "AgendaView"),
    ViewEntry("programme", later("Programme"),
              later("Show the themes of the programme of work, and what became of each"), "layers",
              "desktop.programme.programme_view", "ProgrammeView"),
)  # fmt: skip
"""In the order of their keys and of the switch in the header."""
BY_NAME: Final = {entry.name: entry for entry in VIEWS}

VIEW_ACTIONS: Final = tuple(
    Action(f"calendar.view.{entry.name}", entry.title, "view", "show_view", entry.tip, entry.icon,
           (f"Alt+{place}",), "has_period", checked="shows_view", argument=entry.name)
    for place, entry in enumerate(VIEWS, 1)
)  # fmt: skip
