"""What can be done on the page of documents."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action

NEW: Final = Action(
    "documents.new",
    later("New document"),
    "record",
    "new_document",
    later("Begin a document by its symbol or its title"),
    icon="plus",
    keys=("Ctrl+N", "N"),
)
OF_A_DOCUMENT: Final = (
    Action(
        "documents.attach",
        later("Attach a file…"),
        "record",
        "attach_file",
        later("Keep a file with the selected document, or with a new one"),
        icon="attach",
        keys=("Ctrl+Shift+A",),
    ),
    Action(
        "documents.public",
        later("Open the public document"),
        "record",
        "open_public",
        later("Show the document of this symbol in the browser"),
        icon="link",
        keys=("Ctrl+Return",),
        when="has_address",
    ),
    Action(
        "documents.delete",
        later("Delete document"),
        "record",
        "delete_document",
        later("Delete the document with its files; undo brings it back"),
        icon="trash",
        keys=("Delete",),
        when="has_document",
        group=1,
    ),
)
DOCUMENTS_ACTIONS: Final = (NEW, *OF_A_DOCUMENT)
