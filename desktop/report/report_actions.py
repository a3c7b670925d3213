"""What can be done on the report page."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action

REPORT_ACTIONS: Final = (
    Action("report.insert", later("New paragraph below"), "record", "insert_paragraph",
           later("Put a paragraph below the one in focus and write in it"), icon="plus",
           keys=("Ctrl+N", "N", "Ctrl+Return"), when="has_place"),
    Action("report.split", later("Split paragraph"), "record", "split_paragraph",
           later("Divide the paragraph where the cursor is"), icon="split",
           keys=("Ctrl+Shift+Return",), when="has_paragraph"),
    Action("report.join", later("Join with the paragraph above"), "record", "join_paragraph",
           later("Make one paragraph of this and the one above"), keys=("Ctrl+J",),
           when="has_neighbour_above"),
    Action("report.item", later("New item"), "record", "add_item",
           later("Begin a lettered item below the paragraph"), keys=("Ctrl+L",),
           when="has_paragraph"),
    Action("report.up", later("Move up"), "record", "move_up",
           later("Move the paragraph above the one before it"), keys=("Alt+Up",),
           when="has_neighbour_above", group=1),
    Action("report.down", later("Move down"), "record", "move_down",
           later("Move the paragraph below the one after it"), keys=("Alt+Down",),
           when="has_neighbour_below", group=1),
    Action("report.follow", later("Follow the record again"), "record", "follow_record",
           later("Have the paragraph made from the records, as it was at first"), icon="link",
           when="can_follow", group=2),
    Action("report.delete", later("Delete paragraph"), "record", "delete_paragraph",
           later("Delete the paragraph in focus; undo brings it back"), icon="trash",
           keys=("Delete",), when="has_paragraph", group=3),
    Action("report.section", later("New section"), "record", "add_section",
           later("Put a section of the same level below this one"), when="has_chapter", group=4),
    Action("report.delete_section", later("Delete section"), "record", "delete_section",
           later("Delete the section with its paragraphs; undo brings it back"),
           when="has_chapter", group=4),
    Action("report.update", later("Add what the records have"), "record", "update_from_records",
           later("Add sections of meetings held since, and paragraphs of new recommendations"),
           when="has_report", group=5),
    Action("report.particulars", later("Symbol and dates"), "record", "toggle_particulars",
           later("Show or hide symbol, dates and distribution of the report"),
           when="has_report", group=5),
    Action("report.next_page", later("Next printed page"), "view", "next_page",
           later("Turn the printed page"), keys=("Ctrl+PgDown",), when="has_report", group=3),
    Action("report.previous_page", later("Previous printed page"), "view", "previous_page",
           later("Turn the printed page back"), keys=("Ctrl+PgUp",), when="has_report", group=3),
)  # fmt: skip
