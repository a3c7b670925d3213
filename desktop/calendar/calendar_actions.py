"""What can be done in the calendar: for menus, shortcuts, the palette and the menu of a meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from db.language import later
from desktop.calendar.filter_actions import FILTER_ACTIONS, SHOWN
from desktop.calendar.typed_actions import TYPED_ACTIONS
from desktop.calendar.view_table import VIEW_ACTIONS
from desktop.programme.programme_actions import PROGRAMME_ACTIONS
from desktop.shell.actions import Action, choices, names
from desktop.wording.terms import MEETING_STATUSES

BRIEFER: Final = later("Briefer")
ORDERS: Final = {"speaking_order": later("As spoken"), "listing_order": later("As listed")}
_TOOK_PLACE: Final = later(
    "Say that the selected meeting took place; names and titles are kept as printed"
)

_STATES: Final = tuple(
    replace(state, tip=_TOOK_PLACE, when="has_dated_meeting", keys=(*state.keys, "Ctrl+Shift+H"))
    if state.argument == "held"
    else state
    for state in choices(
        "calendar.state", MEETING_STATUSES, keys="Ctrl+M", menu="record", run="set_status",
        tip=later("Bring the selected meeting to this state"), icon="check", when="has_meeting",
        group=2, within=later("State"), checked="has_status", axis="meeting",
    )
)  # fmt: skip
_OF_A_MEETING: Final = (
    *_STATES,
    Action("calendar.theme", later("Choose another theme…"), "record", "choose_theme",
           later("Give the selected meeting another theme of the programme of work"),
           icon="layers", keys=("Ctrl+Shift+T",), when="has_meeting", group=2),
    Action("calendar.move_to", later("Move to…"), "record", "move_to",
           later("Move the selected meeting to a day of your choice"), icon="calendar",
           keys=("Ctrl+Shift+M",), when="has_meeting", group=3),
    Action("calendar.later", later("Move a day later"), "record", "move_by",
           later("Move the selected meeting to the next day"), icon="forward",
           keys=("Alt+Shift+Right",), when="has_dated_meeting", group=3, argument="1"),
    Action("calendar.earlier", later("Move a day earlier"), "record", "move_by",
           later("Move the selected meeting to the day before"), icon="back",
           keys=("Alt+Shift+Left",), when="has_dated_meeting", group=3, argument="-1"),
    Action("calendar.week_later", later("Move a week or half an hour later"), "record", "move_by",
           later("Move the selected meeting on by a week or, among hours, by half an hour"),
           icon="chevron-down", keys=("Alt+Shift+Down",), when="has_dated_meeting", group=3,
           argument="7"),
    Action("calendar.week_earlier", later("Move a week or half an hour earlier"), "record",
           "move_by",
           later("Move the selected meeting back by a week or, among hours, by half an hour"),
           icon="chevron-up", keys=("Alt+Shift+Up",), when="has_dated_meeting", group=3,
           argument="-7"),
    Action("calendar.longer", later("A day longer"), "record", "lengthen",
           later("Have the selected meeting end a day later"), icon="chevron-right",
           keys=("Ctrl+Shift+Right",), when="has_dated_meeting", group=3, argument="1"),
    Action("calendar.shorter", later("A day shorter"), "record", "lengthen",
           later("Have the selected meeting end a day earlier"), icon="chevron-left",
           keys=("Ctrl+Shift+Left",), when="has_meeting_of_days", group=3, argument="-1"),
    Action("calendar.hours_longer", later("Half an hour longer"), "record", "lengthen_hours",
           later("Have the selected meeting end half an hour later"), icon="chevron-down",
           keys=("Ctrl+Shift+Down",), when="has_meeting_with_hours", group=3, argument="30"),
    Action("calendar.hours_shorter", later("Half an hour shorter"), "record", "lengthen_hours",
           later("Have the selected meeting end half an hour earlier"), icon="chevron-up",
           keys=("Ctrl+Shift+Up",), when="has_meeting_with_hours", group=3, argument="-30"),
    Action("calendar.copy", later("Copy"), "record", "copy_meetings",
           later("Take a copy of the selected meetings, as text as well"), icon="copy",
           keys=("Ctrl+C",), when="has_meeting", group=3),
    Action("calendar.report", later("Show in the report"), "record", "meeting.go_to_report",
           later("Go to the section of the report that tells of the selected meeting"),
           icon="jump", keys=("Ctrl+J",), when="has_section", group=4),
    Action("calendar.note", later("Show the concept note"), "record",
           "meeting.note.go_to_document",
           later("Go to the concept note of the selected meeting among the documents"),
           icon="documents", keys=("Ctrl+Shift+J",), when="has_note", group=4),
    Action("calendar.attach", later("Attach a file to the concept note…"), "record",
           "meeting.note.choose_file",
           later("Keep a file with the concept note of the selected meeting"), icon="attach",
           keys=("Ctrl+Shift+A",), when="has_meeting", group=4),
    Action("calendar.recommend", later("Add a recommendation"), "record", "panel.begin_adding",
           later("Write down what the selected meeting recommended"), icon="recommendations",
           keys=("Ctrl+Shift+R",), when="has_meeting", group=4),
    Action("calendar.delete", later("Delete meeting"), "record", "delete_meeting",
           later("Delete the selected meeting; undo brings it back"), icon="trash",
           keys=("Delete",), when="has_meeting", group=5),
)  # fmt: skip
_OF_A_BRIEFER: Final = (
    Action("calendar.briefer.change", later("Change role, title and invitation"), "record",
           "change_briefer", later("Change what the briefer in hand is at this meeting"),
           icon="person", keys=("Ctrl+Shift+B, C",), when="has_briefer", group=4, within=BRIEFER),
    Action("calendar.briefer.show", later("Show in the directory"), "record",
           "meeting.briefers.go_to_person",
           later("Go to the briefer in hand on the page of briefers"), icon="jump",
           keys=("Ctrl+Shift+B, S",), when="has_briefer", group=4, within=BRIEFER),
    Action("calendar.briefer.remove", later("Remove from this meeting"), "record",
           "meeting.briefers.remove",
           later("Take the briefer in hand off the meeting; undo brings them back"),
           icon="close", keys=("Ctrl+Shift+B, R",), when="has_briefer", group=4, within=BRIEFER),
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
    Action("calendar.briefer.add", later("Add a briefer"), "record", "add_briefer",
           later("Find who briefs at the selected meeting, or write a new name"), icon="plus",
           keys=("Ctrl+Shift+B, A",), when="has_meeting", group=4, within=BRIEFER),
    *_OF_A_BRIEFER,
    Action("calendar.briefer.spoke", later("Mark briefers as having spoken"), "record",
           "meeting.briefers.mark_as_spoken",
           later("Say of all briefers of the held meeting who are still invited that they spoke"),
           icon="speech", keys=("Ctrl+Shift+B, K",), when="has_waiting_briefers", group=4,
           within=BRIEFER),
    *VIEW_ACTIONS,
    *choices("calendar.order", ORDERS, keys="Ctrl+Shift+B, O", menu="view",
             run="meeting.briefers.choose_order",
             tip=later("List the briefers of a meeting in this order"), icon="briefers",
             when="has_meeting", within=later("Order of the briefers"),
             checked="meeting.briefers.lists_in"),
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
OF_A_PERIOD: Final = ("calendar.theme_day", "calendar.new")
"""What the menu of the period and its themes offers."""
OF_A_DAY: Final = ("calendar.new", "calendar.paste")
"""What the menu of a day without a meeting offers."""
OF_A_BRIEFER: Final = names(_OF_A_BRIEFER)
"""What the menu of a briefer of a meeting offers."""
