"""What can be done in the calendar: for menus, shortcuts, the palette and the menu of a meeting."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action

CALENDAR_ACTIONS: Final = (
    Action("calendar.new", later("New meeting"), "record", "new_meeting",
           later("Plan a meeting on the day that is selected"), icon="plus",
           keys=("Ctrl+N", "N"), when="has_period"),
    Action("calendar.move_to", later("Move to…"), "record", "move_to",
           later("Move the selected meeting to a day of your choice"), icon="calendar",
           keys=("Ctrl+Shift+M",), when="has_meeting", group=1),
    Action("calendar.later", later("Move a day later"), "record", "move_by",
           later("Move the selected meeting to the next day"),
           keys=("Alt+Shift+Right",), when="has_dated_meeting", group=1, argument="1"),
    Action("calendar.earlier", later("Move a day earlier"), "record", "move_by",
           later("Move the selected meeting to the day before"),
           keys=("Alt+Shift+Left",), when="has_dated_meeting", group=1, argument="-1"),
    Action("calendar.week_later", later("Move a week later"), "record", "move_by",
           later("Move the selected meeting to the same weekday of the next week"),
           keys=("Alt+Shift+Down",), when="has_dated_meeting", group=1, argument="7"),
    Action("calendar.week_earlier", later("Move a week earlier"), "record", "move_by",
           later("Move the selected meeting to the same weekday of the week before"),
           keys=("Alt+Shift+Up",), when="has_dated_meeting", group=1, argument="-7"),
    Action("calendar.confirm", later("Mark as confirmed"), "record", "set_status",
           later("Say that the selected meeting will take place"), when="has_meeting", group=2,
           argument="confirmed"),
    Action("calendar.hold", later("Mark as held"), "record", "set_status",
           later("Say that the selected meeting took place; names and titles are kept as printed"),
           icon="check", keys=("Ctrl+Shift+H",), when="has_dated_meeting", group=2,
           argument="held"),
    Action("calendar.theme", later("Choose another theme…"), "record", "choose_theme",
           later("Give the selected meeting another theme of the programme of work"),
           when="has_meeting", group=2),
    Action("calendar.delete", later("Delete meeting"), "record", "delete_meeting",
           later("Delete the selected meeting; undo brings it back"), icon="trash",
           keys=("Delete",), when="has_meeting", group=3),
    Action("calendar.month", later("Month"), "view", "show_view",
           later("Show the meetings of a month"), when="has_period", argument="month"),
    Action("calendar.agenda", later("Agenda"), "view", "show_view",
           later("List the meetings of the period"), when="has_period", argument="agenda"),
    Action("calendar.today", later("Today"), "view", "go_to_today",
           later("Show the month of today"), keys=("T",), when="shows_month", group=1),
    Action("calendar.month_before", later("Month before"), "view", "step_months",
           later("Show the month before"), keys=("Alt+PgUp",), when="shows_month", group=1,
           argument="-1"),
    Action("calendar.month_after", later("Month after"), "view", "step_months",
           later("Show the month after"), keys=("Alt+PgDown",), when="shows_month", group=1,
           argument="1"),
)  # fmt: skip
OF_A_MEETING: Final = tuple(
    action for action in CALENDAR_ACTIONS if action.when in ("has_meeting", "has_dated_meeting")
)
"""Those that the menu of a meeting offers."""
