"""What can be done in the calendar: for menus, shortcuts, the palette and the menu of a meeting."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.calendar.filter_actions import FILTER_ACTIONS, SHOWN
from desktop.calendar.typed_actions import TYPED_ACTIONS
from desktop.calendar.view_table import VIEW_ACTIONS
from desktop.meeting.meeting_actions import (
    bringing_on,
    deleting,
    order_actions,
    parts_of,
    postponing,
    ways_on,
)
from desktop.printing.print_actions import printing
from desktop.programme.programme_actions import PROGRAMME_ACTIONS
from desktop.shell.actions import Action, names

LENGTH: Final = later("Length")
MOVE: Final = later("Move")
_OF_A_MEETING: Final = (
    *bringing_on("calendar"),
    Action("calendar.open", later("Open on a page of its own"), "record", "open_meeting",
           later("Read and edit the selected meeting from top to bottom"), icon="screen",
           keys=("Ctrl+Return",), when="has_meeting", group=2),
    Action("calendar.move_to", later("Move to…"), "record", "move_to",
           later("Move the selected meeting to a day of your choice"), icon="calendar",
           keys=("Ctrl+Shift+M",), when="has_meeting", group=3),
    postponing("calendar", group=3, within=MOVE),
    Action("calendar.later", later("Move a day later"), "record", "move_by",
           later("Move the selected meeting to the next day"), icon="forward",
           keys=("Alt+Shift+Right", "Ctrl+Alt+M, Right"), when="has_dated_meeting", group=3,
           within=MOVE, argument="1"),
    Action("calendar.earlier", later("Move a day earlier"), "record", "move_by",
           later("Move the selected meeting to the day before"), icon="back",
           keys=("Alt+Shift+Left", "Ctrl+Alt+M, Left"), when="has_dated_meeting", group=3,
           within=MOVE, argument="-1"),
    Action("calendar.week_later", later("Move a week or half an hour later"), "record", "move_by",
           later("Move the selected meeting on by a week or, among hours, by half an hour"),
           icon="chevron-down", keys=("Alt+Shift+Down", "Ctrl+Alt+M, Down"),
           when="has_dated_meeting", group=3, within=MOVE, argument="7"),
    Action("calendar.week_earlier", later("Move a week or half an hour earlier"), "record",
           "move_by",
           later("Move the selected meeting back by a week or, among hours, by half an hour"),
           icon="chevron-up", keys=("Alt+Shift+Up", "Ctrl+Alt+M, Up"),
           when="has_dated_meeting", group=3, within=MOVE, argument="-7"),
    Action("calendar.longer", later("A day longer"), "record", "lengthen",
           later("Have the selected meeting end a day later"), icon="chevron-right",
           keys=("Ctrl+Shift+Right",), when="has_dated_meeting", group=3,
           within=LENGTH, argument="1"),
    Action("calendar.shorter", later("A day shorter"), "record", "lengthen",
           later("Have the selected meeting end a day earlier"), icon="chevron-left",
           keys=("Ctrl+Shift+Left",), when="has_meeting_of_days", group=3,
           within=LENGTH, argument="-1"),
    Action("calendar.hours_longer", later("Half an hour longer"), "record", "lengthen_hours",
           later("Have the selected meeting end half an hour later"), icon="chevron-down",
           keys=("Ctrl+Shift+Down",), when="has_meeting_with_hours", group=3,
           within=LENGTH, argument="30"),
    Action("calendar.hours_shorter", later("Half an hour shorter"), "record", "lengthen_hours",
           later("Have the selected meeting end half an hour earlier"), icon="chevron-up",
           keys=("Ctrl+Shift+Up",), when="has_meeting_with_hours", group=3,
           within=LENGTH, argument="-30"),
    Action("calendar.copy", later("Copy"), "record", "copy_meetings",
           later("Take a copy of the selected meetings, as text as well"), icon="copy",
           keys=("Ctrl+C",), when="has_meeting", group=3),
    *ways_on("calendar"),
    Action("calendar.recommend", later("Add a recommendation"), "record", "panel.begin_adding",
           later("Write down what the selected meeting recommended"), icon="recommendations",
           keys=("Ctrl+Shift+R",), when="has_meeting", group=4),
    Action("calendar.print_meeting", later("Print the meeting…"), "file", "print_meeting",
           later("See the page of the selected meeting, and print it"), icon="print",
           keys=("Ctrl+Alt+Shift+P",), when="has_meeting", group=4),
    deleting("calendar"),
)  # fmt: skip

CALENDAR_ACTIONS: Final = (
    Action("calendar.new", later("New meeting"), "record", "new_meeting",
           later("Plan a meeting on the day that is selected"), icon="plus",
           keys=("Ctrl+N", "N"), when="has_period"),
    *TYPED_ACTIONS,
    Action("calendar.theme_day", later("Give the theme a day…"), "record", "overview.give_day",
           later("Plan a meeting on the chosen theme that has none"), icon="calendar",
           keys=("Ctrl+Alt+D",), when="has_theme_in_hand", group=1),
    Action("calendar.paste", later("Paste meetings"), "record", "paste_meetings",
           later("Plan meetings like those copied, from the selected day on"), icon="inbox",
           keys=("Ctrl+V",), when="can_paste", group=3),
    *_OF_A_MEETING,
    *PROGRAMME_ACTIONS,
    *parts_of("calendar"),
    *VIEW_ACTIONS,
    *order_actions("calendar"),
    printing("calendar", later("See the pages of this view, and print them"), "has_period"),
    Action("calendar.today", later("Today"), "view", "go_to_today",
           later("Show today"), icon="clock",
           keys=("Alt+Home", "T"), when="has_period", group=1),
    Action("calendar.zone", later("Second time zone…"), "view", "choose_zone",
           later("Show the hours of another city beside those of New York"), icon="clock",
           keys=("Ctrl+Alt+Z",), when="shows_hours", group=3, within=SHOWN),
    Action("calendar.before", later("Before"), "view", "step",
           later("Show the year, month, week or day before"), icon="chevron-left",
           keys=("Alt+PgUp",), when="has_pages", group=1, argument="-1"),
    Action("calendar.after", later("After"), "view", "step",
           later("Show the year, month, week or day after"), icon="chevron-right",
           keys=("Alt+PgDown",), when="has_pages", group=1, argument="1"),
    Action("calendar.day", later("Meetings of the day…"), "view", "list_day",
           later("List the meetings of the selected day to choose from"), icon="layers",
           keys=("Ctrl+L",), when="has_day_with_meetings", group=1),
    *FILTER_ACTIONS,
    Action("calendar.panel", later("Fold the recommendations"), "view", "panel.toggle",
           later("Leave the room below the month to the month"), icon="fold",
           keys=("Ctrl+F9",), when="has_period", checked="panel.is_folded", group=2),
)  # fmt: skip
OF_A_MEETING: Final = (*names(_OF_A_MEETING), "calendar.paste")
"""What the menu of a meeting offers, in its order."""
OF_A_PERIOD: Final = ("calendar.theme_day", "calendar.programme.rename", "calendar.new")
"""What the menu of the period and its themes offers."""
OF_A_DAY: Final = ("calendar.new", "calendar.paste")
"""What the menu of a day without a meeting offers."""
