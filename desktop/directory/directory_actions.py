"""What can be done in the directory."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action

DIRECTORY_ACTIONS: Final = (
    Action("briefers.new", later("New person"), "record", "new_person",
           later("Add a person to the directory"), icon="plus", keys=("Ctrl+N", "N")),
    Action("briefers.new_post", later("Add a post"), "record", "new_post",
           later("Add a post to the selected person"), icon="organisation",
           keys=("Ctrl+Shift+N",), when="has_person", group=1),
    Action("briefers.copy", later("Copy name and title"), "record", "copy_person",
           later("Copy the selected person's name and title, as the annex of a report prints them"),
           icon="copy", keys=("Ctrl+Shift+C",), when="has_person", group=1),
    Action("briefers.delete", later("Delete person"), "record", "delete_person",
           later("Delete the selected person; undo brings them back"), icon="trash",
           keys=("Delete",), when="has_person", group=2),
    Action("briefers.period", later("Briefed in this period"), "view", "show_whom",
           later("List who briefed a meeting of this period"), argument="period"),
    Action("briefers.all", later("All people"), "view", "show_whom",
           later("List everyone in the directory"), argument="all"),
    Action("briefers.never", later("Never briefed"), "view", "show_whom",
           later("List people of the directory who never briefed"), argument="never"),
    Action("briefers.by_organisation", later("Group by organisation"), "view", "group_by",
           later("Put the people of one organisation together"), icon="group", group=1,
           argument="organisation"),
    Action("briefers.ungrouped", later("Do not group"), "view", "group_by",
           later("List everyone in one row"), group=1, argument="none"),
    Action("briefers.clear", later("Clear filters"), "view", "clear_filters",
           later("Show everyone the filters hide"), when="is_filtered", group=2),
)  # fmt: skip
