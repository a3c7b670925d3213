"""What can be done in the history."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action
from desktop.widgets.table_actions import table_actions

TITLES: Final = {
    "label": later("What was done"),
    "state": later("State"),
    "changes": later("Changes"),
    "at": later("When"),
}
"""What the columns are called, by their keys."""

HISTORY_ACTIONS: Final = (
    Action("history.undo_to", later("Undo back to before this"), "record", "undo_to_here",
           later("Take back this operation and everything done after it"), icon="undo",
           keys=("Ctrl+Shift+U",), when="can_undo_to_here"),
    Action("history.redo_to", later("Redo up to here"), "record", "redo_to_here",
           later("Do this operation again, and everything undone before it"), icon="redo",
           keys=("Ctrl+Shift+Y",), when="can_redo_to_here"),
    Action("history.restore", later("Take back what was done to one record"), "record",
           "restore_record",
           later("Put the record in hand back as it was; what was done to the others stays"),
           icon="undo", keys=("Ctrl+Shift+R",), when="can_restore", group=1),
    Action("history.show", later("Show the record"), "record", "show_record",
           later("Go to the record in hand"), icon="jump", keys=("Ctrl+J",), when="can_show",
           group=1),
    *table_actions("history", TITLES, unsorted=TITLES, grouped=False),
)  # fmt: skip
