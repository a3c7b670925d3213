"""What can be done on the report page."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.printing.print_actions import printing
from desktop.report.speaker_actions import SPEAKER_ACTIONS
from desktop.shell.actions import Action, choices

SIZE: Final = later("Size of the printed page")
_SIZES: Final = {"page": later("Page as a whole"), "width": later("Width of the pane")}

REPORT_ACTIONS: Final = (
    printing("report", later("See the whole report as it prints, and print it"), "has_report"),
    Action("report.insert", later("New paragraph below"), "record", "insert_paragraph",
           later("Put a paragraph below the one in focus and write in it"), icon="plus",
           keys=("Ctrl+N", "N", "Ctrl+Return"), when="has_place"),
    Action("report.split", later("Split paragraph"), "record", "split_paragraph",
           later("Divide the paragraph where the cursor is"), icon="split",
           keys=("Ctrl+Shift+Return",), when="has_paragraph"),
    Action("report.join", later("Join with the paragraph above"), "record", "join_paragraph",
           later("Make one paragraph of this and the one above"), icon="layers", keys=("Ctrl+J",),
           when="has_neighbour_above"),
    Action("report.item", later("New item"), "record", "add_item",
           later("Begin a lettered item below the paragraph"), icon="paragraph", keys=("Ctrl+L",),
           when="has_paragraph"),
    Action("report.footnote", later("Insert a footnote"), "record", "insert_note",
           later("Put a footnote where the cursor is and write in it"), icon="footnote",
           keys=("Ctrl+Alt+F",), when="can_mark"),
    Action("report.bold", later("Bold"), "edit", "mark",
           later("Print the selected words, or those typed next, in bold letters"), icon="bold",
           keys=("Ctrl+B",), when="can_mark", group=3, checked="is_marked",
           argument="bold"),
    Action("report.italic", later("Italic"), "edit", "mark",
           later("Print the selected words, or those typed next, in italic letters"),
           icon="italic", keys=("Ctrl+I",), when="can_mark", group=3, checked="is_marked",
           argument="italic"),
    Action("report.up", later("Move up"), "record", "move_up",
           later("Move the paragraph above the one before it, or into the section above"),
           icon="chevron-up", keys=("Alt+Up",), when="can_move_up", group=1),
    Action("report.down", later("Move down"), "record", "move_down",
           later("Move the paragraph below the one after it, or into the section below"),
           icon="chevron-down", keys=("Alt+Down",), when="can_move_down", group=1),
    Action("report.follow", later("Follow the record again"), "record", "follow_record",
           later("Have the paragraph made from the records, as it was at first"), icon="link",
           keys=("Ctrl+Alt+R",), when="has_records_behind", group=2, checked="follows_records"),
    *SPEAKER_ACTIONS,
    Action("report.delete", later("Delete paragraph"), "record", "delete_paragraph",
           later("Delete the paragraph in focus; undo brings it back"), icon="trash",
           keys=("Delete",), when="has_paragraph", group=3),
    Action("report.section", later("New section"), "record", "add_section",
           later("Put a section of the same level below this one"), icon="plus",
           keys=("Ctrl+Shift+N",), when="has_chapter", group=4),
    Action("report.delete_section", later("Delete section"), "record", "delete_section",
           later("Delete the section with its paragraphs; undo brings it back"), icon="trash",
           keys=("Ctrl+Shift+Delete",), when="has_chapter", group=4),
    Action("report.update", later("Add what the records have"), "record", "update_from_records",
           later("Add sections of meetings held since, and paragraphs of new recommendations"),
           icon="refresh", keys=("Ctrl+Alt+U",), when="has_report", group=5),
    Action("report.particulars", later("Symbol and dates"), "record", "toggle_particulars",
           later("Show or hide symbol, dates and distribution of the report"),
           icon="info", keys=("Ctrl+Alt+S",), when="has_report", group=5,
           checked="shows_particulars"),
    Action("report.next_page", later("Next printed page"), "view", "next_page",
           later("Turn the printed page"), icon="forward", keys=("Ctrl+PgDown",),
           when="has_report", group=3),
    Action("report.previous_page", later("Previous printed page"), "view", "previous_page",
           later("Turn the printed page back"), icon="back", keys=("Ctrl+PgUp",), when="has_report",
           group=3),
    *choices("report.size", _SIZES, keys="Ctrl+Alt+Z", menu="view", run="preview.choose_size",
             tip=later("Show the printed pages in this size"), icon="print", when="has_report",
             group=3, within=SIZE, checked="preview.has_size"),
)  # fmt: skip
SIZES: Final = tuple(f"report.size.{size}" for size in _SIZES)
OF_A_PARAGRAPH: Final = tuple(
    f"report.{name}"
    for name in (
        "insert", "split", "join", "item", "footnote", "up", "down", "follow", "delete",
    )
)  # fmt: skip
"""What the menu of a paragraph offers."""
OF_THE_REPORT: Final = tuple(
    f"report.{name}" for name in ("insert", "section", "delete_section", "update", "particulars")
)
"""What the menu of the report offers."""
