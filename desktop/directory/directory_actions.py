"""What can be done in the directory."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.directory.briefers_columns import TITLES
from desktop.shell.actions import Action, choices, names
from desktop.widgets.table_actions import table_actions
from desktop.wording.terms import ORGANISATION_KINDS

WHOM: Final = {
    "period": later("Briefed in this period"),
    "all": later("All people"),
    "never": later("Never briefed"),
}
GROUPS: Final = {"organisation": later("By organization"), "none": later("Do not group")}
GROUPING: Final = later("Group")
AS_OF: Final = later("Posts as of")
FILTER: Final = later("Filter")
POST: Final = later("Post in hand")
_TOLD: Final = later("Tell everyone’s post and organization as they were on this day")

_OF_A_PERSON: Final = (
    Action("briefers.new_post", later("Add a post"), "record", "new_post",
           later("Add a post to the selected person"), icon="organisation",
           keys=("Ctrl+Shift+N",), when="has_person", group=1),
    Action("briefers.copy", later("Copy name and title"), "record", "copy_person",
           later("Copy the selected person’s name and title, as the annex of a report prints them"),
           icon="copy", keys=("Ctrl+Shift+C",), when="has_person", group=1),
    Action("briefers.link", later("Copy the address of the person"), "record",
           "details.copy_address",
           later("Copy the address that leads to the selected person in this window"), icon="link",
           keys=("Ctrl+Alt+J",), when="has_person", group=1),
    Action("briefers.meeting", later("Show the meeting"), "record",
           "details.appearances.show_meeting",
           later("Go to the meeting of the appearance in hand"), icon="jump", keys=("Ctrl+J",),
           when="has_appearance", group=1),
    Action("briefers.post.change", later("Change"), "record", "change_post",
           later("Change title, organization and days of the post in hand"), icon="organisation",
           keys=("Ctrl+Shift+B, C",), when="has_post", group=1, within=POST),
    Action("briefers.post.delete", later("Delete"), "record", "details.posts.delete",
           later("Delete the post in hand; undo brings it back"), icon="trash",
           keys=("Ctrl+Shift+B, X",), when="has_post", group=1, within=POST),
    Action("briefers.delete", later("Delete person"), "record", "delete_person",
           later("Delete the selected person; undo brings them back"), icon="trash",
           keys=("Delete",), when="has_person", group=2),
)  # fmt: skip
_FILTERS: Final = (
    *choices("briefers.whom", WHOM, keys="Ctrl+L", menu="view", run="show_whom",
             tip=later("Choose whom of the directory the page lists"), icon="person",
             within=FILTER, checked="lists"),
    *choices("briefers.kind", ORGANISATION_KINDS, keys="Ctrl+L, K", menu="view",
             run="toggle_kind", tip=later("List people of this kind of organization, or not"),
             icon="organisation", group=1, within=FILTER, checked="lists_kind"),
    Action("briefers.clear", later("Clear filters"), "view", "clear_filters",
           later("Show everyone the filters hide"), icon="filter", keys=("Ctrl+Shift+L",),
           when="is_filtered", group=2, within=FILTER),
)  # fmt: skip
_GROUPINGS: Final = choices(
    "briefers.group", GROUPS, keys="Ctrl+G", menu="view", run="group_by",
    tip=later("Put the people of one organization together, or list everyone in one row"),
    icon="group", group=3, within=GROUPING, checked="is_grouped_by",
)  # fmt: skip
_DAYS: Final = (
    Action("briefers.as_of.today", later("Today"), "view", "tell_as_of", _TOLD, icon="clock",
           keys=("Ctrl+D, T",), group=3, within=AS_OF, checked="tells_as_of", argument="today"),
    Action("briefers.as_of.end", later("End of the period"), "view", "tell_as_of", _TOLD,
           icon="clock", keys=("Ctrl+D, E",), when="has_period", group=3, within=AS_OF,
           checked="tells_as_of", argument="end"),
    Action("briefers.as_of.other", later("Another day…"), "view", "choose_day", _TOLD,
           icon="calendar", keys=("Ctrl+D, A",), group=3, within=AS_OF,
           checked="tells_as_of_another_day"),
)  # fmt: skip

DIRECTORY_ACTIONS: Final = (
    Action("briefers.new", later("New person"), "record", "new_person",
           later("Add a person to the directory"), icon="plus", keys=("Ctrl+N", "N")),
    *_OF_A_PERSON,
    *_FILTERS,
    *_GROUPINGS,
    *_DAYS,
    *table_actions("briefers", TITLES, unsorted=("pronoun", "note")),
)  # fmt: skip
OF_A_PERSON: Final = names(_OF_A_PERSON)
"""What the menu of a person offers."""
FILTERS: Final = names(_FILTERS)
"""What the menu behind Filter offers."""
GROUPINGS: Final = names(_GROUPINGS)
DAYS: Final = names(_DAYS)
