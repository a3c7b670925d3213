"""What can be done on the page of documents."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.documents.documents_columns import TITLES
from desktop.shell.actions import Action, choices, names
from desktop.widgets.table_actions import table_actions
from desktop.wording.document_terms import DOCUMENT_KINDS

FILE: Final = later("File in hand")
FILTER: Final = later("Filter")

_OF_A_DOCUMENT: Final = (
    Action("documents.attach", later("Attach a file…"), "record", "attach_file",
           later("Keep a file with the selected document, or with a new one"), icon="attach",
           keys=("Ctrl+Shift+A",)),
    Action("documents.public", later("Open the public document"), "record", "open_public",
           later("Show the document of this symbol in the browser"), icon="link",
           keys=("Ctrl+Return",), when="has_address"),
    Action("documents.delete", later("Delete document"), "record", "delete_document",
           later("Delete the document with its files; undo brings it back"), icon="trash",
           keys=("Delete",), when="has_document", group=2),
)  # fmt: skip
_OF_A_FILE: Final = (
    Action("documents.file.open", later("Open"), "record", "open_file",
           later("Have the system show a copy of the file in hand"), icon="attach",
           keys=("Ctrl+Alt+F, O",), when="has_file", group=1, within=FILE),
    Action("documents.file.copy", later("Save a copy…"), "record", "copy_file",
           later("Write a copy of the file in hand where you say"), icon="export",
           keys=("Ctrl+Alt+F, C",), when="has_file", group=1, within=FILE),
    Action("documents.file.remove", later("Take away"), "record", "remove_file",
           later("Take the file in hand off the document; undo brings it back"), icon="close",
           keys=("Ctrl+Alt+F, X",), when="has_file", group=1, within=FILE),
)  # fmt: skip
_FILTERS: Final = (
    *choices("documents.kind", DOCUMENT_KINDS, keys="Ctrl+L, K", menu="view", run="toggle_kind",
             tip=later("Show documents of this kind, or leave them out again"), icon="documents",
             within=FILTER, inner=later("Kind"), checked="shows_kind"),
    Action("documents.awaited", later("Cited, not issued yet"), "view", "toggle_awaited",
           later("Show documents alone that are cited and not yet issued, or all again"),
           icon="clock", keys=("Ctrl+L, C",), group=1, within=FILTER, checked="shows_awaited"),
    Action("documents.with_file", later("With a file"), "view", "toggle_with_file",
           later("Show documents alone that a file is kept with, or all again"), icon="attach",
           keys=("Ctrl+L, F",), group=1, within=FILTER, checked="shows_with_file"),
    Action("documents.clear", later("Clear filters"), "view", "clear_filters",
           later("Show every document"), icon="filter", keys=("Ctrl+Shift+L",),
           when="has_filters", group=2, within=FILTER),
)  # fmt: skip
DOCUMENTS_ACTIONS: Final = (
    Action("documents.new", later("New document"), "record", "new_document",
           later("Begin a document by its symbol or its title"), icon="plus",
           keys=("Ctrl+N", "N")),
    *_OF_A_DOCUMENT,
    *_OF_A_FILE,
    *_FILTERS,
    *table_actions("documents", TITLES, grouped=False),
)  # fmt: skip
OF_A_DOCUMENT: Final = names(_OF_A_DOCUMENT)
"""What the menu of a document offers."""
FILTERS: Final = names(_FILTERS)
"""What the menu behind Filter offers."""
