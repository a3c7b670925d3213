"""What can be done with pages that are to be printed, and how one comes to them."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action

PRINT_ACTIONS: Final = (
    Action("print.print", later("Print…"), "file", "print_pages",
           later("Choose a printer, and print these pages"), icon="print",
           keys=("Ctrl+P",), when="can_print"),
    Action("print.save", later("Save as PDF…"), "file", "save_pages",
           later("Write these pages into a file of your choice"), icon="export",
           keys=("Ctrl+Alt+S",), when="has_pages"),
    Action("print.leave", later("Back to where you were"), "go", "leave",
           later("Leave the pages, and go on where you were"), icon="back",
           keys=("Alt+Up",)),
)  # fmt: skip


def printing(page: str, tip: str, when: str) -> Action:
    """Declare how one prints what a page shows; ``tip`` is marked by ``later``."""
    return Action(f"{page}.print", later("Print…"), "file", "print_shown", tip, icon="print",
                  keys=("Ctrl+P",), when=when)  # fmt: skip
